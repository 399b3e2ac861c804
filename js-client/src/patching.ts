import type { Applier } from "./appliers/applier.js";
import { marker } from "./appliers/marker.js";
import type { Registry } from "./appliers/registry.js";
import type { Bootstrap } from "./bootstrap.js";
import { Watchers } from "./dom/watchers.js";
import { type Failure, FrameApplier } from "./frame-applier.js";
import type { Frame } from "./message.js";
import { type Repair, Repairs } from "./repairs.js";
import { replacement } from "./replacement/replacement.js";
import { Shapes } from "./shapes.js";
import { granular } from "./structure/granular.js";
import { staticDynamic } from "./structure/static-dynamic.js";

/** What came of a frame. */
export interface Applied {
  /** What went wrong in appliers. */
  readonly errors: readonly string[];
  /** What to ask the server for; undefined: that has not helped often enough. */
  readonly repairs: readonly Repair[] | undefined;
  /** How many repairs there were since the page was loaded. */
  readonly count: number;
  /** Whether there may be new nodes whose attributes ask for something: anything, or styles. */
  readonly scan: "all" | "styles" | "none";
}

const APPLIERS: readonly Applier[] = [marker, staticDynamic, granular, replacement];

/** Changes one document as frames say. */
export class Patching {
  readonly #document: Document;
  readonly #watchers: Watchers;
  readonly #repairs = new Repairs();
  #registry: Registry | undefined;
  #applier: FrameApplier | undefined;

  constructor(document: Document) {
    this.#document = document;
    this.#watchers = new Watchers(document);
    this.#watchers.start();
  }

  stop(): void {
    this.#watchers.stop();
  }

  /** Frames are those of this page from now on; throws when its layouts cannot be read. */
  begin(registry: Registry, { shapes }: Pick<Bootstrap, "shapes">): void {
    this.#registry = registry;
    this.#applier = this.#applierFor(registry, shapes);
  }

  /** Puts the document of another page in place, whose frames follow. */
  replace(registry: Registry, { shapes }: Bootstrap, html: string): void {
    this.#applierFor(registry, shapes).applyDocument(html);
  }

  apply(frame: Frame): Applied {
    const failures = this.#applier?.apply(frame) ?? [];
    const repairs = this.#repairsFor(frame, failures);
    const isTidy = frame.patches.every(({ strategy }) => this.#registry?.get(strategy)?.tidy === true);
    const isNew = frame.layouts.length > 0 || (!isTidy && frame.patches.some(({ address }) => address === 0));
    return {
      errors: failures.flatMap(({ misfit, reason }) => (misfit ? [] : [reason])),
      repairs,
      count: this.#repairs.count,
      scan: isNew ? "all" : isTidy ? "none" : "styles",
    };
  }

  #repairsFor({ patches }: Frame, failures: readonly Failure[]): readonly Repair[] | undefined {
    if (failures.length === 0) patches.forEach(({ address }) => { this.#repairs.applied(address); });
    return this.#repairs.after(failures);
  }

  #applierFor(registry: Registry, layouts: readonly unknown[]): FrameApplier {
    const shapes = Shapes.read(layouts);
    if (shapes === undefined) throw new Error("bootstrap: shapes");
    APPLIERS.forEach((applier) => registry.add(applier));
    return new FrameApplier(this.#document, registry, shapes, this.#watchers);
  }
}
