import type { Clock, Random } from "../clock.js";
import * as CloseCode from "../close-codes.js";
import * as Limit from "../limits.js";
import { Channel, type ChannelListener } from "./channel.js";
import { Ladder } from "./ladder.js";
import type { Count } from "../metrics.js";
import type { Openers } from "./openers.js";
import type { Retry } from "./retry.js";
import type { Target } from "./socket.js";

/** Hears of the channel there is. `opened` without `closed` before: it took over from another one. */
export interface ConnectionListener extends ChannelListener {
  /** What opens channels of another kind could not be loaded. */
  failed(reason: string): void;
}

/** What a connection is made of. */
export interface ConnectionParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly retry: Retry;
  readonly openers: Openers;
  /** Whether the page is visible and online. */
  readonly isAwake: () => boolean;
  readonly count: Count;
  readonly listener: ConnectionListener;
}

/**
 * Keeps one channel open: connects, notices silence, connects again. Where WebSocket does not get
 * through it takes what else there is, and tries WebSocket again from time to time.
 */
export class Connection {
  readonly #parts: ConnectionParts;
  readonly #ladder = new Ladder();
  #target: Target | undefined;
  #channel: Channel | undefined;
  /** Tries whether the better kind gets through again. */
  #probing: Channel | undefined;
  /** When to try that next; kept over channels that break. */
  #probeDue: number | undefined;
  #cancelProbe: () => void = () => undefined;
  #cancelWatch: () => void = () => undefined;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
  }

  /** The kind of the channel there is; undefined when there is none. */
  get kind(): string | undefined {
    return this.#channel?.kind;
  }

  /** Connects now, in place of any channel before. */
  connect(target: Target): void {
    this.disconnect(CloseCode.NORMAL);
    this.#target = target;
    this.#ladder.offer(target.carriers.map(({ kind }) => kind));
    const channel = this.#listenedTo(this.#ladder.kind);
    this.#channel = channel;
    const opener = this.#parts.openers.get(channel.kind);
    if (opener === undefined) void this.#load(channel, target);
    else channel.open(opener, target);
  }

  /** Connects later, to where it was last. */
  reconnect(wait: number | undefined): void {
    const target = this.#target;
    if (target === undefined) return;
    this.#parts.retry.schedule(() => {
      this.connect(target);
    }, wait);
  }

  send(text: string): void {
    this.#channel?.send(text);
  }

  /** Ends the channel, if there is one; the listener hears nothing of it. */
  disconnect(code: number): void {
    this.#parts.retry.cancel();
    this.#stopProbing();
    this.#cancelWatch();
    if (this.#channel !== undefined) this.#ladder.ended(this.#channel.life());
    this.#channel?.close(code);
    this.#channel = undefined;
  }

  /** Ends the channel, if there is one, and tells the listener. */
  end(code: number): void {
    this.#channel?.end(code);
  }

  /** The page is to be seen again, or online again. */
  wake(): void {
    if (this.#channel !== undefined) this.#judge(this.#channel);
    this.#parts.retry.wake();
    if (this.#channel !== undefined) this.#probe();
  }

  /** Loads what opens the channel, unless it is not wanted any more by then. */
  async #load(channel: Channel, target: Target): Promise<void> {
    const { openers, listener } = this.#parts;
    const entry = target.carriers.find(({ kind }) => kind === channel.kind);
    try {
      if (entry !== undefined) await openers.load(entry);
    } catch (error) {
      listener.failed(String(error));
    }
    if (this.#channel !== channel) return;
    const opener = openers.get(channel.kind);
    if (opener === undefined) this.#closed(channel, CloseCode.LOST);
    else channel.open(opener, target);
  }

  #listenedTo(kind: string): Channel {
    const { clock, listener } = this.#parts;
    const channel: Channel = new Channel(kind, clock, {
      opened: () => {
        this.#opened(channel);
      },
      received: (text) => {
        listener.received(text);
      },
      closed: (code) => {
        this.#closed(channel, code);
      },
    });
    return channel;
  }

  #opened(channel: Channel): void {
    if (channel === this.#probing) {
      // It takes over; the server lets the other one go.
      this.#probing = undefined;
      this.disconnect(CloseCode.NORMAL);
      this.#ladder.climbed();
      this.#parts.count("returns");
      this.#channel = channel;
    }
    this.#watch(channel);
    this.#probeLater();
    this.#parts.listener.opened();
  }

  #closed(channel: Channel, code: number): void {
    const { isAwake, listener } = this.#parts;
    if (channel === this.#probing) {
      this.#probing = undefined;
      this.#probeLater();
      return;
    }
    this.#cancelWatch();
    this.#stopProbing();
    if (this.#channel === channel) this.#channel = undefined;
    this.#ladder.ended(channel.life());
    const stuck = code === CloseCode.LOST && isAwake() && this.#broke(channel);
    listener.closed(code);
    if (stuck && this.#target !== undefined) void this.#ask(this.#target);
  }

  #broke(channel: Channel): boolean {
    const { clock, count } = this.#parts;
    const { better } = this.#ladder;
    const stuck = this.#ladder.broke(channel.life(), clock.now());
    if (better === undefined && this.#ladder.better !== undefined) count("fallbacks");
    return stuck;
  }

  /** Nothing gets through: is it the token? */
  async #ask(target: Target): Promise<void> {
    const { openers, listener } = this.#parts;
    if (!(await openers.refuses(target))) return;
    if (this.#target !== target || this.#channel?.life().opened === true) return;
    this.disconnect(CloseCode.NORMAL);
    listener.closed(CloseCode.REFUSED);
  }

  #probeLater(): void {
    const { clock, random } = this.#parts;
    if (this.#ladder.better === undefined) {
      this.#probeDue = undefined;
      return;
    }
    const due = (this.#probeDue ??= clock.now() + this.#ladder.probeWait(random));
    this.#cancelProbe = clock.after(Math.max(due - clock.now(), 0), () => {
      this.#probe();
    });
  }

  /** Tries the better kind if it is time and somebody sees the page; else that is left to `wake`. */
  #probe(): void {
    const { clock, openers, isAwake } = this.#parts;
    const kind = this.#ladder.better;
    const opener = kind === undefined ? undefined : openers.get(kind);
    if (kind === undefined || opener === undefined || this.#target === undefined) return;
    if (!isAwake() || this.#probeDue === undefined || clock.now() < this.#probeDue) return;
    this.#cancelProbe();
    this.#probeDue = undefined;
    this.#parts.count("probes");
    this.#probing = this.#listenedTo(kind);
    this.#probing.open(opener, this.#target);
  }

  #stopProbing(): void {
    this.#cancelProbe();
    this.#probing?.close(CloseCode.NORMAL);
    this.#probing = undefined;
  }

  #watch(channel: Channel): void {
    const wait = Math.max(Limit.SILENCE_MS - channel.silence(), 1_000);
    this.#cancelWatch = this.#parts.clock.after(wait, () => {
      this.#watch(channel);
      this.#judge(channel);
    });
  }

  /** Timers of a hidden page are late and an offline one hears nothing: neither says the channel is dead. */
  #judge(channel: Channel): void {
    if (this.#parts.isAwake() && channel.silence() >= Limit.SILENCE_MS) channel.end(CloseCode.LOST);
  }
}
