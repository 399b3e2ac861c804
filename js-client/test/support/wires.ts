import { Connection } from "../../src/connection/connection.js";
import { Openers } from "../../src/connection/openers.js";
import { Retry } from "../../src/connection/retry.js";
import { browserEnvironment } from "../../src/environment.js";
import { Metrics } from "../../src/metrics.js";
import { FakeClock } from "./fake-clock.js";
import { FakeNetwork, type FakeSocket } from "./fake-socket.js";

export const TARGET = {
  path: "/lt",
  token: (): string => "t",
  carriers: [
    { kind: "websocket", module: null },
    { kind: "polling", module: "/polling.js" },
  ],
};

/** A connection that may go by WebSocket or by polling, and both of these in the hands of a test. */
export class Wires {
  readonly clock = new FakeClock();
  readonly sockets = new FakeNetwork();
  readonly polling = new FakeNetwork();
  readonly metrics = new Metrics();
  /** What the listener heard, in words. */
  readonly heard: string[] = [];
  /** Plain requests: URL and token. */
  readonly asked: string[] = [];
  readonly connection: Connection;
  /** What comes of the next imports of the module for polling; then there is one. */
  loads: (() => Promise<unknown>)[] = [];
  awake = true;
  /** Answers plain requests. */
  answer: () => Promise<Response> = () => Promise.reject(new TypeError("Failed to fetch"));

  constructor() {
    const fetch = (url: RequestInfo | URL, request?: RequestInit): Promise<Response> => {
      this.asked.push(`${url as string} ${new Headers(request?.headers).get("Authorization") ?? ""}`);
      return this.answer();
    };
    const random = (): number => 0;
    const module = { openPolling: () => this.polling.open("/lt/poll", []) };
    const load = (): Promise<unknown> => this.loads.shift()?.() ?? Promise.resolve(module);
    const openers = new Openers(
      { ...browserEnvironment(), openSocket: this.sockets.open, load, fetch },
      this.metrics.count,
    );
    this.connection = new Connection({
      clock: this.clock,
      random,
      retry: new Retry(this.clock, random),
      openers,
      count: this.metrics.count,
      isAwake: () => this.awake,
      listener: {
        opened: () => this.heard.push(`opened ${this.connection.kind}`),
        received: (text) => this.heard.push(text),
        closed: (code) => {
          this.heard.push(`closed ${code}`);
          this.connection.reconnect(undefined);
        },
        failed: (reason) => this.heard.push(reason),
      },
    });
  }

  /** A WebSocket that is blocked without a word; polling is what follows. */
  async fallBack(): Promise<FakeSocket> {
    this.connection.connect(TARGET);
    this.clock.advance(3_000);
    await this.passes(0);
    this.polling.last.accept();
    this.polling.last.receive([0, 0]);
    this.heard.splice(0);
    return this.polling.last;
  }

  /** Every WebSocket is refused until there is a poll. */
  async refuseAll(): Promise<void> {
    await this.passes(0);
    while (this.polling.sockets.length === 0) {
      this.sockets.last.fail();
      await this.passes(0);
    }
  }

  async passes(milliseconds: number): Promise<void> {
    this.clock.advance(milliseconds);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
