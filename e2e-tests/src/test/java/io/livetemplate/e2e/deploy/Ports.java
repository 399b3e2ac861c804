package io.livetemplate.e2e.deploy;

import io.livetemplate.e2e.process.FreePort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The number of each port of one application. */
record Ports(int desk, int brief, int steering) {
  /** Numbers that nobody listens on. */
  static Ports free() throws IOException {
    Set<Integer> found = new HashSet<>();
    while (found.size() < Port.values().length) {
      found.add(FreePort.next());
    }
    List<Integer> free = new ArrayList<>(found);
    return new Ports(free.get(0), free.get(1), free.get(2));
  }

  int of(Port port) {
    return switch (port) {
      case DESK -> desk;
      case BRIEF -> brief;
      case STEERING -> steering;
    };
  }
}
