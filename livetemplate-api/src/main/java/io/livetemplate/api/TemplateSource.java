package io.livetemplate.api;

import io.livetemplate.api.error.ConfigurationException;
import java.io.IOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where templates and partials come from. Thread-safe. */
@FunctionalInterface
public interface TemplateSource {
  /**
   * The text of one template.
   *
   * @param file the name to show in messages
   * @param text the source text
   */
  record Text(String file, String text) {}

  /**
   * Finds a template or partial.
   *
   * @param name as it stands in the template, or as it was given to {@link Template}; never begins
   *     with {@code /}
   * @return empty when there is none
   * @throws IOException when it is there but cannot be read
   */
  Optional<Text> find(String name) throws IOException;

  /**
   * The names there are, to help whoever misspelt one.
   *
   * @return empty when they cannot be listed
   */
  default List<String> names() {
    return List.of();
  }

  /**
   * Files in a folder, by their name with or without {@code .html} or {@code .mustache}. A name
   * that leads out of the folder finds nothing.
   *
   * @param folder read anew each time
   * @return the source
   */
  static TemplateSource folder(Path folder) {
    return new FolderSource(folder);
  }

  /**
   * Reads a file as UTF-8.
   *
   * @param file the file
   * @return its text without a byte order mark
   * @throws IOException when it cannot be read
   * @throws ConfigurationException when it is not UTF-8
   */
  static String read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    try {
      String text = decoder.decode(java.nio.ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new ConfigurationException(file + " is not UTF-8; save it as UTF-8", e);
    }
  }
}
