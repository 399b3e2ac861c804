import type { Address } from "../address.js";
import type { PlaceAccess } from "../dom/place-access.js";
import type { Value } from "../values.js";

export type { PlaceAccess, Value };

/** The index that an item has before the frame, or a fragment with new ones. */
export type Entry = number | DocumentFragment;

/** A patch as its applier sees it. */
export interface Patch {
  readonly address: Address;
  /** What the strategy wrote on the server: JSON values, to be checked by who reads them. */
  readonly payload: readonly unknown[];
}

/** The nodes of a section or an item. */
export interface RegionAccess {
  readonly parent: Node;
  /** True for a section as a whole, false for an item. */
  readonly section: boolean;
  /** The text before and behind an item's nodes. */
  readonly before: PlaceAccess;
  readonly after: PlaceAccess;
  /** All nodes of it, texts within too, own nodes aside. */
  nodes(): ChildNode[];
  /** The node that the region ends before; null: the end of the parent. */
  end(): Node | null;
}

/** One item, or the root. */
export interface ItemAccess {
  /** A place in its shape. */
  place(place: number): PlaceAccess;
  /** Writes every place that is composed of these slots. */
  write(slots: ReadonlyMap<number, Value>): void;
  /** Takes class tokens away and adds others, in a place that is a class. */
  tokens(place: number, remove: readonly string[], add: readonly string[]): void;
}

/** A section with its items as they were before the frame. */
export interface SectionAccess {
  readonly items: readonly ItemAccess[];
  /** Makes a new item from its values: those of the slots, then for each region a list of items. */
  build(values: unknown): DocumentFragment;
  /** Makes new items from HTML. */
  parse(html: unknown): DocumentFragment;
  /** Makes this the list: old items by their index, and new ones. Once in a frame. */
  arrange(list: readonly Entry[]): void;
}

/**
 * What an applier may do with the page. Everything throws when the DOM is not as expected; an applier
 * lets that pass, and the client asks the server for repair.
 */
export interface PageAccess {
  readonly document: Document;
  /** A place in the shape of the item, or the root, at an address. */
  place(address: Address, place: number): PlaceAccess;
  /** The item, or the root, at an address. */
  item(address: Address): ItemAccess;
  /** The items of the section at an address, as they were before the frame. */
  items(address: Address): readonly ItemAccess[];
  /** The section at an address. */
  section(address: Address): SectionAccess;
  /** The nodes at an address other than 0. */
  region(address: Address): RegionAccess;
  /** Nodes that LiveTemplate put into a document; the live one when none is given. */
  ownNodes(document?: Document): Element[];
  /** Parses HTML as the content of a parent; the result is a bare inert element with these children. */
  parse(html: string, parent: Node): Element;
  /** Parses a whole document, inert. */
  parseDocument(html: string): Document;
  /** Writes an attribute so that what others set in it stays. */
  write(element: Element, name: string, value: string | null): void;
  /** Runs what writes the text of a node, so that a textarea follows. */
  writeText(parent: Node, write: () => void): void;
  /** Runs what moves nodes; focus, selection and what is scrolled in them is put back where that loses it. */
  keep(moved: readonly Node[], run: () => void): void;
  /** Says that the whole root was put in anew; with its shape if that is another now. */
  rootShape(id?: string): void;
  /** Throws what makes the client ask for repair. */
  misfit(reason: string): never;
}

/** The browser's half of a strategy; the default export of a client module. */
export interface Applier {
  readonly id: string;
  readonly version: number;
  /**
   * True for one that changes what is in a section by `SectionAccess.arrange` alone; what is known of
   * a region is looked up again after any other.
   */
  readonly tidy?: boolean;
  /** Applies one patch, at once and whole. */
  apply(patch: Patch, page: PageAccess): void;
}
