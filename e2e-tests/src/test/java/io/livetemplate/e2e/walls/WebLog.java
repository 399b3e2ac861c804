package io.livetemplate.e2e.walls;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the engine's face to the web logs, at every level. */
final class WebLog extends Handler implements AutoCloseable {
  private final Logger logger = Logger.getLogger("io.livetemplate.engine.web");
  private final List<String> lines = new CopyOnWriteArrayList<>();

  WebLog() {
    logger.setLevel(Level.ALL);
    logger.addHandler(this);
  }

  /** {@return how many requests were refused because of their origin, and for which} */
  List<String> refusals() {
    return lines.stream()
        .filter(line -> line.contains(" 403 for a request of the origin "))
        .toList();
  }

  void clear() {
    lines.clear();
  }

  @Override
  public void publish(LogRecord record) {
    lines.add(
        record.getLevel()
            + " "
            + MessageFormat.format(record.getMessage(), record.getParameters()));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setLevel(null);
  }
}
