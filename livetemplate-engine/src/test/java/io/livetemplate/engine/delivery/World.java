package io.livetemplate.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.engine.delivery.ClientMachine.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A server's machine, a browser's machine and the lines between them, which a test moves one action
 * at a time; judges after each.
 */
final class World {
  static final int WINDOW = 3;
  static final Duration PACE = Duration.ofSeconds(2);
  private static final int MOST_EVENTS = 4;
  private static final int MOST_CALM = 500;

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

  private final WorldParts parts;
  private final Lines lines = new Lines();
  private final ServerSide server;
  private final BrowserSide browser;
  private long opened;

  World(WorldParts parts) {
    this(parts, new ArrayList<>());
  }

  /** A world that writes down what the browser's machine is told and does. */
  World(WorldParts parts, List<Object> trace) {
    this.parts = parts;
    this.server = new ServerSide(parts, lines, this::close);
    this.browser = new BrowserSide(parts.client("1"), lines, server, trace);
  }

  boolean isPossible(Action action) {
    return switch (action) {
      case CONNECT -> browser.machine.phase != Phase.GONE || lines.living == null;
      case BREAK, DRAIN -> lines.living != null;
      case CHANGE, WAIT, LOOK_AWAY_OR_BACK -> true;
      case EVENT -> browser.made() < MOST_EVENTS;
      case DELIVER_UP -> lines.living != null && !lines.living.up.isEmpty();
      case DUPLICATE_UP ->
          lines.living != null
              && !lines.living.up.isEmpty()
              && !isAttach(lines.living.up.getFirst());
      case DELIVER_LATE -> !lines.dying.isEmpty() && !lines.dying.getFirst().up.isEmpty();
      case NOTICE_BREAK -> !lines.dying.isEmpty();
      case DELIVER_DOWN -> lines.living != null && !lines.living.down.isEmpty();
      case HANDLE -> !server.handlers.isEmpty();
      case ACKNOWLEDGE -> browser.timer();
      case RESTART -> server.epoch() < 3;
    };
  }

  private static boolean isAttach(String message) {
    return message.startsWith("[\"") && message.length() > 12;
  }

  void act(Action action) {
    switch (action) {
      case CONNECT -> connect();
      case BREAK -> browser.cut(1006);
      case CHANGE -> server.change();
      case EVENT -> browser.event();
      case DELIVER_UP -> server.deliver(lines.theLiving(), lines.theLiving().up.removeFirst());
      case DUPLICATE_UP -> server.deliver(lines.theLiving(), lines.theLiving().up.getFirst());
      case DELIVER_LATE ->
          server.deliver(lines.dying.getFirst(), lines.dying.getFirst().up.removeFirst());
      case NOTICE_BREAK -> server.machine().attachment().closed(lines.dying.removeFirst());
      case DELIVER_DOWN -> take(lines.theLiving().down.removeFirst());
      case HANDLE -> server.handle();
      case ACKNOWLEDGE -> browser.tell("acknowledge", null, browser.machine.acknowledge());
      case LOOK_AWAY_OR_BACK -> browser.lookAwayOrBack();
      case WAIT -> server.second();
      case DRAIN -> server.machine().attachment().drain(Duration.ofSeconds(3));
      case RESTART -> restart();
    }
    server.pump();
    judge();
  }

  private void connect() {
    opened++;
    lines.connect(parts.order(opened));
    if (browser.machine.phase == Phase.GONE) {
      server.restart();
      browser.renew();
    }
    browser.tell("opened", null, browser.machine.opened());
  }

  private void restart() {
    server.restart();
    lines.dying.clear();
    if (lines.living != null) {
      lines.living = null;
      browser.tell("closed", 1006, browser.machine.closed(1006));
    }
  }

  private void close(Output.Close<Connection> close) {
    boolean allowed =
        switch (close.code()) {
          case TAKEN_OVER -> close.channel() != lines.living;
          case GONE ->
              !browser.machine.epoch.equals(Integer.toString(server.epoch()))
                  || close.channel() != lines.living;
          case DRAINING -> true;
          default -> false;
        };
    assertThat(allowed).as("close with " + close.code()).isTrue();
    if (close.channel() == lines.living && close.code() == CloseCode.GONE) {
      browser.cut(CloseCode.GONE.code());
    } else if (close.channel() == lines.living && lines.living != null) {
      lines.living.down.add("[\"closed\"]");
    }
  }

  private void take(String text) {
    if (text.equals("[\"closed\"]")) {
      browser.cut(CloseCode.DRAINING.code());
    } else {
      browser.take(text);
    }
  }

  private void judge() {
    if (lines.living != null) {
      assertThat(lines.living.down.stream().filter(text -> text.contains("[[1,0")).count())
          .as("frames under way")
          .isLessThanOrEqualTo(WINDOW);
    }
    assertThat(server.machine().bytes())
        .as("memory")
        .isLessThanOrEqualTo((WINDOW + 1) * (Doc.BYTES + 20));
  }

  /** Lets everything come to rest, and judges what is there then. */
  void calm() {
    if (browser.machine.visibility.equals("hidden")) {
      act(Action.LOOK_AWAY_OR_BACK);
    }
    int steps = 0;
    while (!isAtRest()) {
      steps++;
      assertThat(steps).as("steps until rest").isLessThan(MOST_CALM);
      act(calmingAction());
    }
    assertThat(browser.shown()).as("content at rest").isEqualTo(server.version());
    assertThat(browser.machine.pending).as("events at rest").isEmpty();
    assertThat(server.handled()).as("events handled at rest").isEqualTo(browser.machine.last);
  }

  private Action calmingAction() {
    if (lines.living == null || browser.machine.phase == Phase.GONE) {
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
    return lines.living != null
        && browser.machine.phase == Phase.ON
        && lines.living.up.isEmpty()
        && lines.living.down.isEmpty()
        && lines.dying.isEmpty()
        && server.handlers.isEmpty()
        && !browser.timer();
  }

  /** {@return everything that decides about what can come of this world} */
  String fingerprint() {
    IdentityHashMap<Object, Integer> names = new IdentityHashMap<>();
    if (lines.living != null) {
      names.put(lines.living, 0);
    }
    lines.dying.forEach(old -> names.put(old, names.size() + 1));
    return Dump.of(
            List.of(server.machine(), browser.machine, server.handlers, lines.state()), names)
        + server.now()
        + browser.timer()
        + server.epoch()
        + " "
        + server.version()
        + " "
        + browser.shown()
        + " "
        + server.handled()
        + " "
        + browser.made();
  }
}
