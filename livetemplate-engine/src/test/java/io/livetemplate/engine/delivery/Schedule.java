package io.livetemplate.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.engine.wire.ClientEvent;
import io.livetemplate.engine.wire.ClientMessage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plays a random schedule between the machine and a client over a line that delays, breaks at any
 * moment and is noticed to be broken late; checks after each step.
 */
final class Schedule {
  static final int WINDOW = 3;
  private static final String EPOCH = "epoch";

  /** One connection: what is under way in both directions. */
  private static final class Pipe {
    final Deque<ClientMessage> up = new ArrayDeque<>();
    final Deque<Output<Pipe>> down = new ArrayDeque<>();
    final long order;
    boolean sent;

    Pipe(long order) {
      this.order = order;
    }
  }

  /** The parts that a test may break. */
  interface Parts {
    default Window<Doc> window(Window.Held<Doc> first) {
      return new Window<>(WINDOW, Long.MAX_VALUE, first);
    }

    default Events events() {
      return new Events();
    }

    default long order(long opened) {
      return opened;
    }
  }

  private final Random random;
  private final Parts parts;
  private final Delivery<Doc, Pipe> server;
  private final ClientModel client;
  private final Deque<ClientEvent> handlers = new ArrayDeque<>();
  private final List<Long> handled = new ArrayList<>();
  private final Deque<Pipe> dying = new ArrayDeque<>();
  private @Nullable Pipe pipe;
  private int version;
  private long opened;
  private Doc model;

  Schedule(long seed, Parts parts) {
    random = new Random(seed);
    this.parts = parts;
    model = new Doc(0);
    client = new ClientModel(model);
    server =
        new Delivery<>(
            EPOCH,
            Doc.ENCODER,
            Duration.ofSeconds(2),
            parts.window(
                new Window.Held<>(0, model, Known.of(Set.of(model.shape())), 0, Doc.BYTES)),
            parts.events());
  }

  void play(int steps) {
    for (int i = 0; i < steps; i++) {
      step(random.nextInt(13));
      pump();
    }
    calm();
    assertThat(client.content().version()).as("content at quiet time").isEqualTo(model.version());
    assertThat(client.settled()).as("events settled at quiet time").isEqualTo(client.made());
    for (int i = 0; i < handled.size(); i++) {
      assertThat(handled.get(i)).as("order of events").isEqualTo(i + 1);
    }
    assertThat(handled).hasSize((int) client.made());
  }

  private void step(int what) {
    switch (what) {
      case 0 -> connect();
      case 1 -> cut();
      case 2, 3 -> change();
      case 4 -> {
        ClientMessage.Progress message = client.act();
        send(message);
      }
      case 5 -> send(client.acknowledge());
      case 6, 7 -> up();
      case 8, 9 -> down();
      case 10 -> handle();
      case 11 -> send(client.repair(random.nextInt(4)));
      default -> notice();
    }
  }

  private void change() {
    // Now and then back to what it was, so that two contents look the same.
    version = random.nextInt(5) == 0 ? Math.max(0, version - 1) : version + 1;
    model = new Doc(version);
    server.outdate();
  }

  private void connect() {
    cut();
    opened++;
    pipe = new Pipe(parts.order(opened));
    pipe.up.add(client.attach(EPOCH));
    pipe.up.add(client.resend());
  }

  private void cut() {
    Pipe old = pipe;
    if (old != null) {
      // What is under way to the server may still arrive, what is under way to the client is lost.
      old.down.clear();
      while (!old.up.isEmpty() && random.nextBoolean()) {
        old.up.removeLast();
      }
      dying.add(old);
      pipe = null;
    }
  }

  private void send(ClientMessage message) {
    if (pipe != null) {
      pipe.up.add(message);
    }
  }

  /** The server reads a message, of the living connection or of one that is about to be missed. */
  private void up() {
    Pipe from = dying.isEmpty() || random.nextBoolean() ? pipe : dying.getFirst();
    if (from != null && !from.up.isEmpty()) {
      read(from, from.up.removeFirst());
    } else if (from != null && from == dying.peekFirst()) {
      dying.removeFirst();
      server.attachment().closed(from);
    }
  }

  private void read(Pipe from, ClientMessage message) {
    switch (message) {
      case ClientMessage.Attach attach -> {
        from.sent = false;
        perform(server.attach(from, from.order, attach, Compression.NONE, true));
      }
      case ClientMessage.Progress progress -> perform(server.progress(from, progress));
      case ClientMessage.Beat ignored -> {}
      case ClientMessage.Visibility seen -> server.attachment().hidden(from, seen.hidden());
      case ClientMessage.TokenReceived ignored -> {}
      case ClientMessage.Repair repair -> server.repair(from, repair);
    }
  }

  private void perform(List<Output<Pipe>> outputs) {
    for (Output<Pipe> output : outputs) {
      switch (output) {
        case Output.Apply<Pipe> apply -> handlers.add(apply.event());
        case Output.Close<Pipe> close -> {
          if (close.channel() == pipe) {
            throw new AssertionError("the living channel was closed: " + close.code());
          }
          assertThat(close.code()).isIn(CloseCode.TAKEN_OVER, CloseCode.GONE);
        }
        default -> throw new AssertionError(output);
      }
    }
  }

  private void pump() {
    while (true) {
      if (server.wantsContent()) {
        server.content(new Doc(model.version()));
      }
      Optional<Output<Pipe>> next = server.flush();
      if (next.isEmpty()) {
        return;
      }
      Pipe to =
          switch (next.get()) {
            case Output.Frame<Pipe> frame -> frame.channel();
            case Output.Acknowledgement<Pipe> message -> message.channel();
            case Output.Notice<Pipe> notice -> notice.channel();
            default -> throw new AssertionError(next.get());
          };
      to.down.add(next.get());
      assertThat(to.down.stream().filter(one -> one instanceof Output.Frame).count())
          .as("frames under way")
          .isLessThanOrEqualTo(WINDOW);
      to.sent = true;
    }
  }

  private void down() {
    Pipe from = pipe;
    if (from == null) {
      return;
    }
    if (from.sent && (from.down.isEmpty() || random.nextBoolean())) {
      from.sent = false;
      server.attachment().ready(from);
    } else if (!from.down.isEmpty()) {
      apply(from.down.removeFirst());
    }
  }

  private void apply(Output<Pipe> message) {
    switch (message) {
      case Output.Frame<Pipe> frame -> client.frame(frame);
      case Output.Acknowledgement<Pipe> settled -> client.acknowledged(settled);
      default -> {}
    }
  }

  private void handle() {
    if (!handlers.isEmpty()) {
      ClientEvent event = handlers.removeFirst();
      handled.add(event.number());
      if (random.nextBoolean()) {
        change();
      }
      server.settled(event.number());
    }
  }

  private void notice() {
    server.notice(random.nextBoolean() ? "broken" : null);
  }

  private void calm() {
    connect();
    pump();
    for (int i = 0; i < 400; i++) {
      up();
      handle();
      pump();
      down();
      pump();
      if (i % 4 == 0) {
        send(client.acknowledge());
      }
    }
  }
}
