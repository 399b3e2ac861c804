import type { Environment } from "../environment.js";
import type { Count } from "../metrics.js";
import { PROTOCOL, TOKEN_PREFIX } from "../protocol.js";
import type { CarrierEntry, Opener, Target } from "./socket.js";

export const WEBSOCKET = "websocket";

/** What is to happen between a channel and what carries it; for developers. */
export type Wrap = (opener: Opener) => Opener;

/** What opens channels, by kind: WebSocket at once, everything else once its module is loaded. */
export class Openers {
  readonly #environment: Environment;
  readonly #count: Count;
  readonly #openers = new Map<string, Opener>();
  #wrap: Wrap = (opener) => opener;

  constructor(environment: Environment, count: Count) {
    this.#environment = environment;
    this.#count = count;
    this.#openers.set(WEBSOCKET, ({ path, token }) => {
      const url = this.#url(`${path}/socket`);
      url.protocol = url.protocol.replace("http", "ws");
      return environment.openSocket(url.href, [PROTOCOL, TOKEN_PREFIX + token()]);
    });
  }

  /** From now on, all that is opened is wrapped so. */
  wrapAll(wrap: Wrap): void {
    this.#wrap = wrap;
  }

  /** Opens channels of that kind; undefined when its module is not loaded. */
  get(kind: string): Opener | undefined {
    const opener = this.#openers.get(kind);
    return opener === undefined ? undefined : this.#wrap(opener);
  }

  /** Loads what opens channels of that kind; fails when it cannot be had. */
  async load({ kind, module }: CarrierEntry): Promise<void> {
    const { load, beside, fetch, clock } = this.#environment;
    const { openPolling } = (await load(module ?? beside(kind))) as typeof import("../polling.js");
    const counted: typeof fetch = (...request) => {
      this.#count("polls");
      return fetch(...request);
    };
    this.#openers.set(kind, ({ path, token }) =>
      openPolling({ fetch: counted, clock, url: this.#url(`${path}/poll`).href, token }),
    );
  }

  /**
   * Whether the server refuses the token. A socket that is refused looks like one that a proxy
   * blocks; a plain request has a status. It asks for nothing, so nothing comes of it.
   */
  async refuses({ path, token }: Target): Promise<boolean> {
    const request: RequestInit = {
      method: "POST",
      headers: { Authorization: `Bearer ${token()}` },
      cache: "no-store",
      redirect: "error",
    };
    try {
      return (await this.#environment.fetch(this.#url(`${path}/event`).href, request)).status === 401;
    } catch {
      return false;
    }
  }

  #url(path: string): URL {
    return new URL(path, this.#environment.window.location.origin);
  }
}
