package io.livetemplate.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.delivery.World.Action;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every order of what can happen: breadth first, each state once, each brought to rest, until there
 * were so many states ({@code -Dlivetemplate.test.states}).
 */
class ExplorerTest {
  private static final int STATES = Integer.getInteger("livetemplate.test.states", 10_000);

  @Test
  void whatever_happens_in_whatever_order_both_ends_agree() {
    Exploration found = Exploration.of(WorldParts.SOUND, STATES);
    assertThat(found.states()).isGreaterThanOrEqualTo(STATES);
    assertThat(found.depth()).isGreaterThanOrEqualTo(5);
  }

  /** What was seen. */
  record Exploration(int states, int depth) {
    static Exploration of(WorldParts parts, int most) {
      Set<String> seen = new HashSet<>();
      List<List<Action>> edge = List.of(List.of());
      int depth = 0;
      while (seen.size() < most && !edge.isEmpty()) {
        depth++;
        List<List<Action>> next = new ArrayList<>();
        for (List<Action> path : edge) {
          for (Action action : Action.values()) {
            if (seen.size() < most) {
              follow(parts, path, action, seen, next);
            }
          }
        }
        edge = next;
      }
      return new Exploration(seen.size(), depth);
    }

    private static void follow(
        WorldParts parts,
        List<Action> path,
        Action action,
        Set<String> seen,
        List<List<Action>> next) {
      List<Action> longer = new ArrayList<>(path);
      longer.add(action);
      try {
        World world = new World(parts);
        path.forEach(world::act);
        if (world.isPossible(action)) {
          world.act(action);
          if (seen.add(world.fingerprint())) {
            next.add(longer);
            world.calm();
          }
        }
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("after " + longer, e);
      }
    }
  }
}
