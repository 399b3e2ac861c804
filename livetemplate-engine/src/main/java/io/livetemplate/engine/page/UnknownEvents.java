package io.livetemplate.engine.page;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Says once for each name that nobody handles it; names come from browsers, so only so many. */
final class UnknownEvents {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.page");
  private static final int MOST = 64;

  private final Set<String> said = ConcurrentHashMap.newKeySet();

  void met(String name, LiveRoute<?> route, Set<String> handled) {
    if (said.size() < MOST && said.add(name)) {
      LOG.log(
          Level.WARNING,
          "a browser sent the event ''{0}'', which {1} does not handle; there are {2}: mend the"
              + " template or add on(...)",
          name.replaceAll("\\p{Cntrl}", "?"),
          route,
          new TreeSet<>(handled));
    }
  }
}
