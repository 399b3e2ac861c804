import type { Layout, Path, PlaceLayout } from "../layout.js";
import { RAW } from "../layout.js";
import { Misfit } from "../misfit.js";
import { compose, type Value } from "../values.js";
import type { Attributes } from "./attributes.js";
import { type Counted, countedAt, countedFrom, isComment } from "./counted.js";
import { AttributePlace, RawPlace } from "./element-places.js";
import { contentOf, isElement } from "./own.js";
import type { PlaceAccess } from "./place-access.js";
import { TextRun } from "./text-run.js";
import { mustBeThere } from "./there.js";
import { KEY_ATTRIBUTE, REGION_START } from "../protocol.js";

/** What the tree needs besides the DOM. */
export interface TreeContext {
  readonly attributes: Attributes;
  layoutOf(shape: string): Layout;
  /** An item is used for the first time: throws when it is not what its shape says. */
  verify(item: Item): void;
}

/**
 * One item of a section, or the root: its places and regions, found in the DOM when they are first
 * asked for, and kept.
 */
export class Item {
  readonly layout: Layout;
  /** Undefined for the root. */
  readonly section: Section | undefined;
  readonly parent: Node;
  /** Its first and its last node that counts. */
  readonly first: Node;
  readonly last: Node;
  readonly #context: TreeContext;
  #verified = false;
  #places: (PlaceAccess | undefined)[] | undefined;
  #sections: (Section | undefined)[] | undefined;

  constructor(
    context: TreeContext,
    layout: Layout,
    section: Section | undefined,
    parent: Node,
    first: Node,
    last: Node,
  ) {
    this.#context = context;
    this.layout = layout;
    this.section = section;
    this.parent = parent;
    this.first = first;
    this.last = last;
  }

  /** Whether it can be told from what others put beside it. */
  isKeyed(): boolean {
    return this.layout.places.some((place) => place?.path.join() === "0" && place.where === KEY_ATTRIBUTE);
  }

