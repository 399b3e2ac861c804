package io.livetemplate.tck.small;

import io.livetemplate.api.http.HttpRequest;
import java.io.DataInputStream;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A request line and headers; never a body. */
record SmallRequest(String method, String path, List<String> lines) implements HttpRequest {
  static SmallRequest read(DataInputStream in) throws IOException {
    String[] first = line(in).split(" ", 3);
    List<String> lines = new ArrayList<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      lines.add(line);
    }
    return new SmallRequest(first[0], first[1], lines);
  }

  private static String line(DataInputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (byte b = in.readByte(); b != '\n'; b = in.readByte()) {
      line.append((char) b);
    }
    return line.toString().strip();
  }

  @Override
  public String prefix() {
    return "";
  }

  @Override
  public Optional<String> query() {
    return Optional.empty();
  }

  @Override
  public List<String> headers(String name) {
    String start = name + ":";
    return lines.stream()
        .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
        .map(line -> line.substring(start.length()).strip())
        .toList();
  }

  @Override
  public String scheme() {
    return "http";
  }

  @Override
  public String remoteAddress() {
    return "127.0.0.1";
  }

  @Override
  public Optional<Principal> principal() {
    return Optional.empty();
  }

  @Override
  public byte[] body(int limit) {
    return new byte[0];
  }
}
