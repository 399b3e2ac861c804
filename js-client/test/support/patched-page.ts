import type { Applier } from "../../src/appliers/applier.js";
import { applyStyles } from "../../src/dom/inline-styles.js";
import { normalForm } from "../../src/dom/normal-form.js";
import { type Frame, parseMessage } from "../../src/message.js";
import { Compiled } from "./compiled.js";
import { disturb } from "./disturbance.js";
import { elementStates } from "./element-states.js";
import { keyedNodes } from "./keyed-nodes.js";
import { htmlOf, load } from "./live-page.js";
import { GRANULAR, MARKER, Planner, REPLACEMENT, STATIC_DYNAMIC } from "./planner.js";
import { patchingOf, type Vector } from "./play-vector.js";
import { Rng } from "./random.js";
import { changedData, randomData } from "./random-data.js";
import { RandomParts } from "./random-parts.js";
import { wrongCheck } from "./root-check.js";
import { smallerThan } from "./shrink.js";
import { type Part, render } from "./template.js";
import { vectorForm } from "./vector-form.js";

/** How many frames a page gets. */
export const STEPS = 20;
const STRATEGIES = ["marker", "replacement", "static-dynamic", "granular"].map((id) => ({ id, version: 1, module: null }));
const FORCED = [undefined, undefined, undefined, MARKER, REPLACEMENT, STATIC_DYNAMIC, GRANULAR];

/** What went wrong with a random page. */
export interface Wrong {
  readonly message: string;
  /** The page, made smaller, up to the frame that failed, as a file of `conformance/vectors`. */
  readonly vector: string;
}

/** How a page is tried. */
export interface Trial {
  /** Is called after each frame that gave what it should. */
  readonly applied?: () => void;
  /** Appliers in place of the client's own. */
  readonly instead?: readonly Applier[];
}

/** The template of a seed. */
export function partsOf(seed: number): Part[] {
  return new RandomParts(new Rng(seed)).content([1, 1, 2, 1, 1, 2, 1, 2, 1, 3][seed % 10] ?? 3);
}

/**
 * A random page, patched by random frames; what goes wrong is told with the smallest template found for it.
 */
export async function wrongWith(seed: number, trial: Trial = {}): Promise<Wrong | undefined> {
  const parts = partsOf(seed);
  const wrong = await firstWrong(parts, seed, trial);
  if (wrong === undefined) return undefined;
  const silent = { ...trial, applied: () => undefined };
  const smaller = await smallerThan(parts, async (less) => (await firstWrong(less, seed, silent)) !== undefined);
  const { message, vector } = (await firstWrong(smaller, seed, silent)) ?? wrong;
  return { message: `seed ${seed}, template ${JSON.stringify(smaller)}\n${message}`, vector };
}

/** Goes through some steps until one fails. */
async function firstWrong(parts: readonly Part[], seed: number, trial: Trial): Promise<Wrong | undefined> {
  const rng = new Rng(seed + 1_000_000);
  const shape = new Compiled("s", parts, [1, 0], false);
  const layouts = shape.layouts();
  let data = randomData(rng, parts, "root");
  const keyed = (): Map<string, Element> => keyedNodes(parts, document.querySelector("main") ?? document.body);
  const body = (): string => `<main>${render(parts, data)}</main>`;
  const page = (): string => htmlOf({ head: "<title>t</title>", body: body(), layouts, strategies: STRATEGIES.map(({ id }) => [id, 1, null]) });
  const first = page();
  const played: { text: string; page: string }[] = [];
  const wrong = (what: string): Wrong => ({
    message: `${what}\n${first}\n${played.map(({ text }) => text).join("\n")}`,
    vector: vectorText(`random page ${seed} of the client`, first, played),
  });
  load(first);
  const planner = new Planner(rng, FORCED[seed % FORCED.length]);
  planner.shown(shape, [data]);
  const { registry, patching } = await patchingOf(STRATEGIES);
  patching.begin(registry, { shapes: layouts });
  trial.instead?.forEach((applier) => registry.add(applier));
  applyStyles(document);
  try {
    if (normalForm(document.documentElement) !== fresh(first)) return wrong("the first page");
    const check = wrongCheck(layouts);
    if (check !== undefined) return wrong(check);
    for (let step = 1; step <= STEPS; step++) {
      const old = data;
      data = changedData(rng, parts, old, rng.chance(0.7));
      disturb(rng);
      planner.layouts = [];
      const whole = rng.chance(0.05);
      const patches = whole ? [[REPLACEMENT, 0, page()]] : planner.plan(shape, old, data, []);
      if (whole) planner.shown(shape, [data]);
      const text = JSON.stringify([step, 0, patches, planner.layouts]);
      played.push({ text, page: page() });
      const nodes = keyed();
      const { errors, repairs, scan } = patching.apply(parseMessage(text) as Frame);
      if (scan !== "none") applyStyles(document);
      if (errors.length > 0 || repairs?.length !== 0) return wrong(JSON.stringify([errors, repairs]));
      // The body is all that changes; what is around it is looked at in the end.
      const now = lookOf(document.body, false);
      const expected = lookOf(freshBody(body()), true);
      if (now !== expected) return wrong(`${now}\nis not\n${expected}`);
      trial.applied?.();
      // What a morph keeps where lists stand beside lists is its own affair.
      if (patches.some((patch) => (patch as unknown[])[0] === REPLACEMENT)) continue;
      for (const [key, node] of keyed()) {
        if (nodes.has(key) && nodes.get(key) !== node) return wrong(`another node for ${key}`);
      }
    }
    return normalForm(document.documentElement) === fresh(page()) ? undefined : wrong("the last page");
  } finally {
    patching.stop();
  }
}

/** A client made it up: there is no template, and no model, from which a server could make it again. */
function vectorText(name: string, first: string, played: readonly { text: string; page: string }[]): string {
  const form = (html: string): string => vectorForm(new DOMParser().parseFromString(html, "text/html").documentElement);
  const steps = played.map(({ text, page }) => ({ model: null, frames: [text], html: form(page) }));
  const vector: Vector & Record<string, unknown> = { name, template: null, partials: {}, strategy: "client", model: null, first, html: form(first), steps };
  return `[\n${JSON.stringify(vector)}\n]\n`;
}

function fresh(html: string): string {
  return normalForm(new DOMParser().parseFromString(html, "text/html").documentElement);
}

let inert: Document | undefined;

function freshBody(html: string): Element {
  inert ??= document.implementation.createHTMLDocument("");
  const body = inert.createElement("body");
  body.innerHTML = html;
  return body;
}

function lookOf(body: Element, fresh: boolean): string {
  return `${normalForm(body)}\n${elementStates(body, fresh)}`;
}
