package io.livetemplate.engine.web;

import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Receiver;

/**
 * Closes as soon as the channel stands: JavaScript sees a code only after the upgrade.
 *
 * @param code what the peer is told
 */
record ClosingReceiver(CloseCode code) implements Receiver {
  @Override
  public void opened(Channel channel) {
    channel.close(code);
  }

  @Override
  public void ready() {}

  @Override
  public void received(String frame) {}

  @Override
  public void closed(int seen) {}
}
