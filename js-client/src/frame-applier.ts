import type { Address } from "./address.js";
import type { Registry } from "./appliers/registry.js";
import type { Attributes } from "./dom/attributes.js";
import type { Layouts } from "./layouts.js";
import type { Frame, WirePatch } from "./message.js";
import { Misfit } from "./misfit.js";
import { Page } from "./page.js";

/** A patch that was not, or not wholly, applied. */
export interface Failure {
  readonly address: Address;
  readonly reason: string;
  /** True when the DOM, and not the applier, is to blame. */
  readonly misfit: boolean;
}

/** Applies the patches of one frame after the other. */
export class FrameApplier {
  readonly #document: Document;
  readonly #registry: Registry;
  readonly #layouts: Layouts;
  readonly #attributes: Attributes;

  constructor(document: Document, registry: Registry, layouts: Layouts, attributes: Attributes) {
    this.#document = document;
    this.#registry = registry;
    this.#layouts = layouts;
    this.#attributes = attributes;
  }

  /** Applies all that fits; what does not is returned. */
  apply(frame: Frame): Failure[] {
    frame.layouts.forEach((layout) => {
      this.#layouts.add(layout);
    });
    const page = this.page();
    const failures: Failure[] = [];
    const guarded = (patch: WirePatch, run: () => void): boolean => {
      try {
        run();
        return true;
      } catch (error) {
        failures.push({ address: patch.address, reason: String(error), misfit: error instanceof Misfit });
        return false;
      }
    };
    this.#attributes.asServer(() => {
      frame.patches
        .filter((patch) => guarded(patch, () => { page.locate(patch.address); }))
        .forEach((patch) => guarded(patch, () => { this.#applyOne(patch, page); }));
    });
    return failures;
  }

  /** Morphs a whole document in; throws when there is no applier for it. */
  applyDocument(html: string): void {
    const replacement = this.#registry.byId("replacement");
    if (replacement === undefined) throw new Misfit("no replacement");
    this.#attributes.asServer(() => {
      replacement.apply({ address: 0, payload: [html] }, this.page());
    });
  }

  /** The page as it is now. */
  page(): Page {
    return new Page(this.#document, this.#layouts, this.#attributes);
  }

  #applyOne({ strategy, address, payload }: WirePatch, page: Page): void {
    const applier = this.#registry.get(strategy);
    if (applier === undefined) throw new Misfit(`no strategy ${strategy}`);
    applier.apply({ address, payload }, page);
  }
}
