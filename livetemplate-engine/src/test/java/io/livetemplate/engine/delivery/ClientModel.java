package io.livetemplate.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Event;
import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.engine.wire.ClientEvent;
import io.livetemplate.engine.wire.ClientMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The browser's half as the protocol describes it, for tests: refuses what a browser could not
 * apply.
 */
final class ClientModel {
  private final Set<ShapeId> known = new HashSet<>();
  private final List<ClientEvent> unsettled = new ArrayList<>();
  private long n;
  private long settled;
  private long made;
  private Doc content;

  ClientModel(Doc first) {
    content = first;
    known.add(first.shape());
  }

  long n() {
    return n;
  }

  long made() {
    return made;
  }

  long settled() {
    return settled;
  }

  Doc content() {
    return content;
  }

  ClientMessage.Attach attach(String epoch) {
    return new ClientMessage.Attach(epoch, "tab", n, made, Set.of(0));
  }

  /** Everything not settled yet, as after an attach. */
  ClientMessage.Progress resend() {
    return new ClientMessage.Progress(n, unsettled);
  }

  ClientMessage.Progress act() {
    made++;
    var event = new ClientEvent(made, Event.of("act"));
    unsettled.add(event);
    return new ClientMessage.Progress(n, List.of(event));
  }

  ClientMessage.Repair repair(int region) {
    Address address = region == 0 ? Address.ROOT : new Address(List.of(region, 0));
    return new ClientMessage.Repair(address, Set.of(), OptionalLong.of(n));
  }

  ClientMessage.Progress acknowledge() {
    return new ClientMessage.Progress(n, List.of());
  }

  void frame(Output.Frame<?> frame) {
    assertThat(frame.n()).as("number of the frame").isEqualTo(n + 1);
    Doc.Patch patch = Doc.Patch.parse(frame.text());
    if (patch.before() >= 0) {
      assertThat(patch.before()).as("what the frame leads from").isEqualTo(content.version());
    }
    Doc after = new Doc(patch.after());
    if (patch.layout()) {
      known.add(after.shape());
    }
    assertThat(known).as("shapes known").contains(after.shape());
    content = after;
    n = frame.n();
    settle(frame.e());
  }

  void acknowledged(Output.Acknowledgement<?> message) {
    assertThat(message.n()).as("number of the acknowledgement").isEqualTo(n);
    settle(message.e());
  }

  private void settle(long e) {
    assertThat(e).as("events settled").isBetween(settled, made);
    settled = e;
    unsettled.removeIf(event -> event.number() <= e);
  }
}
