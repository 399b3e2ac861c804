package io.livetemplate.cli;

import io.livetemplate.api.settings.Templating;
import io.livetemplate.cli.template.TemplateFiles;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which template: the same for all commands. */
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class TemplateArguments {
  @Parameters(
      paramLabel = "TEMPLATE",
      description = "The template: an HTML file with Mustache tags.")
  private Path template;

  @Option(
      names = "--partials",
      paramLabel = "DIR",
      description = {
        "Where {{>name}} finds name.html or name.mustache.",
        "The template's own folder is searched after it."
      })
  private Optional<Path> partials;

  @Option(
      names = "--strict-mustache",
      description = "Refuse filters, comparisons and all else that Mustache has not.")
  private boolean strict;

  /** Settings of the application that is to read the template. */
  Map<String, String> settings() {
    return strict ? Map.of(Templating.STRICT_MUSTACHE.key(), "true") : Map.of();
  }

  TemplateFiles files() {
    return new TemplateFiles(template, partials);
  }
}
