package io.livetemplate.benchmarks.wire;

import java.util.List;

/** A way to write a change, with the names its payload would have where payloads have names. */
enum Kind {
  /** One place of many items: place, first item, distance between items, values. */
  COLUMN(0),
  /** Single values: pairs of place and value. */
  MARKER(1),
  /** New order of a list: old indexes, and runs of first old index and length (negative: down). */
  ORDER(2),
  /** HTML of the region. */
  REPLACEMENT(3),
  /** Items out and in: index, number removed, values of the items put there. */
  SPLICE(4);

  private final int number;

  Kind(int number) {
    this.number = number;
  }

  /** The number that stands for the kind on the wire. */
  int number() {
    return number;
  }

  /** One name for each part of the payload, or one for the whole where it is a single list. */
  List<String> names() {
    return switch (this) {
      case COLUMN -> List.of("p", "f", "d", "v");
      case MARKER -> List.of("v");
      case ORDER -> List.of("o");
      case REPLACEMENT -> List.of("h");
      case SPLICE -> List.of("i", "d", "r");
    };
  }

  /** Whether the payload is one list that stands without brackets where position tells. */
  boolean flat() {
    return this == MARKER || this == ORDER;
  }
}
