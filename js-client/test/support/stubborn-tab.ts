import { clientOf } from "../../src/client.js";
import type { OpenSocket } from "../../src/connection/socket.js";
import type { Environment } from "../../src/environment.js";
import * as polling from "../../src/polling.js";
import * as second from "../../src/replacement.js";
import { Rng } from "./random.js";

/** What a tab is to do, and by what. */
export interface Task {
  readonly seed: number;
  readonly html: string;
  /** Where the page is; its origin is where the client connects to. */
  readonly url: string;
  /** How many times to click. */
  readonly events: number;
  readonly openSocket: OpenSocket;
  readonly fetch: typeof fetch;
}

export interface Report {
  readonly seed: number;
  /** How many WebSockets were opened. */
  readonly sockets: number;
  /** How many requests were made beside. */
  readonly requests: number;
  /** Whatever a user would not want to see. */
  readonly problems: readonly string[];
}

/** How much faster than outside of tests the client's time goes. */
const SPEED = 20;
const PATIENCE_MS = 90_000;
const LONGEST_PAUSE_MS = 30;
const UNWANTED = ["gone", "lost", "repaired", "error"];

/** The real client on a page of its own, in a document without a window: clicks until all came to its effect. */
export async function play(task: Task): Promise<Report> {
  const { seed, html, events } = task;
  const rng = new Rng(seed);
  const problems: string[] = [];
  const document = new DOMParser().parseFromString(html, "text/html");
  Object.defineProperty(document, "visibilityState", { value: "visible" });
  for (const name of UNWANTED) {
    document.addEventListener(`livetemplate:${name}`, (event) => {
      problems.push(`${name} ${JSON.stringify((event as CustomEvent<unknown>).detail)}`);
    });
  }
  let sockets = 0;
  let requests = 0;
  const openSocket: OpenSocket = (...target) => {
    sockets++;
    return task.openSocket(...target);
  };
  const fetch: Task["fetch"] = (...request) => {
    requests++;
    return task.fetch(...request);
  };
  const client = clientOf(environment({ ...task, openSocket, fetch }, document, rng));
  if (client === undefined) return { seed, sockets, requests, problems: ["not a live page", ...problems] };
  await client.start();

  const button = document.querySelector("button");
  const shown = (): string => document.querySelector("p")?.textContent ?? "";
  let made = 0;
  const click = (): void => {
    if (made === events || problems.length > 0) return;
    button?.setAttribute("value", String(++made));
    button?.click();
    setTimeout(click, rng.below(LONGEST_PAUSE_MS));
  };
  click();
  await new Promise<void>((resolve) => {
    const late = setTimeout(() => {
      problems.push(`after ${PATIENCE_MS} ms: "${shown()}" after ${made} clicks`);
      resolve();
    }, PATIENCE_MS);
    const look = (): void => {
      if (shown() !== `Count: ${events}` && problems.length === 0) return;
      clearTimeout(late);
      resolve();
    };
    for (const name of [...UNWANTED, "applied"]) document.addEventListener(`livetemplate:${name}`, look);
  });
  client.stop();
  return { seed, sockets, requests, problems };
}

function environment({ seed, url, openSocket, fetch }: Task, document: Document, rng: Rng): Environment {
  const { href, origin } = new URL(url);
  const window = {
    location: { href, origin },
    navigator: { onLine: true },
    sessionStorage: undefined,
    addEventListener: () => undefined,
  } as unknown as Window;
  return {
    window,
    document,
    clock: {
      now: () => performance.now() * SPEED,
      after: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds / SPEED);
        return () => {
          clearTimeout(timer);
        };
      },
    },
    random: () => rng.below(1_000) / 1_000,
    openSocket,
    load: (module) => Promise.resolve(module.includes("polling") ? polling : second),
    beside: (id) => `/${id}.js`,
    fetch,
    reload: () => undefined,
    wallClock: () => Date.now(),
    newInstance: () => `tab${seed}`,
    debugging: () => null,
  };
}
