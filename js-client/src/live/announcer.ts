import type { NumberedEvent } from "../delivery/state.js";
import { emit, type ErrorCode, type ErrorSource } from "../dom-events.js";
import type { Metrics } from "../metrics.js";

/** Tells the document what becomes of its live side. */
export class Announcer {
  readonly #document: Document;
  readonly #metrics: Metrics;
  #transport: string | null = null;

  constructor(document: Document, metrics: Metrics) {
    this.#document = document;
    this.#metrics = metrics;
  }

  /** The kind of channel by which the page was attached last; null before that. */
  get transport(): string | null {
    return this.#transport;
  }

  attached(kind: string | undefined, epoch: string, n: number): void {
    this.#carriedBy(kind);
    emit(this.#document, "livetemplate:attached", { epoch, n });
  }

  lost(events: readonly NumberedEvent[]): void {
    emit(this.#document, "livetemplate:lost", { events: events.map(({ number, name }) => ({ number, name })) });
  }

  error(code: ErrorCode, source: ErrorSource, message: string): void {
    emit(this.#document, "livetemplate:error", { code, source, message });
  }

  readonly moduleFailed = (message: string): void => {
    this.error("module-failed", "network", message);
  };

  #carriedBy(kind: string | undefined): void {
    const before = this.#transport;
    if (kind !== undefined) this.#metrics.carried(kind);
    if (kind === undefined || kind === before) return;
    this.#transport = kind;
    emit(this.#document, "livetemplate:transport", { kind, before });
  }
}
