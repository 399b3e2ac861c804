import { isSection } from "./address.js";
import type { Registry } from "./appliers/registry.js";
import type { Attributes } from "./dom/attributes.js";
import type { Item, Section } from "./dom/tree.js";
import type { Watchers } from "./dom/watchers.js";
import type { Frame, WirePatch } from "./message.js";
import { Misfit } from "./misfit.js";
import { Page } from "./page.js";
import type { Shapes } from "./shapes.js";

/** A patch that was not, or not wholly, applied. */
export interface Failure {
  /** Steps to the smallest part around it that can be replaced, as they are after the frame. */
  readonly steps: readonly number[];
  readonly reason: string;
  /** True when the DOM, and not the applier, is to blame. */
  readonly misfit: boolean;
  /** A shape whose statics are not known. */
  readonly shape: string | undefined;
}

/** Applies the patches of one frame after the other. */
export class FrameApplier {
  readonly #registry: Registry;
  readonly #shapes: Shapes;
  readonly #attributes: Attributes;
  readonly #page: Page;

  constructor(document: Document, registry: Registry, shapes: Shapes, watchers: Watchers) {
    this.#registry = registry;
    this.#shapes = shapes;
    this.#attributes = watchers.attributes;
    this.#page = new Page(document, shapes, watchers);
  }

  /** Applies all that fits; what does not is returned. */
  apply({ patches, layouts, checks }: Frame): Failure[] {
    const page = this.#page;
    const failed: { part: Item | Section | undefined; error: unknown }[] = [];
    const reached = new Map<WirePatch, Item | Section>();
    const spoiled = new Set(patches.filter((patch) => !this.#isTidy(patch)));
    const guarded = (patch: WirePatch, run: () => void): boolean => {
      try {
        run();
        return true;
      } catch (error) {
        failed.push({ part: reached.get(patch), error });
        spoiled.add(patch);
        return false;
      }
    };
    const locate = (patch: WirePatch): void => {
      const withItems = this.#isTidy(patch) && isSection(patch.address);
      page.locate(patch.address, withItems, (part) => reached.set(patch, part));
    };
    layouts.forEach((layout) => {
      this.#shapes.add(layout);
    });
    page.begin();
    this.#attributes.asServer(() => {
      patches
        .filter((patch) => guarded(patch, () => { locate(patch); }))
        .forEach((patch) => guarded(patch, () => { this.#applyOne(patch); }));
    });
    const failures = failed.map(({ part, error }) => failureOf(part === undefined ? [] : page.stepsTo(part), error));
    spoiled.forEach(({ address }) => { page.forget(address); });
    for (const check of checks) {
      try {
        page.check(check);
      } catch (error) {
        failures.push(failureOf([check.region], error));
      }
    }
    return failures;
  }

  /** Morphs a whole document in; throws when there is no applier for it. */
  applyDocument(html: string): void {
    const replacement = this.#registry.byId("replacement");
    if (replacement === undefined) throw new Misfit("no replacement");
    this.#attributes.asServer(() => {
      replacement.apply({ address: 0, payload: [html] }, this.#page);
    });
  }

  #isTidy({ strategy }: WirePatch): boolean {
    return this.#registry.get(strategy)?.tidy === true;
  }

  #applyOne({ strategy, address, payload }: WirePatch): void {
    const applier = this.#registry.get(strategy);
    if (applier === undefined) throw new Misfit(`no strategy ${strategy}`);
    if (address === 0 && applier.tidy !== true) this.#page.learn();
    applier.apply({ address, payload }, this.#page);
  }
}

function failureOf(steps: readonly number[], error: unknown): Failure {
  const misfit = error instanceof Misfit;
  return { steps, reason: String(error), misfit, shape: misfit ? error.shape : undefined };
}
