package io.livetemplate.tck;

import java.util.Map;
import java.util.TreeMap;
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

  /** {@return the rules that a provider breaks, and how} */
  static Map<String, Throwable> brokenBy(Class<?> contract) {
    return brokenBy(contract, test -> FilterResult.included("every rule"));
  }

  /** {@return the rule and how a provider breaks it; empty if not} */
  static Map<String, Throwable> brokenBy(Class<?> contract, String rule) {
    return brokenBy(
        contract,
        test ->
            FilterResult.includedIf(!test.isTest() || test.getDisplayName().equals(rule + "()")));
  }

  private static Map<String, Throwable> brokenBy(Class<?> contract, PostDiscoveryFilter filter) {
    Map<String, Throwable> broken = new TreeMap<>();
    TestExecutionListener listener =
        new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
              broken.put(
                  test.getDisplayName().replace("()", ""),
                  result.getThrowable().orElseGet(() -> new AssertionError(result.getStatus())));
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
