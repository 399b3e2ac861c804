import type { DeliveryState, Input, Step } from "./delivery/state.js";

/** Counted since the client was made; see the README. */
export interface ClientMetrics {
  /** Frames applied. */
  readonly frames: number;
  /** Patches in them, by the id of their strategy. */
  readonly patches: Readonly<Record<string, number>>;
  /** How long it took to apply frames, in milliseconds. */
  readonly applying: { readonly total: number; readonly longest: number };
  /** Parts of the page asked for anew, since the DOM was not as expected. */
  readonly repairs: number;
  /** Messages as UTF-8, those of heartbeats too; nothing that a transport adds. */
  readonly bytes: { readonly in: number; readonly out: number };
  /**
   * Attaches that were answered: the first one, to a page that was known before, on a channel that took
   * over from a living one, to a page that was fetched anew since the one before was gone.
   */
  readonly attaches: Readonly<Record<AttachKind, number>>;
  /** The same, by kind of channel. */
  readonly channels: Readonly<Record<string, number>>;
  /** How often a channel was given up for another attempt. */
  readonly reconnects: number;
  readonly events: { readonly sent: number; readonly settled: number; readonly lost: number };
  /**
   * How often WebSocket was given up for another kind of channel, how often it was tried again meanwhile and how
   * often that got through, and the requests that polling took.
   */
  readonly transports: Readonly<Record<TransportCount, number>>;
}

export type TransportCount = "fallbacks" | "probes" | "returns" | "polls";

/** Counts one more of these. */
export type Count = (what: TransportCount) => void;

export type AttachKind = "first" | "resume" | "takeover" | "gone";

/** Counts what one client does. */
export class Metrics {
  readonly #counts = {
    frames: 0,
    patches: {} as Record<string, number>,
    applying: { total: 0, longest: 0 },
    repairs: 0,
    bytes: { in: 0, out: 0 },
    attaches: { first: 0, resume: 0, takeover: 0, gone: 0 },
    channels: {} as Record<string, number>,
    reconnects: 0,
    events: { sent: 0, settled: 0, lost: 0 },
    transports: { fallbacks: 0, probes: 0, returns: 0, polls: 0 },
  };
  #next: AttachKind = "first";

  /** All counts as they are now; a copy that never changes. */
  read(): ClientMetrics {
    const entries = Object.entries(this.#counts).map(([name, count]) => [
      name,
      typeof count === "number" ? count : Object.freeze({ ...count }),
    ]);
    return Object.freeze(Object.fromEntries(entries) as unknown as ClientMetrics);
  }

  /** Delivery went from one state to the next. */
  stepped(before: DeliveryState, input: Input, { state, outputs }: Step): void {
    const { attaches, bytes, events } = this.#counts;
    if (input.type === "received") bytes.in += bytesOf(input.text);
    if (input.type === "renewed" && state.epoch !== before.epoch) this.#next = "gone";
    if (input.type === "opened" && this.#next !== "first" && this.#next !== "gone")
      this.#next = before.phase === "off" ? "resume" : "takeover";
    events.sent += Math.max(state.sent - before.sent, 0);
    for (const output of outputs) {
      if (output.type === "send") bytes.out += bytesOf(output.text);
      else if (output.type === "reconnect") this.#counts.reconnects++;
      else if (output.type === "lost") events.lost += output.events.length;
      else if (output.type === "settled") events.settled += before.pending.filter(({ number }) => number <= output.e).length;
      else if (output.type === "attached") {
        attaches[this.#next]++;
        this.#next = "resume";
      }
    }
  }

  /** Something happened between kinds of channel. */
  readonly count: Count = (what) => {
    this.#counts.transports[what]++;
  };

  /** A channel of this kind is the one that the page was attached by. */
  carried(kind: string): void {
    add(this.#counts.channels, kind);
  }

  /**
   * A frame was applied.
   *
   * @param strategies the id of each patch's
   */
  applied(strategies: readonly string[], milliseconds: number, repairs: number): void {
    const { applying, patches } = this.#counts;
    this.#counts.frames++;
    this.#counts.repairs += repairs;
    strategies.forEach((id) => {
      add(patches, id);
    });
    applying.total += milliseconds;
    applying.longest = Math.max(applying.longest, milliseconds);
  }
}

function add(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
