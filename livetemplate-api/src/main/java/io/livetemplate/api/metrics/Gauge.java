package io.livetemplate.api.metrics;

/** What is there at one moment. */
public enum Gauge {
  /**
   * Pages: {@code waiting} for their first channel, {@code attached}, {@code detached} since the
   * channel was lost.
   */
  PAGES,
  /** Open channels that belong to a page, by the kind of transport. */
  CHANNELS,
  /** About how many bytes the rendered versions take that pages hold: {@code rendered}. */
  BYTES
}
