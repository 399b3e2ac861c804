package io.livetemplate.cli.serve;

import io.livetemplate.cli.data.DataException;
import io.livetemplate.cli.data.DataFile;
import io.livetemplate.cli.template.TemplateSnapshot;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The files at one moment. */
final class Content {
  private final DataFile file;
  private final TemplateSnapshot templates;
  private final byte @Nullable [] bytes;
  private final @Nullable DataException unreadable;

  private Content(
      DataFile file,
      TemplateSnapshot templates,
      byte @Nullable [] bytes,
      @Nullable DataException unreadable) {
    this.file = file;
    this.templates = templates;
    this.bytes = bytes;
    this.unreadable = unreadable;
  }

  static Content read(DataFile file, TemplateSnapshot templates) {
    try {
      return new Content(file, templates, file.bytes(InputStream.nullInputStream()), null);
    } catch (DataException e) {
      return new Content(file, templates, null, e);
    }
  }

  /** The same files now. */
  Content again() {
    return read(file, templates.again());
  }

  TemplateSnapshot templates() {
    return templates;
  }

  /**
   * The data.
   *
   * @throws DataException when the file cannot be read or is no JSON
   */
  Object data() {
    if (bytes == null) {
      throw Objects.requireNonNull(unreadable);
    }
    return file.model(bytes);
  }

  boolean sameAs(Content other) {
    return templates.sameAs(other.templates) && sameDataAs(other);
  }

  boolean sameDataAs(Content other) {
    return (bytes == null || other.bytes == null)
        ? String.valueOf(unreadable).equals(String.valueOf(other.unreadable))
        : Arrays.equals(bytes, other.bytes);
  }
}
