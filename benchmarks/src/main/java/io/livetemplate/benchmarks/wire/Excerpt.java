package io.livetemplate.benchmarks.wire;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills the excerpts of templates that the workloads replace whole: names and lists of maps. */
final class Excerpt {
  private static final Pattern LIST =
      Pattern.compile("\\{\\{#(\\w+)}}\\n(.*?)\\{\\{/\\1}}\\n", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("\\{\\{(\\w+)}}");

  private Excerpt() {}

  static String fill(String text, Map<String, Object> model) {
    String unrolled =
        LIST.matcher(text)
            .replaceAll(found ->
                Matcher.quoteReplacement(items(found.group(2), model.get(found.group(1)))));
    return NAME.matcher(unrolled)
        .replaceAll(found -> Matcher.quoteReplacement(String.valueOf(model.get(found.group(1)))));
  }

  /** The literal pieces between the names: what a client must know to build an item. */
  static List<Object> statics(String text) {
    return List.of((Object[]) NAME.split(text, -1));
  }

  private static String items(String body, @Nullable Object list) {
    StringBuilder all = new StringBuilder();
    for (Map<String, Object> item : Values.maps(list)) {
      all.append(fill(body, item));
    }
    return all.toString();
  }
}
