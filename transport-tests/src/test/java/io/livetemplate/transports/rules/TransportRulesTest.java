package io.livetemplate.transports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.transport.Transport;
import io.livetemplate.tck.TransportContract;
import io.livetemplate.transport.jetty.JettyTransport;
import io.livetemplate.transports.rules.small.Fault;
import io.livetemplate.transports.rules.small.SmallTransport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult.Status;

/**
 * A rule that catches nobody is no rule. The tests of the transports show that each can be kept.
 */
@Isolated("the patience of the rules is that of the whole process")
final class TransportRulesTest {
  private static Supplier<Transport> provider = JettyTransport::new;

  /** Run by {@link RuleRun} alone. */
  static final class Subject extends TransportContract {
    @Override
    protected Transport transport() {
      return provider.get();
    }
  }

  @Test
  void everyRuleCatchesSomebody() {
    assertThat(
            Stream.concat(spoiledOnes(), spoiledFromWithin())
                .map(row -> row.get()[0])
                .collect(Collectors.toSet()))
        .isEqualTo(RuleRun.rulesOf(TransportContract.class));
  }

  @ParameterizedTest
  @MethodSource("spoiledOnes")
  void aSpoiledOneIsCaught(String rule, Supplier<Transport> spoiled) {
    provider = spoiled;
    assertThat(RuleRun.outcome(Subject.class, rule, 1)).containsExactly(Status.FAILED);
  }

  /** The way in which the others are run does not make them fail. */
  @ParameterizedTest
  @ValueSource(strings = {"requestArrivesWhole", "fragmentsAreOneMessage", "stopDrainsChannels"})
  void aRightOneIsNot(String rule) {
    provider = JettyTransport::new;
    assertThat(RuleRun.outcome(Subject.class, rule, 20)).containsExactly(Status.SUCCESSFUL);
  }

  @ParameterizedTest
  @MethodSource("spoiledFromWithin")
  void oneThatIsSpoiledFromWithinIsCaughtAndARightOneIsNot(String rule, Fault fault) {
    provider = () -> new SmallTransport(Fault.NONE);
    assertThat(RuleRun.outcome(Subject.class, rule, 20)).containsExactly(Status.SUCCESSFUL);
    provider = () -> new SmallTransport(fault);
    assertThat(RuleRun.outcome(Subject.class, rule, 1)).containsExactly(Status.FAILED);
  }

