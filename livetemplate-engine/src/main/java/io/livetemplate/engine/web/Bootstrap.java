package io.livetemplate.engine.web;

import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.engine.page.Hookup;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a page carries so that the client finds its way back. */
final class Bootstrap {
  private static final int VERSION = 1;

  private final JsonFactory json = JsonFactory.builder().build();
  private final ClientModules modules;
  private final List<FragmentStrategy> strategies;
  private final Carriers carriers;

  Bootstrap(ClientModules modules, List<FragmentStrategy> strategies, Carriers carriers) {
    this.carriers = carriers;
    this.modules = modules;
    this.strategies = strategies;
  }

  /**
   * What ties a document to its page.
   *
   * @param prefix the context path of the request
   */
  Hookup hookup(String prefix, String page, String epoch, String token) {
    return new Hookup(
        "<script type=\"module\" src=\""
            + Html.attribute(prefix + modules.client())
            + "\" lt-own></script>"
            + preloads(prefix),
        json(prefix, page, epoch, token));
  }

  /** Frames wait for these, so the browser should not wait with them for the first module. */
  private String preloads(String prefix) {
    StringBuilder links = new StringBuilder();
    for (FragmentStrategy strategy : strategies) {
      preload(links, prefix, modules.path(strategy));
    }
    // The first channel opens by it; what is a fallback only is loaded when there is need.
    kinds().stream().findFirst().ifPresent(kind -> preload(links, prefix, modules.carrier(kind)));
    return links.toString();
  }

  /** Those that the client can open. */
  private List<String> kinds() {
    return carriers.kinds().stream()
        .filter(kind -> kind.equals(Carriers.WEBSOCKET) || modules.carrier(kind) != null)
        .toList();
  }

  private static void preload(StringBuilder links, String prefix, @Nullable String module) {
    if (module != null) {
      links
          .append("<link rel=\"modulepreload\" href=\"")
          .append(Html.attribute(prefix + module))
          .append("\" lt-own>");
    }
  }

  private String json(String prefix, String page, String epoch, String token) {
    var text = new StringWriter();
    try (JsonGenerator to = json.createGenerator(ObjectWriteContext.empty(), text)) {
      to.writeStartObject();
      to.writeNumberProperty("v", VERSION);
      to.writeStringProperty("page", page);
      to.writeStringProperty("epoch", epoch);
      to.writeStringProperty("token", token);
      to.writeNumberProperty("n", 0);
      to.writeStringProperty("path", prefix + PathPattern.RESERVED);
      to.writeArrayPropertyStart("carriers");
      for (String kind : kinds()) {
        to.writeStartArray();
        to.writeString(kind);
        module(to, prefix, modules.carrier(kind));
        to.writeEndArray();
      }
      to.writeEndArray();
      to.writeArrayPropertyStart("strategies");
      for (FragmentStrategy strategy : strategies) {
        to.writeStartArray();
        to.writeString(strategy.id());
        to.writeNumber(strategy.version());
        module(to, prefix, modules.path(strategy));
        to.writeEndArray();
      }
      to.writeEndArray();
      to.writeEndObject();
    }
    return text.toString();
  }

  private static void module(JsonGenerator to, String prefix, @Nullable String path) {
    if (path == null) {
      to.writeNull();
    } else {
      to.writeString(prefix + path);
    }
  }
}
