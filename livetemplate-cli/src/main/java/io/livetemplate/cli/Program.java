package io.livetemplate.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The commands behind one name. */
final class Program {
  private final Console console;
  private final CommandLine commands;

  Program(ApplicationFactory applications, Console console) {
    this.console = console;
    this.commands =
        new CommandLine(new RootCommand())
            .addSubcommand(new ServeCommand(applications, console))
            .addSubcommand(new RenderCommand(applications, console))
            .addSubcommand(new DiffCommand(applications, console))
            .addSubcommand(new CheckCommand(applications, console))
            .setOut(writer(console.out()))
            .setErr(writer(console.err()))
            .setUsageHelpAutoWidth(false)
            .setParameterExceptionHandler((problem, args) -> usage(problem))
            .setExecutionExceptionHandler((thrown, command, parsed) -> failed(thrown, command));
  }

  int run(String... args) {
    return commands.execute(args);
  }

  private int failed(Exception thrown, CommandLine command) {
    Failures failures = new Failures(console.err(), command.getCommandName());
    return failures.report(thrown);
  }

  private int usage(ParameterException problem) {
    String command = problem.getCommandLine().getCommandSpec().qualifiedName();
    console.err().println(command + ": " + problem.getMessage());
    console.err().println("Type '" + command + " --help' to see how it is used.");
    console.err().flush();
    return CommandLine.ExitCode.USAGE;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
