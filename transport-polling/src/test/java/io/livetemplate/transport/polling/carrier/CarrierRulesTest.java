package io.livetemplate.transport.polling.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.http.HttpHandler;
import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Carrier;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Receiver;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.api.transport.Transport;
import io.livetemplate.tck.CarrierContract;
import io.livetemplate.tck.CarrierLine;
import io.livetemplate.tck.CarrierPeer;
import io.livetemplate.transport.polling.PollingTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A rule that catches nobody is no rule. {@link PollingCarrierTest} shows that each can be kept.
 */
final class CarrierRulesTest {
  private static final String PATIENCE = "livetemplate.tck.patience-seconds";
  private static Supplier<Transport> provider = PollingTransport::new;

  /** Run by {@link #aSpoiledOneIsCaught} alone. */
  static final class Subject extends CarrierContract {
    @Override
    protected Transport transport() {
      return provider.get();
    }

    @Override
    protected CarrierPeer peer(CarrierLine line) {
      return new PollingPeer(line);
    }

    @Override
    protected Map<String, String> shortAbsence() {
      return Map.of("polling-absence", "200ms", "polling-hold", "100ms");
    }
  }

  @AfterEach
  void bePatientAgain() {
    System.clearProperty(PATIENCE);
  }

  @Test
  void everyRuleCatchesSomebody() {
    Set<String> rules =
        Stream.of(CarrierContract.class.getMethods())
            .filter(method -> method.isAnnotationPresent(Test.class))
            .map(Method::getName)
            .collect(Collectors.toSet());
    assertThat(spoiledOnes().map(row -> (String) row.get()[0]).collect(Collectors.toSet()))
        .isEqualTo(rules);
  }

  @ParameterizedTest
  @MethodSource("spoiledOnes")
  void aSpoiledOneIsCaught(String rule, Supplier<Transport> spoiled) {
    System.setProperty(PATIENCE, "1");
    provider = spoiled;
    assertThat(outcome(rule)).containsExactly(TestExecutionResult.Status.FAILED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"messagesKeepTheirOrder", "stopDrains"})
  void aRightOneIsNot(String rule) {
    provider = PollingTransport::new;
    assertThat(outcome(rule)).containsExactly(TestExecutionResult.Status.SUCCESSFUL);
  }

  static Stream<Arguments> spoiledOnes() {
    return Stream.of(
        hearing("messagesKeepTheirOrder", Doubling::new),
        hearing("firstMessagesComeWithTheOpening", Forgetful::new),
        hearing("manySendsOvertakeNothing", Overtaking::new),
        hearing("blockingHoldsBack", Overtaking::new),
        hearing("absenceIsNoticed", Unnoticing::new),
        speaking("closeTellsTheCode", AlwaysNormal::new),
        speaking("sendingUnaskedIsAFault", Swallowing::new),
        speaking("lastMessageComesBeforeTheClose", Swallowing::new),
        wrong("refusalIsPassedOn", OwnWords::new),
        wrong("foreignRequestsAreLeftOut", Trusting::new),
        wrong("messageIsLimited", Unlimited::new),
        wrong("interruptionLetsGo", Deaf::new),
        wrong("stopDrains", NeverStops::new));
  }

  private static final class Doubling extends Spoiled.Passing {
    Doubling(Receiver engine) {
      super(engine);
    }

    @Override
    public void received(String frame) {
      engine.received(frame);
      engine.received(frame);
    }
  }

  private static final class Forgetful extends Spoiled.Passing {
    private boolean heard;

    Forgetful(Receiver engine) {
      super(engine);
    }

    @Override
    public void received(String frame) {
      if (heard) {
        engine.received(frame);
      }
      heard = true;
    }
  }

  private static final class Overtaking extends Spoiled.Passing {
    Overtaking(Receiver engine) {
      super(engine);
    }

    @Override
    public void received(String frame) {
      Thread.startVirtualThread(() -> engine.received(frame));
    }
  }

  private static final class Unnoticing extends Spoiled.Passing {
    Unnoticing(Receiver engine) {
      super(engine);
    }

    @Override
    public void closed(int code) {}
  }

  private static final class AlwaysNormal extends Spoiled.PassingChannel {
    AlwaysNormal(Channel right) {
      super(right);
    }

    @Override
    public void close(CloseCode code) {
      right.close(CloseCode.NORMAL);
    }
  }

  private static final class Swallowing extends Spoiled.PassingChannel {
    Swallowing(Channel right) {
      super(right);
    }

    @Override
    public void send(String frame) {}
  }

  private static final class OwnWords extends Spoiled {
    @Override
    SocketDecision refused(SocketDecision.Refuse refusal) {
      return new SocketDecision.Refuse(HttpResponse.plain(403, "no"));
    }
  }

  private static final class Trusting extends Spoiled {
    @Override
    boolean belongs(boolean right) {
      return true;
    }
  }

  private static final class Unlimited extends Spoiled {
    @Override
    Settings settings(Settings settings) {
      return Settings.of(Map.of(Limits.MESSAGE_BYTES.key(), "60000"));
    }
  }

  /** Works on threads of its own, which nobody interrupts. */
  private static final class Deaf extends Spoiled {
    @Override
    HttpHandler handler(HttpHandler right) {
      return request ->
          CompletableFuture.supplyAsync(() -> answer(right, request), Thread::startVirtualThread)
              .join();
    }

    private static HttpResponse answer(HttpHandler right, HttpRequest request) {
      try {
        return right.handle(request);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class NeverStops extends Spoiled {
    @Override
    void stop(Carrier carrier) {}
  }

  private static Arguments hearing(String rule, Function<Receiver, Receiver> spoiled) {
    return wrong(
        rule,
        () ->
            new Spoiled() {
              @Override
              Receiver receiver(Receiver engine) {
                return spoiled.apply(engine);
              }
            });
  }

  private static Arguments speaking(String rule, Function<Channel, Channel> spoiled) {
    return wrong(
        rule,
        () ->
            new Spoiled() {
              @Override
              Channel channel(Channel right) {
                return spoiled.apply(right);
              }
            });
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
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(Subject.class))
            .filters(only(rule))
            .build();
    LauncherFactory.create()
        .execute(LauncherExecutionRequestBuilder.request(request).listeners(listener).build());
    return outcomes;
  }
}
