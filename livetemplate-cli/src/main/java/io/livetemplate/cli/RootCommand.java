package io.livetemplate.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without a command: says which there are. */
@Command(
    name = "livetemplate",
    description = "Server-rendered HTML that stays live, from a template and a data file.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    parameterListHeading = "%nArguments:%n",
    descriptionHeading = "%n",
    footer = {
      "",
      "Example:",
      "  echo '<h1>{{title}}</h1>' > page.html",
      "  echo '{\"title\": \"Hello\"}' > data.json",
      "  livetemplate serve page.html --data data.json",
      "and change data.json while the page is open.",
      "",
      "Exit status: 0 all went well; 1 a template or data is wrong, or a file or port",
      "cannot be had; 2 the command was called in a way that cannot work."
    })
final class RootCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
  private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "name a command: serve, render, diff or check");
  }
}
