package io.livetemplate.engine.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A content coding (RFC 9110 section 8.4.1), best first. */
enum Encoding {
  BROTLI("br"),
  GZIP("gzip"),
  IDENTITY("identity");

  private final String token;

  Encoding(String token) {
    this.token = token;
  }

  /** {@return its name in headers} */
  String token() {
    return token;
  }

  /**
   * Chooses what the client wants most (RFC 9110 section 12.5.3).
   *
   * @param accepted the values of Accept-Encoding
   * @param available what there is besides {@link #IDENTITY}
   * @return the first of those with the highest weight; the identity when nothing is wanted
   */
  static Encoding choose(List<String> accepted, Collection<Encoding> available) {
    Map<String, Double> weights = weights(accepted);
    Encoding best = IDENTITY;
    double highest = 0;
    for (Encoding one : values()) {
      double weight = available.contains(one) ? one.weight(weights) : 0;
      if (weight > highest) {
        best = one;
        highest = weight;
      }
    }
    // The plain form needs no mention; only where it weighs more does it go before the others.
    return weights.getOrDefault(IDENTITY.token, 0.0) > highest ? IDENTITY : best;
  }

  private double weight(Map<String, Double> weights) {
    return weights.getOrDefault(token, weights.getOrDefault("*", 0.0));
  }

  private static Map<String, Double> weights(List<String> accepted) {
    Map<String, Double> weights = new HashMap<>();
    for (String part : String.join(",", accepted).split(",", -1)) {
      String[] pieces = part.split(";", 2);
      weights.put(
          pieces[0].strip().toLowerCase(Locale.ROOT),
          pieces.length == 1 ? 1.0 : weight(pieces[1].strip()));
    }
    return weights;
  }

  /** What cannot be read is not wanted. */
  private static double weight(String parameter) {
    return parameter.matches("[qQ]=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")
        ? Double.parseDouble(parameter.substring(2))
        : 0;
  }
}
