package io.livetemplate.cli.template;

import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.error.Problem;
import io.livetemplate.api.error.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One template, the partials in a folder, and those beside the template, in this order. Files are
 * called in messages as the user would name them on the command line. Read anew each time.
 */
public final class TemplateFiles implements TemplateSource {
  private final Path file;
  private final String name;
  private final List<Path> folders = new ArrayList<>();

  /**
   * Looks at no file yet.
   *
   * @param file the template
   * @param partials searched for partials before the template's own folder
   */
  public TemplateFiles(Path file, Optional<Path> partials) {
    this.file = file;
    Path last = file.getFileName();
    this.name = last == null ? file.toString() : last.toString();
    partials.ifPresent(folders::add);
    folders.add(folder());
  }

  /** The template's file. */
  public Path file() {
    return file;
  }

  /** The folder of the template's file. */
  public Path folder() {
    Path parent = file.getParent();
    return parent == null ? Path.of("") : parent;
  }

  /** Where partials are searched, in this order. */
  public List<Path> folders() {
    return List.copyOf(folders);
  }

  /** The template, to be found here. */
  public Template<Object> template() {
    return Template.of(name).from(this);
  }

  /**
   * Complains early, before the data is read.
   *
   * @throws TemplateException when the template cannot be read
   * @throws ConfigurationException when the folder of the partials is none
   */
  public void check() {
    Path first = folders.getFirst();
    if (folders.size() > 1 && !Files.isDirectory(first)) {
      throw new ConfigurationException(
          "--partials " + first + " is no folder; name the folder that holds the partials");
    }
    read(file);
  }

  @Override
  public Optional<Text> find(String wanted) throws IOException {
    if (wanted.equals(name)) {
      return Optional.of(read(file));
    }
    for (Path folder : folders) {
      Optional<Text> found = partial(folder, wanted);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Templates alone: a folder holds much else, which would drown a hint. */
  @Override
  public List<String> names() {
    TreeSet<String> names = new TreeSet<>();
    for (Path folder : folders) {
      try (Stream<Path> entries = Files.list(folder.toAbsolutePath())) {
        entries
            .map(entry -> String.valueOf(entry.getFileName()))
            .filter(entry -> entry.matches("[^.].*\\.(html|mustache)"))
            .forEach(entry -> names.add(entry.substring(0, entry.lastIndexOf('.'))));
      } catch (IOException e) {
        // A hint that cannot be given is none: the message stands without it.
      }
    }
    return List.copyOf(names);
  }

  private static Optional<Text> partial(Path folder, String wanted) throws IOException {
    try {
      return TemplateSource.folder(folder)
          .find(wanted)
          .map(found -> new Text(folder.resolve(found.file()).toString(), found.text()));
    } catch (ConfigurationException e) {
      throw problem(folder.resolve(wanted), "the partial is not UTF-8", "save it as UTF-8");
    }
  }

  private static Text read(Path file) {
    try {
      return new Text(file.toString(), TemplateSource.read(file));
    } catch (ConfigurationException e) {
      throw problem(file, "the file is not UTF-8", "save it as UTF-8");
    } catch (IOException e) {
      throw Files.isDirectory(file)
          ? problem(file, "this is a folder", "name the template in it")
          : Files.exists(file)
              ? problem(file, "the file cannot be read: " + e, "name a readable file")
              : problem(file, "there is no such file", "check the path of the template");
    }
  }

  static TemplateException unreadable(String name, IOException why) {
    return problem(Path.of(name), "the partial cannot be read: " + why, "make it readable");
  }

  private static TemplateException problem(Path file, String message, String remedy) {
    return new TemplateException(List.of(new Problem(file.toString(), 1, 1, message, remedy)));
  }
}
