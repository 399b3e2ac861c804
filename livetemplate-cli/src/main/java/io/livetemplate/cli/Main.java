package io.livetemplate.cli;

import io.livetemplate.api.Application;
import io.livetemplate.api.LiveTemplate;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.invoke.MethodHandles;
import java.util.Map;

/** The program {@code livetemplate}. */
public final class Main {
  private Main() {}

  /** Runs the program and ends the process with its exit status. */
  public static void main(String[] args) {
    Logs.onlyWarnings();
    System.exit(run(args, System.in, System.out, System.err));
  }

  /**
   * Runs the program within this process. Returns when it is done; {@code serve} is done when its
   * thread is interrupted.
   *
   * @param args without the program's name
   * @param stdin read for {@code --data -}
   * @param stdout gets results
   * @param stderr gets messages
   * @return the exit status
   */
  public static int run(String[] args, InputStream stdin, PrintStream stdout, PrintStream stderr) {
    return new Program(Main::application, new Console(stdin, stdout, stderr)).run(args);
  }

  private static Application application(Map<String, String> settings) {
    LiveTemplate.Builder builder = LiveTemplate.builder(MethodHandles.lookup());
    settings.forEach(builder::set);
    return builder.build();
  }
}
