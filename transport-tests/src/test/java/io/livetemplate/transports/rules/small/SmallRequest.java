package io.livetemplate.transports.rules.small;

import io.livetemplate.api.http.BodyTooLargeException;
import io.livetemplate.api.http.HttpRequest;
import java.io.DataInputStream;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A request line, headers, and a body of which the length is given. */
final class SmallRequest implements HttpRequest {
  private final DataInputStream in;
  private final Fault fault;
  private final String method;
  private final String path;
  private final List<String> lines = new ArrayList<>();
  private int unread;

  /** Reads line and headers. */
  SmallRequest(DataInputStream in, Fault fault) throws IOException {
    this.in = in;
    this.fault = fault;
    String[] first = line().split(" ", 3);
    method = first[0];
    path = first[1];
    for (String line = line(); !line.isEmpty(); line = line()) {
      lines.add(line);
    }
    unread = header("Content-Length").map(Integer::valueOf).orElse(0);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (byte b = in.readByte(); b != '\n'; b = in.readByte()) {
      line.append((char) b);
    }
    return line.toString().strip();
  }

  /** Passes over what nobody read. */
  void finish() throws IOException {
    if (fault != Fault.BODY_AS_REQUEST) {
      in.skipNBytes(unread);
    }
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public String path() {
    return path;
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
  public byte[] body(int limit) throws IOException {
    if (unread > limit) {
      throw new BodyTooLargeException(limit);
    }
    int length = fault == Fault.PART_OF_A_BODY ? Math.min(unread, in.available()) : unread;
    byte[] body = new byte[length];
    in.readFully(body);
    unread -= length;
    return body;
  }
}
