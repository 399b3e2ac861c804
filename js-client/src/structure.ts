import type { RegionAccess, SectionAccess } from "./appliers/applier.js";
import type { Applier } from "./appliers/applier.js";
import type { Item, Section } from "./dom/tree.js";
import type { Layout } from "./layout.js";
import type { ListCheck } from "./message.js";
import type { Renewal } from "./renewal.js";

/** What the second module has for the first, which imports it when the page is attached already. */
export interface SecondModule {
  readonly default: Applier;
  readonly appliers: readonly Applier[];
  readonly Renewal: typeof Renewal;
  structureOf(host: StructureHost): Structure;
}

/** What needs more than places: lists, new items, and whether items are what they should be. */
export interface Structure {
  /** An item is used for the first time: throws when it is not what its shape says. */
  verify(item: Item): void;
  /** @param items those that the section had before the frame */
  list(section: Section, items: readonly Item[]): SectionAccess;
  region(part: Item | Section): RegionAccess;
  /** Items may go: what is needed to build them again is taken from them. */
  learnFrom(items: readonly Item[]): void;
  isWrong(section: Section, check: ListCheck): boolean;
}

/** What that needs of the page. */
export interface StructureHost {
  readonly document: Document;
  root(): Item;
  layouts(): Iterable<Layout>;
  layoutOf(shape: string): Layout;
  parse(html: string, parent: Node): Element;
  /** The content of a parent, apart from the page, as if it were an item. */
  itemIn(parent: Node, layout: Layout): Item;
}
