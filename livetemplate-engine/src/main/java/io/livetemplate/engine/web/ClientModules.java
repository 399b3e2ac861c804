package io.livetemplate.engine.web;

import io.livetemplate.api.http.HttpRequest;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.strategy.ClientModule;
import io.livetemplate.api.strategy.FragmentStrategy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JavaScript that browsers load: the client's own files and the modules of the strategies. Each
 * is served under a name with a hash of its content, to be kept for ever, and the client's files
 * also under their plain names, which source maps and imports among them use.
 */
final class ClientModules {
  private static final String FOLDER = PathPattern.RESERVED + "/m/";
  private static final String ENTRY = "livetemplate.js";
  private static final String BROTLI = ".br";
  private static final byte[] NOTHING = {};
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "no-cache";

  private record Served(PackedContent content, String caching) {}

  private final Map<String, Served> byPath = new HashMap<>();
  private final Map<String, String> byStrategy = new HashMap<>();
  private final Map<String, String> byFile = new HashMap<>();
  private final String client;

  /**
   * Reads everything once.
   *
   * @param files the client's files by name; those of which the name ends in {@code .br} are the
   *     others, packed by Brotli
   * @param strategies whose modules are served
   */
  ClientModules(Map<String, byte[]> files, List<FragmentStrategy> strategies) {
    files.forEach((name, bytes) -> {
      if (!name.endsWith(BROTLI)) {
        PackedContent content =
            PackedContent.of(name, bytes, files.getOrDefault(name + BROTLI, NOTHING));
        byFile.put(name, hashed(name, content));
        byPath.put(FOLDER + name, new Served(content, ASK_AGAIN));
      }
    });
    String entry = byFile.get(ENTRY);
    client = entry == null ? hashed(ENTRY, PackedContent.of(ENTRY, NOTHING, NOTHING)) : entry;
    for (FragmentStrategy strategy : strategies) {
      strategy.client().ifPresent(module -> byStrategy.put(strategy.id(), hashed(module)));
    }
  }

  /** One of the client's own files may be a strategy's module too. */
  private String hashed(ClientModule module) {
    String name = module.name() + ".js";
    byte[] bytes = module.source().getBytes(StandardCharsets.UTF_8);
    PackedContent content = PackedContent.of(name, bytes, NOTHING);
    String path = path(name, content);
    return path.equals(byFile.get(name)) ? path : hashed(name, content);
  }

  private String hashed(String name, PackedContent content) {
    String path = path(name, content);
    byPath.put(path, new Served(content, FOR_EVER));
    return path;
  }

  private static String path(String name, PackedContent content) {
    int dot = name.indexOf('.');
    return FOLDER + name.substring(0, dot) + "." + content.hash() + name.substring(dot);
  }

  /** {@return the path of the client's entry module, after the prefix} */
  String client() {
    return client;
  }

  /**
   * {@return the path of what opens channels of that kind; null when the client has no such file}
   */
  @Nullable String carrier(String kind) {
    return byFile.get(kind + ".js");
  }

  /** {@return the path of a strategy's module; null when the client brings the applier itself} */
  @Nullable String path(FragmentStrategy strategy) {
    return byStrategy.get(strategy.id());
  }

  HttpResponse serve(HttpRequest request) {
    Served served = byPath.get(request.path());
    return served == null
        ? Responses.notFound()
        : served.content().answer(request, served.caching());
  }
}
