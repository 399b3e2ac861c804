package io.livetemplate.cli.template;

import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.error.TemplateException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Templates as they were when first asked for, so that a page is compiled from one state of its
 * files, and it can be told later whether that state has changed. Thread-safe.
 */
public final class TemplateSnapshot implements TemplateSource {
  /** A text, nothing, or what was wrong with the file. */
  private sealed interface Found {
    record File(Optional<Text> text) implements Found {}

    record Wrong(String message, RuntimeException thrown) implements Found {
      @Override
      public boolean equals(Object other) {
        return other instanceof Wrong wrong && wrong.message.equals(message);
      }

      @Override
      public int hashCode() {
        return message.hashCode();
      }
    }
  }

  private final TemplateFiles files;
  private final Map<String, Found> found = new ConcurrentHashMap<>();

  /** Nothing has been asked for yet. */
  public TemplateSnapshot(TemplateFiles files) {
    this.files = files;
  }

  /** The template, to be found here. */
  public Template<Object> template() {
    return files.template().from(this);
  }

  /** The state now of everything that was asked for here. */
  public TemplateSnapshot again() {
    TemplateSnapshot now = new TemplateSnapshot(files);
    found.keySet().forEach(name -> now.found.put(name, now.look(name)));
    return now;
  }

  /** Whether the same was found under the same names. */
  public boolean sameAs(TemplateSnapshot other) {
    return found.equals(other.found);
  }

  /** The files that were found, as named in messages. */
  public List<String> fileNames() {
    return found.values().stream()
        .flatMap(one -> one instanceof Found.File file ? file.text().stream() : Stream.empty())
        .map(Text::file)
        .toList();
  }

  @Override
  public Optional<Text> find(String name) {
    return switch (found.computeIfAbsent(name, this::look)) {
      case Found.File file -> file.text();
      case Found.Wrong wrong -> throw wrong.thrown();
    };
  }

  @Override
  public List<String> names() {
    return files.names();
  }

  private Found look(String name) {
    try {
      return new Found.File(files.find(name));
    } catch (TemplateException e) {
      return new Found.Wrong(e.toString(), e);
    } catch (IOException e) {
      TemplateException said = TemplateFiles.unreadable(name, e);
      return new Found.Wrong(said.toString(), said);
    }
  }
}
