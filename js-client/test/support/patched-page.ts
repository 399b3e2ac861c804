import { Registry } from "../../src/appliers/registry.js";
import { normalForm } from "../../src/dom/normal-form.js";
import { type Frame, parseMessage } from "../../src/message.js";
import { Patching } from "../../src/patching.js";
import { Compiled } from "./compiled.js";
import { disturb } from "./disturbance.js";
import { FakeClock } from "./fake-clock.js";
import { keyedNodes } from "./keyed-nodes.js";
import { htmlOf, load } from "./live-page.js";
import { GRANULAR, MARKER, Planner, REPLACEMENT, STATIC_DYNAMIC } from "./planner.js";
import { Rng } from "./random.js";
import { smallerThan } from "./shrink.js";
import { changedData, type Part, randomData, randomParts, render } from "./template.js";

/** How many frames a page gets. */
export const STEPS = 20;
const STRATEGIES = ["marker", "replacement", "static-dynamic", "granular"].map((id) => ({ id, version: 1, module: null }));
const FORCED = [undefined, undefined, undefined, MARKER, REPLACEMENT, STATIC_DYNAMIC, GRANULAR];

/**
 * A random page, patched by random frames; what goes wrong is told with the smallest template found for it.
 *
 * @param applied is called after each frame that gave what it should
 */
export async function wrongWith(seed: number, applied: () => void = () => undefined): Promise<string | undefined> {
  const rng = new Rng(seed);
  let names = 0;
  const parts = randomParts(rng, [1, 1, 2, 2, 3][seed % 5] ?? 3, () => `v${names++}`);
  const wrong = await firstWrong(parts, seed, applied);
  if (wrong === undefined) return undefined;
  const smaller = await smallerThan(parts, async (less) => (await firstWrong(less, seed)) !== undefined);
  return `seed ${seed}, template ${JSON.stringify(smaller)}\n${(await firstWrong(smaller, seed)) ?? wrong}`;
}

/** Goes through some steps; a text says what is wrong after the first that fails. */
async function firstWrong(parts: readonly Part[], seed: number, applied = (): void => undefined): Promise<string | undefined> {
  const rng = new Rng(seed + 1_000_000);
  const shape = new Compiled("s", parts, [1, 0], false);
  const layouts = shape.layouts();
  let data = randomData(rng, parts, "root");
  const keyed = (): Map<string, Element> => keyedNodes(parts, document.querySelector("main") ?? document.body);
  const body = (): string => `<main>${render(parts, data)}</main>`;
  const page = (): string => htmlOf({ head: "<title>t</title>", body: body(), layouts });
  const first = page();
  load(first);
  const planner = new Planner(rng, FORCED[seed % FORCED.length]);
  planner.shown(shape, [data]);
  const patching = await patchingOf(layouts);
  try {
    if (normalForm(document.documentElement) !== fresh(first)) return "the first page";
    for (let step = 1; step <= STEPS; step++) {
      const before = body();
      const old = data;
      data = changedData(rng, parts, old, rng.chance(0.7));
      disturb(rng);
      planner.layouts = [];
      const whole = rng.chance(0.05);
      const patches = whole ? [[REPLACEMENT, 0, page()]] : planner.plan(shape, old, data, []);
      if (whole) planner.shown(shape, [data]);
      const text = JSON.stringify([step, 0, patches, planner.layouts]);
      const nodes = keyed();
      const { errors, repairs } = patching.apply(parseMessage(text) as Frame);
      const about = (): string => `step ${step}: ${text}\n${first}\nbefore ${before}`;
      if (errors.length > 0 || repairs?.length !== 0) return `${JSON.stringify([errors, repairs])}\n${about()}`;
      // The body is all that changes; what is around it is looked at in the end.
      const now = normalForm(document.body);
      const expected = freshBody(body());
      if (now !== expected) return `${now}\nis not\n${expected}\n${about()}`;
      applied();
      // What a morph keeps where lists stand beside lists is its own affair.
      if (patches.some((patch) => (patch as unknown[])[0] === REPLACEMENT)) continue;
      for (const [key, node] of keyed()) {
        if (nodes.has(key) && nodes.get(key) !== node) return `another node for ${key}\n${about()}`;
      }
    }
    return normalForm(document.documentElement) === fresh(page()) ? undefined : "the last page";
  } finally {
    patching.stop();
  }
}

async function patchingOf(layouts: readonly unknown[]): Promise<Patching> {
  const registry = await Registry.load(STRATEGIES, {
    load: (url) => Promise.reject(new Error(url)),
    clock: new FakeClock(),
    failed: (message) => {
      throw new Error(message);
    },
  });
  const patching = new Patching(document);
  patching.begin(registry, { shapes: layouts });
  return patching;
}

function fresh(html: string): string {
  return normalForm(new DOMParser().parseFromString(html, "text/html").documentElement);
}

let inert: Document | undefined;

function freshBody(html: string): string {
  inert ??= document.implementation.createHTMLDocument("");
  const body = inert.createElement("body");
  body.innerHTML = html;
  return normalForm(body);
}
