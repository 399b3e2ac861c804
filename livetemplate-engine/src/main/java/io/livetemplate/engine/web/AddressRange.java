package io.livetemplate.engine.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of IP addresses (RFC 4632 section 3.1, RFC 4291 section 2.3). */
final class AddressRange {
  /** No name of a host looks like this, so that none is ever looked up. */
  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private final byte[] first;
  private final int bits;

  private AddressRange(byte[] first, int bits) {
    this.first = first;
    this.bits = bits;
  }

  /**
   * Reads a range, or a single address.
   *
   * @param text such as {@code 10.0.0.0/8} or {@code ::1}
   * @return empty when it is neither
   */
  static Optional<AddressRange> of(String text) {
    String[] parts = text.strip().split("/", -1);
    Optional<byte[]> address = address(parts[0]);
    if (address.isEmpty() || parts.length > 2) {
      return Optional.empty();
    }
    int most = address.get().length * Byte.SIZE;
    if (parts.length == 1) {
      return Optional.of(new AddressRange(address.get(), most));
    }
    return parts[1].matches("\\d{1,3}") && Integer.parseInt(parts[1]) <= most
        ? Optional.of(new AddressRange(address.get(), Integer.parseInt(parts[1])))
        : Optional.empty();
  }

  /** Whether a textual address is in it; what is no address is in none. */
  boolean contains(String text) {
    Optional<byte[]> address = address(text);
    if (address.isEmpty() || address.get().length != first.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((address.get()[bit / Byte.SIZE] ^ first[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  /** An IPv4 address that is mapped into IPv6 comes back as IPv4. */
  private static Optional<byte[]> address(String text) {
    String bare = text.strip().replaceFirst("^\\[(.*)]$", "$1").replaceFirst("%.*$", "");
    if (!LITERAL.matcher(bare).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(bare).getAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
