package io.livetemplate.tck;

import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherExecutionRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a contract as a test run of its own. */
final class Rules {
  private Rules() {}

  /** {@return the rules that a provider breaks} */
  static Set<String> brokenBy(Class<?> contract) {
    return brokenBy(contract, test -> FilterResult.included("every rule"));
  }

  /** {@return the rule, if a provider breaks it; empty if not} */
  static Set<String> brokenBy(Class<?> contract, String rule) {
    return brokenBy(
        contract,
        test ->
            FilterResult.includedIf(!test.isTest() || test.getDisplayName().equals(rule + "()")));
  }

  private static Set<String> brokenBy(Class<?> contract, PostDiscoveryFilter filter) {
    Set<String> broken = new TreeSet<>();
    TestExecutionListener listener =
        new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
              broken.add(test.getDisplayName().replace("()", ""));
            }
          }
        };
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(contract))
            .filters(filter)
            .build();
    LauncherExecutionRequest execution =
        LauncherExecutionRequestBuilder.request(request).listeners(listener).build();
    LauncherFactory.create().execute(execution);
    return broken;
  }
}
