package io.livetemplate.engine.template.html;

import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.engine.template.mustache.Node;
import io.livetemplate.engine.template.shape.Alternative;
import io.livetemplate.engine.template.shape.HtmlPlace;
import io.livetemplate.engine.template.shape.HtmlRegion;
import io.livetemplate.engine.template.shape.Part;
import io.livetemplate.engine.template.shape.Segment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Names a shape by its content, so that every node and every restart gives it the same name. */
final class ShapeHash {
  /**
   * 48 bits: two of a million shapes of one application meet with a chance of 1 in 560. Compared on
   * the server by text.
   */
  private static final int BYTES = 6;

  private ShapeHash() {}

  static ShapeId of(List<Part> parts, List<HtmlPlace> places, List<HtmlRegion> regions) {
    StringBuilder content = new StringBuilder();
    for (Part part : parts) {
      content.append(
          switch (part) {
            case Part.Static fixed -> "s" + fixed.html();
            case Part.Text text -> "t" + text.afterOpeningTag() + place(places.get(text.place()));
            case Part.Attribute attribute -> "a" + place(places.get(attribute.place()));
            case Part.Inner inner -> "r" + region(regions.get(inner.region() - 1));
            case Part.Bootstrap head -> "b";
            case Part.Tail end -> "e";
          });
      content.append('\0');
    }
    return new ShapeId(hash(content.toString()));
  }

  private static String place(HtmlPlace place) {
    StringBuilder content = new StringBuilder(place.name()).append('\1');
    for (Alternative alternative : place.alternatives()) {
      content.append(alternative.conditions()).append('\2');
      for (Segment segment : alternative.segments()) {
        content.append(
            switch (segment) {
              case Segment.Literal literal -> "l" + literal.text();
              case Segment.Value value -> "v" + value.slot();
            });
      }
    }
    return content.toString();
  }

  /**
   * Inside a partial that contains itself the partial is named, not followed: following would not
   * end.
   */
  private static String region(HtmlRegion region) {
    boolean unfinished = region.body() instanceof Later later && !later.isSet();
    return unfinished && region.source() instanceof Node.Partial partial
        ? ">" + partial.call().name()
        : region.body().get().id().text();
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
