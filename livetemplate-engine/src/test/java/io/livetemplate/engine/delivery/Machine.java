package io.livetemplate.engine.delivery;

import io.livetemplate.api.Event;
import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.transport.Compression;
import io.livetemplate.engine.wire.ClientEvent;
import io.livetemplate.engine.wire.ClientMessage.Attach;
import io.livetemplate.engine.wire.ClientMessage.Repair;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;

/** A delivery that shows version 0 to a browser whose instance is {@code tab}. */
final class Machine {
  private static final int WINDOW = 2;

  final Delivery<Doc, String> delivery;

  Machine() {
    this(new Allowance(WINDOW, 1_000, Duration.ofSeconds(2)));
  }

  Machine(Allowance allowance) {
    Doc first = new Doc(0);
    delivery = new Delivery<>("e", first, Known.of(Set.of(first.shape())), Doc.ENCODER, allowance);
  }

  List<Output<String>> attach(String channel, long n) {
    return open(channel, message("tab", n, 99));
  }

  List<Output<String>> open(String channel, Attach message) {
    return delivery.attach(channel, 1, message, Compression.NONE, true);
  }

  /** Attaches on {@code a}, which may be sent something after the answer. */
  void attachedAndReady() {
    attach("a", 0);
    delivery.flush();
    delivery.attachment().ready("a");
  }

  /** Shows a version, and sends it on {@code a}. */
  void send(int version) {
    delivery.attachment().ready("a");
    delivery.content(new Doc(version));
    delivery.flush();
  }

  static Attach message(String instance, long n, long lastEvent) {
    return new Attach("e", instance, n, lastEvent, Set.of(0));
  }

  static Repair repair(List<Integer> steps) {
    return new Repair(new Address(steps), Set.of(), OptionalLong.empty());
  }

  static List<ClientEvent> events(long... numbers) {
    return LongStream.of(numbers).mapToObj(n -> new ClientEvent(n, Event.of("act"))).toList();
  }
}
