package io.livetemplate.engine.web;

import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.settings.Setting;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Listener;
import io.livetemplate.api.transport.Transport;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the one transport that listens. */
final class ListenerChoice {
  /** Which transport listens. */
  static final Setting<String> TRANSPORT =
      Setting.text("transport", "", "Which transport listens when several are on the path, by id.");

  private static final Logger LOG = System.getLogger("io.livetemplate.engine.web");

  private record Candidate(Transport transport, Listener listener) {}

  private ListenerChoice() {}

  static Listener choose(List<Transport> transports, Settings settings) {
    String wanted = settings.get(TRANSPORT);
    List<Candidate> all = new ArrayList<>();
    for (Transport transport : transports) {
      if (wanted.isEmpty() || transport.id().equals(wanted)) {
        transport
            .listener(settings)
            .ifPresent(listener -> all.add(new Candidate(transport, listener)));
      }
    }
    Candidate chosen = only(all, wanted, transports);
    LOG.log(Level.INFO, "listening by {0}", origin(chosen.transport()));
    return chosen.listener();
  }

  private static Candidate only(List<Candidate> all, String wanted, List<Transport> transports) {
    if (all.isEmpty()) {
      throw new ConfigurationException(
          wanted.isEmpty()
              ? "no transport that listens was found; add the artifact"
                  + " io.livetemplate:livetemplate-transport-jetty to the class path or module path"
              : "livetemplate.transport="
                  + wanted
                  + " names no transport that listens; there are: "
                  + names(transports));
    }
    List<Candidate> full = all.stream().filter(one -> !one.listener().fallbackOnly()).toList();
    Optional<Candidate> single = full.isEmpty() ? first(all) : first(full);
    return single.orElseThrow(() ->
        severalListen((full.isEmpty() ? all : full).stream().map(Candidate::transport).toList()));
  }

  private static ConfigurationException severalListen(List<Transport> candidates) {
    String example = candidates.stream().map(Transport::id).sorted().findFirst().orElse("");
    return new ConfigurationException(
        "more than one transport listens: "
            + names(candidates)
            + "; keep one on the path, or choose by the property livetemplate.transport, such as"
            + " -Dlivetemplate.transport="
            + example);
  }

  private static Optional<Candidate> first(List<Candidate> candidates) {
    return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
  }

  private static String names(List<Transport> transports) {
    return transports.isEmpty()
        ? "none"
        : transports.stream()
            .map(ListenerChoice::origin)
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private static String origin(Transport transport) {
    Module module = transport.getClass().getModule();
    String where =
        module.isNamed()
            ? module.getName() + "/" + transport.getClass().getName()
            : transport.getClass().getName();
    return transport.id() + " (" + where + ")";
  }
}
