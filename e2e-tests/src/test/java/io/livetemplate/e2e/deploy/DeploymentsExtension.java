package io.livetemplate.e2e.deploy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Repeats a class for its deployments, or for those of them that a property names. */
final class DeploymentsExtension implements ClassTemplateInvocationContextProvider {
  private static final String ONLY = System.getProperty("livetemplate.e2e.deployments", ".*");

  @Override
  public boolean supportsClassTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
      ExtensionContext context) {
    Deployments wanted = context.getRequiredTestClass().getAnnotation(Deployments.class);
    return Stream.of(wanted.value())
        .filter(deployment -> deployment.name().matches(ONLY))
        .map(Repetition::new);
  }

  @Override
  public boolean mayReturnZeroClassTemplateInvocationContexts(ExtensionContext context) {
    return true;
  }

  private record Repetition(Deployment deployment) implements ClassTemplateInvocationContext {
    @Override
    public String getDisplayName(int number) {
      return deployment.name();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new StageExtension(deployment));
    }
  }
}
