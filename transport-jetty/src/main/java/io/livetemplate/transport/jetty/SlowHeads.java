package io.livetemplate.transport.jetty;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Cuts peers that let the head of a request drip: each byte begins Jetty's idle time anew, so that
 * a head could take hours. Looks at each HTTP connection from time to time; one where a head has
 * begun that is not there as a whole at the next look is cut.
 */
final class SlowHeads implements Connection.Listener {
  private final Scheduler scheduler;
  private final Duration arrival;
  private final Map<Connection, Look> looks = new ConcurrentHashMap<>();

  /**
   * Watches whatever connections it hears of.
   *
   * @param scheduler runs while there are connections
   * @param arrival how long a head may take
   */
  SlowHeads(Scheduler scheduler, Duration arrival) {
    this.scheduler = scheduler;
    this.arrival = arrival;
  }

  @Override
  public void onOpened(Connection connection) {
    if (connection.getMessagesIn() >= 0) {
      Look first = new Look(connection);
      looks.put(connection, first);
      first.again();
    }
  }

  /** Also when it becomes a WebSocket. */
  @Override
  public void onClosed(Connection connection) {
    Look last = looks.remove(connection);
    if (last != null) {
      last.end();
    }
  }

  /** One connection; looked at by one thread at a time. */
  private final class Look implements Runnable {
    private final Connection connection;
    private long requests;
    private long bytes;
    private boolean begun;
    private volatile Scheduler.Task next = () -> true;

    Look(Connection connection) {
      this.connection = connection;
    }

    void again() {
      next = scheduler.schedule(this, arrival.toMillis(), TimeUnit.MILLISECONDS);
      if (!looks.containsKey(connection)) {
        end();
      }
    }

    void end() {
      next.cancel();
    }

    @Override
    public void run() {
      long requestsNow = connection.getMessagesIn();
      long bytesNow = connection.getBytesIn();
      boolean answering = requestsNow > connection.getMessagesOut();
      if (answering || requestsNow > requests) {
        requests = requestsNow;
        bytes = bytesNow;
        begun = false;
      } else if (begun) {
        connection.getEndPoint().close();
        return;
      } else {
        begun = bytesNow > bytes;
      }
      again();
    }
  }
}
