package io.livetemplate.engine.template.mustache;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The type of the model as a template itself names it, in a comment on its first line: {@code {{!
 * @model com.shop.OrderView }}}.
 *
 * @param type name of a class
 * @param position of the comment
 */
public record ModelComment(String type, Position position) {
  private static final Pattern COMMENT =
      Pattern.compile("\\{\\{!\\s*@model\\s+([^\\s}]+)\\s*\\}\\}");

  /** The comment of a file, empty when there is none on its first line. */
  public static Optional<ModelComment> of(SourceFile file) {
    int end = file.text().indexOf('\n');
    var found = COMMENT.matcher(end < 0 ? file.text() : file.text().substring(0, end));
    return found.find()
        ? Optional.of(
            new ModelComment(found.group(1), new Position(file.name(), 1, found.start() + 1)))
        : Optional.empty();
  }
}
