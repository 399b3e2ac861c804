package io.livetemplate.cli.check;

import io.livetemplate.api.error.ConfigurationException;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Classes of a class path, looked at but never run. */
public final class ModelClasses implements AutoCloseable {
  private final URLClassLoader loader;

  /**
   * Opens a class path.
   *
   * @param path jars and folders, separated as in {@code java -cp}; may be empty
   * @throws ConfigurationException when one of them is not there
   */
  public ModelClasses(String path) {
    List<URL> urls = new ArrayList<>();
    for (String entry : path.split(File.pathSeparator, -1)) {
      if (!entry.isEmpty()) {
        urls.add(url(Path.of(entry)));
      }
    }
    loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static URL url(Path entry) {
    if (!Files.exists(entry)) {
      throw new ConfigurationException(
          "--classpath " + entry + " is not there; name jars and folders of classes");
    }
    try {
      return entry.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new ConfigurationException("--classpath " + entry + " cannot be read", e);
    }
  }

  /** A class by its name; nested ones may be written with dots, as in Java. */
  Optional<Class<?>> find(String name) {
    for (String tried = name; ; ) {
      try {
        return Optional.of(Class.forName(tried, false, loader));
      } catch (ClassNotFoundException | NoClassDefFoundError e) {
        int dot = tried.lastIndexOf('.');
        if (dot < 0) {
          return Optional.empty();
        }
        tried = tried.substring(0, dot) + "$" + tried.substring(dot + 1);
      }
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
