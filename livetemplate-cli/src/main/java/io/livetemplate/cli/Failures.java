package io.livetemplate.cli;

import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.error.LiveTemplateException;
import java.io.IOException;
import java.io.PrintStream;

/** Makes a message and an exit status of what a command threw. */
final class Failures {
  /** A template or data is wrong, or a file or port cannot be had. */
  static final int DATA = 1;

  /** The command was called in a way that cannot work. */
  static final int USAGE = 2;

  private final PrintStream err;
  private final String command;

  Failures(PrintStream err, String command) {
    this.err = err;
    this.command = command;
  }

  int report(Exception thrown) {
    int status =
        switch (thrown) {
          case ConfigurationException wrong -> said(USAGE, "livetemplate " + command + ": ", wrong);
          case LiveTemplateException wrong -> said(DATA, "", wrong);
          case IOException wrong -> said(DATA, "livetemplate " + command + ": ", wrong);
          default -> unexpected(thrown);
        };
    err.flush();
    return status;
  }

  private int said(int status, String before, Exception wrong) {
    err.println(before + wrong.getMessage());
    return status;
  }

  /** A mistake of this program: whoever mends it needs all there is. */
  private int unexpected(Exception thrown) {
    err.println("livetemplate " + command + ": this is a mistake in LiveTemplate; please report:");
    thrown.printStackTrace(err);
    return DATA;
  }
}
