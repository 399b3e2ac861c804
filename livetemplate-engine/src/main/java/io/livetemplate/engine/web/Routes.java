package io.livetemplate.engine.web;

import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.engine.page.LiveRoute;
import io.livetemplate.engine.render.filter.Assets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which page, else which file, is at a path. Set up by one thread, read by many. */
public final class Routes implements Assets {
  /**
   * A route that fits.
   *
   * @param parameters of the path
   */
  record Match(LiveRoute<?> route, Map<String, String> parameters) {}

  private record Bound(PathPattern pattern, LiveRoute<?> route) {}

  private record Resource(String path, StaticContent content) {}

  private final FileVersions versions = new FileVersions();
  private volatile List<Bound> pages = List.of();
  private volatile List<FolderFiles> folders = List.of();
  private volatile List<Resource> resources = List.of();

  /** Nothing is anywhere. */
  public Routes() {}

  @Override
  public Optional<String> version(String path) {
    for (Resource resource : resources) {
      if (resource.path().equals(path)) {
        return Optional.of(resource.content().hash());
      }
    }
    return folders.stream()
        .flatMap(folder -> folder.file(path).stream())
        .findFirst()
        .flatMap(versions::version);
  }

  void check(PathPattern pattern) {
    for (Bound bound : pages) {
      if (bound.pattern().form().equals(pattern.form())) {
        throw new ConfigurationException(
            "the path '"
                + pattern.text()
                + "' cannot be bound: '"
                + bound.pattern().text()
                + "' is bound already and fits the same paths");
      }
    }
  }

  void add(PathPattern pattern, LiveRoute<?> route) {
    check(pattern);
    List<Bound> more = new ArrayList<>(pages);
    more.add(new Bound(pattern, route));
    more.sort(Comparator.comparing(Bound::pattern, PathPattern.ORDER));
    pages = List.copyOf(more);
  }

  void add(FolderFiles files) {
    List<FolderFiles> more = new ArrayList<>(folders);
    more.add(files);
    // The longer prefix is the more special one.
    more.sort(Comparator.comparingInt(one -> -one.prefix().length()));
    folders = List.copyOf(more);
  }

  void add(String path, StaticContent content) {
    List<Resource> more = new ArrayList<>(resources);
    more.add(new Resource(path, content));
    resources = List.copyOf(more);
  }

  Optional<Match> page(String path) {
    for (Bound bound : pages) {
      Optional<Map<String, String>> parameters = bound.pattern().match(path);
      if (parameters.isPresent()) {
        return Optional.of(new Match(bound.route(), parameters.get()));
      }
    }
    return Optional.empty();
  }

  Optional<StaticContent> file(String path) {
    for (Resource resource : resources) {
      if (resource.path().equals(path)) {
        return Optional.of(resource.content());
      }
    }
    for (FolderFiles files : folders) {
      Optional<StaticContent> found = files.find(path);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
