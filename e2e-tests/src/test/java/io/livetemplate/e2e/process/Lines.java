package io.livetemplate.e2e.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines that a process writes. Written by one thread of its own, read by any. */
public final class Lines {
  /** Far more than any program needs, also on a machine with much else to do. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<String> lines = new ArrayList<>();
  private boolean ended;

  Lines(InputStream from, String name) {
    Thread.ofPlatform().daemon().name(name).start(() -> read(from));
  }

  /** {@return all lines so far} */
  public String text() {
    lock.lock();
    try {
      return String.join("\n", lines);
    } finally {
      lock.unlock();
    }
  }

  /** {@return how many lines there are so far; a place to go on from} */
  public int count() {
    lock.lock();
    try {
      return lines.size();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for a line that the pattern fits as a whole. */
  public Matcher await(String pattern) throws InterruptedException {
    return await(0, pattern);
  }

  /** Waits for such a line after the first {@code from}. */
  public Matcher await(int from, String pattern) throws InterruptedException {
    Pattern wanted = Pattern.compile(pattern);
    long left = PATIENCE.toNanos();
    lock.lock();
    try {
      for (int at = from; ; ) {
        for (; at < lines.size(); at++) {
          Matcher matcher = wanted.matcher(lines.get(at));
          if (matcher.matches()) {
            return matcher;
          }
        }
        if (ended || left <= 0) {
          throw new AssertionError(
              "no line fits '"
                  + pattern
                  + "'"
                  + (ended ? ", and the process ended" : "")
                  + "; it wrote:\n"
                  + String.join("\n", lines));
        }
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the process writes no more. */
  public String awaitEnd() throws InterruptedException {
    lock.lock();
    try {
      long left = PATIENCE.toNanos();
      while (!ended) {
        if (left <= 0) {
          throw new AssertionError(
              "the process still runs after "
                  + TimeUnit.NANOSECONDS.toSeconds(PATIENCE.toNanos())
                  + " s; it wrote:\n"
                  + String.join("\n", lines));
        }
        left = changed.awaitNanos(left);
      }
      return String.join("\n", lines);
    } finally {
      lock.unlock();
    }
  }

  private void read(InputStream from) {
    try (var reader = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        add(line);
      }
    } catch (IOException e) {
      add("(the stream broke: " + e + ")");
    } finally {
      end();
    }
  }

  private void add(String line) {
    lock.lock();
    try {
      lines.add(line);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
