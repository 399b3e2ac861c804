package io.livetemplate.transports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.tck.MountContract;
import io.livetemplate.tck.Mounted;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult.Status;

/** A rule that catches nobody is no rule. */
@Isolated("the patience of the rules is that of the whole process")
final class MountRulesTest {
  private static Mounting mounting = SpoiledMount::new;

  /** Mounts an endpoint, rightly or wrongly. */
  @FunctionalInterface
  interface Mounting {
    Mounted mount(String prefix, Endpoint endpoint) throws Exception;
  }

  /** Run by {@link RuleRun} alone. */
  static final class Subject extends MountContract {
    @Override
    protected Mounted mount(String prefix, Endpoint endpoint, Settings settings) throws Exception {
      return mounting.mount(prefix, endpoint);
    }
  }

  @Test
  void everyRuleCatchesSomebody() {
    assertThat(wrongOnes().map(row -> (String) row.get()[0]).collect(Collectors.toSet()))
        .isEqualTo(RuleRun.rulesOf(MountContract.class));
  }

  @ParameterizedTest
  @MethodSource("wrongOnes")
  void aWrongOneIsCaught(String rule, Mounting wrong) {
    mounting = wrong;
    assertThat(RuleRun.outcome(Subject.class, rule, 1)).containsExactly(Status.FAILED);
  }

  static Stream<Arguments> wrongOnes() {
    return Stream.of(
        wrong("prefixStandsBeforeThePath", MountRulesTest::whole),
        wrong("prefixMayBeLong", MountRulesTest::firstSegment),
        wrong("prefixAloneIsTheRoot", MountRulesTest::characters),
        wrong("othersStayWithTheServer", MountRulesTest::characters),
        wrong("socketOpensBelowThePrefix", MountRulesTest::characters),
        wrong("unmountTakesEverythingOut", SpoiledMount.Lasting::new));
  }

  private static Mounted whole(String prefix, Endpoint endpoint) throws Exception {
    return new SpoiledMount(prefix, new SpoiledMount.Whole(endpoint));
  }

  private static Mounted firstSegment(String prefix, Endpoint endpoint) throws Exception {
    return new SpoiledMount(prefix.replaceFirst("(?<=.)/.*", ""), endpoint);
  }

  private static Mounted characters(String prefix, Endpoint endpoint) throws Exception {
    return new SpoiledMount("/", new SpoiledMount.Characters(prefix, endpoint));
  }

  private static Arguments wrong(String rule, Mounting mounting) {
    return Arguments.of(rule, mounting);
  }
}
