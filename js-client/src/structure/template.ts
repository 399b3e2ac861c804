import type { Layout, Path } from "../layout.js";
import { RAW } from "../layout.js";
import { Misfit } from "../misfit.js";
import { compose, type Value, valueOf } from "../values.js";
import { isArray } from "../json.js";
import { containersOf, namesAt } from "./containers.js";
import { type Edges, takeEdges } from "./edges.js";
import { setAttribute } from "../dom/attributes.js";
import { applyStyle, applyStylesOf, hasOwnStyle } from "../dom/inline-styles.js";
import { contentOf, isElement } from "../dom/own.js";
import { TextRun } from "../dom/text-run.js";
import type { Item } from "../dom/tree.js";
import type { StructureHost } from "./host.js";

/** Builds new items of a shape, to stand in a parent. */
export type BuildItems = (shape: string, parent: Node, items: readonly unknown[]) => DocumentFragment;

/** The statics of a shape, parsed once: items are built as copies, and compared with it. */
export class Template {
  readonly edges: Edges;
  readonly #layout: Layout;
  readonly #content: DocumentFragment;
  /** For each place, and each region, the number of its node in a walk through the whole. */
  readonly #places: readonly number[];
  readonly #regions: readonly number[];
  readonly #styled: readonly number[];
  /** What stands where paths lead through, by path. */
  readonly #names: readonly (readonly [path: Path, names: string])[];

  /** @param parsed the statics; belongs to this from now on */
  constructor(host: StructureHost, layout: Layout, parsed: Element) {
    this.#layout = layout;
    const parent = contentOf(parsed);
    const item = host.itemIn(parent, layout);
    const nodes = layout.places.map((place) => {
      const access = item.find(place);
      if (!(access instanceof TextRun)) return item.element(place?.path ?? []);
      // Make it a node, which stays when it is empty.
      access.set(" ");
      const [text] = access.nodes();
      if (text !== undefined) text.data = "";
      return text as Node;
    });
    const sections = layout.regions.map((_, index) => item.region(index + 1));
    this.#names = containersOf(layout).map(([path]) => [path, namesAt(item, path)]);
    this.edges = takeEdges(layout, parent);
    const all = walk(parent);
    this.#places = nodes.map((node) => all.indexOf(node));
    this.#regions = sections.map((section) => all.indexOf(section.end ?? item.element(section.path)));
    this.#styled = [...all.keys()].filter((number) => {
      const node = all[number];
      return isElement(node) && hasOwnStyle(node);
    });
    this.#content = parsed.ownerDocument.createDocumentFragment();
    this.#content.append(...parent.childNodes);
  }

  /**
   * One item, without the text around it.
   *
   * @param values those of its slots, then for each of its regions the items
   */
  build(host: StructureHost, values: readonly unknown[], items: BuildItems): DocumentFragment {
    const { places, regions, slots } = this.#layout;
    if (values.length !== slots + regions.length) throw new Misfit("not as many values as slots");
    const fragment = host.document.importNode(this.#content, true);
    const nodes = walk(fragment);
    const nodeAt = (numbers: readonly number[], i: number): Node => nodes[numbers[i] ?? -1] as Node;
    places.forEach((place, i) => {
      if (place === null) return;
      const value = compose(place, (slot) => valueOf(values[slot]));
      fill(host, nodeAt(this.#places, i), place.where, value);
    });
    this.#styled.forEach((number) => {
      applyStylesOf(nodes[number] as Element);
    });
    regions.forEach(({ index, body }, i) => {
      const list = values[slots + i];
      if (!isArray(list)) throw new Misfit("no list for a region");
      const node = nodeAt(this.#regions, i);
      if (index === -1) contentOf(node).appendChild(items(body, node, list));
      else node.parentNode?.insertBefore(items(body, node.parentNode, list), node);
    });
    return fragment;
  }

  /** Throws when an item is not what its shape says, as far as paths lead through it. */
  verify(item: Item): void {
    for (const [path, names] of this.#names) {
      if (namesAt(item, path) !== names) throw new Misfit("an item is not what its shape says");
    }
  }
}

function fill(host: StructureHost, node: Node, where: number | string, value: Value): void {
  if (typeof where === "number" && where !== RAW) {
    (node as Text).data = value ?? "";
    return;
  }
  const element = node as Element;
  if (where === RAW) (contentOf(element) as Element).append(...contentOf(host.parse(value ?? "", element)).childNodes);
  else if (value !== null) {
    setAttribute(element, where, value);
    applyStyle(element, where, value);
  }
}

/** All nodes in another, in the order of the document, with the content of templates. */
function walk(parent: Node, nodes: Node[] = []): Node[] {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    nodes.push(node);
    walk(contentOf(node), nodes);
  }
  return nodes;
}
