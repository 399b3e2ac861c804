package io.livetemplate.cli.data;

import io.livetemplate.api.error.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where data comes from.
 *
 * @param name how messages call it
 * @param path the file; null for the standard input
 */
public record DataFile(String name, @Nullable Path path) {
  /** A page with more data than this is not one that a browser would show. */
  private static final int BYTES = 64 * 1024 * 1024;

  /** The file named on a command line; {@code -} is the standard input. */
  public static DataFile of(String argument) {
    return argument.equals("-")
        ? new DataFile("<stdin>", null)
        : new DataFile(argument, Path.of(argument));
  }

  /**
   * Reads all of it.
   *
   * @param stdin read when this is the standard input
   * @return at most 64 MiB
   * @throws DataException when it cannot be read or is longer
   */
  public byte[] bytes(InputStream stdin) {
    try (InputStream from =
        path == null ? InputStream.nullInputStream() : Files.newInputStream(path)) {
      byte[] bytes = (path == null ? stdin : from).readNBytes(BYTES + 1);
      if (bytes.length > BYTES) {
        throw problem("longer than " + BYTES / 1024 / 1024 + " MiB", "put less data on one page");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw problem("there is no such file", "check the path after --data or --steps");
    } catch (IOException e) {
      String why = path != null && Files.isDirectory(path) ? "it is a folder" : e.toString();
      throw problem("the file cannot be read: " + why, "name a readable file");
    }
  }

  /**
   * Reads these bytes, which are this file's.
   *
   * @return what {@link Json#read} makes of them, never null
   * @throws DataException when they are no JSON, or nothing but null
   */
  public Object model(byte[] bytes) {
    Object model = Json.read(name, bytes);
    if (model == null) {
      throw problem("there is no data but null", "write an object such as {\"name\": \"Ada\"}");
    }
    return model;
  }

  /** A problem with the data as a whole. */
  public DataException problem(String message, String remedy) {
    return new DataException(new Problem(name, 1, 1, message, remedy));
  }
}
