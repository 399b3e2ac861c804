package io.livetemplate.engine.wire;

import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.api.transport.CloseCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads what a browser sends; the limits hold before anything of the size of the message is built.
 * Thread-safe.
 */
public final class MessageReader {
  private static final int LONGEST_ID = 64;
  private static final int MOST_STRATEGIES = 64;

  private final JsonFactory json;
  private final int messageBytes;
  private final int eventFields;

  /** A reader with these limits. */
  public MessageReader(Settings settings) {
    messageBytes = settings.get(Limits.MESSAGE_BYTES);
    eventFields = settings.get(Limits.EVENT_FIELDS);
    json =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(settings.get(Limits.JSON_DEPTH))
                    .maxStringLength(messageBytes)
                    .maxNameLength(messageBytes)
                    .build())
            .build();
  }

  /**
   * Reads one message.
   *
   * @param text anything at all
   * @return the message
   * @throws ProtocolException when it is too big or not of this protocol
   */
  public ClientMessage read(String text) throws ProtocolException {
    if (Utf8.length(text) > messageBytes) {
      throw new ProtocolException(
          CloseCode.TOO_BIG, "message of more than message-bytes=" + messageBytes);
    }
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
      var tokens = new Tokens(parser);
      tokens.expect(JsonToken.START_ARRAY);
      ClientMessage message =
          tokens.next() == JsonToken.VALUE_STRING ? named(tokens) : progress(tokens);
      tokens.end();
      return message;
    } catch (JacksonException e) {
      throw new ProtocolException("message is not JSON within the limits", e);
    }
  }

  private static ClientMessage named(Tokens tokens) throws ProtocolException {
    String first = tokens.id(LONGEST_ID);
    return switch (first) {
      case "beat" -> {
        tokens.expect(JsonToken.END_ARRAY);
        yield new ClientMessage.Beat();
      }
      case "hidden", "visible" -> {
        tokens.expect(JsonToken.END_ARRAY);
        yield new ClientMessage.Visibility(first.equals("hidden"));
      }
      case "token" -> {
        tokens.expect(JsonToken.END_ARRAY);
        yield new ClientMessage.TokenReceived();
      }
      case "repair" -> {
        tokens.next();
        yield repair(address(tokens), tokens);
      }
      default -> attach(first, tokens);
    };
  }

  private static ClientMessage attach(String epoch, Tokens tokens) throws ProtocolException {
    tokens.next();
    String instance = tokens.id(LONGEST_ID);
    tokens.next();
    long n = tokens.count();
    tokens.next();
    long lastEvent = tokens.count();
    tokens.expect(JsonToken.START_ARRAY);
    Set<Integer> strategies = new HashSet<>();
    while (tokens.next() != JsonToken.END_ARRAY) {
      strategies.add(tokens.step(MOST_STRATEGIES));
    }
    tokens.expect(JsonToken.END_ARRAY);
    return new ClientMessage.Attach(epoch, instance, n, lastEvent, strategies);
  }

  private static ClientMessage repair(Address address, Tokens tokens) throws ProtocolException {
    Set<ShapeId> shapes = new HashSet<>();
    OptionalLong n = OptionalLong.empty();
    if (tokens.next() == JsonToken.START_ARRAY) {
      while (tokens.next() != JsonToken.END_ARRAY) {
        shapes.add(new ShapeId(tokens.id(LONGEST_ID)));
      }
      if (tokens.next() != JsonToken.END_ARRAY) {
        n = OptionalLong.of(tokens.count());
        tokens.next();
      }
    }
    tokens.isNow(JsonToken.END_ARRAY);
    return new ClientMessage.Repair(address, shapes, n);
  }

  private static Address address(Tokens tokens) throws ProtocolException {
    if (tokens.current() != JsonToken.START_ARRAY) {
      int region = tokens.step(Integer.MAX_VALUE);
      return region == 0 ? Address.ROOT : new Address(List.of(region));
    }
    List<Integer> steps = new ArrayList<>();
    while (tokens.next() != JsonToken.END_ARRAY) {
      steps.add(tokens.step(Integer.MAX_VALUE));
    }
    return new Address(steps);
  }

  private ClientMessage progress(Tokens tokens) throws ProtocolException {
    long n = tokens.count();
    List<ClientEvent> events = new ArrayList<>();
    if (tokens.next() == JsonToken.START_ARRAY) {
      while (tokens.next() != JsonToken.END_ARRAY) {
        events.add(EventReader.read(tokens, eventFields));
      }
      tokens.next();
    }
    tokens.isNow(JsonToken.END_ARRAY);
    return new ClientMessage.Progress(n, events);
  }
}
