module sample.authenticators {
  requires io.livetemplate.api;

  provides io.livetemplate.api.auth.Authenticator with
      sample.authenticators.Alpha,
      sample.authenticators.Beta;
}
