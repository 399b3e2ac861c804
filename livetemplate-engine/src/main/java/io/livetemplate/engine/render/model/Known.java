package io.livetemplate.engine.render.model;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a name means in the objects of one class.
 *
 * @param type the class
 * @param members all that is known of the class
 * @param name of the member
 * @param member reads it; of no use in maps
 * @param lasting whether the answer is always the same
 */
record Known(Class<?> type, Members members, String name, Member member, Lasting lasting) {

  /** Whether a member answers the same each time. */
  enum Lasting {
    /** The same value, or that there is no such member. */
    ALWAYS,
    /** The same value, unless the author makes another list or map each time. */
    AS_HELD,
    /** What a method of a record makes of its components. */
    DERIVED,
    /** What the entries of a map say. */
    ENTRY,
    /** Nobody knows. */
    NEVER
  }

  /**
   * Reads the member of an object of the class.
   *
   * @param reads told when another value may be found another time; null: nobody asks
   */
  @Nullable Object read(Object target, ModelAccess access, @Nullable Reads reads) {
    if (lasting == Lasting.ENTRY) {
      if (reads != null && !members.isFrozenForSections()) {
        reads.spoil();
      }
      return Maps.member((Map<?, ?>) target, name);
    }
    Object found = member.read(target);
    if (reads != null && lasting != Lasting.ALWAYS && !lasts(target, found, access)) {
      reads.spoil();
    }
    return found;
  }

  private boolean lasts(Object target, @Nullable Object found, ModelAccess access) {
    return switch (lasting) {
      case ALWAYS, ENTRY -> true;
      case AS_HELD ->
          !(found instanceof Collection<?> || found instanceof Map<?, ?>)
              || Identity.same(member.read(target), found);
      case DERIVED -> Proof.isFrozen(access, target);
      case NEVER -> false;
    };
  }
}
