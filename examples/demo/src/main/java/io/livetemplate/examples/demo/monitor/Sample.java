package io.livetemplate.examples.demo.monitor;

import java.time.Duration;
import java.util.Map;

/**
 * One reading of the machine.
 *
 * @param nanos when, by {@link System#nanoTime}
 * @param processes by their ids
 * @param machine the machine as a whole
 */
record Sample(long nanos, Map<Long, Reading> processes, Machine machine) {
  /**
   * One process.
   *
   * @param pid its id
   * @param name its program
   * @param command its command line
   * @param user whose it is
   * @param state one word
   * @param cpu processor time used since it began
   * @param memory resident memory in bytes; -1 when it cannot be told
   */
  record Reading(
      long pid,
      String name,
      String command,
      String user,
      String state,
      Duration cpu,
      long memory) {}

  /**
   * The machine.
   *
   * @param busy processor time used by all, idle time not counted
   * @param memoryUsed bytes; -1 when it cannot be told
   * @param memoryTotal bytes; -1 when it cannot be told
   * @param load the load average of one minute; negative when it cannot be told
   * @param processors how many
   */
  record Machine(Duration busy, long memoryUsed, long memoryTotal, double load, int processors) {}
}
