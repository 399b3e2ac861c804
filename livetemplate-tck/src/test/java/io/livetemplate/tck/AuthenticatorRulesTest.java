package io.livetemplate.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.auth.Authenticator;
import io.livetemplate.api.auth.Expectation;
import io.livetemplate.api.auth.Grant;
import io.livetemplate.api.auth.PageToken;
import io.livetemplate.api.auth.Verdict;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class AuthenticatorRulesTest {
  private static Supplier<Authenticator> provider = HmacAuthenticator::new;

  /** Run by {@link Rules} alone. */
  static final class Subject extends AuthenticatorContract {
    @Override
    protected Authenticator authenticator() {
      return provider.get();
    }
  }

  @Test
  void aRightOneBreaksNoRule() {
    provider = HmacAuthenticator::new;
    assertThat(Rules.brokenBy(Subject.class)).isEmpty();
  }

  @Test
  void everyRuleCatchesSomebody() {
    assertThat(wrongOnes().map(row -> (String) row.get()[0]).collect(Collectors.toSet()))
        .isEqualTo(Rules.of(AuthenticatorContract.class));
  }

  @ParameterizedTest
  @MethodSource("wrongOnes")
  void aWrongOneIsCaught(String rule, Supplier<Authenticator> wrong) {
    provider = wrong;
    assertThat(Rules.brokenBy(Subject.class)).containsKey(rule);
  }

  static Stream<Arguments> wrongOnes() {
    return Stream.of(
        wrong("idIsWellFormed", Shouting::new),
        wrong("tamperedTokenIsRefused", HalfBlind::new),
        wrong("mixedTokenIsRefused", Unsigned::new),
        wrong("tokenExpires", Timeless::new),
        wrong("tokenExpires", LateByOne::new),
        wrong("tokenIsForOneApplication", Promiscuous::new),
        wrong("garbageIsRefused", Thrower::new),
        wrong("issuedTokenIsValid", NeverRenewed::new),
        wrong("tokensDiffer", Forgetful::new),
        wrong("namesSurvive", Forgetful::new),
        wrong("tokenFitsIntoAHeader", Verbose::new),
        wrong("tokenMayBeAnyCharSequence", Picky::new),
        wrong("threadsDoNotDisturbEachOther", Shared::new));
  }

  private static Arguments wrong(String rule, Supplier<Authenticator> provider) {
    return Arguments.of(rule, provider);
  }

  private static final class Shouting extends HmacAuthenticator {
    @Override
    public String id() {
      return "HMAC";
    }
  }

  /** Compares the beginning of the signature only. */
  private static final class HalfBlind extends HmacAuthenticator {
    @Override
    boolean isSame(String expected, String actual) {
      return actual.length() == expected.length()
          && actual.startsWith(expected.substring(0, expected.length() - 1));
    }
  }

  /** Signs the application, not the page. */
  private static final class Unsigned extends HmacAuthenticator {
    @Override
    String signature(String payload) {
      return super.signature(payload.substring(0, payload.indexOf('.')));
    }
  }

  private static final class Timeless extends HmacAuthenticator {
    @Override
    boolean isOver(Grant grant, Expectation expectation) {
      return false;
    }
  }

  private static final class LateByOne extends HmacAuthenticator {
    @Override
    boolean isOver(Grant grant, Expectation expectation) {
      return expectation.now().isAfter(grant.expires());
    }
  }

  private static final class Promiscuous extends HmacAuthenticator {
    @Override
    boolean isFor(Grant grant, Expectation expectation) {
      return expectation.application().startsWith(grant.application());
    }
  }

  private static final class Thrower extends HmacAuthenticator {
    @Override
    Verdict malformed() {
      throw new IllegalArgumentException("not a token");
    }
  }

  private static final class NeverRenewed extends HmacAuthenticator {
    @Override
    Instant renewAfter(Grant grant) {
      return grant.expires();
    }
  }

  private static final class Forgetful extends HmacAuthenticator {
    @Override
    public PageToken issue(Grant grant) {
      return super.issue(new Grant(grant.application(), "page-1", grant.issued(), grant.expires()));
    }
  }

  private static final class Verbose extends HmacAuthenticator {
    @Override
    public PageToken issue(Grant grant) {
      return new PageToken(super.issue(grant).text() + "x".repeat(4096));
    }
  }

  private static final class Picky extends HmacAuthenticator {
    @Override
    public Verdict verify(CharSequence token, Expectation expectation) {
      return super.verify((String) token, expectation);
    }
  }

  /** Keeps what it is working on in a field. */
  private static final class Shared extends HmacAuthenticator {
    private volatile String working = "";

    @Override
    String signature(String payload) {
      working = payload;
      LockSupport.parkNanos(1);
      return super.signature(working);
    }
  }
}
