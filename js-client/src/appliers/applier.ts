import type { Address } from "../address.js";
import type { PlaceAccess } from "../dom/place-access.js";

export type { PlaceAccess };

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

/**
 * What an applier may do with the page. Everything throws when the DOM is not as expected; an applier
 * lets that pass, and the client asks the server for repair.
 */
export interface PageAccess {
  readonly document: Document;
  /** A place in the shape of the item, or the root, at an address. */
  place(address: Address, place: number): PlaceAccess;
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
  /** Says that the root has another shape now. */
  rootShape(id: string): void;
  /** Throws what makes the client ask for repair. */
  misfit(reason: string): never;
}

/** The browser's half of a strategy; the default export of a client module. */
export interface Applier {
  readonly id: string;
  readonly version: number;
  /** Applies one patch, at once and whole. */
  apply(patch: Patch, page: PageAccess): void;
}
