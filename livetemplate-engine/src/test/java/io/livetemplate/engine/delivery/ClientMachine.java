package io.livetemplate.engine.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The browser's half of delivery, as {@code js-client/src/delivery/step.ts} has it: what this one
 * does is written down in {@code conformance/delivery}, and the other one is held to it. Open to
 * subclasses for tests that break it on purpose.
 */
class ClientMachine {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<Integer> GONE = Set.of(4400, 4401, 4403, 4404);
  private static final Set<Integer> PATIENT = Set.of(4409, 4429);
  private static final int ACK_FRAMES = 4;
  private static final int LONGEST = 20_000;

  /** Where a client stands. */
  enum Phase {
    OFF,
    ASKED,
    ON,
    GONE
  }

  /** Something to do: its kind, and one value. */
  record Out(String type, @Nullable Object value) {}

  final List<Long> pending = new ArrayList<>();
  String epoch;
  Phase phase = Phase.OFF;
  long n;
  long last;
  long sent;
  int unacknowledged;
  String visibility = "visible";

  ClientMachine(String epoch) {
    this.epoch = epoch;
  }

  List<Out> opened() {
    if (phase == Phase.GONE) {
      return List.of();
    }
    phase = Phase.ASKED;
    unacknowledged = 0;
    return List.of(timer(false), send("[\"" + epoch + "\",\"i\"," + n + "," + sent + ",[0,1]]"));
  }

  List<Out> received(String text) {
    if (phase == Phase.OFF || phase == Phase.GONE) {
      return List.of();
    }
    JsonNode message = JSON.readTree(text);
    if (message.get(0).isString()) {
      return switch (message.get(0).stringValue()) {
        case "beat" -> List.of(send("[\"beat\"]"));
        case "later" -> leave(1000, message.get(1).intValue());
        default -> List.of();
      };
    }
    long number = message.get(0).longValue();
    boolean frame = message.size() > 2;
    return number == (frame ? n + 1 : n)
        ? progressed(number, message.get(1).longValue(), frame)
        : leave(4400, null);
  }

  private List<Out> progressed(long number, long e, boolean frame) {
    if (e > sent) {
      return leave(4400, null);
    }
    boolean attached = phase == Phase.ASKED;
    List<Out> outs = new ArrayList<>();
    if (frame) {
      outs.add(new Out("apply", number));
    }
    if (attached) {
      outs.add(new Out("attached", null));
    }
    if (pending.removeIf(event -> event <= e)) {
      outs.add(new Out("settled", e));
    }
    phase = Phase.ON;
    n = number;
    unacknowledged += frame ? 1 : 0;
    if (attached) {
      outs.addAll(resume());
    } else if (unacknowledged >= ACK_FRAMES) {
      outs.addAll(acknowledge());
    } else if (frame && unacknowledged == 1) {
      outs.add(timer(true));
    }
    return outs;
  }

  /** What goes out when an attach was answered. */
  List<Out> resume() {
    List<Out> outs = new ArrayList<>();
    if (visibility.equals("hidden")) {
      outs.add(send("[\"hidden\"]"));
    }
    if (!pending.isEmpty()) {
      outs.addAll(sendEvents(pending));
    } else if (unacknowledged > 0) {
      outs.add(timer(true));
    }
    return outs;
  }

  List<Out> closed(int code) {
    if (phase == Phase.GONE) {
      return List.of();
    }
    return GONE.contains(code)
        ? abandon(code)
        : leave(1000, PATIENT.contains(code) ? Integer.valueOf(LONGEST) : null);
  }

  private List<Out> abandon(int code) {
    List<Out> outs = new ArrayList<>(List.of(timer(false)));
    if (!pending.isEmpty()) {
      outs.add(new Out("lost", List.copyOf(pending)));
    }
    outs.add(new Out("gone", code));
    phase = Phase.GONE;
    last = 0;
    sent = 0;
    pending.clear();
    return outs;
  }

  private List<Out> leave(int code, @Nullable Integer wait) {
    phase = Phase.OFF;
    return List.of(timer(false), new Out("disconnect", code), new Out("reconnect", wait));
  }

  List<Out> event() {
    last++;
    pending.add(last);
    return phase == Phase.ON ? sendEvents(List.of(last)) : List.of();
  }

  List<Out> sendEvents(List<Long> events) {
    sent = last;
    unacknowledged = 0;
    List<String> parts = events.stream().map(event -> "[" + event + ",\"act\",null]").toList();
    return List.of(timer(false), send("[" + n + ",[" + String.join(",", parts) + "]]"));
  }

  List<Out> acknowledge() {
    if (phase != Phase.ON || unacknowledged == 0) {
      return List.of();
    }
    unacknowledged = 0;
    return List.of(timer(false), send("[" + n + "]"));
  }

  List<Out> visibility(String now) {
    visibility = now;
    return phase == Phase.ON ? List.of(send("[\"" + now + "\"]")) : List.of();
  }

  void renewed(String next) {
    epoch = next;
    n = 0;
    phase = Phase.OFF;
    unacknowledged = 0;
  }

  private static Out timer(boolean on) {
    return new Out("timer", on);
  }

  static Out send(String text) {
    return new Out("send", text);
  }
}
