package io.livetemplate.transport.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.transport.Transport;
import io.livetemplate.tck.TransportContract;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A rule that catches nobody is no rule. {@link JettyTransportTest} shows that each can be kept.
 */
final class TransportRulesTest {
  private static final String PATIENCE = "livetemplate.tck.patience-seconds";
  private static Supplier<Transport> provider = JettyTransport::new;

  /** Run by {@link #aSpoiledOneIsCaught} alone. */
  static final class Subject extends TransportContract {
    @Override
    protected Transport transport() {
      return provider.get();
    }
  }

  @BeforeEach
  void beImpatient() {
    System.setProperty(PATIENCE, "2");
  }

  @AfterEach
  void bePatientAgain() {
    System.clearProperty(PATIENCE);
  }

  @ParameterizedTest
  @MethodSource("spoiledOnes")
  void aSpoiledOneIsCaught(String rule, Supplier<Transport> spoiled) {
    System.setProperty(PATIENCE, "1");
    provider = spoiled;
    assertThat(outcome(rule)).containsExactly(TestExecutionResult.Status.FAILED);
  }

  /** The way in which the others are run does not make them fail. */
  @ParameterizedTest
  @ValueSource(strings = {"requestArrivesWhole", "fragmentsAreOneMessage", "stopDrainsChannels"})
  void aRightOneIsNot(String rule) {
    provider = JettyTransport::new;
    assertThat(outcome(rule)).containsExactly(TestExecutionResult.Status.SUCCESSFUL);
  }

  static Stream<Arguments> spoiledOnes() {
    return Stream.of(
        wrong("portZeroGivesTheRealPort", SpoiledHttp.NoPort::new),
        wrong("requestArrivesWhole", SpoiledHttp.FirstHeaderOnly::new),
        wrong("requestArrivesWhole", SpoiledHttp.PlatformThread::new),
        wrong("pathIsNormalised", SpoiledHttp.RawPath::new),
        wrong("responseArrivesAsGiven", SpoiledHttp.Chatty::new),
        wrong("bodyIsLimited", SpoiledHttp.Greedy::new),
        wrong("headIsLimited", SpoiledHttp.Unlimited::new),
        wrong("bodyBytesIsTheUpperLimit", SpoiledHttp.Unlimited::new),
        wrong("faultIsConstant", SpoiledHttp.Talkative::new),
        wrong("requestsRunAtTheSameTime", SpoiledHttp.OneAtATime::new),
        wrong("stopWaitsForRequests", SpoiledHttp.Hasty::new),
        wrong("stopDrainsChannels", SpoiledHttp.Hasty::new),
        wrong("stopIsBounded", SpoiledHttp.Optimist::new),
        wrong("stopFreesThePort", SpoiledHttp.NeverStops::new),
        wrong("subprotocolIsTheSelectedOne", SpoiledSocket.EchoesTheToken::new),
        wrong("refusalIsAnswered", SpoiledSocket.RefusesInItsOwnWords::new),
        wrong("channelsAreLimited", SpoiledHttp.Unlimited::new),
        wrong("infoIsTrue", SpoiledSocket.ClaimsToCompress::new),
        wrong("compressionIsOffUnlessSet", SpoiledDeflate.Always::new),
        wrong("compressedMessagesReachThePeer", SpoiledDeflate.Never::new),
        wrong("compressedMessagesArrive", SpoiledDeflate.Never::new),
        wrong("offerThatCannotBeKeptIsNotAccepted", SpoiledSocket.ClaimsToCompress::new),
        wrong("bombIsRefused", SpoiledDeflate.WithoutLimit::new),
        wrong("endlessEmptyBlocksAreRefused", SpoiledDeflate.WithoutLimit::new),
        wrong("messageThatIsNotDeflatedIsRefused", SpoiledDeflate.Never::new),
        wrong("openedThenReady", SpoiledSocket.ReadyTwice::new),
        wrong("messagesArriveInOrder", SpoiledSocket.AThreadForEachMessage::new),
        wrong("fragmentsAreOneMessage", SpoiledSocket.Latin::new),
        wrong("blockingHoldsThePeerBack", SpoiledSocket.Queueing::new),
        wrong("readyFollowsEachSend", SpoiledSocket.ReadyTwice::new),
        wrong("readyWaitsForTheNetwork", SpoiledSocket.Buffering::new),
        wrong("sendingWithoutReadyThrows", SpoiledSocket.Buffering::new),
        wrong("pingReachesThePeer", SpoiledSocket.NoPing::new),
        wrong("codesReachThePeer", SpoiledSocket.AlwaysNormal::new),
        wrong("codesReachTheReceiver", SpoiledSocket.AlwaysNormal::new),
        wrong("lossIsAbnormal", SpoiledSocket.ClosedTwice::new),
        wrong("silenceDoesNotKeepAChannel", SpoiledSocket.NeverClosed::new),
        wrong("upgradeThatFailsIsClosed", SpoiledSocket.NeverClosed::new),
        wrong("tooBigIsRefused", SpoiledHttp.Unlimited::new),
        wrong("tooBigIsCountedInBytes", SpoiledHttp.Unlimited::new),
        wrong("tooBigInFragmentsIsRefused", SpoiledHttp.Unlimited::new));
  }

  private static Arguments wrong(String rule, Supplier<Transport> provider) {
    return Arguments.of(rule, provider);
  }

  private static PostDiscoveryFilter only(String rule) {
    return test ->
        FilterResult.includedIf(!test.isTest() || test.getDisplayName().equals(rule + "()"));
  }

  private static List<TestExecutionResult.Status> outcome(String rule) {
    List<TestExecutionResult.Status> outcomes = new ArrayList<>();
    TestExecutionListener listener =
        new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
              outcomes.add(result.getStatus());
            }
          }
        };
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(Subject.class))
            .filters(only(rule))
            .build();
    LauncherFactory.create()
        .execute(LauncherExecutionRequestBuilder.request(request).listeners(listener).build());
    return outcomes;
  }
}
