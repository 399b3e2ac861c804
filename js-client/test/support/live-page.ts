import "./css-escape.js";
import { type Client, clientOf } from "../../src/client.js";
import type { Environment } from "../../src/environment.js";
import * as second from "../../src/replacement.js";
import { FakeClock } from "./fake-clock.js";
import { FakeNetwork, type FakeSocket } from "./fake-socket.js";

/** What a test page is made of. */
export interface PageSource {
  readonly head?: string;
  readonly body: string;
  readonly layouts: readonly unknown[];
  readonly epoch?: string;
  readonly strategies?: readonly unknown[];
  readonly carriers?: readonly unknown[];
}

const CARRIERS = [["websocket", null]];

const STRATEGIES = [
  ["marker", 1, null],
  ["replacement", 1, null],
];

/** The HTML that a server would send. */
export function htmlOf(source: PageSource): string {
  const { head = "", body, layouts, epoch = "e1", strategies = STRATEGIES, carriers = CARRIERS } = source;
  const token = `token-${epoch}`;
  const bootstrap = { v: 1, page: "p", epoch, token, n: 0, path: "/lt", carriers, strategies, shapes: layouts };
  const script = `<script type="module" src="/lt/livetemplate.js" lt-own></script>`;
  const json = JSON.stringify(bootstrap).replaceAll("<", "\\u003c");
  return (
    `<!doctype html><html><head>${script}${head}</head>` +
    `<body>${body}<script type="application/json" id="livetemplate">${json}</script></body></html>`
  );
}

/** Puts HTML into the document of the test, as a navigation would. */
export function load(html: string): void {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  document.replaceChild(document.importNode(parsed.documentElement, true), document.documentElement);
}

export interface LivePage {
  readonly client: Client;
  readonly clock: FakeClock;
  readonly network: FakeNetwork;
  readonly reloads: number[];
  /** All `livetemplate:*` events so far. */
  readonly seen: readonly { readonly name: string; readonly detail: unknown }[];
  /** Answers of `fetch`, to be set by the test. */
  answer: () => Promise<Response>;
  /** Accepts the last socket and answers its attach. */
  attach(): FakeSocket;
  stop(): void;
}

const NAMES = ["attached", "applied", "lost", "gone", "repaired", "error"];

/**
 * Loads a page, starts the client on it and waits until it connects.
 *
 * @param before what others do to the page before the client is there
 */
export async function livePage(source: PageSource, overrides: Partial<Environment> = {}, before = (): void => undefined): Promise<LivePage> {
  load(htmlOf(source));
  before();
  sessionStorage.clear();
  const clock = new FakeClock();
  const network = new FakeNetwork();
  const reloads: number[] = [];
  const seen: { name: string; detail: unknown }[] = [];
  const listening = new AbortController();
  for (const name of NAMES) {
    const listener = (event: Event): void => {
      seen.push({ name, detail: (event as CustomEvent<unknown>).detail });
    };
    document.addEventListener(`livetemplate:${name}`, listener, { signal: listening.signal });
  }
  const page: { answer: () => Promise<Response> } = {
    answer: () => Promise.reject(new TypeError("Failed to fetch")),
  };
  const client = clientOf({
    window,
    document,
    clock,
    random: () => 0.5,
    openSocket: network.open,
    load: (url) =>
      url === "/replacement.js"
        ? Promise.resolve(second)
        : Promise.reject(new TypeError(`no module ${url}`)),
    beside: (id) => `/${id}.js`,
    fetch: () => page.answer(),
    reload: () => reloads.push(clock.now()),
    wallClock: () => 1_000_000 + clock.now(),
    newInstance: () => "i1",
    debugging: () => null,
    ...overrides,
  });
  if (client === undefined) throw new Error("not a live page");
  await client.start();
  return Object.assign(page, {
    client,
    clock,
    network,
    reloads,
    seen,
    attach: () => {
      network.last.accept();
      network.last.receive([0, 0]);
      return network.last;
    },
    stop: () => {
      client.stop();
      listening.abort();
    },
  });
}
