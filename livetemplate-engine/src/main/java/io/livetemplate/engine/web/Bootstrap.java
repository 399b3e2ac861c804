package io.livetemplate.engine.web;

import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.engine.page.Hookup;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a page carries so that the client finds its way back. */
final class Bootstrap {
  private static final int VERSION = 1;

  private final JsonFactory json = JsonFactory.builder().build();
  private final ClientModules modules;
  private final List<FragmentStrategy> strategies;

  Bootstrap(ClientModules modules, List<FragmentStrategy> strategies) {
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
      String module = modules.path(strategy);
      if (module != null) {
        links
            .append("<link rel=\"modulepreload\" href=\"")
            .append(Html.attribute(prefix + module))
            .append("\" lt-own>");
      }
    }
    return links.toString();
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
      to.writeArrayPropertyStart("strategies");
      for (FragmentStrategy strategy : strategies) {
        to.writeStartArray();
        to.writeString(strategy.id());
        to.writeNumber(strategy.version());
        String module = modules.path(strategy);
        if (module == null) {
          to.writeNull();
        } else {
          to.writeString(prefix + module);
        }
        to.writeEndArray();
      }
      to.writeEndArray();
      to.writeEndObject();
    }
    return text.toString();
  }
}
