import type { Clock } from "../clock.js";
import * as CloseCode from "../close-codes.js";
import * as Limit from "../limits.js";
import type { Life } from "./ladder.js";
import type { Opener, Socket, Target } from "./socket.js";

/** Hears of a channel; after `closed` nothing more. */
export interface ChannelListener {
  opened(): void;
  received(text: string): void;
  closed(code: number): void;
}

/** One socket of any kind from the attempt to its end. */
export class Channel {
  readonly kind: string;
  readonly #clock: Clock;
  readonly #listener: ChannelListener;
  readonly #begun: number;
  #socket: Socket | undefined;
  #cancelTimer: () => void = () => undefined;
  #opened: number | undefined;
  #heard: number | undefined;

  constructor(kind: string, clock: Clock, listener: ChannelListener) {
    this.kind = kind;
    this.#clock = clock;
    this.#listener = listener;
    this.#begun = clock.now();
  }

  open(opener: Opener, target: Target): void {
    let socket: Socket;
    try {
      socket = opener(target);
    } catch {
      this.#listener.closed(CloseCode.LOST);
      return;
    }
    this.#socket = socket;
    this.#cancelTimer = this.#clock.after(Limit.OPEN_MS, () => {
      this.end(CloseCode.LOST);
    });
    socket.onopen = () => {
      this.#cancelTimer();
      this.#opened = this.#clock.now();
      // From here on only the close event counts: an error event says nothing more.
      socket.onerror = null;
      this.#listener.opened();
    };
    socket.onmessage = (message: MessageEvent<unknown>) => {
      this.#heard = this.#clock.now();
      this.#listener.received(String(message.data));
    };
    socket.onclose = ({ code }) => {
      this.end(code);
    };
    // A socket that the page's policy forbids has an error event and no close event.
    socket.onerror = () => {
      this.end(CloseCode.LOST);
    };
  }

  send(text: string): void {
    this.#socket?.send(text);
  }

  /** How long nothing was heard; 0 before it is open. */
  silence(): number {
    const last = this.#heard ?? this.#opened;
    return last === undefined ? 0 : this.#clock.now() - last;
  }

  life(): Life {
    return {
      opened: this.#opened !== undefined,
      heard: this.#heard !== undefined,
      milliseconds: this.#clock.now() - (this.#opened ?? this.#begun),
    };
  }

  /** Ends it and tells the listener that code. */
  end(code: number): void {
    if (this.#socket === undefined) return;
    this.close(CloseCode.NORMAL);
    this.#listener.closed(code);
  }

  /** Ends it without a word to the listener. */
  close(code: number): void {
    const socket = this.#socket;
    if (socket === undefined) return;
    this.#cancelTimer();
    this.#socket = undefined;
    socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
    socket.close(code);
  }
}
