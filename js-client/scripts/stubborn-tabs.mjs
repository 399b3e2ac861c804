// The real client in many tabs, for tests of servers on lines that fail. From standard input, one a line:
// {"seed", "page": where to get it, "url": what the tab believes to be its address, "events"}; a report on
// standard output for each, when it is done. With --forgetful the client has a bug, to show that it is caught.
import { createInterface } from "node:readline";
import { readFile } from "node:fs/promises";
import { build } from "esbuild";
import { JSDOM } from "jsdom";
import { WebSocket } from "undici";

const { AbortController: NodeAbortController, fetch } = globalThis;
const { window } = new JSDOM("", { url: "http://localhost/" });
for (const name of Object.getOwnPropertyNames(window)) if (!(name in globalThis)) globalThis[name] = window[name];
// These have to be those of the documents.
for (const name of ["AbortController", "AbortSignal", "CustomEvent"]) globalThis[name] = window[name];

/** What came of an attach is sent again under other numbers. */
const forgetful = {
  name: "forgetful",
  setup: ({ onLoad }) => {
    onLoad({ filter: /delivery\/step\.ts$/ }, async ({ path }) => {
      const sound = "if (state.pending.length > 0) return following(repairs, sendEvents(state, state.pending));";
      const source = await readFile(path, "utf8");
      if (!source.includes(sound)) throw new Error(`not there any more: ${sound}`);
      const broken = `{
        const pending = state.pending.map((event, index) => ({ ...event, number: state.last + 1 + index }));
        if (pending.length > 0) {
          state = { ...state, pending, last: state.last + pending.length };
          return following(repairs, sendEvents(state, pending));
        }
      }`;
      return { contents: source.replace(sound, broken), loader: "ts" };
    });
  },
};

const built = await build({
  entryPoints: [new URL("../test/support/stubborn-tab.ts", import.meta.url).pathname],
  bundle: true,
  format: "esm",
  write: false,
  plugins: process.argv.includes("--forgetful") ? [forgetful] : [],
});
const code = Buffer.from(built.outputFiles[0].text).toString("base64");
const { play } = await import(`data:text/javascript;base64,${code}`);

/** As a browser fetches: Node's fetch says no origin, and knows no other AbortSignal than its own. */
function fetchAt(origin) {
  return (url, { signal, headers, ...rest } = {}) => {
    const controller = new NodeAbortController();
    signal?.addEventListener("abort", () => controller.abort());
    return fetch(url, { ...rest, headers: { ...headers, origin }, signal: controller.signal });
  };
}

async function run({ seed, page, url, events }) {
  const { origin } = new URL(url);
  const answer = await fetch(page);
  const html = await answer.text();
  const openSocket = (target, protocols) => new WebSocket(target, { protocols, headers: { origin } });
  return play({ seed, html, url, events, openSocket, fetch: fetchAt(origin) });
}

for await (const line of createInterface({ input: process.stdin })) {
  const task = JSON.parse(line);
  run(task).then(
    (report) => console.log(JSON.stringify(report)),
    (error) => console.log(JSON.stringify({ seed: task.seed, sockets: 0, requests: 0, problems: [String(error.stack)] })),
  );
}
process.exit(0);
