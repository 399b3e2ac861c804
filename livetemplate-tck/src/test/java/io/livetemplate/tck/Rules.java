package io.livetemplate.tck;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherExecutionRequest;
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
            .build();
    LauncherExecutionRequest execution =
        LauncherExecutionRequestBuilder.request(request).listeners(listener).build();
    LauncherFactory.create().execute(execution);
    return broken;
  }

  /** {@return the names of all rules of a contract} */
  static Set<String> of(Class<?> contract) {
    return Stream.of(contract.getMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .map(Method::getName)
        .collect(Collectors.toSet());
  }
}
