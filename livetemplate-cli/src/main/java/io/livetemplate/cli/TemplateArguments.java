package io.livetemplate.cli;

import io.livetemplate.cli.template.TemplateFiles;
import java.nio.file.Path;
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

  TemplateFiles files() {
    return new TemplateFiles(template, partials);
  }
}
