package io.livetemplate.transports;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Whatever anybody in this process logs, at every level, with the texts of exceptions. */
final class AllLogs extends Handler implements AutoCloseable {
  private static final Logger ROOT = Logger.getLogger("");

  private final Level before = ROOT.getLevel();
  private final List<Level> printed =
      Arrays.stream(ROOT.getHandlers()).map(Handler::getLevel).toList();
  private final Collection<String> lines = new ConcurrentLinkedQueue<>();

  AllLogs() {
    setLevel(Level.ALL);
    // Kept here, not printed: there is much of it.
    for (Handler console : ROOT.getHandlers()) {
      console.setLevel(Level.WARNING);
    }
    ROOT.setLevel(Level.ALL);
    ROOT.addHandler(this);
  }

  /** {@return what was logged so far} */
  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void publish(LogRecord entry) {
    Object[] parameters = entry.getParameters();
    lines.add(
        entry.getLoggerName()
            + " "
            + (parameters == null
                ? entry.getMessage()
                : entry.getMessage() + " " + Arrays.toString(parameters)));
    for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
      lines.add(cause.toString());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ROOT.removeHandler(this);
    ROOT.setLevel(before);
    for (int i = 0; i < printed.size(); i++) {
      ROOT.getHandlers()[i].setLevel(printed.get(i));
    }
  }
}
