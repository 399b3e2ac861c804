package io.livetemplate.auth.jwt;

import io.livetemplate.api.auth.Authenticator;
import io.livetemplate.tck.AuthenticatorContract;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** Every algorithm keeps the contract. */
final class JwtContractTest {
  @Nested
  final class Hs256 extends AuthenticatorContract {
    @Override
    protected Authenticator authenticator() {
      return Fixture.configured(new JwtAuthenticator(), Map.of());
    }
  }

  @Nested
  final class SharedSecret extends AuthenticatorContract {
    @Override
    protected Authenticator authenticator() {
      return Fixture.configured(new JwtAuthenticator(), Map.of("jwt-key", Fixture.SECRET));
    }
  }

  @Nested
  final class Es256 extends AuthenticatorContract {
    @Override
    protected Authenticator authenticator() {
      return Fixture.configured(
          new JwtAuthenticator(() -> Fixture.set(Fixture.EC)), Map.of("jwt-algorithm", "ES256"));
    }
  }

  @Nested
  final class EdDsa extends AuthenticatorContract {
    @Override
    protected Authenticator authenticator() {
      return Fixture.configured(
          new JwtAuthenticator(() -> Fixture.set(Fixture.ED)), Map.of("jwt-algorithm", "EdDSA"));
    }
  }
}
