package io.livetemplate.engine.delivery;

import io.livetemplate.engine.delivery.World.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random orders of what can happen, by seed. */
final class WorldSchedules {
  private static final int STEPS = 60;

  /** Deliveries more often than accidents, or nothing ever comes to its end. */
  private static final List<Action> DICE = dice();

  private WorldSchedules() {}

  private static List<Action> dice() {
    List<Action> all = new ArrayList<>(List.of(Action.values()));
    for (int i = 0; i < 4; i++) {
      all.addAll(List.of(Action.DELIVER_UP, Action.DELIVER_DOWN, Action.CHANGE, Action.HANDLE));
    }
    all.addAll(List.of(Action.EVENT, Action.EVENT, Action.CONNECT, Action.WAIT));
    return List.copyOf(all);
  }

  /** Plays one schedule to its end. */
  static void play(long seed, WorldParts parts) {
    play(seed, new World(parts));
  }

  static void play(long seed, World world) {
    var random = new Random(seed);
    List<Action> done = new ArrayList<>();
    try {
      for (int step = 0; step < STEPS; step++) {
        Action action = DICE.get(random.nextInt(DICE.size()));
        // A restart is the end of all that came before it: seldom.
        if (world.isPossible(action) && (action != Action.RESTART || random.nextInt(4) == 0)) {
          done.add(action);
          world.act(action);
        }
      }
      world.calm();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("seed " + seed + " after " + done, e);
    }
  }
}
