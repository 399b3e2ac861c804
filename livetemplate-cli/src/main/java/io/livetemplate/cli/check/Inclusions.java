package io.livetemplate.cli.check;

import io.livetemplate.api.TemplateSource;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Templates, with what was asked for among them besides the first. */
final class Inclusions implements TemplateSource {
  private final TemplateSource source;
  private final String self;
  private final Set<String> files = ConcurrentHashMap.newKeySet();

  /**
   * Nothing has been asked for yet.
   *
   * @param self the template that is checked, as messages call it
   */
  Inclusions(TemplateSource source, String self) {
    this.source = source;
    this.self = self;
  }

  /** The files that were found, as messages call them. */
  Set<String> files() {
    return Set.copyOf(files);
  }

  @Override
  public Optional<Text> find(String name) throws IOException {
    var found = source.find(name);
    found.map(Text::file).filter(file -> !file.equals(self)).ifPresent(files::add);
    return found;
  }
}
