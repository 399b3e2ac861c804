import { type Address, stepsOf } from "./address.js";
import type { ItemAccess, PageAccess, PlaceAccess, RegionAccess, SectionAccess } from "./appliers/applier.js";
import { writeContent } from "./dom/form-controls.js";
import { ownNodes } from "./dom/own.js";
import { mustBeThere } from "./dom/there.js";
import { Item, Section, type TreeContext } from "./dom/tree.js";
import { parseDocument, parseWithin } from "./dom/trusted.js";
import type { UserState } from "./dom/user-state.js";
import type { Watchers } from "./dom/watchers.js";
import type { Layout } from "./layout.js";
import type { ListCheck } from "./message.js";
import { Misfit } from "./misfit.js";
import type { Shapes } from "./shapes.js";
import { isAsSent } from "./structure/containers.js";
import { Structure } from "./structure/structure.js";
import { isWrong } from "./structure/list-check.js";

/** The page as appliers see it. What was found in the DOM is kept from frame to frame. */
export class Page implements PageAccess {
  readonly document: Document;
  readonly #shapes: Shapes;
  readonly #context: TreeContext;
  /** What the addresses of a frame name, by their steps. */
  readonly #located = new Map<string, Item | Section>();
  /** The items that sections had when they were located. */
  readonly #items = new Map<Section, readonly Item[]>();
  readonly #structure: Structure;
  readonly #user: UserState;
  #root: Item;
  /** Whether the root is what the server sent, as far as paths lead through it. */
  #fits: boolean | undefined;

  constructor(document: Document, shapes: Shapes, { attributes, user }: Watchers) {
    this.document = document;
    this.#user = user;
    this.#shapes = shapes;
    this.#context = {
      attributes,
      layoutOf: (shape) => shapes.get(shape),
      verify: (item) => {
        if (!this.#fits && item.parent === document.documentElement) this.misfit("the page is not what its shape says");
        this.#structure.verify(item);
      },
    };
    this.#structure = new Structure({
      document,
      user,
      root: () => this.#root,
      layouts: () => shapes.all(),
      layoutOf: (shape) => shapes.get(shape),
      parse: parseWithin,
      itemIn: (parent, layout) => this.#whole(parent, layout),
    });
    this.#root = this.#newRoot();
  }

  /** Another frame begins. */
  begin(): void {
    this.#located.clear();
    this.#items.clear();
  }

  /**
   * Finds an address before the first patch of a frame changes anything.
   *
   * @param withItems whether the items of a section are asked for as well
   * @param reached hears of each item and section on the way
   */
  locate(
    address: Address,
    withItems = false,
    reached: (part: Item | Section) => void = () => undefined,
  ): Item | Section {
    const steps = stepsOf(address);
    let part: Item | Section = this.#root;
    reached(part);
    for (const step of steps) {
      part = part instanceof Item ? part.region(step).check() : itemOf(part, step);
      reached(part);
    }
    if (withItems && part instanceof Section) this.#items.set(part, part.items);
    this.#located.set(steps.join(), part);
    return part;
  }

  item(address: Address): Item {
    const part = this.#at(address);
    return part instanceof Item ? part : this.misfit("a section is no item");
  }

  items(address: Address): readonly ItemAccess[] {
    return this.#itemsOf(this.#sectionAt(address));
  }

  section(address: Address): SectionAccess {
    const section = this.#sectionAt(address);
    return this.#structure.list(section, this.#itemsOf(section));
  }

  place(address: Address, place: number): PlaceAccess {
    return this.item(address).place(place);
  }

  region(address: Address): RegionAccess {
    const part = this.#at(address);
    return part === this.#root ? this.misfit("no region 0") : this.#structure.region(part);
  }

  ownNodes(document: Document = this.document): Element[] {
    return ownNodes(document);
  }

  parse(html: string, parent: Node): Element {
    return parseWithin(html, parent);
  }

  parseDocument(html: string): Document {
    return parseDocument(html);
  }

  write(element: Element, name: string, value: string | null): void {
    this.#context.attributes.write(element, name, value);
  }

  writeText(parent: Node, write: () => void): void {
    writeContent(parent, write);
  }

  keep(moved: readonly Node[], run: () => void): void {
    this.#user.keep(moved, run);
  }

  rootShape(id?: string): void {
    // Not checked again: should this browser make something else of the HTML, asking again is in vain.
    this.#fits = true;
    this.#shapes.setRoot(id);
  }

  misfit(reason: string): never {
    throw new Misfit(reason);
  }

  /** Throws when a list has other items in the DOM than the server says. */
  check(check: ListCheck): void {
    const section = this.locate(check.region);
    if (section instanceof Section && isWrong(section, check)) {
      section.forget();
      this.misfit("a list is not what the server says");
    }
  }

  /** All items may go: what is needed to build them again is taken from them. */
  learn(): void {
    this.#structure.learnFrom(this.#root);
  }

  /** The steps to an item or section, as it is now; to what is around it where others may have moved it. */
  stepsTo(part: Item | Section): number[] {
    if (part instanceof Section) return [...this.stepsTo(part.owner), part.number];
    if (part.section === undefined) return [];
    const index = part.section.known().indexOf(part);
    return index === -1 || !part.isKeyed() ? this.stepsTo(part.section) : [...this.stepsTo(part.section), index];
  }

  /** Something else than by this page's means was done to what is at an address. */
  forget(address: Address): void {
    const part = this.#located.get(stepsOf(address).join());
    const section = part instanceof Section ? part : part?.section;
    if (section === undefined) this.#root = this.#newRoot();
    else section.forget();
  }

  #at(address: Address): Item | Section {
    return this.#located.get(stepsOf(address).join()) ?? this.locate(address);
  }

  #sectionAt(address: Address): Section {
    const part = this.#at(address);
    return part instanceof Section ? part : this.misfit("an item is no section");
  }

  #itemsOf(section: Section): readonly Item[] {
    return this.#items.get(section) ?? section.items;
  }

  /** Its places are looked up at once: later others may have changed the page. */
  #newRoot(): Item {
    const root = this.#whole(this.document.documentElement, this.#shapes.root());
    this.#fits ??= isAsSent(root);
    for (const number of root.layout.places.keys()) {
      try {
        root.place(number);
      } catch {
        // Whoever writes there meets the same misfit.
      }
    }
    return root;
  }

  #whole(parent: Node, layout: Layout): Item {
    return new Item(this.#context, layout, undefined, parent, parent, parent);
  }
}

function itemOf(section: Section, index: number): Item {
  const item = section.items[index];
  if (item === undefined) throw new Misfit(`no item ${index}`);
  mustBeThere(item.first);
  return item;
}
