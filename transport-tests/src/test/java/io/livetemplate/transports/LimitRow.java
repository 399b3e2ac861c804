package io.livetemplate.transports;

import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Setting;
import io.livetemplate.transport.polling.PollingSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A limit, and what trips it.
 *
 * @param limit the limit
 * @param value a small one
 * @param besides other settings that the move needs
 * @param move what a browser does
 * @param beyond what comes of it with the small value
 * @param within what comes of it with the default; null where that would take too long to see
 */
record LimitRow(
    Setting<?> limit,
    String value,
    Map<Setting<?>, String> besides,
    Move move,
    String beyond,
    @Nullable String within) {
  /** What a browser does, and what it gets to see. */
  @FunctionalInterface
  interface Move {
    String outcome(Stage stage) throws Exception;
  }

  static List<LimitRow> all() {
    return List.of(
        row(Limits.MESSAGE_BYTES, "1000", LimitMoves::longMessage, "closed 1009", "settled 1"),
        row(Limits.BODY_BYTES, "1000", LimitMoves::longBody, "status 413", "status 400"),
        row(Limits.HEADER_BYTES, "4096", LimitMoves::longHead, "status 431", "status 200"),
        row(Limits.ARRIVAL, "1s", LimitMoves::slowSender, "head cut, body cut", null),
        row(Limits.JSON_DEPTH, "4", LimitMoves::fields, "closed 4400", "settled 1"),
        row(Limits.EVENT_FIELDS, "2", LimitMoves::fields, "closed 4400", "settled 1"),
        row(Limits.EVENTS_PER_SECOND, "1", LimitMoves::manyEvents, "closed 4429", "settled 16")
            .with(Limits.EVENT_BURST, "1"),
        row(Limits.EVENT_BURST, "1", LimitMoves::manyEvents, "closed 4429", "settled 16")
            .with(Limits.EVENTS_PER_SECOND, "1"),
        row(Limits.PAGES, "1", LimitMoves::secondPage, "status 503, again in 5", "status 200"),
        row(Limits.PAGES_PER_SUBJECT, "1", LimitMoves::secondPage, "status 429, again in 5", null),
        row(Limits.PAGES_PER_ADDRESS, "1", LimitMoves::secondPage, "status 429, again in 5", null),
        row(Limits.UNATTACHED, "100ms", LimitMoves::lateAttach, "closed 4404", null),
        row(Limits.DETACHED, "100ms", LimitMoves::lateReturn, "closed 4404", null)
            .with(PollingSettings.ABSENCE, "200ms")
            .with(PollingSettings.HOLD, "200ms"),
        row(Limits.TOKEN, "1s", LimitMoves::oldToken, "closed 4401", null),
        row(Limits.WINDOW_FRAMES, "1", LimitMoves::changes, "1 frame, then 1", null),
        row(Limits.WINDOW_BYTES, "1", LimitMoves::changes, "1 frame, then 1", null),
        row(Limits.HIDDEN, "1h", LimitMoves::changesNobodySees, "1 frame, then 1", null),
        row(Limits.HANDLING, "100ms", LimitMoves::hang, "settled 1, interrupted 1", null),
        row(Limits.PAGE_QUEUE, "1", CrowdMoves::updates, "the second waited, shown", null)
            .with(Limits.HANDLING, "100ms"),
        row(
                Limits.TOPIC_QUEUE,
                "1",
                CrowdMoves::messages,
                "the fifth waited for the third, closed 4404",
                null)
            .with(Limits.PAGE_QUEUE, "1")
            .with(Limits.HANDLING, "100ms"),
        row(Limits.TOPIC_WORKERS, "1", CrowdMoves::work, "alone, met", null)
            .with(Limits.HANDLING, "100ms"),
        row(Limits.CHANNELS, "1", LimitMoves::secondChannel, "status 503", "[0,0]"),
        row(Limits.CHANNELS_PER_SUBJECT, "1", LimitMoves::secondChannel, "closed 4429", null),
        row(Limits.CHANNELS_PER_ADDRESS, "1", LimitMoves::secondChannel, "closed 4429", null),
        row(Limits.HEARTBEAT, "100ms", LimitMoves::nothing, "[\"beat\"]", null),
        row(Limits.HEARTBEAT_ANSWER, "100ms", LimitMoves::silence, "dead", null)
            .with(Limits.HEARTBEAT, "100ms"));
  }

  private static LimitRow row(
      Setting<?> limit, String value, Move move, String beyond, @Nullable String within) {
    return new LimitRow(limit, value, Map.of(), move, beyond, within);
  }

  private LimitRow with(Setting<?> other, String otherValue) {
    Map<Setting<?>, String> more = new HashMap<>(besides);
    more.put(other, otherValue);
    return new LimitRow(limit, value, more, move, beyond, within);
  }

  /** The settings under which the limit is tripped. */
  Map<Setting<?>, String> small() {
    Map<Setting<?>, String> all = new HashMap<>(besides);
    all.put(limit, value);
    return all;
  }

  /** The settings under which it is not. */
  Map<Setting<?>, String> usual() {
    return besides;
  }
}
