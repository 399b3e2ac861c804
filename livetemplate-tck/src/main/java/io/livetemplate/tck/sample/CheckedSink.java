package io.livetemplate.tck.sample;

import io.livetemplate.api.strategy.PatchSink;
import io.livetemplate.api.strategy.Shape;
import io.livetemplate.api.strategy.ShapeId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a payload down and judges how it was written. Used by one thread. */
public final class CheckedSink implements PatchSink {
  /** JavaScript reads no larger number exactly. */
  private static final long LARGEST = 1L << 53;

  private final StringBuilder written = new StringBuilder();
  private final List<ShapeId> needed = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private int depth;
  private int cost;

  /** For one bid. */
  public CheckedSink() {}

  @Override
  public CheckedSink number(long value) {
    if (value > LARGEST || value < -LARGEST) {
      faults.add("number " + value + " is not exact in JavaScript");
    }
    written.append(value).append(',');
    return this;
  }

  @Override
  public CheckedSink text(@Nullable String value) {
    written.append(value == null ? "null" : '"' + value + '"').append(',');
    return this;
  }

  @Override
  public CheckedSink startArray() {
    depth++;
    written.append('[');
    return this;
  }

  @Override
  public CheckedSink endArray() {
    if (depth == 0) {
      throw new IllegalStateException("no array is open");
    }
    depth--;
    written.append("],");
    return this;
  }

  @Override
  public void needs(Shape shape) {
    needed.add(shape.id());
  }

  @Override
  public void needsStatics(Shape shape) {
    needs(shape);
  }

  @Override
  public void applyCost(int domOperations) {
    if (domOperations < 0) {
      faults.add("cost " + domOperations + " is negative");
    }
    cost += domOperations;
  }

  /** {@return what was wrong, if anything} */
  public List<String> faults() {
    List<String> all = new ArrayList<>(faults);
    if (depth > 0) {
      all.add(depth + " arrays were not ended");
    }
    return all;
  }

  /** {@return the shapes asked for} */
  public List<ShapeId> needed() {
    return needed;
  }

  /** {@return everything that was said to the sink, to be compared} */
  public String all() {
    return written + " needs " + needed + " costs " + cost;
  }
}
