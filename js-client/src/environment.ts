import type { Import } from "./appliers/registry.js";
import { type Clock, type Random, systemClock } from "./clock.js";
import { DEBUG_KEY } from "./protocol.js";
import type { OpenSocket } from "./connection/socket.js";

/** What the client takes from the browser; tests bring their own. */
export interface Environment {
  readonly window: Window;
  readonly document: Document;
  readonly clock: Clock;
  readonly random: Random;
  readonly openSocket: OpenSocket;
  readonly load: Import;
  /** The URL of a client module that lies beside the client's own. */
  readonly beside: (id: string) => string;
  readonly fetch: typeof fetch;
  readonly reload: () => void;
  /** Milliseconds since 1970, which go on over a reload. */
  readonly wallClock: () => number;
  readonly newInstance: () => string;
  /** What the developer asks for: by how many milliseconds messages are to be late; null: nothing. */
  readonly debugging: () => string | null;
}

export function browserEnvironment(): Environment {
  return {
    window,
    document,
    clock: systemClock,
    random: Math.random,
    openSocket: (url, protocols) => new WebSocket(url, protocols),
    load: (url) => import(url),
    beside: (id) => new URL(`./${id}.js`, import.meta.url).href,
    fetch: (...request) => fetch(...request),
    reload: () => {
      location.reload();
    },
    wallClock: () => Date.now(),
    newInstance: () =>
      Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
        byte.toString(16).padStart(2, "0"),
      ).join(""),
    debugging: () => {
      try {
        return sessionStorage.getItem(DEBUG_KEY);
      } catch {
        // Storage is forbidden here.
        return null;
      }
    },
  };
}
