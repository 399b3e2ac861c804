package io.livetemplate.e2e.deploy;

import java.io.IOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test its stage, and clears it behind it. */
final class StageExtension implements ParameterResolver, AfterEachCallback {
  private static final Namespace OWN = Namespace.create(StageExtension.class);

  private final Deployment deployment;

  StageExtension(Deployment deployment) {
    this.deployment = deployment;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Stage.class;
  }

  @Override
  public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(OWN)
        .computeIfAbsent(Stage.class, key -> Theatre.of(context).stage(deployment), Stage.class);
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    Stage stage = context.getStore(OWN).remove(Stage.class, Stage.class);
    if (stage == null) {
      return;
    }
    try (stage) {
      if (context.getExecutionException().isPresent()) {
        String test =
            context.getRequiredTestClass().getSimpleName()
                + "."
                + context.getRequiredTestMethod().getName()
                + "-"
                + deployment;
        System.out.println(test + " failed; what is known of it: " + Evidence.keep(test, stage));
      }
    }
  }
}
