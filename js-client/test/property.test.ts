import { describe, expect, it } from "vitest";
import { Registry } from "../src/appliers/registry.js";
import { marker } from "../src/appliers/marker.js";
import { Attributes } from "../src/dom/attributes.js";
import { normalForm } from "../src/dom/normal-form.js";
import { FrameApplier } from "../src/frame-applier.js";
import { Layouts } from "../src/layouts.js";
import { type Frame, parseMessage } from "../src/message.js";
import { replacement } from "../src/replacement/replacement.js";
import { Compiled } from "./support/compiled.js";
import { FakeClock } from "./support/fake-clock.js";
import { htmlOf, load } from "./support/live-page.js";
import { plan, REPLACEMENT } from "./support/planner.js";
import { Rng } from "./support/random.js";
import { seeds } from "./support/seeds.js";
import { changedData, randomData, randomParts, render } from "./support/template.js";

const STEPS = 6;

describe("patches applied to the page of a give the page of b", () => {
  it.each(seeds(60))("seed %i", check);
});

async function check(seed: number): Promise<void> {
  const rng = new Rng(seed);
  let names = 0;
  const parts = randomParts(rng, 3, () => `v${names++}`);
  const shape = new Compiled("s", parts, [1], false);
  const layouts = ["s", ...shape.layouts()];
  let data = randomData(rng, parts, "root");
  const page = (): string => htmlOf({ head: "<title>t</title>", body: render(parts, data), layouts });
  load(page());
  const attributes = new Attributes();
  attributes.start(document);
  const applier = await applierOf(attributes);
  expect(normalForm(document.documentElement), `seed ${seed}`).toBe(fresh(page()));
  for (let step = 1; step <= STEPS; step++) {
    const before = data;
    data = changedData(rng, parts, before, rng.chance(0.6));
    disturb(rng);
    const whole = rng.chance(0.15);
    const patches = whole ? [[REPLACEMENT, 0, page()]] : plan(rng, shape, before, data, []);
    const text = JSON.stringify([step, 0, patches]);
    const frame = parseMessage(text) as Frame;
    expect(applier.apply(frame), `seed ${seed} step ${step}: ${text}`).toEqual([]);
    expect(normalForm(document.documentElement), `seed ${seed} step ${step}: ${text}`).toBe(fresh(page()));
  }
  attributes.stop();
}

/** Does what others do to a page and what must not matter: splits texts, puts empty ones in. */
function disturb(rng: Rng): void {
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

async function applierOf(attributes: Attributes): Promise<FrameApplier> {
  const layouts = Layouts.read(document);
  if (layouts === undefined) throw new Error("no layouts");
  const entries = [
    { id: "marker", version: 1, module: null },
    { id: "replacement", version: 1, module: null },
  ];
  const registry = await Registry.load(entries, {
    builtIn: [marker, replacement],
    beside: (id) => id,
    load: (url) => Promise.reject(new Error(url)),
    clock: new FakeClock(),
    failed: (message) => expect.fail(message),
  });
  return new FrameApplier(document, registry, layouts, attributes);
}

function fresh(html: string): string {
  return normalForm(new DOMParser().parseFromString(html, "text/html").documentElement);
}
