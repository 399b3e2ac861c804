package io.livetemplate.engine.web;

import io.livetemplate.api.auth.Authenticator;
import io.livetemplate.tck.AuthenticatorContract;
import java.security.SecureRandom;

final class SignedTokensContractTest extends AuthenticatorContract {
  @Override
  protected Authenticator authenticator() {
    return new SignedTokens(new SecureRandom());
  }
}
