package io.livetemplate.api.transport;

import io.livetemplate.api.http.HttpHandler;
import java.util.Map;

/**
 * Carries channels over plain HTTP, on whichever listener was chosen.
 *
 * <p>Of {@link SocketDecision.Accept} a carrier uses the receiver alone. A message has left it
 * ({@link Receiver#ready}) when it stands in a response that a handler returned; whether that
 * arrives, the frame numbers tell. A handler that holds a request lets go of it when {@link #stop}
 * is called, and when its thread is interrupted.
 */
public interface Carrier {
  /**
   * {@return a stable lower-case name, such as {@code polling}: goes to the browser, which has a
   * counterpart of that name}
   */
  String kind();

  /**
   * What to mount below {@code /_livetemplate/}.
   *
   * @param attach opens channels
   * @return handlers by path segment, such as {@code poll}; called once
   */
  Map<String, HttpHandler> routes(Attach attach);

  /**
   * Closes every channel with {@link CloseCode#DRAINING} and opens no more, so that requests which
   * are held end. Called once, before {@link Bound#stop}, which waits for those requests; returns
   * without waiting itself.
   */
  void stop();
}
