package io.livetemplate.engine.page;

import io.livetemplate.api.metrics.Counter;
import io.livetemplate.api.metrics.Timing;
import io.livetemplate.engine.metrics.RouteMeter;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts what delivery does for one page. Belongs to the page's writer. */
final class PageMeter {
  /** A frame under way. */
  private record Sent(long n, long at) {}

  private final RouteMeter route;
  private final Deque<Sent> underWay = new ArrayDeque<>();
  private long changes;

  PageMeter(RouteMeter route) {
    this.route = route;
  }

  /** A client attached, or tried to. */
  void attached(boolean succeeded, boolean inPlaceOfAnother, boolean first) {
    underWay.clear();
    if (!succeeded) {
      route.count(Counter.ATTACHES, "gone");
    } else if (first) {
      route.count(Counter.ATTACHES, "first");
    } else {
      route.count(Counter.ATTACHES, inPlaceOfAnother ? "take-over" : "resume");
    }
  }

  /** The model changed. */
  void changed() {
    changes++;
  }

  void sent(long n, String transport) {
    underWay.add(new Sent(n, route.now()));
    route.count(Counter.FRAMES, transport);
    if (changes > 1) {
      route.count(Counter.UPDATES_MERGED, "merged", changes - 1);
    }
    changes = 0;
  }

  /** The client applied the frames up to {@code n}. */
  void acknowledged(long n) {
    for (Sent frame = underWay.peek(); frame != null && frame.n() <= n; frame = underWay.peek()) {
      route.since(frame.at(), Timing.ACKNOWLEDGEMENT);
      underWay.remove();
    }
  }
}
