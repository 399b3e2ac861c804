import type { RegionAccess, SectionAccess } from "../appliers/applier.js";
import { Item, type Section } from "../dom/tree.js";
import type { StructureHost } from "./host.js";
import { ListView } from "./list-view.js";
import { itemRegion, sectionRegion } from "./regions.js";
import { Statics } from "./statics.js";

/** Lists, new items, and whether items are what they should be, in one page. */
export class Structure {
  readonly #host: StructureHost;
  readonly #statics: Statics;

  constructor(host: StructureHost) {
    this.#host = host;
    this.#statics = new Statics(host);
  }

  /** An item is used for the first time: throws when it is not what its shape says. */
  verify(item: Item): void {
    const { section, parent } = item;
    if (section === undefined) return;
    this.#statics.learn(section, false);
    this.#statics.known(section.body.id, parent)?.verify(item);
  }

  /** @param items those that the section had before the frame */
  list(section: Section, items: readonly Item[]): SectionAccess {
    return new ListView(section, items, this.#host, this.#statics);
  }

  region(part: Item | Section): RegionAccess {
    this.learnFrom(part);
    return part instanceof Item ? itemRegion(part) : sectionRegion(part);
  }

  /** Items may go: what is needed to build them again is taken from them. */
  learnFrom(part: Item | Section): void {
    this.#statics.learnFrom(() => (part instanceof Item ? [part] : part.items));
  }
}
