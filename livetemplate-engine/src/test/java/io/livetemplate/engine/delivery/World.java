package io.livetemplate.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.engine.delivery.ClientMachine.Out;
import io.livetemplate.engine.delivery.ClientMachine.Phase;
import io.livetemplate.engine.wire.ClientMessage;
import io.livetemplate.engine.wire.FrameWriter;
import io.livetemplate.engine.wire.MessageReader;
import io.livetemplate.engine.wire.ProtocolException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A server's machine, a browser's machine and the lines between them, which a test moves one action
 * at a time; judges after each.
 */
final class World {
  static final int WINDOW = 3;
  static final Duration PACE = Duration.ofSeconds(2);
  private static final int MOST_EVENTS = 4;
  private static final int MOST_CALM = 500;
  private static final Pattern PATCH = Pattern.compile("\"(-?\\d+) (\\d+) \\w+\"");
  private static final MessageReader READER = new MessageReader(Settings.of(Map.of()));

  /** What may happen next. */
  enum Action {
    CONNECT,
    BREAK,
    CHANGE,
    EVENT,
    DELIVER_UP,
    DUPLICATE_UP,
    DELIVER_LATE,
    NOTICE_BREAK,
    DELIVER_DOWN,
    HANDLE,
    ACKNOWLEDGE,
    LOOK_AWAY_OR_BACK,
    WAIT,
    DRAIN,
    RESTART
  }

  /** One connection. */
  private static final class Pipe {
    final long order;
    final Deque<String> up = new ArrayDeque<>();
    final Deque<String> down = new ArrayDeque<>();
    boolean hidden;
    Instant lastFrame = Instant.MIN;

    Pipe(long order) {
      this.order = order;
    }
  }

  private final WorldParts parts;
  private final ClientMachine client;
  private final Deque<Pipe> dying = new ArrayDeque<>();
  private final Deque<Long> handlers = new ArrayDeque<>();
  private final List<Object> trace;
  private Delivery<Doc, Pipe> server;
  private @Nullable Pipe pipe;
  private Instant now = Instant.EPOCH;
  private boolean timer;
  private int epoch = 1;
  private int version;
  private int shown;
  private long opened;
  private long handled;
  private long settled;
  private long made;

  World(WorldParts parts) {
    this(parts, new ArrayList<>());
  }

  /** A world that writes down what the browser's machine is told and does. */
  World(WorldParts parts, List<Object> trace) {
    this.parts = parts;
    this.trace = trace;
    this.client = parts.client("1");
    this.server = server();
  }

