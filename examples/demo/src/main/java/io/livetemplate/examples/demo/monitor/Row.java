package io.livetemplate.examples.demo.monitor;

import java.util.Locale;

/**
 * One process as it is shown.
 *
 * @param pid its id
 * @param name its program
 * @param command its command line
 * @param user whose it is
 * @param state one word
 * @param cpu share of one processor since the last reading, in percent
 * @param memory resident memory in bytes; -1 when it cannot be told
 */
record Row(
    long pid, String name, String command, String user, String state, double cpu, long memory) {
  /** Longer command lines are cut: they are for recognising a process, not for copying. */
  private static final int SHOWN = 120;

  /** Such as {@code 12.5}. */
  public String percent() {
    return String.format(Locale.ROOT, "%.1f", cpu);
  }

  /** Length of the bar, 0 to 100. */
  public int bar() {
    return (int) Math.min(100, Math.round(cpu));
  }

  /** Such as {@code 312 MiB}. */
  public String size() {
    return Bytes.text(memory);
  }

  /** The command line, cut. */
  public String line() {
    return command.length() <= SHOWN ? command : command.substring(0, SHOWN) + "…";
  }

  boolean matches(String filter) {
    String wanted = filter.toLowerCase(Locale.ROOT);
    return (pid + " " + user + " " + state + " " + command + " " + name)
        .toLowerCase(Locale.ROOT)
        .contains(wanted);
  }
}
