package io.livetemplate.tck;

import io.livetemplate.api.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/**
 * A browser's half of a carrier: speaks whatever its protocol is, over a {@link CarrierLine}. Used
 * by one thread; may use threads of its own.
 */
public interface CarrierPeer {
  /**
   * Opens a channel.
   *
   * @param messages what to say with it, as far as the protocol can
   * @return the response when the channel was refused
   */
  Optional<HttpResponse> open(List<String> messages);

  /**
   * Says something on the channel. Returns when it is on its way.
   *
   * @param messages in order
   */
  void send(List<String> messages);

  /**
   * Waits for the next message of the server.
   *
   * @return it
   * @throws AssertionError when none comes
   */
  String receive();

  /**
   * Waits for the end of the channel.
   *
   * @return the close code that the server told
   * @throws AssertionError when it does not come
   */
  int closeCode();

  /** Goes away without a word: no request of it is under way any more. */
  void vanish();
}
