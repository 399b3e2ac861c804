package io.livetemplate.transports.rules;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

/** Runs one rule of a contract as a test run of its own. */
final class RuleRun {
  private static final String PATIENCE = "livetemplate.tck.patience-seconds";

  private RuleRun() {}

  /** {@return the names of all rules of a contract} */
  static Set<String> rulesOf(Class<?> contract) {
    return Stream.of(contract.getMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .map(Method::getName)
        .collect(Collectors.toSet());
  }

  /**
   * Runs it.
   *
   * @param contract extends the contract
   * @param rule the name of its method
   * @param patienceSeconds how long it waits for what must happen
   * @return how it went, once
   */
  static List<TestExecutionResult.Status> outcome(
      Class<?> contract, String rule, int patienceSeconds) {
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
    PostDiscoveryFilter only =
        test ->
            FilterResult.includedIf(!test.isTest() || test.getDisplayName().equals(rule + "()"));
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(contract))
            .filters(only)
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
            .build();
    System.setProperty(PATIENCE, Integer.toString(patienceSeconds));
    try {
      LauncherFactory.create()
          .execute(LauncherExecutionRequestBuilder.request(request).listeners(listener).build());
    } finally {
      System.clearProperty(PATIENCE);
    }
    return outcomes;
  }
}
