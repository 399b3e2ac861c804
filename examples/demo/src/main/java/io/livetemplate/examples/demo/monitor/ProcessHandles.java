package io.livetemplate.examples.demo.monitor;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Reads processes as the JDK shows them on any system: without memory and state. */
final class ProcessHandles implements ProcessSource {
  @Override
  public Sample read() {
    Map<Long, Sample.Reading> all = new TreeMap<>();
    ProcessHandle.allProcesses().forEach(process -> all.put(process.pid(), reading(process)));
    Duration busy =
        all.values().stream().map(Sample.Reading::cpu).reduce(Duration.ZERO, Duration::plus);
    var system = ManagementFactory.getOperatingSystemMXBean();
    int processors = Runtime.getRuntime().availableProcessors();
    return new Sample(
        System.nanoTime(),
        all,
        new Sample.Machine(busy, -1, -1, system.getSystemLoadAverage(), processors));
  }

  private static Sample.Reading reading(ProcessHandle process) {
    ProcessHandle.Info info = process.info();
    String command = info.commandLine().or(info::command).orElse("?");
    String program = info.command().orElse("?");
    String name =
        program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
    Duration cpu = info.totalCpuDuration().orElse(Duration.ZERO);
    return new Sample.Reading(process.pid(), name, command, info.user().orElse("?"), "?", cpu, -1);
  }
}
