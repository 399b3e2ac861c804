package io.livetemplate.engine.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds sources to a Content-Security-Policy. */
final class ContentPolicy {
  private ContentPolicy() {}

  /**
   * Allows more.
   *
   * @param policy the policy
   * @param directive such as {@code style-src}; where it is missing, {@code default-src} counts
   *     (CSP Level 3, section 6.8.3)
   * @param sources to add; none leaves the policy as it is
   * @return the policy with the sources
   */
  static String with(String policy, String directive, List<String> sources) {
    if (sources.isEmpty()) {
      return policy;
    }
    List<String> directives = new ArrayList<>();
    boolean found = false;
    for (String part : policy.split(";", -1)) {
      boolean is = part.strip().equals(directive) || part.strip().startsWith(directive + " ");
      directives.add(is ? extended(part.strip(), sources) : part.strip());
      found |= is;
    }
    if (!found) {
      fallback(policy).ifPresent(rest -> directives.add(extended(directive + " " + rest, sources)));
    }
    return String.join("; ", directives.stream().filter(part -> !part.isEmpty()).toList());
  }

  /** Sources and 'none' do not go together. */
  private static String extended(String directive, List<String> sources) {
    return directive.replace(" 'none'", "") + " " + String.join(" ", sources);
  }

  private static Optional<String> fallback(String policy) {
    return List.of(policy.split(";", -1)).stream()
        .map(String::strip)
        .filter(part -> part.startsWith("default-src "))
        .map(part -> part.substring("default-src ".length()))
        .findFirst();
  }
}