  private Delivery<Doc, Pipe> server() {
    Doc first = new Doc(version);
    Delivery<Doc, Pipe> fresh =
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

  boolean isPossible(Action action) {
    return switch (action) {
      case CONNECT -> client.phase != Phase.GONE || pipe == null;
      case BREAK, DRAIN -> pipe != null;
      case CHANGE, WAIT, LOOK_AWAY_OR_BACK -> true;
      case EVENT -> made < MOST_EVENTS;
      case DELIVER_UP -> pipe != null && !pipe.up.isEmpty();
      case DUPLICATE_UP -> pipe != null && !pipe.up.isEmpty() && !isAttach(pipe.up.getFirst());
      case DELIVER_LATE -> !dying.isEmpty() && !dying.getFirst().up.isEmpty();
      case NOTICE_BREAK -> !dying.isEmpty();
      case DELIVER_DOWN -> pipe != null && !pipe.down.isEmpty();
      case HANDLE -> !handlers.isEmpty();
      case ACKNOWLEDGE -> timer;
      case RESTART -> epoch < 3;
    };
  }

  private static boolean isAttach(String message) {
    return message.startsWith("[\"") && message.length() > 12;
  }

  void act(Action action) {
    switch (action) {
      case CONNECT -> connect();
      case BREAK -> cut(1006);
      case CHANGE -> change();
      case EVENT -> {
        made++;
        tell("event", null, client.event());
      }
      case DELIVER_UP -> deliver(theLine(), theLine().up.removeFirst());
      case DUPLICATE_UP -> deliver(theLine(), theLine().up.getFirst());
      case DELIVER_LATE -> deliver(dying.getFirst(), dying.getFirst().up.removeFirst());
      case NOTICE_BREAK -> server.attachment().closed(dying.removeFirst());
      case DELIVER_DOWN -> take(theLine().down.removeFirst());
      case HANDLE -> handle();
      case ACKNOWLEDGE -> tell("acknowledge", null, client.acknowledge());
      case LOOK_AWAY_OR_BACK -> {
        String next = client.visibility.equals("hidden") ? "visible" : "hidden";
        tell("visibility", next, client.visibility(next));
      }
      case WAIT -> {
        now = now.plusSeconds(1);
        server.at(now);
      }
      case DRAIN -> server.attachment().drain(Duration.ofSeconds(3));
      case RESTART -> restart();
    }
    pump();
    judge();
  }

  private Pipe theLine() {
    if (pipe == null) {
      throw new IllegalStateException("no line");
    }
    return pipe;
  }

  private void connect() {
    if (pipe != null) {
      // A switch of channel: the old one is given up without a word to the machine.
      dying.add(pipe);
      pipe.down.clear();
    }
    if (client.phase == Phase.GONE) {
      renew();
    }
    opened++;
    pipe = new Pipe(parts.order(opened));
    tell("opened", null, client.opened());
  }

  /** The browser has fetched the page: from a server that made a new one. */
  private void renew() {
    epoch++;
    handlers.clear();
    handled = 0;
    settled = 0;
    made = client.last;
    server = server();
    shown = version;
    client.renewed(Integer.toString(epoch));
    told("renewed", Integer.toString(epoch), List.of());
  }

  private void cut(int code) {
    Pipe old = theLine();
    pipe = null;
    old.down.clear();
    dying.add(old);
    tell("closed", code, client.closed(code));
  }

  private void restart() {
    epoch++;
    handlers.clear();
    handled = 0;
    settled = 0;
    dying.clear();
    server = server();
    if (pipe != null) {
      pipe = null;
      tell("closed", 1006, client.closed(1006));
    }
  }

  private void change() {
    version++;
    server.outdate();
  }

  private void handle() {
    long number = handlers.removeFirst();
    assertThat(number).as("order of events").isEqualTo(handled + 1);
    handled = number;
    version++;
    server.outdate();
    server.settled(number);
  }

  private void deliver(Pipe from, String text) {
    try {
      switch (READER.read(text)) {
        case ClientMessage.Attach attach ->
            perform(server.attach(from, from.order, attach, Compression.NONE, true));
        case ClientMessage.Progress progress -> perform(server.progress(from, progress));
        case ClientMessage.Visibility seen -> {
          from.hidden = seen.hidden();
          server.attachment().hidden(from, seen.hidden());
        }
        case ClientMessage.Beat ignored -> {}
        case ClientMessage.Repair ignored -> throw new AssertionError(text);
        case ClientMessage.TokenReceived ignored -> throw new AssertionError(text);
      }
    } catch (ProtocolException e) {
      throw new AssertionError(text, e);
    }
  }

  private void perform(List<Output<Pipe>> outputs) {
    for (Output<Pipe> output : outputs) {
      switch (output) {
        case Output.Apply<Pipe> apply -> handlers.add(apply.event().number());
        case Output.Close<Pipe> close -> close(close);
        default -> throw new AssertionError(output);
      }
    }
  }

  private void close(Output.Close<Pipe> close) {
    boolean allowed =
        switch (close.code()) {
          case TAKEN_OVER -> close.channel() != pipe;
          case GONE -> !client.epoch.equals(Integer.toString(epoch)) || close.channel() != pipe;
          case DRAINING -> true;
          default -> false;
        };
    assertThat(allowed).as("close with " + close.code()).isTrue();
    if (close.channel() == pipe && close.code() == CloseCode.GONE) {
      cut(CloseCode.GONE.code());
    } else if (close.channel() == pipe && pipe != null) {
      pipe.down.add("[\"closed\"]");
    }
  }

  private void take(String text) {
    if (text.equals("[\"closed\"]")) {
      cut(CloseCode.DRAINING.code());
    } else {
      tell("received", text, client.received(text));
    }
  }

  private void tell(String type, @Nullable Object value, List<Out> outs) {
    told(type, value, outs);
    for (Out out : outs) {
      switch (out.type()) {
        case "send" -> theLine().up.add((String) Objects.requireNonNull(out.value()));
        case "timer" -> timer = Boolean.TRUE.equals(out.value());
        case "apply" -> apply((String) Objects.requireNonNull(value));
        case "settled" -> {
          settled = (Long) Objects.requireNonNull(out.value());
          assertThat(settled).as("settled before it was handled").isLessThanOrEqualTo(handled);
        }
        case "disconnect" -> {
          assertThat(out.value()).as("the browser breaks off").isEqualTo(1000);
          if (pipe != null) {
            dying.add(pipe);
            pipe = null;
          }
        }
        default -> {}
      }
    }
  }

  private void told(String type, @Nullable Object value, List<Out> outs) {
    List<Object> in = value == null ? List.of(type) : List.of(type, value);
    List<Object> out = new ArrayList<>();
    for (Out one : outs) {
      out.add(one.value() == null ? List.of(one.type()) : List.of(one.type(), one.value()));
    }
    trace.add(List.of(in, out));
  }

  private void apply(String frame) {
    Matcher patch = PATCH.matcher(frame);
    assertThat(patch.find()).as(frame).isTrue();
    assertThat(Integer.parseInt(patch.group(1))).as("what a frame leads from").isEqualTo(shown);
    shown = Integer.parseInt(patch.group(2));
  }

  private void pump() {
    while (true) {
      if (server.wantsContent()) {
        server.content(new Doc(version));
      }
      Optional<Output<Pipe>> next = server.flush();
      if (next.isEmpty()) {
        return;
      }
      switch (next.get()) {
        case Output.Frame<Pipe> frame -> {
          Pipe to = frame.channel();
          if (to.hidden) {
            assertThat(now).as("pace").isAfterOrEqualTo(to.lastFrame.plus(PACE));
          }
          to.lastFrame = now;
          send(to, "[" + frame.n() + "," + frame.e() + ",[[1,0,\"" + frame.text() + "\"]]]");
        }
        case Output.Acknowledgement<Pipe> message ->
            send(message.channel(), FrameWriter.acknowledgement(message.n(), message.e()));
        case Output.Later<Pipe> later -> send(later.channel(), FrameWriter.later(later.pause()));
        case Output.Close<Pipe> close -> close(close);
        default -> throw new AssertionError(next.get());
      }
    }
  }

  private void send(Pipe to, String text) {
    if (to == pipe) {
      to.down.add(text);
    }
    server.attachment().ready(to);
  }

  private void judge() {
    if (pipe != null) {
      assertThat(pipe.down.stream().filter(text -> text.contains("[[1,0")).count())
          .as("frames under way")
          .isLessThanOrEqualTo(WINDOW);
    }
    assertThat(server.bytes()).as("memory").isLessThanOrEqualTo((WINDOW + 1) * (Doc.BYTES + 20));
  }

  /** Lets everything come to rest, and judges what is there then. */
  void calm() {
    if (client.visibility.equals("hidden")) {
      act(Action.LOOK_AWAY_OR_BACK);
    }
    int steps = 0;
    while (!isAtRest()) {
      steps++;
      assertThat(steps).as("steps until rest").isLessThan(MOST_CALM);
      act(calmingAction());
    }
    assertThat(shown).as("content at rest").isEqualTo(version);
    assertThat(client.pending).as("events at rest").isEmpty();
    assertThat(handled).as("events handled at rest").isEqualTo(client.last);
  }

  private Action calmingAction() {
    if (pipe == null || client.phase == Phase.GONE) {
      return Action.CONNECT;
    }
    for (Action next :
        List.of(
            Action.DELIVER_UP,
            Action.HANDLE,
            Action.DELIVER_DOWN,
            Action.ACKNOWLEDGE,
            Action.DELIVER_LATE,
            Action.NOTICE_BREAK)) {
      if (isPossible(next)) {
        return next;
      }
    }
    return Action.WAIT;
  }

  private boolean isAtRest() {
    return pipe != null
        && client.phase == Phase.ON
        && pipe.up.isEmpty()
        && pipe.down.isEmpty()
        && dying.isEmpty()
        && handlers.isEmpty()
        && !timer;
  }

  /** {@return everything that decides about what can come of this world} */
  String fingerprint() {
    IdentityHashMap<Object, Integer> names = new IdentityHashMap<>();
    if (pipe != null) {
      names.put(pipe, 0);
    }
    dying.forEach(old -> names.put(old, names.size() + 1));
    return Dump.of(List.of(server, client, handlers, lines()), names)
        + now
        + timer
        + epoch
        + " "
        + version
        + " "
        + shown
        + " "
        + handled
        + " "
        + made;
  }

  private List<Object> lines() {
    List<Object> all = new ArrayList<>();
    if (pipe != null) {
      all.add(List.of(pipe.up, pipe.down, pipe.hidden, pipe.lastFrame));
    }
    dying.forEach(old -> all.add(List.of(old.up, old.hidden)));
    return all;
  }
}