  /** What no wrapper around a right server can do wrong. */
  static Stream<Arguments> spoiledFromWithin() {
    return Stream.of(
        Arguments.of("headHasNoBody", Fault.BODY_FOR_HEAD),
        Arguments.of("emptyStatusHasNoBody", Fault.BODY_WITHOUT_CONTENT),
        Arguments.of("bytesOfARequestMayComeOneByOne", Fault.PART_OF_A_BODY),
        Arguments.of("bodyIsNeverTheNextRequest", Fault.BODY_AS_REQUEST),
        Arguments.of("invalidTextIsRefused", Fault.ANY_TEXT),
        Arguments.of("cutTextIsRefused", Fault.CUT_TEXT),
        Arguments.of("binaryIsUnsupported", Fault.BINARY_AS_TEXT),
        Arguments.of("stopEndsItsThreads", Fault.LASTING_THREAD));
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
        wrong("subprotocolIsTheSelectedOne", SpoiledUpgrade.EchoesTheToken::new),
        wrong("refusalIsAnswered", SpoiledUpgrade.RefusesInItsOwnWords::new),
        wrong("channelsAreLimited", SpoiledHttp.Unlimited::new),
        wrong("infoIsTrue", SpoiledUpgrade.ClaimsToCompress::new),
        wrong("compressionIsOffUnlessSet", SpoiledDeflate.Always::new),
        wrong("compressedMessagesReachThePeer", SpoiledDeflate.Never::new),
        wrong("compressedMessagesArrive", SpoiledDeflate.Never::new),
        wrong("offerThatCannotBeKeptIsNotAccepted", SpoiledUpgrade.ClaimsToCompress::new),
        wrong("bombIsRefused", SpoiledDeflate.WithoutLimit::new),
        wrong("endlessEmptyBlocksAreRefused", SpoiledDeflate.WithoutLimit::new),
        wrong("messageThatIsNotDeflatedIsRefused", SpoiledDeflate.Never::new),
        wrong("openedThenReady", SpoiledReceiver.ReadyTwice::new),
        wrong("messagesArriveInOrder", SpoiledReceiver.AThreadForEachMessage::new),
        wrong("fragmentsAreOneMessage", SpoiledReceiver.Latin::new),
        wrong("blockingHoldsThePeerBack", SpoiledReceiver.Queueing::new),
        wrong("readyFollowsEachSend", SpoiledReceiver.ReadyTwice::new),
        wrong("readyWaitsForTheNetwork", SpoiledChannel.Buffering::new),
        wrong("sendingWithoutReadyThrows", SpoiledChannel.Buffering::new),
        wrong("pingReachesThePeer", SpoiledChannel.NoPing::new),
        wrong("codesReachThePeer", SpoiledChannel.AlwaysNormal::new),
        wrong("codesReachTheReceiver", SpoiledChannel.AlwaysNormal::new),
        wrong("lossIsAbnormal", SpoiledReceiver.ClosedTwice::new),
        wrong("silenceDoesNotKeepAChannel", SpoiledReceiver.NeverClosed::new),
        wrong("upgradeThatFailsIsClosed", SpoiledReceiver.NeverClosed::new),
        wrong("tooBigIsRefused", SpoiledHttp.Unlimited::new),
        wrong("tooBigIsCountedInBytes", SpoiledHttp.Unlimited::new),
        wrong("tooBigInFragmentsIsRefused", SpoiledHttp.Unlimited::new),
        wrong("portThatIsTakenThrows", SpoiledHttp.AnyPort::new),
        wrong("creatingStartsNothing", SpoiledHttp.Eager::new),
        wrong("headHasNoBody", SpoiledExchange.ShortHead::new),
        wrong("anyMethodReachesTheEndpoint", SpoiledExchange.OwnOptions::new),
        wrong("forwardedHeadersChangeNothing", SpoiledExchange.Believing::new),
        wrong("headersAreListed", SpoiledExchange.OneName::new),
        wrong("nothingIsAddedToAResponse", SpoiledExchange.Packing::new),
        wrong("largeResponseArrivesWhole", SpoiledExchange.Cutting::new),
        wrong("slowBodiesHoldUpNobody", SpoiledHttp.FewThreads::new),
        wrong("bodyThatBreaksOffIsAnError", SpoiledExchange.HalfBody::new),
        wrong("requestsMayBeHeld", SpoiledHttp.FewThreads::new),
        wrong("upgradeRequestArrivesWhole", SpoiledExchange.ForgetsCookies::new),
        wrong("faultInJudgingIsConstant", SpoiledHttp.Talkative::new),
        wrong("bytesMayComeOneByOne", SpoiledReceiver.Latin::new),
        wrong("messageOfTheLimitArrives", SpoiledHttp.Stingy::new),
        wrong("deadChannelIsHarmless", SpoiledChannel.ThrowsWhenDead::new),
        wrong("nothingIsReceivedAfterClose", SpoiledReceiver.LateWords::new),
        wrong("halfClosedPeerIsLost", SpoiledChannel.AlwaysNormal::new),
        wrong("channelsDoNotMix", SpoiledChannel.OneBuffer::new),
        wrong("channelIsForManyThreads", SpoiledChannel.PingsInText::new),
        wrong("silentPeerCannotHoldUpAStop", SpoiledHttp.Optimist::new));
  }

  private static Arguments wrong(String rule, Supplier<Transport> provider) {
    return Arguments.of(rule, provider);
  }
}
