package io.livetemplate.engine.render.model;

import io.livetemplate.api.error.ModelException;
import io.livetemplate.engine.template.expression.SpecialKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Watches what the items of one region read while they are rendered: whether all that was read of
 * an item can never change, and what was read from outside, where the region stands. Names from
 * outside are looked up once for all items. Used by the one thread that renders.
 */
public final class Reads {
  /** With more reads from outside, looking them up again would cost as much as rendering. */
  private static final int MOST = 64;

  private final Scope around;
  private final Premise known;
  private OuterRead[] outer;
  private int size;
  private boolean frozen = true;
  private boolean index;
  private boolean first;
  private boolean last;

  private Reads(Scope around, Premise known) {
    this.around = around;
    this.known = known;
    this.outer = known.outer;
    this.size = outer.length;
    this.index = known.index;
    this.first = known.first;
    this.last = known.last;
  }

  /**
   * What of a region's items was true when they were rendered, and must still be for them to be
   * taken over. Immutable.
   */
  public static final class Premise {
    /** Nothing was read from outside. */
    public static final Premise NONE = new Premise(new OuterRead[0], false, false, false);

    private final OuterRead[] outer;
    private final boolean index;
    private final boolean first;
    private final boolean last;

    private Premise(OuterRead[] outer, boolean index, boolean first, boolean last) {
      this.outer = outer;
      this.index = index;
      this.first = first;
      this.last = last;
    }

    /** {@return whether anything depends on where in the list it stands} */
    public boolean isPlaced() {
      return index || first || last;
    }

    /**
     * Whether an item shows the same at another place of its list.
     *
     * @param from its index
     * @param size of the list
     * @param to its index in the next version
     * @param newSize of the list in the next version
     */
    public boolean allows(int from, int size, int to, int newSize) {
      return (!index || from == to)
          && (!first || (from == 0) == (to == 0))
          && (!last || (from == size - 1) == (to == newSize - 1));
    }

    /**
     * Whether all that was read from outside is still the same.
     *
     * @param around where the region stands in the next version
     */
    public boolean holds(Scope around) {
      try {
        for (OuterRead read : outer) {
          if (!same(read.value(), around.read(read.key(), read.use()))) {
            return false;
          }
        }
        return true;
      } catch (ModelException unreadable) {
        return false;
      }
    }

    /** Watches items some of which are taken over from where this held. */
    public Reads more(Scope around) {
      return new Reads(around, this);
    }

    private static boolean same(@Nullable Object before, @Nullable Object now) {
      return Identity.same(before, now)
          || (before != null
              && now != null
              && before.getClass() == now.getClass()
              && Nature.isPlain(before.getClass())
              && before.equals(now));
    }
  }

  /** Watches items of a region that stands where {@code around} is. */
  public static Reads of(Scope around) {
    return new Reads(around, Premise.NONE);
  }

  /** Begins an item. */
  public void begin() {
    frozen = true;
  }

  /** {@return whether nothing that was read of the item can ever change} */
  public boolean isFrozen() {
    return frozen && size <= MOST;
  }

  /** Something was read that may change without notice. */
  public void spoil() {
    frozen = false;
  }

  /** {@return what the items were found to depend on} */
  public Premise premise() {
    return size == known.outer.length
            && index == known.index
            && first == known.first
            && last == known.last
        ? known
        : new Premise(
            outer.length == size ? outer : Arrays.copyOf(outer, size), index, first, last);
  }

  @Nullable Object outer(Object key, Use use) {
    for (int i = 0; i < size; i++) {
      if (outer[i].is(key, use)) {
        return outer[i].value();
      }
    }
    Object value = around.read(key, use);
    if (size <= MOST) {
      if (size == outer.length) {
        outer = Arrays.copyOf(outer, size + 4);
      }
      outer[size++] = new OuterRead(key, use, value);
    }
    return value;
  }

  void placed(SpecialKind kind) {
    switch (kind) {
      case INDEX, NUMBER -> index = true;
      case FIRST -> first = true;
      case LAST -> last = true;
      case LOCALE, PRINCIPAL, PATH -> {}
    }
  }
}
