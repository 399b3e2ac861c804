package io.livetemplate.tck.sample;

import io.livetemplate.api.strategy.Place;
import io.livetemplate.api.strategy.Rendered;
import io.livetemplate.api.strategy.Shape;
import io.livetemplate.api.strategy.ShapeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shape whose every place holds one slot of the same number. */
record SampleShape(ShapeId id, List<Place> places, List<Shape> bodies) implements Shape {
  @Override
  public int slots() {
    return places.size();
  }

  @Override
  public List<Integer> slotsOf(int place) {
    return List.of(place);
  }

  @Override
  public int roots() {
    return 1;
  }

  @Override
  public boolean isBuildable() {
    return true;
  }

  @Override
  public boolean isMovable() {
    return true;
  }

  /** A text run of one slot with something before it. */
  record Text(int slot, String before) implements Place {
    @Override
    public Kind kind() {
      return Kind.TEXT;
    }

    @Override
    public String name() {
      return "";
    }

    @Override
    public String value(Rendered rendered) {
      return before + rendered.value(slot);
    }
  }

  /** An attribute of one slot, which is absent when the slot is empty. */
  record Attribute(int slot, String name) implements Place {
    @Override
    public Kind kind() {
      return Kind.ATTRIBUTE;
    }

    @Override
    public @Nullable String value(Rendered rendered) {
      String value = rendered.value(slot);
      return value == null || value.isEmpty() ? null : value;
    }
  }
}
