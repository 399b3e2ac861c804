package io.livetemplate.cli;

import io.livetemplate.api.error.Problem;
import io.livetemplate.api.error.TemplateException;
import io.livetemplate.api.settings.Templating;
import io.livetemplate.cli.check.FolderCheck;
import io.livetemplate.cli.check.ModelClasses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks templates without data. */
@Command(
    name = "check",
    description = {
      "Looks for everything that is wrong with the templates of a folder.",
      "",
      "A .html that no other template includes is a page and must be HTML that serve accepts; any"
          + " other template may be any text. Names are checked where the first line of a template"
          + " names the class of its model:",
      "  {{! @model com.shop.OrderView }}"
    },
    footer = {
      "",
      "Example:",
      "  livetemplate check src/main/resources --classpath target/classes",
      "",
      "Exit status: 0 nothing is wrong; 1 something is, one line each."
    })
final class CheckCommand implements Callable<Integer> {
  private final ApplicationFactory applications;
  private final Console console;

  @Parameters(paramLabel = "DIR", description = "The folder, with those inside it.")
  @SuppressWarnings("NullAway.Init") // required
  private Path folder;

  @Option(
      names = {"--classpath", "-cp"},
      defaultValue = "",
      paramLabel = "PATH",
      description = "Jars and folders with the classes of models, separated as for java -cp.")
  @SuppressWarnings("NullAway.Init") // has a default
  private String classpath;

  @Option(
      names = "--strict-mustache",
      description = "Refuse filters, comparisons and all else that Mustache has not.")
  private boolean strict;

  CheckCommand(ApplicationFactory applications, Console console) {
    this.applications = applications;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Map<String, String> settings =
        strict ? Map.of(Templating.STRICT_MUSTACHE.key(), "true") : Map.of();
    try (ModelClasses classes = new ModelClasses(classpath)) {
      FolderCheck check =
          new FolderCheck(applications.create(settings).templates(), folder, classes);
      List<Path> files = check.files();
      List<Problem> problems = check.problems(files);
      if (!problems.isEmpty()) {
        throw new TemplateException(problems);
      }
      console.write(
          files.size() == 1
              ? "1 template, nothing wrong\n"
              : "%d templates, nothing wrong\n".formatted(files.size()));
    }
    return 0;
  }
}
