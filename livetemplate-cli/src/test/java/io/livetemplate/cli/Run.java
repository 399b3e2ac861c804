package io.livetemplate.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * One run of the program.
 *
 * @param status the exit status
 * @param out what it put out
 * @param err what it said
 */
record Run(int status, String out, String err) {
  static Run of(ApplicationFactory applications, String stdin, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    int status = new Program(applications, console).run(args);
    console.out().flush();
    console.err().flush();
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A run that only says why it failed. */
  static Run failed(int status, String message) {
    return new Run(status, "", message + System.lineSeparator());
  }
}
