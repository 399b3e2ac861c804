package io.livetemplate.engine.web;

import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.error.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Resources beside the class of an application's lookup. They are asked for in the name of that
 * class, so that a modular application need not open its package to the engine.
 */
public final class LookupResources implements TemplateSource {
  private static final List<String> ENDINGS = List.of("", ".html", ".mustache");
  private static final MethodType FIND = MethodType.methodType(InputStream.class, String.class);

  private final Class<?> anchor;
  private final @Nullable MethodHandle find;

  /** Resources that this lookup's class may read. */
  public LookupResources(MethodHandles.Lookup lookup) {
    anchor = lookup.lookupClass();
    find = finder(lookup);
  }

  /**
   * The method is sensitive to its caller, which a handle found by a lookup takes to be the
   * lookup's class.
   */
  private static @Nullable MethodHandle finder(MethodHandles.Lookup lookup) {
    try {
      return lookup.findVirtual(Class.class, "getResourceAsStream", FIND);
    } catch (NoSuchMethodException | IllegalAccessException e) {
      return null;
    }
  }

  Class<?> anchor() {
    return anchor;
  }

  Optional<byte[]> read(String name) throws IOException {
    try (InputStream in = open(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  private @Nullable InputStream open(String name) throws IOException {
    if (find == null) {
      return anchor.getResourceAsStream(name);
    }
    try {
      return (InputStream) find.invoke(anchor, name);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IOException("the resource " + name + " beside " + anchor + " cannot be read", e);
    }
  }

  @Override
  public Optional<Text> find(String name) throws IOException {
    for (String ending : ENDINGS) {
      Optional<byte[]> bytes = read(name + ending);
      if (bytes.isPresent()) {
        return Optional.of(new Text(name + ending, decode(name + ending, bytes.get())));
      }
    }
    return Optional.empty();
  }

  private static String decode(String name, byte[] bytes) {
    var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    try {
      String text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ConfigurationException(name + " is not UTF-8; save it as UTF-8", e);
    }
  }
}
