package io.livetemplate.api.strategy;

import io.livetemplate.api.error.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

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
   * Reads a module that lies beside a class.
   *
   * @param anchor a class of the provider; on the module path its own module is the one that finds
   *     the resource
   * @param file name of the resource in the package of the anchor, ending in {@code .js}
   * @return the module
   * @throws ConfigurationException when there is no such resource
   */
  public static ClientModule resource(Class<?> anchor, String file) {
    try (InputStream in = anchor.getResourceAsStream(file)) {
      if (in == null) {
        throw new ConfigurationException(
            "client module "
                + file
                + " was not found beside "
                + anchor.getName()
                + "; put it into the same package of the jar");
      }
      return new ClientModule(
          file.replaceFirst("\\.js$", ""), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ConfigurationException(
          "client module " + file + " beside " + anchor.getName() + " could not be read", e);
    }
  }
}
