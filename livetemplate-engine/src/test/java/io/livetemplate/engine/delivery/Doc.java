package io.livetemplate.engine.delivery;

import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.strategy.ShapeId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A content for tests: a version, which needs one of a few shapes. */
record Doc(int version) {
  /** What each weighs. */
  static final long BYTES = 300;

  private static final int SHAPES = 7;

  ShapeId shape() {
    return new ShapeId("s" + version % SHAPES);
  }

  /** A frame for tests: what it leads from and to, and whether a layout rides along. */
  record Patch(int before, int after, boolean layout) {
    static Patch parse(String text) {
      String[] parts = text.split(" ", -1);
      return new Patch(
          Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Boolean.parseBoolean(parts[2]));
    }
  }

  static final Encoder<Doc> ENCODER =
      new Encoder<>() {
        @Override
        public Encoded change(Doc before, Doc after, Knowledge client, long n, long e) {
          if (before.version() == after.version()) {
            return new Encoded(Optional.empty(), client.known());
          }
          return encoded(before.version(), after, client);
        }

        @Override
        public Encoded repair(
            Doc before, Doc after, Knowledge client, long n, long e, Set<Address> damaged) {
          String regions =
              damaged.stream()
                  .map(address -> " " + address.steps().toString().replace(" ", ""))
                  .sorted()
                  .collect(Collectors.joining());
          Encoded encoded = encoded(-1, after, client);
          return new Encoded(encoded.text().map(text -> text + regions), encoded.known());
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // what is shared is the same object
        public long weight(Doc content, Optional<Doc> beside) {
          return beside.isEmpty() || beside.get() != content ? BYTES : 0;
        }

        private Encoded encoded(int before, Doc after, Knowledge client) {
          boolean layout = !client.known().built().contains(after.shape());
          return new Encoded(
              Optional.of(before + " " + after.version() + " " + layout),
              client.known().and(Set.of(after.shape())));
        }
      };
}
