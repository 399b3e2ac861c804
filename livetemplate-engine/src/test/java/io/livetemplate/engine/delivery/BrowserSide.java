package io.livetemplate.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.delivery.ClientMachine.Out;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The browser of a {@link World}: its machine, what it shows, and a trace of what it was told. */
final class BrowserSide {
  private static final Pattern PATCH = Pattern.compile("\"(-?\\d+) (\\d+) \\w+\"");

  final ClientMachine machine;
  private final Lines lines;
  private final ServerSide server;
  private final List<Object> trace;
  private boolean timer;
  private int shown;
  private long made;

  BrowserSide(ClientMachine machine, Lines lines, ServerSide server, List<Object> trace) {
    this.machine = machine;
    this.lines = lines;
    this.server = server;
    this.trace = trace;
  }

  /** {@return whether it will acknowledge by itself} */
  boolean timer() {
    return timer;
  }

  /** {@return which version of the content it shows} */
  int shown() {
    return shown;
  }

  /** {@return how many events there were} */
  long made() {
    return made;
  }

  void event() {
    made++;
    tell("event", null, machine.event());
  }

  void lookAwayOrBack() {
    String next = machine.visibility.equals("hidden") ? "visible" : "hidden";
    tell("visibility", next, machine.visibility(next));
  }

  void take(String text) {
    tell("received", text, machine.received(text));
  }

  void cut(int code) {
    lines.cut();
    tell("closed", code, machine.closed(code));
  }

  /** It has fetched the page: from a server that made a new one. */
  void renew() {
    String epoch = Integer.toString(server.epoch());
    made = machine.last;
    shown = server.version();
    machine.renewed(epoch);
    told("renewed", epoch, List.of());
  }

  void tell(String type, @Nullable Object value, List<Out> outs) {
    told(type, value, outs);
    for (Out out : outs) {
      switch (out.type()) {
        case "send" -> lines.theLiving().up.add((String) Objects.requireNonNull(out.value()));
        case "timer" -> timer = Boolean.TRUE.equals(out.value());
        case "apply" -> apply((String) Objects.requireNonNull(value));
        case "settled" -> {
          assertThat((Long) Objects.requireNonNull(out.value()))
              .as("settled before it was handled")
              .isLessThanOrEqualTo(server.handled());
        }
        case "disconnect" -> {
          assertThat(out.value()).as("the browser breaks off").isEqualTo(1000);
          if (lines.living != null) {
            lines.dying.add(lines.living);
            lines.living = null;
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
}
