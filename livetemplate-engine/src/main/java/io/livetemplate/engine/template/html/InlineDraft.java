package io.livetemplate.engine.template.html;

import io.livetemplate.engine.template.shape.Inline;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/** Collects the inline scripts and styles of a page while it is read. */
final class InlineDraft {
  private final Set<String> scripts = new LinkedHashSet<>();
  private final Set<String> styles = new LinkedHashSet<>();
  private final StringBuilder text = new StringBuilder();

  void text(String part) {
    text.append(part);
  }

  /** The element whose text was collected has ended. */
  void end(String element) {
    if (!text.isEmpty() && element.equals("script")) {
      scripts.add(source());
    } else if (!text.isEmpty() && element.equals("style")) {
      styles.add(source());
    }
    text.setLength(0);
  }

  Inline finish() {
    return new Inline(scripts.stream().toList(), styles.stream().toList());
  }

  private String source() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
