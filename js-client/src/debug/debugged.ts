import type { StrategyEntry } from "../bootstrap.js";
import type { Clock } from "../clock.js";
import type { Socket } from "../connection/socket.js";
import { describeMessage } from "./decoder.js";

/** What a developer wants to see, or to feel. */
export interface Debugging {
  readonly clock: Clock;
  /** Added to the way of each message, there and back, in milliseconds. */
  readonly latency: number;
  readonly log: (text: string) => void;
  readonly strategies: readonly StrategyEntry[];
}

/** Opens sockets whose messages are printed, and come late. */
export function debugged<Given extends unknown[]>(
  open: (...given: Given) => Socket,
  { clock, latency, log, strategies }: Debugging,
): (...given: Given) => Socket {
  const later = (run: () => void): void => {
    if (latency > 0) clock.after(latency, run);
    else run();
  };
  return (...given) => {
    const inner = open(...given);
    const outer: Socket = {
      onopen: null,
      onmessage: null,
      onclose: null,
      onerror: null,
      send: (data) => {
        log(`> ${data as string}`);
        later(() => { inner.send(data); });
      },
      close: (code) => { inner.close(code); },
    };
    const listener = outer as WebSocket;
    inner.onopen = (event) => {
      listener.onopen?.(event);
    };
    inner.onerror = (event) => {
      listener.onerror?.(event);
    };
    inner.onclose = (event) => {
      later(() => { listener.onclose?.(event); });
    };
    inner.onmessage = (event: MessageEvent<unknown>) => {
      log(`< ${describeMessage(String(event.data), strategies)}`);
      later(() => { listener.onmessage?.(event); });
    };
    return outer;
  };
}
