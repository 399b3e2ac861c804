package io.livetemplate.api.settings;

import java.time.Duration;

/** Every limit there is, all finite; each is an option by its key. */
public final class Limits {
  /** Largest message accepted from a browser. */
  public static final Setting<Integer> MESSAGE_BYTES =
      Setting.count(
          "message-bytes",
          64 * 1024,
          "Largest message accepted from a browser, in bytes of UTF-8.");

  /** Largest body of an HTTP request. */
  public static final Setting<Integer> BODY_BYTES =
      Setting.count("body-bytes", 128 * 1024, "Largest body of an HTTP request, in bytes.");

  /** Largest head of an HTTP request. */
  public static final Setting<Integer> HEADER_BYTES =
      Setting.count(
          "header-bytes", 16 * 1024, "Largest request line and headers together, in bytes.");

  /** How long a request may take to arrive. */
  public static final Setting<Duration> ARRIVAL =
      Setting.duration(
          "arrival",
          Duration.ofSeconds(20),
          "How long the head of a request may take to arrive, and then its body, which has a"
              + " millisecond more for each byte; slower peers are cut.");

  /** Deepest nesting of JSON accepted from a browser. */
  public static final Setting<Integer> JSON_DEPTH =
      Setting.count(
          "json-depth", 16, "Deepest nesting of JSON accepted from a browser, in levels.");

  /** Most values of one event; a field without a value counts as one. */
  public static final Setting<Integer> EVENT_FIELDS =
      Setting.count("event-fields", 256, "Most values of one event, of its form and element.");

  /** Events a page may send per second in the long run. */
  public static final Setting<Integer> EVENTS_PER_SECOND =
      Setting.count(
          "events-per-second",
          20,
          "Events per second and page in the long run; beyond it reading is delayed.");

  /** Events a page may send at once. */
  public static final Setting<Integer> EVENT_BURST =
      Setting.count(
          "event-burst", 50, "Events of a page that are taken at once before the rate counts.");

  /** Most pages of an application. */
  public static final Setting<Integer> PAGES =
      Setting.count(
          "pages",
          100_000,
          "Most pages of an application, attached or not; beyond it 503 with Retry-After.");

  /** Most pages of one user. */
  public static final Setting<Integer> PAGES_PER_SUBJECT =
      Setting.count(
          "pages-per-subject",
          1000,
          "Most pages of one user who is logged in; beyond it 429 with Retry-After.");

  /** Most pages that one remote address asked for. */
  public static final Setting<Integer> PAGES_PER_ADDRESS =
      Setting.count(
          "pages-per-address",
          20_000,
          "Most pages that one remote address asked for, or one /64 network of IPv6; beyond it 429"
              + " with Retry-After.");

  /** How long a page may wait for its first channel. */
  public static final Setting<Duration> UNATTACHED =
      Setting.duration(
          "unattached", Duration.ofMinutes(2), "How long a page waits for its first channel.");

  /** How long a page may be without a channel. */
  public static final Setting<Duration> DETACHED =
      Setting.duration(
          "detached", Duration.ofMinutes(5), "How long a page outlives its last channel.");

  /** How long a page token is good. */
  public static final Setting<Duration> TOKEN =
      Setting.duration(
          "token",
          Duration.ofMinutes(5),
          "How long a page token is good for new channels; an open channel is not affected, and is"
              + " sent a new token when 60 % of that time are over.");

  /** Frames sent and not acknowledged. */
  public static final Setting<Integer> WINDOW_FRAMES =
      Setting.count(
          "window-frames",
          8,
          "Most frames sent to a page and not yet acknowledged; beyond it changes merge.");

  /** Weight of the frames sent and not acknowledged, and of the versions behind them. */
  public static final Setting<Integer> WINDOW_BYTES =
      Setting.count(
          "window-bytes",
          1024 * 1024,
          "What the frames that a page was sent and did not acknowledge may weigh, with the"
              + " versions kept for them, in bytes; beyond it one frame at a time is sent.");

  /** How often a tab that nobody sees is sent something. */
  public static final Setting<Duration> HIDDEN =
      Setting.duration(
          "hidden",
          Duration.ofSeconds(2),
          "Shortest time between two frames to a hidden tab; changes merge meanwhile.");

  /** How long a handler or a render may take. */
  public static final Setting<Duration> HANDLING =
      Setting.duration(
          "handling",
          Duration.ofSeconds(10),
          "How long one handler, update or render may take; beyond it its thread is interrupted and"
              + " a warning says where it was.");

  /** Events and updates that wait for a page's writer. */
  public static final Setting<Integer> PAGE_QUEUE =
      Setting.count(
          "page-queue",
          1024,
          "Most updates that wait for one page; a further update() waits for room.");

  /** Messages of topics that wait. */
  public static final Setting<Integer> TOPIC_QUEUE =
      Setting.count(
          "topic-queue",
          1024,
          "Most published messages that wait to be taken to pages; a further publish() waits.");

  /** Pages that work on messages of topics at the same time. */
  public static final Setting<Integer> TOPIC_WORKERS =
      Setting.count(
          "topic-workers",
          16,
          "Most pages that work on published messages at the same time, so that events of browsers"
              + " do not wait for them.");

  /** Most open channels. */
  public static final Setting<Integer> CHANNELS =
      Setting.count(
          "channels",
          100_000,
          "Most open channels of a listener; beyond it 503 before the upgrade.");

  /** Most open channels of one user. */
  public static final Setting<Integer> CHANNELS_PER_SUBJECT =
      Setting.count(
          "channels-per-subject",
          200,
          "Most open channels of one user who is logged in; beyond it the channel is closed with"
              + " 4429.");

  /** Most open channels of one remote address. */
  public static final Setting<Integer> CHANNELS_PER_ADDRESS =
      Setting.count(
          "channels-per-address",
          20_000,
          "Most open channels of one remote address, or one /64 network of IPv6; beyond it the"
              + " channel is closed with 4429.");

  /** How long a stop may wait for requests under way. */
  public static final Setting<Duration> STOP =
      Setting.duration(
          "stop",
          Duration.ofSeconds(20),
          "How long a stop waits for what is under way before it is forced.");

  /** Silence after which a heartbeat is sent. */
  public static final Setting<Duration> HEARTBEAT =
      Setting.duration(
          "heartbeat",
          Duration.ofSeconds(25),
          "Silence on a channel after which the server sends a heartbeat.");

  /** How long a heartbeat may stay unanswered. */
  public static final Setting<Duration> HEARTBEAT_ANSWER =
      Setting.duration(
          "heartbeat-answer",
          Duration.ofSeconds(20),
          "How long a heartbeat may stay unanswered before the channel counts as dead.");

  private Limits() {}
}