  place(number: number): PlaceAccess {
    this.#prepare();
    return ((this.#places ??= [])[number] ??= this.find(this.layout.places[number]));
  }

  /** Writes every place that is composed of these slots. */
  write(slots: ReadonlyMap<number, Value>): void {
    this.layout.places.forEach((place, number) => {
      if (place?.segments.some((segment) => slots.has(segment as number)) !== true) return;
      this.place(number).set(
        compose(place, (slot) => {
          const value = slots.get(slot);
          if (value === undefined) throw new Misfit(`no slot ${slot}`);
          return value;
        }),
      );
    });
  }

  /** Takes class tokens away and adds others. */
  tokens(number: number, remove: readonly string[], add: readonly string[]): void {
    const place = this.place(number);
    if (!(place instanceof AttributePlace)) throw new Misfit("no class");
    place.tokens(remove, add);
  }

  /** A region in it; numbers begin at 1. */
  region(number: number): Section {
    this.#prepare();
    const sections = (this.#sections ??= []);
    return (sections[number] ??= new Section(this.#context, this, number));
  }

  /** Looks a place up in the DOM. */
  find(place: PlaceLayout | null | undefined): PlaceAccess {
    if (place == null) throw new Misfit("no such place");
    const { path, where } = place;
    if (typeof where === "number" && where !== RAW) return this.#gap(path, where);
    const element = this.element(path);
    return where === RAW
      ? new RawPlace(element)
      : new AttributePlace(element, where, this.#context.attributes);
  }

  /** The element at the end of a path; for the root an empty path is the html element. */
  element(path: Path): Element {
    let node: Node | undefined = path.length === 0 ? this.parent : undefined;
    path.forEach((step, depth) => {
      node = (depth === 0 ? this.counted(step) : countedAt(contentOf(node as Node).firstChild, step))?.node;
      if (!isElement(node)) throw new Misfit(`no element at ${path.join(".")}`);
    });
    if (!isElement(node)) throw new Misfit("no element at an empty path");
    return node;
  }

  /** One of its own counted nodes. */
  counted(index: number): Counted | undefined {
    if (this.section === undefined) return countedAt(this.parent.firstChild, index);
    return index < this.layout.roots ? countedAt(this.first, index) : undefined;
  }

  #gap(path: Path, gap: number): TextRun {
    const top = path.length === 0;
    const parent = top ? this.parent : contentOf(this.element(path));
    const edges = top && this.section !== undefined;
    if (edges && gap === 0) return new TextRun(parent, undefined, this.first);
    if (edges && gap === this.layout.roots) return new TextRun(parent, this.last, undefined);
    const start = edges ? this.first : parent.firstChild;
    const left = gap === 0 ? undefined : countedAt(start, gap - 1);
    if (gap > 0 && left === undefined) throw new Misfit(`no gap ${gap}`);
    const from = left?.last ?? null;
    return new TextRun(parent, from, countedAt(from === null ? start : from.nextSibling, 0)?.node ?? null);
  }

  #prepare(): void {
    if (this.#verified) return;
    this.#context.verify(this);
    this.#verified = true;
  }
}

/** A region: where its items stand. */
export class Section {
  readonly owner: Item;
  readonly number: number;
  /** Of the element that it is in. */
  readonly path: Path;
  readonly parent: Node;
  /** The comments around it; null when it is all that its parent holds. */
  readonly start: Node | null;
  readonly end: Node | null;
  readonly #context: TreeContext;
  readonly #shape: string;
  #items: readonly Item[] | undefined;

  constructor(context: TreeContext, owner: Item, number: number) {
    const region = owner.layout.regions[number - 1];
    if (region === undefined) throw new Misfit(`no region ${number}`);
    const { path, index } = region;
    this.#context = context;
    this.owner = owner;
    this.number = number;
    this.path = path;
    this.#shape = region.body;
    this.parent = path.length === 0 ? owner.parent : contentOf(owner.element(path));
    this.start = this.end = null;
    if (index === -1) return;
    const pair = path.length === 0 ? owner.counted(index) : countedAt(this.parent.firstChild, index);
    if (pair === undefined || pair.node === pair.last || !isComment(pair.node, REGION_START))
      throw new Misfit(`no region at ${path.join(".")}`);
    this.start = pair.node;
    this.end = pair.last;
  }

  /** The layout of its items; throws when there was none yet, and so no item. */
  get body(): Layout {
    return this.#context.layoutOf(this.#shape);
  }

  /** Throws when somebody took it out of the page. */
  check(): this {
    mustBeThere(this.parent);
    for (const mark of [this.start, this.end]) {
      if (mark !== null && mark.parentNode !== this.parent) throw new Misfit("removed");
    }
    return this;
  }

  /** Its items as they stand in the DOM when they are first asked for, later as they were set. */
  get items(): readonly Item[] {
    if (this.#items === undefined) {
      this.#items = this.itemsFrom(this.start === null ? this.parent.firstChild : this.start.nextSibling, this.end);
    }
    return this.#items;
  }

  set items(items: readonly Item[]) {
    this.#items = items;
  }

  /** Items that have been looked up, if any. */
  known(): readonly Item[] {
    return this.#items ?? [];
  }

  /** Something else may have changed it. */
  forget(): void {
    this.#items = undefined;
  }

  /** Takes nodes, from one up to another, for items. */
  itemsFrom(start: Node | null, end: Node | null): Item[] {
    const items: Item[] = [];
    if (countedFrom(start, end).next().done === true) return items;
    const { body } = this;
    const { roots } = body;
    let first: Node | undefined;
    let count = 0;
    for (const { node, last } of countedFrom(start, end)) {
      first ??= node;
      if (++count % roots !== 0) continue;
      items.push(new Item(this.#context, body, this, this.parent, first, last));
      first = undefined;
    }
    const name = items[0]?.first.nodeName;
    const isForeign = ({ first: node }: Item): boolean =>
      node.nodeName !== name || (isElement(node) && !node.hasAttribute(KEY_ATTRIBUTE));
    if (first !== undefined || roots === 0 || (items[0]?.isKeyed() === true && items.some(isForeign)))
      throw new Misfit("no whole items");
    return items;
  }
}
