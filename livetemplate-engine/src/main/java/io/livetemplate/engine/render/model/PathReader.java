package io.livetemplate.engine.render.model;

import io.livetemplate.engine.template.expression.Path;
import org.jspecify.annotations.Nullable;

/** Reads a path at one place of a template, again and again. Thread-safe. */
public final class PathReader {
  private final Path path;
  private final boolean current;
  private final Site[] sites;

  /** A reader of a path. */
  public PathReader(Path path) {
    this.path = path;
    this.current = path.isCurrent();
    this.sites = path.names().stream().map(Site::new).toArray(Site[]::new);
  }

  boolean isCurrent() {
    return current;
  }

  /** The path. */
  public Path path() {
    return path;
  }

  /** The value of the first name in one frame, {@link Absent#VALUE} when it has none. */
  @Nullable Object first(@Nullable Object frame, ModelAccess access, @Nullable Reads reads) {
    return sites[0].read(frame, access, reads);
  }

  /** Goes on from the value of the first name. */
  @Nullable Object within(@Nullable Object first, ModelAccess access, @Nullable Reads reads) {
    Object found = first;
    for (int i = 1; i < sites.length && found != null; i++) {
      found = sites[i].read(ModelAccess.unwrapped(found), access, reads);
    }
    return found == Absent.VALUE ? null : found;
  }
}
