package io.livetemplate.engine.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a {@link World}: the one that lives, and those that the server has yet to
 * miss.
 */
final class Lines {
  final Deque<Connection> dying = new ArrayDeque<>();
  @Nullable Connection living;

  Connection theLiving() {
    if (living == null) {
      throw new IllegalStateException("no line");
    }
    return living;
  }

  /**
   * The living one breaks: what is under way to the browser is lost, what comes from it is late.
   */
  void cut() {
    Connection old = theLiving();
    living = null;
    old.down.clear();
    dying.add(old);
  }

  /** Another one lives from now on; the one before is given up without a word to the machine. */
  void connect(long order) {
    if (living != null) {
      cut();
    }
    living = new Connection(order);
  }

  /** {@return what of them decides about what can come of a world} */
  List<Object> state() {
    List<Object> all = new ArrayList<>();
    if (living != null) {
      all.add(List.of(living.up, living.down, living.hidden, living.lastFrame));
    }
    dying.forEach(old -> all.add(List.of(old.up, old.hidden)));
    return all;
  }
}
