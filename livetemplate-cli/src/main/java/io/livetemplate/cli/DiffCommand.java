package io.livetemplate.cli;

import io.livetemplate.api.DiffStep;
import io.livetemplate.api.Template;
import io.livetemplate.cli.data.DataFile;
import io.livetemplate.cli.template.TemplateFiles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what changes cost. */
@Command(
    name = "diff",
    description = {
      "Shows what a browser would be sent for each change of the data.",
      "",
      "STEPS.json is a list of models. The browser begins with the first; for each further one"
          + " there is a step: bytes of its frame, the same deflated, bytes of the frame that"
          + " would replace the whole page, and the patches in it (strategy, region, bytes)."
    },
    footer = {
      "",
      "Example, where steps.json is [{\"count\": 0}, {\"count\": 1}]:",
      "  livetemplate diff counter.html --steps steps.json",
      "  livetemplate diff counter.html --steps steps.json --json --strategy marker"
    })
final class DiffCommand implements Callable<Integer> {
  private final ApplicationFactory applications;
  private final Console console;

  @Mixin private final TemplateArguments template = new TemplateArguments();

  @Option(
      names = "--steps",
      required = true,
      paramLabel = "STEPS.json|-",
      description = "A JSON list of models; - reads it from standard input.")
  @SuppressWarnings("NullAway.Init") // required
  private String steps;

  @Option(
      names = "--strategy",
      paramLabel = "ID",
      description = "Use this strategy only, and replacement where it has no answer.")
  private Optional<String> strategy;

  @Option(
      names = "--json",
      description = {
        "Print a JSON list of {step, bytes, deflated, html, patches, frame};",
        "frame is the exact text, empty when nothing changed."
      })
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets even an Optional that is not given
  DiffCommand(ApplicationFactory applications, Console console) {
    this.applications = applications;
    this.console = console;
  }

  @Override
  public Integer call() {
    TemplateFiles files = template.files();
    files.check();
    List<Object> models = models(DataFile.of(steps));
    Template<Object> source = files.template();
    List<DiffStep> found =
        applications.create(template.settings()).templates().diff(source, models, strategy);
    console.write(json ? DiffJson.write(found) : DiffTable.write(found));
    return 0;
  }

  private List<Object> models(DataFile from) {
    Object read = from.model(from.bytes(console.in()));
    if (read instanceof List<?> list
        && !list.isEmpty()
        && list.stream().allMatch(Objects::nonNull)) {
      return List.copyOf(list);
    }
    throw from.problem(
        "the steps are not a list of models",
        "write a list such as [{\"count\": 0}, {\"count\": 1}]");
  }
}
