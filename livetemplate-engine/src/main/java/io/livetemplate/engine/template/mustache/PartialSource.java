package io.livetemplate.engine.template.mustache;

import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.error.ConfigurationException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the text of partials. Thread-safe. */
public interface PartialSource {

  /** The template called {@code name}, empty when there is none. */
  Optional<SourceFile> find(String name);

  /** The names that can be found, for messages; empty when they cannot be listed. */
  List<String> names();

  /** Partials held in memory, each under its own name as file name. */
  static PartialSource of(Map<String, String> texts) {
    var copy = new TreeMap<>(texts);
    return new PartialSource() {
      @Override
      public Optional<SourceFile> find(String name) {
        return Optional.ofNullable(copy.get(name)).map(text -> new SourceFile(name, text));
      }

      @Override
      public List<String> names() {
        return List.copyOf(copy.keySet());
      }
    };
  }

  /** Partials that an application supplies. */
  static PartialSource of(TemplateSource source) {
    return new PartialSource() {
      @Override
      public Optional<SourceFile> find(String name) {
        try {
          return source.find(name).map(text -> new SourceFile(text.file(), text.text()));
        } catch (IOException e) {
          throw new ConfigurationException(
              "the partial %s cannot be read; make its file readable".formatted(name), e);
        }
      }

      @Override
      public List<String> names() {
        return source.names();
      }
    };
  }
}
