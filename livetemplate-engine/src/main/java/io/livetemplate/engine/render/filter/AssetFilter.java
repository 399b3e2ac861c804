package io.livetemplate.engine.render.filter;

import io.livetemplate.api.filter.Signature;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * {@code asset}: the address of a file that the application serves, with a hash of its content, so
 * that browsers may keep it for good. A file that is not served keeps its plain address, and the
 * log says so once.
 */
final class AssetFilter {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.render.filter");

  private AssetFilter() {}

  static Entry entry(Assets assets) {
    var reported = new Bounded<String, Boolean>();
    return Entry.of(
        Signature.of(List.of(CharSequence.class)).giving(String.class),
        (value, arguments, visit) -> {
          var name = String.valueOf(value);
          var path = name.startsWith("/") ? name : "/" + name;
          var version = assets.version(path);
          if (version.isEmpty() && reported.first(path, true)) {
            LOG.log(
                Level.WARNING,
                "no file is served at {0}; add it with Application.files or resource",
                path);
          }
          return visit.prefix() + path + version.map(hash -> "?v=" + hash).orElse("");
        });
  }
}
