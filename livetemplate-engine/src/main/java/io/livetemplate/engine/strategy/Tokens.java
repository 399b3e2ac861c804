package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.Place;
import io.livetemplate.api.strategy.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What to take from and add to the tokens of a {@code class}. */
final class Tokens {
  private static final String SPACES = "[ \t\n\f\r]+";

  private Tokens() {}

  /** Empty when that does not give exactly the new value. */
  static Optional<String> between(Shape shape, Change.Leaf leaf) {
    String before = leaf.before();
    String after = leaf.after();
    if (leaf.kind() != Place.Kind.ATTRIBUTE
        || !shape.places().get(leaf.place()).name().equals("class")
        || before == null
        || after == null) {
      return Optional.empty();
    }
    List<String> old = words(before);
    List<String> now = words(after);
    Set<String> had = new HashSet<>(old);
    Set<String> has = new HashSet<>(now);
    List<String> result = new ArrayList<>(old);
    result.removeIf(token -> !has.contains(token));
    List<String> added = now.stream().filter(token -> !had.contains(token)).toList();
    result.addAll(added);
    if (had.size() < old.size() || !String.join(" ", result).equals(after)) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    old.stream().filter(token -> !has.contains(token)).forEach(token -> words.add("-" + token));
    added.forEach(token -> words.add("+" + token));
    return Optional.of(String.join(" ", words));
  }

  private static List<String> words(String value) {
    return List.of(value.split(SPACES)).stream().filter(word -> !word.isEmpty()).toList();
  }
}
