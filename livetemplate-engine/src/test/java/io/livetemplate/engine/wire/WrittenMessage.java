package io.livetemplate.engine.wire;

import io.livetemplate.api.Event;
import io.livetemplate.api.strategy.ShapeId;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A message as a client would have written it. */
final class WrittenMessage {
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private final JsonGenerator out;

  private WrittenMessage(JsonGenerator out) {
    this.out = out;
  }

  static String of(ClientMessage message) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartArray();
      new WrittenMessage(out).write(message);
      out.writeEndArray();
    }
    return text.toString();
  }

  private void write(ClientMessage message) {
    switch (message) {
      case ClientMessage.Attach attach -> {
        out.writeString(attach.epoch()).writeString(attach.instance());
        out.writeNumber(attach.n()).writeNumber(attach.lastEvent());
        numbers(attach.strategies());
      }
      case ClientMessage.Progress progress -> {
        out.writeNumber(progress.n());
        if (!progress.events().isEmpty()) {
          out.writeStartArray();
          progress.events().forEach(this::event);
          out.writeEndArray();
        }
      }
      case ClientMessage.Repair repair -> repair(repair);
      case ClientMessage.Visibility seen -> out.writeString(seen.hidden() ? "hidden" : "visible");
      case ClientMessage.TokenReceived received -> out.writeString("token");
      case ClientMessage.Beat beat -> out.writeString("beat");
    }
  }

  private void repair(ClientMessage.Repair repair) {
    out.writeString("repair");
    numbers(repair.address().steps());
    if (!repair.shapes().isEmpty() || repair.n().isPresent()) {
      out.writeStartArray();
      repair.shapes().stream().map(ShapeId::text).forEach(out::writeString);
      out.writeEndArray();
    }
    repair.n().ifPresent(out::writeNumber);
  }

  private void numbers(Iterable<Integer> numbers) {
    out.writeStartArray();
    numbers.forEach(out::writeNumber);
    out.writeEndArray();
  }

  private void event(ClientEvent event) {
    out.writeStartArray().writeNumber(event.number()).writeString(event.event().name());
    values(event.event());
    if (!event.event().fields().isEmpty()) {
      out.writeStartObject();
      event
          .event()
          .fields()
          .forEach((name, all) -> {
            out.writeName(name).writeStartArray();
            all.forEach(out::writeString);
            out.writeEndArray();
          });
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void values(Event event) {
    if (event.values().isEmpty()) {
      event.value().ifPresentOrElse(out::writeString, out::writeNull);
      return;
    }
    Map<String, String> all = new LinkedHashMap<>(event.values());
    event.value().ifPresent(own -> all.put("", own));
    out.writeStartObject();
    all.forEach((name, value) -> out.writeName(name).writeString(value));
    out.writeEndObject();
  }
}
