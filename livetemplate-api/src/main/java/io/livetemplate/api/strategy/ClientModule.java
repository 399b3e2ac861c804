package io.livetemplate.api.strategy;

import io.livetemplate.api.error.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An ES module for the browser. The engine serves it under a name with a hash of its content, to be
 * cached for ever.
 *
 * @param name file name without folder and extension, such as {@code delta}
 * @param source JavaScript, UTF-8; it must not import anything that is not served by the engine
 */
public record ClientModule(String name, String source) {
  /** Checks the name. */
  public ClientModule {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new ConfigurationException(
          "client module name '"
              + name
              + "' would stand in a URL; use lower-case letters, digits and '-'");
    }
  }

  /**
   * Reads a module from a resource. The provider itself opens the resource, as in {@code
   * ClientModule.read("delta.js", DeltaStrategy.class.getResourceAsStream("delta.js"))}: resources
   * of a named module are not shown to other modules, this one included.
   *
   * @param file name of the resource, ending in {@code .js}
   * @param resource its bytes, read to the end and closed; null when there is none
   * @return the module
   * @throws ConfigurationException when there is no such resource, or it cannot be read
   */
  public static ClientModule read(String file, @Nullable InputStream resource) {
    if (resource == null) {
      throw new ConfigurationException(
          "client module " + file + " was not found; put it beside the class that asks for it");
    }
    try (resource) {
      String source = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
      return new ClientModule(file.replaceFirst("\\.js$", ""), source);
    } catch (IOException e) {
      throw new ConfigurationException("client module " + file + " could not be read", e);
    }
  }
}
