package io.livetemplate.transport.undertow.bridge;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.channels.StreamSourceChannel;

/**
 * Lets a virtual thread wait for the peer, who has some grace and another millisecond for each byte
 * that moves: slower than 1 KB/s for long is given up. XNIO's own waiting would open a selector for
 * each thread and block the thread below in it. Used by one thread.
 */
final class Parking {
  private long deadline;

  Parking(Duration grace) {
    deadline = System.nanoTime() + grace.toNanos();
  }

  void moved(int bytes) {
    deadline += TimeUnit.MILLISECONDS.toNanos(bytes);
  }

  void awaitReadable(StreamSourceChannel channel) throws IOException {
    CountDownLatch readable = new CountDownLatch(1);
    channel
        .getReadSetter()
        .set(source -> {
          source.suspendReads();
          readable.countDown();
        });
    channel.resumeReads();
    await(readable, "request");
  }

  void awaitWritable(StreamSinkChannel channel) throws IOException {
    CountDownLatch writable = new CountDownLatch(1);
    channel
        .getWriteSetter()
        .set(sink -> {
          sink.suspendWrites();
          writable.countDown();
        });
    channel.resumeWrites();
    await(writable, "response");
  }

  private void await(CountDownLatch moved, String what) throws IOException {
    try {
      if (!moved.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw new IOException("the peer of a " + what + " is too slow; the connection is cut");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while a " + what + " was under way");
    }
  }
}
