package io.livetemplate.api.transport;

import io.livetemplate.api.http.HttpHandler;
import java.util.Map;

/** Carries channels over plain HTTP, on whichever listener was chosen. */
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
}
