import type { Clock } from "../clock.js";
import * as CloseCode from "../close-codes.js";
import * as Limit from "../limits.js";
import type { Retry } from "./retry.js";
import { type ChannelListener, type OpenSocket, SocketChannel } from "./socket-channel.js";

/** Where to connect to, and by which token. */
export interface Target {
  readonly url: string;
  /** The newest one. */
  readonly token: () => string;
}

/** Keeps one channel open: connects, notices silence, connects again. */
export class Connection {
  readonly #clock: Clock;
  readonly #retry: Retry;
  readonly #openSocket: OpenSocket;
  readonly #listener: ChannelListener;
  readonly #isAwake: () => boolean;
  #target: Target | undefined;
  #channel: SocketChannel | undefined;
  #cancelWatch: () => void = () => undefined;

  constructor(
    clock: Clock,
    retry: Retry,
    openSocket: OpenSocket,
    isAwake: () => boolean,
    listener: ChannelListener,
  ) {
    this.#clock = clock;
    this.#retry = retry;
    this.#openSocket = openSocket;
    this.#isAwake = isAwake;
    this.#listener = listener;
  }

  /** Connects now, in place of any channel before. */
  connect(target: Target): void {
    this.disconnect(CloseCode.NORMAL);
    this.#target = target;
    const channel: SocketChannel = new SocketChannel(this.#clock, {
      opened: () => {
        this.#watch(channel);
        this.#listener.opened();
      },
      received: (text) => {
        this.#listener.received(text);
      },
      closed: (code) => {
        this.#cancelWatch();
        if (this.#channel === channel) this.#channel = undefined;
        this.#listener.closed(code);
      },
    });
    this.#channel = channel;
    channel.open(this.#openSocket, target.url, target.token());
  }

  /** Connects later, to where it was last. */
  reconnect(wait: number | undefined): void {
    const target = this.#target;
    if (target === undefined) return;
    this.#retry.schedule(() => {
      this.connect(target);
    }, wait);
  }

  send(text: string): void {
    this.#channel?.send(text);
  }

  /** Ends the channel, if there is one; the listener hears nothing of it. */
  disconnect(code: number): void {
    this.#retry.cancel();
    this.#cancelWatch();
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
    this.#retry.wake();
  }

  #watch(channel: SocketChannel): void {
    const wait = Math.max(Limit.SILENCE_MS - channel.silence(), 1_000);
    this.#cancelWatch = this.#clock.after(wait, () => {
      this.#watch(channel);
      this.#judge(channel);
    });
  }

  /** Timers of a hidden page are late and an offline one hears nothing: neither says the channel is dead. */
  #judge(channel: SocketChannel): void {
    if (this.#isAwake() && channel.silence() >= Limit.SILENCE_MS) channel.end(CloseCode.LOST);
  }
}
