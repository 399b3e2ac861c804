package io.livetemplate.examples.demo.monitor;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the processes of this machine. */
sealed interface ProcessSource permits ProcFiles, ProcessHandles {
  /** One reading, now. */
  Sample read();

  /** The best source of this machine: {@code /proc} where there is one. */
  static ProcessSource ofThisMachine() {
    Path proc = Path.of("/proc");
    return Files.isReadable(proc.resolve("self/stat")) ? new ProcFiles(proc) : new ProcessHandles();
  }
}
