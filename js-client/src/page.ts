import { type Address, stepsOf } from "./address.js";
import type { PageAccess, PlaceAccess, RegionAccess } from "./appliers/applier.js";
import type { Attributes } from "./dom/attributes.js";
import { firstIn } from "./dom/counted.js";
import { writeTextControl } from "./dom/form-controls.js";
import { isOwn, ownNodes } from "./dom/own.js";
import { Resolver } from "./dom/resolver.js";
import { TextRun } from "./dom/text-run.js";
import { parseDocument, parseWithin } from "./dom/trusted.js";
import type { Layouts } from "./layouts.js";
import { Misfit } from "./misfit.js";

/** The page as the appliers of one frame see it. */
export class Page implements PageAccess {
  readonly document: Document;
  readonly #layouts: Layouts;
  readonly #attributes: Attributes;
  readonly #resolver: Resolver;

  constructor(document: Document, layouts: Layouts, attributes: Attributes) {
    this.document = document;
    this.#layouts = layouts;
    this.#attributes = attributes;
    this.#resolver = new Resolver(document, layouts);
  }

  /** Finds an address before the first patch changes anything. */
  locate(address: Address): void {
    if (address !== 0) this.#resolver.at(address);
  }

  place(address: Address, place: number): PlaceAccess {
    const item = this.#resolver.item(address);
    const layout = item.layout.places[place];
    if (layout === undefined || layout.kind === "none") return this.misfit(`no place ${place}`);
    if (layout.kind === "text")
      return TextRun.inGap(this.#resolver.stretch(item, layout.path), layout.gap);
    const element = this.#resolver.element(item, layout.path);
    return {
      get: () => element.getAttribute(layout.name),
      set: (value) => {
        this.write(element, layout.name, value);
      },
    };
  }

  region(address: Address): RegionAccess {
    const steps = stepsOf(address);
    if (steps.length === 0) return this.misfit("no region 0");
    const found = this.#resolver.at(address);
    const { parent, from, until, counted } = found;
    const section = steps.length % 2 === 1;
    const first = counted[0]?.node ?? null;
    const last = counted.at(-1)?.last ?? null;
    const end = (): Node | null => (section ? until : (last?.nextSibling ?? null));
    return {
      parent,
      section,
      before: new TextRun({ parent, from, until: first }),
      after: new TextRun({ parent, from: last, until }),
      end,
      nodes: () => {
        const nodes: ChildNode[] = [];
        let node = section ? firstIn(found) : first;
        for (; node !== null && node !== end(); node = node.nextSibling) {
          if (!isOwn(node)) nodes.push(node as ChildNode);
        }
        return nodes;
      },
    };
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
    this.#attributes.write(element, name, value);
  }

  writeText(parent: Node, write: () => void): void {
    writeTextControl(parent, write);
  }

  rootShape(id: string): void {
    this.#layouts.setRoot(id);
  }

  misfit(reason: string): never {
    throw new Misfit(reason);
  }
}
