package io.livetemplate.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as it was fetched: what its client has to know.
 *
 * @param token shows that it may attach
 * @param epoch of the page
 * @param strategies how many the server lists
 */
record LivePageHtml(String token, String epoch, int strategies) {
  private static final Pattern BOOTSTRAP = Pattern.compile("id=\"livetemplate\"[^>]*>([^<]*)<");

  /** Fetches a page over a connection of its own. */
  static LivePageHtml fetch(InetSocketAddress server, String workload) throws IOException {
    try (var socket = new Socket()) {
      socket.setTcpNoDelay(true);
      socket.connect(server);
      String request =
          "GET /%s HTTP/1.1\r\nHost: %s\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
              .formatted(workload, host(server));
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static LivePageHtml of(String html) throws IOException {
    Matcher found = BOOTSTRAP.matcher(html);
    if (!found.find()) {
      throw new IOException("no live page: " + html.substring(0, Math.min(300, html.length())));
    }
    String bootstrap = found.group(1);
    String listed = text(bootstrap, "\"strategies\":\\[(\\[.*?\\])\\]");
    return new LivePageHtml(
        text(bootstrap, "\"token\":\"([^\"]*)\""),
        text(bootstrap, "\"epoch\":\"([^\"]*)\""),
        listed.split("\\],\\[", -1).length);
  }

  private static String text(String bootstrap, String pattern) throws IOException {
    Matcher found = Pattern.compile(pattern).matcher(bootstrap);
    if (!found.find()) {
      throw new IOException("no " + pattern + " in " + bootstrap);
    }
    return found.group(1);
  }

  /** {@return the first message on a channel} */
  String attach() {
    StringBuilder numbers = new StringBuilder("0");
    for (int i = 1; i < strategies; i++) {
      numbers.append(',').append(i);
    }
    return "[\"" + epoch + "\",\"tab\",0,0,[" + numbers + "]]";
  }

  static String host(InetSocketAddress server) {
    return server.getAddress().getHostAddress() + ":" + server.getPort();
  }
}
