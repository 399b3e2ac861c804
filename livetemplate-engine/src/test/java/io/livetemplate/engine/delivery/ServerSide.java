package io.livetemplate.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.engine.wire.ClientMessage;
import io.livetemplate.engine.wire.FrameWriter;
import io.livetemplate.engine.wire.MessageReader;
import io.livetemplate.engine.wire.ProtocolException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The server of a {@link World}: the machine, handlers that wait for their turn, what they make.
 */
final class ServerSide {
  private static final MessageReader READER = new MessageReader(Settings.of(Map.of()));

  final Deque<Long> handlers = new ArrayDeque<>();
  private final WorldParts parts;
  private final Lines lines;
  private final Consumer<Output.Close<Connection>> closing;
  private Delivery<Doc, Connection> machine;
  private Instant now = Instant.EPOCH;
  private int epoch = 1;
  private int version;
  private long handled;

  /**
   * A server that has sent the first HTML.
   *
   * @param closing is told of what the machine closes
   */
  ServerSide(WorldParts parts, Lines lines, Consumer<Output.Close<Connection>> closing) {
    this.parts = parts;
    this.lines = lines;
    this.closing = closing;
    this.machine = fresh();
  }

  private Delivery<Doc, Connection> fresh() {
    Doc first = new Doc(version);
    Delivery<Doc, Connection> fresh =
        new Delivery<>(
            Integer.toString(epoch),
            Doc.ENCODER,
            parts.pace(),
            parts.window(
                new Window.Held<>(0, first, Known.of(Set.of(first.shape())), 0, Doc.BYTES)),
            parts.events());
    fresh.at(now);
    return fresh;
  }

  Delivery<Doc, Connection> machine() {
    return machine;
  }

  Instant now() {
    return now;
  }

  int epoch() {
    return epoch;
  }

  int version() {
    return version;
  }

  long handled() {
    return handled;
  }

  /** All is forgotten but what the application keeps. */
  void restart() {
    epoch++;
    handlers.clear();
    handled = 0;
    machine = fresh();
  }

  void second() {
    now = now.plusSeconds(1);
    machine.at(now);
  }

  void change() {
    version++;
    machine.outdate();
  }

  void handle() {
    long number = handlers.removeFirst();
    assertThat(number).as("order of events").isEqualTo(handled + 1);
    handled = number;
    change();
    machine.settled(number);
  }

  void deliver(Connection from, String text) {
    try {
      switch (READER.read(text)) {
        case ClientMessage.Attach attach ->
            perform(machine.attach(from, from.order, attach, Compression.NONE, true));
        case ClientMessage.Progress progress -> perform(machine.progress(from, progress));
        case ClientMessage.Visibility seen -> {
          from.hidden = seen.hidden();
          machine.attachment().hidden(from, seen.hidden());
        }
        case ClientMessage.Beat ignored -> {}
        case ClientMessage.Repair ignored -> throw new AssertionError(text);
        case ClientMessage.TokenReceived ignored -> throw new AssertionError(text);
      }
    } catch (ProtocolException e) {
      throw new AssertionError(text, e);
    }
  }

  private void perform(List<Output<Connection>> outputs) {
    for (Output<Connection> output : outputs) {
      switch (output) {
        case Output.Apply<Connection> apply -> handlers.add(apply.event().number());
        case Output.Close<Connection> close -> closing.accept(close);
        default -> throw new AssertionError(output);
      }
    }
  }

  /** Does what the machine wants done by itself. */
  void pump() {
    while (true) {
      if (machine.wantsContent()) {
        machine.content(new Doc(version));
      }
      Optional<Output<Connection>> next = machine.flush();
      if (next.isEmpty()) {
        return;
      }
      switch (next.get()) {
        case Output.Frame<Connection> frame -> {
          Connection to = frame.channel();
          if (to.hidden) {
            assertThat(now).as("pace").isAfterOrEqualTo(to.lastFrame.plus(World.PACE));
          }
          to.lastFrame = now;
          send(to, "[" + frame.n() + "," + frame.e() + ",[[1,0,\"" + frame.text() + "\"]]]");
        }
        case Output.Acknowledgement<Connection> message ->
            send(message.channel(), FrameWriter.acknowledgement(message.n(), message.e()));
        case Output.Later<Connection> later ->
            send(later.channel(), FrameWriter.later(later.pause()));
        case Output.Close<Connection> close -> closing.accept(close);
        default -> throw new AssertionError(next.get());
      }
    }
  }

  private void send(Connection to, String text) {
    if (to == lines.living) {
      to.down.add(text);
    }
    machine.attachment().ready(to);
  }
}
