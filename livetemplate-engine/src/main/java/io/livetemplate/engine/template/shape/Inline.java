package io.livetemplate.engine.template.shape;

import java.util.List;

/**
 * Scripts and styles that stand in the text of a template. They never change, so a strict policy
 * can allow just them, by their hash (CSP Level 3, section 6.7.3.3).
 *
 * @param scripts source expressions such as {@code 'sha256-...'}
 * @param styles the same, of style elements
 */
public record Inline(List<String> scripts, List<String> styles) {
  /** Takes unchangeable copies. */
  public Inline {
    scripts = List.copyOf(scripts);
    styles = List.copyOf(styles);
  }
}
