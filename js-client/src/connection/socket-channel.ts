import type { Clock } from "../clock.js";
import * as CloseCode from "../close-codes.js";
import * as Limit from "../limits.js";
import { PROTOCOL, TOKEN_PREFIX } from "../protocol.js";

/** As much of a WebSocket as a channel needs. */
export type Socket = Pick<
  WebSocket,
  "send" | "close" | "onopen" | "onmessage" | "onclose" | "onerror"
>;
export type OpenSocket = (url: string, protocols: string[]) => Socket;

/** Hears of a channel; after `closed` nothing more. */
export interface ChannelListener {
  opened(): void;
  received(text: string): void;
  closed(code: number): void;
}

/** One WebSocket from the attempt to its end. */
export class SocketChannel {
  readonly #clock: Clock;
  readonly #listener: ChannelListener;
  #socket: Socket | undefined;
  #cancelTimer: () => void = () => undefined;
  #heard: number | undefined;

  constructor(clock: Clock, listener: ChannelListener) {
    this.#clock = clock;
    this.#listener = listener;
  }

  open(openSocket: OpenSocket, url: string, token: string): void {
    let socket: Socket;
    try {
      socket = openSocket(url, [PROTOCOL, TOKEN_PREFIX + token]);
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
      this.#heard = this.#clock.now();
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
    return this.#heard === undefined ? 0 : this.#clock.now() - this.#heard;
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
