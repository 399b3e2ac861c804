package io.livetemplate.transport.jetty.bridge;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * The connection below a WebSocket: jakarta.websocket can only close politely, and waits for the
 * peer's answer for ever.
 */
record Wire(EndPoint connection, Scheduler scheduler) {
  static Wire of(Request request) {
    ConnectionMetaData data = request.getConnectionMetaData();
    return new Wire(data.getConnection().getEndPoint(), data.getConnector().getScheduler());
  }

  void cut() {
    connection.close();
  }

  Scheduler.Task cutAfter(Duration patience) {
    return scheduler.schedule(this::cut, patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
