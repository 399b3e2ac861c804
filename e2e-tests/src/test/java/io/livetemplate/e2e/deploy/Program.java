package io.livetemplate.e2e.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How the application is started. */
final class Program {
  static final String READY = "ready";

  private Program() {}

  /** The arguments of {@code java}. */
  static List<String> arguments(String modulePath, String classPath, Ports ports, String keys) {
    List<String> all = new ArrayList<>();
    // Starts fast, and lets the browser beside it have its share of the machine.
    all.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    all.add("-Dlivetemplate.trusted-proxies=127.0.0.0/8");
    all.addAll(List.of("-p", modulePath));
    if (!classPath.isEmpty()) {
      all.addAll(List.of("-cp", classPath));
    }
    all.addAll(List.of("-m", "io.livetemplate.e2e.app/io.livetemplate.e2e.app.Main"));
    Stream.concat(Stream.of(Port.values()).map(ports::of).map(String::valueOf), Stream.of(keys))
        .forEach(all::add);
    return all;
  }
}
