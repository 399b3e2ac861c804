import { describe, expect, it } from "vitest";
import { Registry } from "../src/appliers/registry.js";
import { normalForm } from "../src/dom/normal-form.js";
import { type Frame, parseMessage } from "../src/message.js";
import { Patching } from "../src/patching.js";
import { Compiled } from "./support/compiled.js";
import { FakeClock } from "./support/fake-clock.js";
import { htmlOf, load } from "./support/live-page.js";
import { GRANULAR, MARKER, Planner, REPLACEMENT, STATIC_DYNAMIC } from "./support/planner.js";
import { Rng } from "./support/random.js";
import { seeds } from "./support/seeds.js";
import { smallerThan } from "./support/shrink.js";
import { changedData, type Part, randomData, randomParts, render } from "./support/template.js";

const STEPS = 8;
const STRATEGIES = ["marker", "replacement", "static-dynamic", "granular"].map((id) => ({ id, version: 1, module: null }));
const FORCED = [undefined, undefined, undefined, MARKER, REPLACEMENT, STATIC_DYNAMIC, GRANULAR];
const BATCH = 100;

describe("patches applied to the page of a give the page of b", () => {
  const batches = seeds(600).filter((seed) => seed % BATCH === 0);
  it.each(batches)("seeds from %i", async (from) => {
    for (let seed = from; seed < from + BATCH; seed++) {
      const rng = new Rng(seed);
      let names = 0;
      const parts = randomParts(rng, 3, () => `v${names++}`);
      const wrong = await firstWrong(parts, seed);
      if (wrong === undefined) continue;
      const smaller = await smallerThan(parts, async (less) => (await firstWrong(less, seed)) !== undefined);
      const small = (await firstWrong(smaller, seed)) ?? wrong;
      expect.fail(`seed ${seed}, template ${JSON.stringify(smaller)}\n${small}`);
    }
  });
});

/** Goes through some steps; a text says what is wrong after the first that fails. */
async function firstWrong(parts: readonly Part[], seed: number): Promise<string | undefined> {
  const rng = new Rng(seed + 1_000_000);
  const shape = new Compiled("s", parts, [1], false);
  const layouts = shape.layouts();
  let data = randomData(rng, parts, "root");
  const page = (): string => htmlOf({ head: "<title>t</title>", body: render(parts, data), layouts });
  load(page());
  const planner = new Planner(rng, FORCED[seed % FORCED.length]);
  planner.shown(shape, [data]);
  const patching = await patchingOf(layouts);
  try {
    if (normalForm(document.documentElement) !== fresh(page())) return "the first page";
    const first = page();
    for (let step = 1; step <= STEPS; step++) {
      const before = data;
      data = changedData(rng, parts, before, rng.chance(0.7));
      disturb(rng);
      planner.layouts = [];
      const whole = rng.chance(0.05);
      const patches = whole ? [[REPLACEMENT, 0, page()]] : planner.plan(shape, before, data, []);
      if (whole) planner.shown(shape, [data]);
      const text = JSON.stringify([step, 0, patches, planner.layouts]);
      const nodes = keyedNodes();
      const { errors, repairs } = patching.apply(parseMessage(text) as Frame);
      const now = normalForm(document.documentElement);
      const about = `step ${step}: ${text}\n${first}\nbefore ${htmlOf({ body: render(parts, before), layouts: [] })}`;
      if (errors.length > 0 || repairs?.length !== 0) return `${JSON.stringify([errors, repairs])}\n${about}`;
      if (now !== fresh(page())) return `${now}\nis not\n${fresh(page())}\n${about}`;
      // What a morph keeps where lists stand beside lists is its own affair.
      if (JSON.stringify(patches).includes(`[${REPLACEMENT},`)) continue;
      for (const [key, node] of keyedNodes()) {
        if (nodes.has(key) && nodes.get(key) !== node) return `another node for ${key}\n${about}`;
      }
    }
    return undefined;
  } finally {
    patching.stop();
  }
}

/** The first elements of items, by the keys that lead to them, where these are the only ones. */
function keyedNodes(): Map<string, Element> {
  const nodes = new Map<string, Element>();
  const twice = new Set<string>();
  for (const element of document.querySelectorAll("[lt-key]")) {
    const path = pathOf(element);
    if (nodes.has(path)) twice.add(path);
    nodes.set(path, element);
  }
  twice.forEach((path) => nodes.delete(path));
  return nodes;
}

/** Names and keys of the elements around it and, where a list stands beside its item, of that. */
function pathOf(element: Element): string {
  const own = `/${element.localName}.${element.getAttribute("lt-key") ?? ""}`;
  let depth = 0;
  let left = false;
  for (let node = element.previousSibling; node !== null; node = node.previousSibling) {
    if (node.nodeValue === "]") depth++;
    else if (node.nodeValue === "[" && --depth < 0) [left, depth] = [true, 0];
    else if (left && depth === 0 && node instanceof Element && node.hasAttribute("lt-key")) return pathOf(node) + own;
  }
  return (element.parentElement === null ? "" : pathOf(element.parentElement)) + own;
}

/** Does what others do to a page and what must not matter: splits texts, puts empty ones in. */
function disturb(rng: Rng): void {
  if (rng.chance(0.5)) return;
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (rng.chance(0.2) && text.parentElement?.localName !== "script") {
      text.splitText(rng.below(text.length + 1));
      text.before("");
    }
  }
}

async function patchingOf(layouts: readonly unknown[]): Promise<Patching> {
  const registry = await Registry.load(STRATEGIES, {
    load: (url) => Promise.reject(new Error(url)),
    clock: new FakeClock(),
    failed: (message) => expect.fail(message),
  });
  const patching = new Patching(document);
  patching.begin(registry, { shapes: layouts });
  return patching;
}

function fresh(html: string): string {
  return normalForm(new DOMParser().parseFromString(html, "text/html").documentElement);
}
