package io.livetemplate.api;

import io.livetemplate.api.auth.Authenticator;
import io.livetemplate.api.broker.Broker;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.metrics.EngineListener;
import io.livetemplate.api.settings.Setting;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.api.transport.Transport;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds providers through the layer or loader of the application's own lookup, never through the
 * thread's context loader: an application in a container must not get the providers of its
 * neighbour.
 */
final class Discovery {
  private static final Setting<String> AUTHENTICATOR =
      Setting.text(
          "authenticator",
          "",
          "Which authenticator signs page tokens when several are on the path, by id.");

  private static final Setting<String> BROKER =
      Setting.text(
          "broker", "", "Which broker carries topics when several are on the path, by id.");

  private final Class<?> anchor;
  private final Settings settings;
  private final boolean enabled;

  Discovery(MethodHandles.Lookup lookup, Settings settings, boolean enabled) {
    this.anchor = lookup.lookupClass();
    this.settings = settings;
    this.enabled = enabled;
  }

  EngineProvider engine() {
    List<EngineProvider> engines = all(loader(EngineProvider.class));
    if (engines.isEmpty()) {
      throw new ConfigurationException(
          "no engine was found for "
              + anchor.getName()
              + "; add the artifact io.livetemplate:livetemplate-engine to the class path or module"
              + " path");
    }
    if (engines.size() > 1) {
      throw new ConfigurationException(
          "more than one engine was found: " + names(engines) + "; keep one on the path");
    }
    return engines.getFirst();
  }

  List<Transport> transports(List<Transport> given) {
    return enabled && given.isEmpty() ? all(loader(Transport.class)) : given;
  }

  Optional<Authenticator> authenticator(List<Authenticator> given) {
    return single(
        "authenticator",
        AUTHENTICATOR,
        enabled && given.isEmpty() ? all(loader(Authenticator.class)) : given,
        Authenticator::id);
  }

  Optional<Broker> broker(List<Broker> given) {
    return single(
        "broker",
        BROKER,
        enabled && given.isEmpty() ? all(loader(Broker.class)) : given,
        Broker::id);
  }

  private <S> Optional<S> single(
      String what, Setting<String> choice, List<S> found, Function<S, String> id) {
    List<S> candidates = found;
    String chosen = settings.get(choice);
    if (!chosen.isEmpty()) {
      candidates = found.stream().filter(one -> id.apply(one).equals(chosen)).toList();
      if (candidates.isEmpty()) {
        throw new ConfigurationException(
            "livetemplate."
                + what
                + "="
                + chosen
                + " names no "
                + what
                + "; there are: "
                + ids(found, id));
      }
    }
    if (candidates.size() > 1) {
      throw new ConfigurationException(
          "more than one "
              + what
              + " was found: "
              + ids(candidates, id)
              + "; keep one on the path, or choose by the property livetemplate."
              + what
              + ", such as -Dlivetemplate."
              + what
              + "="
              + candidates.stream().map(id).sorted().findFirst().orElse(""));
    }
    return candidates.stream().findFirst();
  }

  List<EngineListener> listeners(List<EngineListener> given) {
    List<EngineListener> everything = new ArrayList<>(given);
    if (enabled) {
      everything.addAll(all(loader(EngineListener.class)));
    }
    return everything;
  }

  List<FragmentStrategy> strategies(List<FragmentStrategy> given) {
    List<FragmentStrategy> everything = new ArrayList<>(given);
    if (enabled) {
      everything.addAll(all(loader(FragmentStrategy.class)));
    }
    Map<String, FragmentStrategy> byId = new HashMap<>();
    for (FragmentStrategy one : everything) {
      FragmentStrategy other = byId.putIfAbsent(one.id(), one);
      if (other != null) {
        throw new ConfigurationException(
            "two strategies are called '"
                + one.id()
                + "': "
                + origin(other)
                + " and "
                + origin(one)
                + "; keep one on the path");
      }
    }
    everything.sort(Comparator.comparing(FragmentStrategy::id));
    return everything;
  }

  /** Called with a class literal in this module, which declares {@code uses} for each. */
  private <S> ServiceLoader<S> loader(Class<S> service) {
    ModuleLayer layer = anchor.getModule().getLayer();
    return layer == null
        ? ServiceLoader.load(service, anchor.getClassLoader())
        : ServiceLoader.load(layer, service);
  }

  private static <S> List<S> all(ServiceLoader<S> loader) {
    try {
      return loader.stream()
          .map(ServiceLoader.Provider::get)
          .collect(Collectors.toCollection(ArrayList::new));
    } catch (ServiceConfigurationError e) {
      throw new ConfigurationException(
          "a provider on the path cannot be used: " + e.getMessage(), e);
    }
  }

  private static <S> String ids(List<S> all, Function<S, String> id) {
    return all.stream()
        .map(one -> id.apply(one) + " (" + origin(one) + ")")
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String names(List<?> all) {
    return all.stream().map(Discovery::origin).sorted().collect(Collectors.joining(", "));
  }

  private static String origin(Object provider) {
    Module module = provider.getClass().getModule();
    return module.isNamed()
        ? module.getName() + "/" + provider.getClass().getName()
        : provider.getClass().getName();
  }
}
