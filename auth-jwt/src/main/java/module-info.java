/**
 * Page tokens as JSON Web Tokens (RFC 7519), with keys that several nodes can share.
 *
 * @provides io.livetemplate.api.auth.Authenticator the authenticator {@code jwt}
 */
module io.livetemplate.auth.jwt {
  requires com.nimbusds.jose.jwt;
  requires transitive io.livetemplate.api;
  requires static org.jspecify;

  exports io.livetemplate.auth.jwt;

  provides io.livetemplate.api.auth.Authenticator with
      io.livetemplate.auth.jwt.JwtAuthenticator;
}
