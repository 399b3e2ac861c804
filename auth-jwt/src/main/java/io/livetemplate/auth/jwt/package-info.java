/**
 * The authenticator {@code jwt}: a grant becomes a signed JSON Web Token, and a token a verdict.
 *
 * <p>{@link io.livetemplate.auth.jwt.JwtAuthenticator} asks its {@code Keys} for the {@code
 * KeyRing} of the moment, lets {@code CompactToken} take a token apart and {@code GrantClaims}
 * write and read what is signed. Where keys come from, by {@link
 * io.livetemplate.auth.jwt.JwtSettings}:
 *
 * <table>
 * <caption>Sources of keys</caption>
 * <tr><td>nothing set</td><td>{@code Keys.generated}: this process only</td></tr>
 * <tr><td>{@code jwt-key}</td><td>{@code SharedSecrets}: HS256</td></tr>
 * <tr><td>{@code jwt-jwks-file}</td><td>{@code KeySetFile}, read by {@code KeySetReader}</td></tr>
 * <tr><td>a supplier</td><td>{@code KeySetSupplier}, read by {@code KeySetReader}</td></tr>
 * </table>
 *
 * <p>{@code Algorithm} is fixed by configuration; {@code EdSigner} and {@code EdVerifier} are
 * Ed25519 by the JDK.
 */
@NullMarked
package io.livetemplate.auth.jwt;

import org.jspecify.annotations.NullMarked;
