package io.livetemplate.engine.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which remote addresses count as one. Whoever has one address of IPv6 has all of its network of 64
 * bits (RFC 4291, section 2.5.4), and may use another one for each request.
 */
final class Neighbours {
  private static final int GROUPS = 8;
  private static final int NETWORK = 4;

  private Neighbours() {}

  /**
   * {@return the name of the network of an address; an address of IPv4, or what is none, is its
   * own}
   */
  static String of(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    String bare = address.replaceAll("[\\[\\]]|%.*", "").toLowerCase(Locale.ROOT);
    if (bare.indexOf('.') >= 0) {
      return bare.substring(bare.lastIndexOf(':') + 1);
    }
    int gap = bare.indexOf("::");
    List<String> groups = groups(gap < 0 ? bare : bare.substring(0, gap));
    List<String> tail = gap < 0 ? List.of() : groups(bare.substring(gap + 2));
    while (groups.size() + tail.size() < GROUPS) {
      groups.add("0");
    }
    groups.addAll(tail);
    return String.join(":", groups.subList(0, NETWORK)) + "::/64";
  }

  private static List<String> groups(String text) {
    List<String> groups = new ArrayList<>();
    for (String group : text.split(":", -1)) {
      if (!group.isEmpty()) {
        groups.add(group.replaceFirst("^0+(?=.)", ""));
      }
    }
    return groups;
  }
}
