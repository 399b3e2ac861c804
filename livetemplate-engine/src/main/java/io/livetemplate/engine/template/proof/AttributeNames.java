package io.livetemplate.engine.template.proof;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a browser calls an attribute, however the template writes it: in small letters, but for some
 * of SVG and MathML (WHATWG HTML 13.2.6.1, adjust SVG and MathML attributes).
 */
final class AttributeNames {
  private static final Map<String, String> SVG =
      bySmallLetters(
          "attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits"
              + " diffuseConstant edgeMode filterUnits glyphRef gradientTransform gradientUnits"
              + " kernelMatrix kernelUnitLength keyPoints keySplines keyTimes lengthAdjust"
              + " limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits"
              + " numOctaves pathLength patternContentUnits patternTransform patternUnits pointsAtX"
              + " pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits refX refY"
              + " repeatCount repeatDur requiredExtensions requiredFeatures specularConstant"
              + " specularExponent spreadMethod startOffset stdDeviation stitchTiles surfaceScale"
              + " systemLanguage tableValues targetX targetY textLength viewBox viewTarget"
              + " xChannelSelector yChannelSelector zoomAndPan");
  private static final Map<String, String> MATHML = bySmallLetters("definitionURL");

  private AttributeNames() {}

  static String of(String written, Element element) {
    String small = written.toLowerCase(Locale.ROOT);
    return switch (element.tag().namespace()) {
      case Parser.NamespaceSvg -> SVG.getOrDefault(small, small);
      case Parser.NamespaceMathml -> MATHML.getOrDefault(small, small);
      default -> small;
    };
  }

  private static Map<String, String> bySmallLetters(String names) {
    return List.of(names.split(" ", -1)).stream()
        .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));
  }
}
