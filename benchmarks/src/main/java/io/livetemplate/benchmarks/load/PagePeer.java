package io.livetemplate.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;

/** A page's client: numbers events, follows frames, applies nothing. Used by one thread. */
final class PagePeer implements Peer {
  private final Link link;
  private final boolean polling;
  private String channel = "null";
  private long request;
  private long n;
  private long e;
  private long made;
  private long applied;
  private long attachBytes;
  private boolean isAnswered;

  private PagePeer(Link link, boolean polling) {
    this.link = link;
    this.polling = polling;
  }

  /** Connects, attaches and waits for the answer. */
  static PagePeer attach(InetSocketAddress server, LivePageHtml page, boolean polling)
      throws IOException {
    Link link =
        polling
            ? new PostLink(server, "/_livetemplate/poll", page.token())
            : new WebSocketLink(server, "/_livetemplate/socket", page.token());
    var peer = new PagePeer(link, polling);
    peer.say(page.attach());
    long before = link.bytes();
    while (!peer.heard()) {
      // Reading waits.
    }
    peer.attachBytes = link.bytes() - before;
    return peer;
  }

  /** {@return what came back for the attach, in bytes on the wire} */
  long attachBytes() {
    return attachBytes;
  }

  /** {@return how many frames it has followed} */
  long applied() {
    return applied;
  }

  @Override
  public Link link() {
    return link;
  }

  @Override
  public void begin() throws IOException {
    made++;
    say("[" + n + ",[[" + made + ",\"step\",null]]]");
  }

  /** Polls, where that is what it does, so that the server can say something. */
  void hold() throws IOException {
    if (polling) {
      say("[" + n + "]");
    }
  }

  /** Polls again when what was read last was the answer to a poll. */
  void stay() throws IOException {
    if (isAnswered) {
      hold();
    }
  }

  /** Acknowledges what came. */
  void acknowledge() throws IOException {
    say("[" + n + "]");
  }

  private void say(String text) throws IOException {
    link.send(polling ? "[" + channel + "," + request++ + "]\n" + text : text);
  }

  @Override
  public boolean isDone() throws IOException {
    heard();
    if (e < made) {
      stay();
    }
    return e == made;
  }

  /** Reads once; whether a message was there. */
  boolean heard() throws IOException {
    boolean any = false;
    isAnswered = false;
    for (String text : link.receive()) {
      if (polling) {
        isAnswered = true;
        String[] lines = text.split("\n", -1);
        channel = lines[0].substring(1, lines[0].lastIndexOf(','));
        for (int i = 1; i < lines.length; i++) {
          any |= take(lines[i]);
        }
      } else {
        any |= take(text);
      }
    }
    return any;
  }

  private boolean take(String message) throws IOException {
    if (message.startsWith("[\"")) {
      if (message.startsWith("[\"beat\"")) {
        say("[\"beat\"]");
      }
      return false;
    }
    int first = message.indexOf(',');
    int second = message.indexOf(',', first + 1);
    n = Long.parseLong(message, 1, first, 10);
    e = Long.parseLong(message, first + 1, second < 0 ? message.length() - 1 : second, 10);
    applied += second < 0 ? 0 : 1;
    return true;
  }
}
