package io.livetemplate.engine.render.html;

import io.livetemplate.engine.render.model.Identity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Models of maps, records, beans and lists, mutable and not, and how they become the next. */
final class RandomModels {
  private static final List<String> NAMES = List.of("a", "b", "c", "d");
  private static final List<String> POSITIONS =
      List.of(
          "<i>{{@index}}</i>",
          "<i>{{-index}}</i>",
          "<i>{{#-first}}f{{/-first}}</i>",
          "<i>{{-last}}</i>",
          "{{^-last}}<s>{{b}}</s>{{/-last}}");
  private static final int DEPTH = 4;

  private final SplittableRandom random;

  RandomModels(SplittableRandom random) {
    this.random = random;
  }

  record Fixed(@Nullable Object a, @Nullable Object b) {
    public String c() {
      return "c of " + a;
    }
  }

  public static final class Bean {
    private @Nullable Object a;
    private @Nullable Object d;

    public @Nullable Object a() {
      return a;
    }

    public @Nullable Object d() {
      return d;
    }

    @Override
    public String toString() {
      return "Bean[" + a + "," + d + "]";
    }
  }

  /** A page whose sections nest and read names that may be anywhere. */
  static String template(SplittableRandom random) {
    StringBuilder out = new StringBuilder("<!doctype html><title>t</title><body>");
    body(random, out, 0);
    return out.append("</body>").toString();
  }

  private static void body(SplittableRandom random, StringBuilder out, int depth) {
    int parts = random.nextInt(1, 4);
    for (int i = 0; i < parts; i++) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      switch (random.nextInt(depth == 0 ? 7 : 0, 12)) {
        case 0 -> out.append("<i>{{.}}</i>");
        case 5 -> out.append(POSITIONS.get(random.nextInt(POSITIONS.size())));
        case 6 ->
            out.append("{{#")
                .append(name)
                .append(" == 1}}<s>{{a}}</s>{{/")
                .append(name)
                .append("}}");
        case 1 -> out.append("<i>{{").append(name).append("}}</i>");
        case 2 -> out.append("<i title='{{").append(name).append(".a}}'></i>");
        case 3 ->
            out.append("<b>{{#")
                .append(name)
                .append("}}{{a}}{{.}}{{/")
                .append(name)
                .append("}}</b>");
        case 4 ->
            out.append("<b{{#")
                .append(name)
                .append("}} class='{{b}}'{{/")
                .append(name)
                .append("}}></b>");
        default -> {
          char sign = random.nextInt(4) == 0 ? '^' : '#';
          out.append("<div>{{").append(sign).append(name).append("}}");
          if (depth < DEPTH) {
            body(random, out, depth + 1);
          }
          out.append("<u>{{").append(NAMES.get(random.nextInt(NAMES.size()))).append("}}</u>");
          out.append("{{/").append(name).append("}}</div>");
        }
      }
    }
  }

  Object first() {
    return map(0);
  }

  /** The same model changed in place, or a new one that shares what did not change. */
  Object next(Object model) {
    Object changed = changed(model, 0);
    return changed == null ? map(0) : changed;
  }

  private @Nullable Object value(int depth) {
    return switch (random.nextInt(depth >= DEPTH ? 5 : 10)) {
      case 0 -> "t" + random.nextInt(3);
      case 1 -> random.nextInt(3);
      case 2 -> random.nextBoolean();
      case 3 -> null;
      case 4 -> mutableText();
      case 5 -> map(depth + 1);
      case 6 -> new Fixed(value(depth + 1), value(depth + 1));
      case 7 -> {
        Bean bean = new Bean();
        bean.a = value(depth + 1);
        bean.d = value(depth + 1);
        yield bean;
      }
      default -> list(depth);
    };
  }

  private StringBuilder mutableText() {
    StringBuilder text = new StringBuilder();
    text.append(random.nextInt(3));
    return text;
  }

  private Object map(int depth) {
    Map<String, Object> map = new HashMap<>();
    for (String name : NAMES) {
      Object value = value(depth);
      if (value != null && random.nextInt(4) > 0) {
        map.put(name, value);
      }
    }
    return random.nextBoolean() ? map : Map.copyOf(map);
  }

  private Object list(int depth) {
    List<Object> list = new ArrayList<>();
    int size = random.nextInt(5);
    for (int i = 0; i < size; i++) {
      Object value = value(depth + 1);
      list.add(value == null ? Optional.empty() : value);
    }
    return switch (random.nextInt(4)) {
      case 0 -> list;
      case 1 -> Collections.unmodifiableList(list);
      default -> List.copyOf(list);
    };
  }

  /** What becomes of a value; null where it was left out. */
  @SuppressWarnings("unchecked")
  private @Nullable Object changed(@Nullable Object value, int depth) {
    if (random.nextInt(8) == 0 && depth > 0) {
      return value(depth);
    }
    return switch (value) {
      case StringBuilder text -> text.append(random.nextInt(10));
      case Bean bean -> {
        if (random.nextBoolean()) {
          bean.a = changed(bean.a, depth + 1);
        } else {
          bean.d = changed(bean.d, depth + 1);
        }
        yield bean;
      }
      case Fixed record -> {
        Object a = random.nextBoolean() ? changed(record.a(), depth + 1) : record.a();
        Object b = random.nextBoolean() ? changed(record.b(), depth + 1) : record.b();
        yield Identity.same(a, record.a()) && Identity.same(b, record.b())
            ? record
            : new Fixed(a, b);
      }
      case HashMap<?, ?> map -> change((Map<String, Object>) map, depth);
      case Map<?, ?> map -> {
        Map<String, Object> copy = change(new HashMap<>((Map<String, Object>) map), depth);
        yield isSame(copy.values(), map.values()) ? map : Map.copyOf(copy);
      }
      case ArrayList<?> list -> change((List<Object>) list, depth);
      case List<?> list -> {
        List<Object> copy = change(new ArrayList<>(list), depth);
        yield isSame(copy, list) ? list : List.copyOf(copy);
      }
      case null, default -> value;
    };
  }

  /**
   * Whether nothing but what is inside the values changed, so that a frozen holder stays itself.
   */
  private static boolean isSame(Collection<?> after, Collection<?> before) {
    Set<Object> was = Collections.newSetFromMap(new IdentityHashMap<>());
    was.addAll(before);
    return after.size() == before.size() && was.containsAll(after);
  }

  private Map<String, Object> change(Map<String, Object> map, int depth) {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    Object next = changed(map.get(name), depth + 1);
    if (next == null || random.nextInt(6) == 0) {
      map.remove(name);
    } else {
      map.put(name, next);
    }
    return map;
  }

  private List<Object> change(List<Object> list, int depth) {
    switch (list.isEmpty() ? 0 : random.nextInt(5)) {
      case 0 -> list.add(random.nextInt(list.size() + 1), Map.of("a", random.nextInt(5)));
      case 1 -> list.remove(random.nextInt(list.size()));
      case 2 -> Collections.swap(list, 0, list.size() - 1);
      default -> {
        int at = random.nextInt(list.size());
        Object next = changed(list.get(at), depth + 1);
        list.set(at, next == null ? Optional.empty() : next);
      }
    }
    return list;
  }
}
