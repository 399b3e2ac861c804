package io.livetemplate.cli;

import io.livetemplate.api.Template;
import io.livetemplate.api.Templates;
import io.livetemplate.cli.data.DataFile;
import io.livetemplate.cli.template.TemplateFiles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Renders once. */
@Command(
    name = "render",
    description = {
      "Puts data into a template and prints the result.",
      "",
      "Without --html the template may be any text: Mustache, to the byte, and no line end"
          + " added. With --html it is the document that serve would send, and the template must"
          + " be HTML that serve accepts.",
      "",
      "Numbers print as they stand in the JSON, 1.10 as 1.10; those with an exponent print in full,"
          + " 1e3 as 1000."
    },
    footer = {
      "",
      "Example:",
      "  livetemplate render letter.mustache --data ada.json > letter.txt",
      "  cat orders.json | livetemplate render orders.html --html --data -"
    })
final class RenderCommand implements Callable<Integer> {
  private final ApplicationFactory applications;
  private final Console console;

  @Mixin private final TemplateArguments template = new TemplateArguments();

  @Mixin private final Formats formats = new Formats();

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE.json|-",
      description = "The data; - reads it from standard input.")
  @SuppressWarnings("NullAway.Init") // required
  private String data;

  @Option(
      names = "--html",
      description = "Print the document that serve would send, strict about HTML.")
  private boolean html;

  RenderCommand(ApplicationFactory applications, Console console) {
    this.applications = applications;
    this.console = console;
  }

  @Override
  public Integer call() {
    TemplateFiles files = template.files();
    files.check();
    DataFile from = DataFile.of(data);
    Object model = from.model(from.bytes(console.in()));
    Templates templates = formats.of(applications.create(template.settings()).templates());
    Template<Object> source = files.template();
    console.write(html ? templates.html(source, model) : templates.render(source, model));
    return 0;
  }
}
