package io.livetemplate.engine.template.html;

import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.engine.template.shape.Alternative;
import io.livetemplate.engine.template.shape.HtmlPlace;
import io.livetemplate.engine.template.shape.HtmlRegion;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.Part;
import io.livetemplate.engine.template.shape.Segment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Function;

/** Names a shape by its content, so that every node and every restart gives it the same name. */
final class ShapeHash {
  /**
   * 36 bits. Only shapes of one page are told apart by their names: two of a hundred meet with a
   * chance of 1 in 14 million. Each character is in the first HTML of a page once for each shape
   * and once for each region.
   */
  private static final int CHARACTERS = 6;

  private ShapeHash() {}

  /**
   * Names a shape.
   *
   * @param shape what it consists of
   * @param region the name of the body of each of its regions
   */
  static ShapeId of(HtmlShape shape, Function<HtmlRegion, String> region) {
    return new ShapeId(hash(content(shape, region)));
  }

  /**
   * Names a member of a cycle.
   *
   * @param cycle the contents of all members
   * @param member its number in the cycle
   */
  static ShapeId of(String cycle, int member) {
    return new ShapeId(hash(cycle + '\0' + member));
  }

  /** What a shape consists of, as text. */
  static String content(HtmlShape shape, Function<HtmlRegion, String> region) {
    StringBuilder content = new StringBuilder();
    for (Part part : shape.parts()) {
      content.append(
          switch (part) {
            case Part.Static fixed -> "s" + fixed.html();
            case Part.Text text ->
                "t" + text.afterOpeningTag() + place(shape.places().get(text.place()));
            case Part.Data data -> "d" + place(shape.places().get(data.place()));
            case Part.Attribute attribute -> "a" + place(shape.places().get(attribute.place()));
            case Part.Inner inner -> "r" + region.apply(shape.regions().get(inner.region() - 1));
            case Part.Bootstrap head -> "b";
            case Part.Tail end -> "e";
          });
      content.append('\0');
    }
    return content.toString();
  }

  private static String place(HtmlPlace place) {
    StringBuilder content =
        new StringBuilder(place.kind().name()).append(place.name()).append('\1');
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

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(digest).substring(0, CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
