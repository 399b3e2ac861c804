package io.livetemplate.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.transport.Transport;
import io.livetemplate.tck.small.Fault;
import io.livetemplate.tck.small.SmallTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules for transports that a server must be spoiled from within to break. The others are tried
 * beside the Jetty transport.
 */
final class ServerRulesTest {
  private static final String PATIENCE = "livetemplate.tck.patience-seconds";
  private static Fault fault = Fault.NONE;

  /** Run by {@link #aSpoiledOneIsCaughtAndARightOneIsNot} alone. */
  static final class Subject extends TransportContract {
    @Override
    protected Transport transport() {
      return new SmallTransport(fault);
    }
  }

  @AfterEach
  void bePatientAgain() {
    System.clearProperty(PATIENCE);
  }

  @ParameterizedTest
  @CsvSource({
    "headHasNoBody, BODY_FOR_HEAD",
    "emptyStatusHasNoBody, BODY_WITHOUT_CONTENT",
    "invalidTextIsRefused, ANY_TEXT",
    "cutTextIsRefused, CUT_TEXT",
    "binaryIsUnsupported, BINARY_AS_TEXT",
    "stopEndsItsThreads, LASTING_THREAD",
  })
  void aSpoiledOneIsCaughtAndARightOneIsNot(String rule, Fault spoiled) {
    fault = Fault.NONE;
    assertThat(Rules.brokenBy(Subject.class, rule)).isEmpty();
    fault = spoiled;
    System.setProperty(PATIENCE, "2");
    assertThat(Rules.brokenBy(Subject.class, rule)).containsOnlyKeys(rule);
  }
}
