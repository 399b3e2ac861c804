package io.livetemplate.auth.jwt;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token in the compact serialization (RFC 7515 section 3.1), taken apart and not yet believed.
 * Only what this module writes is a token: three parts of base64url in its one canonical form, and
 * a header of {@code alg}, {@code kid} and perhaps {@code typ}. So a key or an address of a key in
 * the header, or an extension that must be understood, is no token at all.
 *
 * @param header not verified
 * @param signed what the signature is about
 * @param payload not verified
 */
record CompactToken(JWSHeader header, String signed, Base64URL payload, Base64URL signature) {
  /** Ours have less than 600 characters. */
  private static final int LONGEST = 2048;

  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");
  private static final Set<String> PARAMETERS = Set.of("alg", "kid", "typ");

  /** Takes a token apart; empty when it is none. */
  static Optional<CompactToken> of(CharSequence token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(token);
    if (!form.matches() || !isCanonical(form)) {
      return Optional.empty();
    }
    try {
      var header = new Base64URL(form.group(1));
      JWSHeader parsed = JWSHeader.parse(header);
      boolean plain =
          PARAMETERS.containsAll(JSONObjectUtils.parse(header.decodeToString()).keySet())
              && parsed.getKeyID() != null;
      return plain
          ? Optional.of(
              new CompactToken(
                  parsed,
                  form.group(1) + "." + form.group(2),
                  new Base64URL(form.group(2)),
                  new Base64URL(form.group(3))))
          : Optional.empty();
    } catch (ParseException | RuntimeException e) {
      return Optional.empty();
    }
  }

  byte[] signedBytes() {
    return signed.getBytes(StandardCharsets.US_ASCII);
  }

  /** The bits that a last character has to spare are zero: a token has one spelling only. */
  private static boolean isCanonical(Matcher form) {
    for (int i = 1; i <= form.groupCount(); i++) {
      String part = form.group(i);
      if (!Base64URL.encode(new Base64URL(part).decode()).toString().equals(part)) {
        return false;
      }
    }
    return true;
  }

  /** A token is a secret, good or bad. */
  @Override
  public String toString() {
    return "CompactToken[***]";
  }
}
