package io.livetemplate.e2e.addressing;

import java.util.function.ToIntBiFunction;

/** How many items the regions of a page have: the same in all, or none in the first items. */
enum Amount implements ToIntBiFunction<Integer, String> {
  NONE,
  ONE,
  TWO,
  UNEVEN;

  @Override
  public int applyAsInt(Integer region, String path) {
    return switch (this) {
      case NONE -> 0;
      case ONE -> 1;
      case TWO -> 2;
      case UNEVEN -> path.endsWith("0") ? 0 : 2;
    };
  }
}
