package io.livetemplate.engine.page;

import io.livetemplate.api.settings.Setting;
import io.livetemplate.api.transport.Channel;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.Receiver;
import java.util.Optional;

/**
 * Counts a channel towards the shares of its user and of its address from when it opens until it
 * closes, and lets nothing through of one that is too many.
 */
final class CountedReceiver implements Receiver {
  private enum State {
    NEW,
    OPEN,
    OVER
  }

  private final Receiver target;
  private final Owner owner;
  private final OwnerShares shares;
  private State state = State.NEW;

  CountedReceiver(Receiver target, Owner owner, OwnerShares shares) {
    this.target = target;
    this.owner = owner;
    this.shares = shares;
  }

  @Override
  public void opened(Channel channel) {
    Optional<Setting<Integer>> full = shares.take(owner);
    if (full.isEmpty()) {
      state = State.OPEN;
      target.opened(channel);
    } else {
      state = State.OVER;
      shares.refused(full.get(), owner);
      channel.close(CloseCode.OVERLOAD);
    }
  }

  @Override
  public void ready() {
    if (state == State.OPEN) {
      target.ready();
    }
  }

  @Override
  public void received(String frame) {
    if (state == State.OPEN) {
      target.received(frame);
    }
  }

  @Override
  public void closed(int code) {
    State before = state;
    state = State.OVER;
    if (before == State.OPEN) {
      shares.give(owner);
    }
    if (before != State.OVER) {
      target.closed(code);
    }
  }
}
