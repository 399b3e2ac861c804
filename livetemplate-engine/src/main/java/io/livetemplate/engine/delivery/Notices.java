package io.livetemplate.engine.delivery;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The notice for developers: not part of the content, so only the newest one counts. */
final class Notices {
  private @Nullable String text;
  private boolean shown;
  private boolean due;

  void show(@Nullable String next) {
    due |= !Objects.equals(text, next);
    text = next;
  }

  /** What the last channel brought of it is not known. */
  void attached() {
    due = text != null || shown;
  }

  boolean isDue() {
    return due;
  }

  @Nullable String take() {
    due = false;
    shown |= text != null;
    return text;
  }
}
