package io.livetemplate.cli.check;

import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.Templates;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.error.Problem;
import io.livetemplate.api.error.TemplateException;
import io.livetemplate.cli.template.TemplateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks all templates of a folder and of those in it. A {@code .html} that no other one includes
 * is a page and must be strict HTML; what others include is checked within them.
 */
public final class FolderCheck {
  private static final Pattern NAMES = Pattern.compile("[^.].*\\.(html|mustache)");
  private static final Pattern MODEL =
      Pattern.compile("^.*?\\{\\{!\\s*@model\\s+([^\\s}]+)\\s*\\}\\}");

  private final Templates templates;
  private final Path folder;
  private final ModelClasses classes;
  private final Set<Problem> problems =
      new TreeSet<>(
          Comparator.comparing(Problem::file)
              .thenComparingInt(Problem::line)
              .thenComparingInt(Problem::column)
              .thenComparing(Problem::message));

  /**
   * Reads nothing yet.
   *
   * @param templates compile them
   * @param folder to look through
   * @param classes where the types of models are
   */
  public FolderCheck(Templates templates, Path folder, ModelClasses classes) {
    this.templates = templates;
    this.folder = folder;
    this.classes = classes;
  }

  /** The templates there are, each once. */
  public List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new ConfigurationException(
          folder + " is no folder; name the folder that holds the templates");
    }
    try (Stream<Path> entries = Files.walk(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(entry -> NAMES.matcher(String.valueOf(entry.getFileName())).matches())
          .filter(entry -> !isHidden(folder.relativize(entry)))
          .sorted()
          .toList();
    }
  }

  private static boolean isHidden(Path inside) {
    for (Path part : inside) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** Everything that is wrong with these, in the order of files and lines. */
  public List<Problem> problems(List<Path> files) throws IOException {
    Map<Path, Template<?>> all = new LinkedHashMap<>();
    Set<String> included = new HashSet<>();
    for (Path file : files) {
      var source = new TemplateFiles(file, Optional.of(folder));
      var asked = new Inclusions(source, file.toString());
      var template = template(file, source);
      check(template.from(asked), false);
      included.addAll(asked.files());
      all.put(file, template);
    }
    for (Map.Entry<Path, Template<?>> one : all.entrySet()) {
      String name = one.getKey().toString();
      if (name.endsWith(".html") && !included.contains(name)) {
        check(one.getValue(), true);
      }
    }
    return List.copyOf(problems);
  }

  private void check(Template<?> template, boolean page) {
    try {
      problems.addAll(templates.check(template, page));
    } catch (TemplateException e) {
      problems.addAll(e.problems());
    }
  }

  private Template<?> template(Path file, TemplateFiles source) {
    String name = source.template().name();
    Class<?> model = model(file);
    return Template.of(name, model).from(source);
  }

  private Class<?> model(Path file) {
    String text;
    try {
      text = TemplateSource.read(file);
    } catch (IOException | ConfigurationException e) {
      // Whoever compiles it says what is wrong with the file.
      return Object.class;
    }
    var named = MODEL.matcher(text.lines().findFirst().orElse(""));
    if (!named.find()) {
      return Object.class;
    }
    Optional<Class<?>> found = classes.find(named.group(1));
    if (found.isEmpty()) {
      problems.add(
          new Problem(
              file.toString(),
              1,
              text.indexOf("{{!") + 1,
              "there is no class " + named.group(1),
              "name the jar or folder it is in with --classpath"));
    }
    return found.orElse(Object.class);
  }
}
