package io.livetemplate.engine.render.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.template.expression.Path;
import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScopeTest {
  private final Scope root =
      Scope.root(
          new ModelAccess(MethodHandles.lookup()),
          Map.of("a", "outer", "b", Map.of("c", 1), "only", "root"));

  private static Map<String, @Nullable Object> holding(String name, @Nullable Object value) {
    var map = new HashMap<String, @Nullable Object>();
    map.put(name, value);
    return map;
  }

  private static @Nullable Object read(Scope scope, String path) {
    return scope.resolve(Path.of(path));
  }

  @Test
  void theInnermostFrameThatHasTheNameCounts() {
    var inner = root.push(Map.of("a", "inner"));

    assertThat(read(inner, "a")).isEqualTo("inner");
    assertThat(read(inner, "only")).isEqualTo("root");
    assertThat(read(root, "a")).isEqualTo("outer");
  }

  @Test
  void nullThatIsThereEndsTheSearch() {
    assertThat(read(root.push(holding("a", null)), "a")).isNull();
  }

  @Test
  void onlyTheFirstNameOfAPathIsSearched() {
    assertThat(read(root.push(Map.of("b", Map.of())), "b.c")).isNull();
    assertThat(read(root.push(Map.of("c", 2)), "b.c")).isEqualTo(1);
    assertThat(read(root, "b.c.d")).isNull();
  }

  @Test
  void theDotIsTheInnermostValue() {
    assertThat(read(root.push("item"), ".")).isEqualTo("item");
    assertThat(read(root.push(null), ".")).isNull();
  }
}
