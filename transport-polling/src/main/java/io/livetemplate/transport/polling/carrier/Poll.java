package io.livetemplate.transport.polling.carrier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one request says: a line with the channel and the number of the request, then a line for
 * each message. JSON has no line breaks inside, so lines need no further framing.
 *
 * @param channel the channel that it belongs to; empty to open one
 * @param number counts the requests of a channel, from 0
 * @param messages what the client says, oldest first
 */
record Poll(Optional<String> channel, long number, List<String> messages) {
  private static final Pattern HEAD =
      Pattern.compile("\\[(?:null|\"([A-Za-z0-9_-]{1,64})\"),(0|[1-9][0-9]{0,14})]");

  /**
   * Reads a request.
   *
   * @return empty when this is not UTF-8 or not a poll
   */
  static Optional<Poll> read(byte[] body) {
    List<String> lines;
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      lines = List.of(text.split("\n", -1));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
    Matcher head = HEAD.matcher(lines.getFirst());
    if (!head.matches()) {
      return Optional.empty();
    }
    Optional<String> channel = Optional.ofNullable(head.group(1));
    long number = Long.parseLong(head.group(2));
    List<String> messages = lines.subList(1, lines.size());
    boolean first = channel.isEmpty();
    boolean fits = first == (number == 0) && messages.stream().noneMatch(String::isEmpty);
    return fits ? Optional.of(new Poll(channel, number, messages)) : Optional.empty();
  }
}
