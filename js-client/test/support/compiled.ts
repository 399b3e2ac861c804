import { hash } from "../../src/structure/check.js";
import { attributeName, attributeOf, type Data, KEY, type Part, render, textOf, valueOf } from "./template.js";

type WirePlace = readonly [path: string, where: number | string, ...segments: (string | number)[]];
type WireRegion = readonly [path: string, index: number, body: string];

export interface CompiledPlace {
  readonly wire: WirePlace;
  /** The slots that it is composed of. */
  readonly slots: readonly number[];
  readonly isClass: boolean;
  value(data: Data): string | null;
}

export interface CompiledRegion {
  readonly wire: WireRegion;
  readonly name: string;
  readonly body: Compiled;
}

const HTML = "http://www.w3.org/1999/xhtml";
const SVG = "http://www.w3.org/2000/svg";
const MATHML = "http://www.w3.org/1998/Math/MathML";
/** The namespaces in these elements. */
const NAMESPACES = new Map([["svg", SVG], ["foreignObject", HTML], ["math", MATHML]]);
const PARENTS = new Map([[SVG, "svg"], [MATHML, "math"]]);

const NOTHING: Data = { key: "", values: new Map(), sections: new Map() };

/** A shape: its layout, and how to find the values in the data. */
export class Compiled {
  readonly id: string;
  readonly parts: readonly Part[];
  readonly places: CompiledPlace[] = [];
  readonly regions: CompiledRegion[] = [];
  readonly roots: number;
  readonly #isItem: boolean;
  readonly #slots: string[] = [];

  /** Of the element that an item is parsed in. */
  readonly #namespace: string;

  /** @param start path of the parent that the parts are the content of */
  constructor(id: string, parts: readonly Part[], start: readonly number[], isItem: boolean, namespace: string = HTML) {
    this.id = id;
    this.parts = parts;
    this.#namespace = namespace;
    this.#isItem = isItem;
    this.roots = isItem ? parts.filter(({ kind }) => kind !== "text" && kind !== "static").length : 1;
    this.#walk(parts, start, isItem, namespace);
  }

  /** @param statics whether they are to be sent */
  layout(statics: boolean): unknown {
    const places = this.places.map(({ wire }) => wire);
    const regions = this.regions.map(({ wire }) => wire);
    return [this.id, statics ? this.statics() : this.check(), places, regions, this.roots];
  }

  /** This layout and those of all regions below. */
  layouts(): unknown[] {
    return [this.layout(false), ...this.regions.flatMap(({ body }) => body.layouts())];
  }

  slotValues(data: Data): (string | null)[] {
    return this.#slots.map((name) => (name.includes(":") ? attributeOf(name, data) : valueOf(name, data)));
  }

  /** The HTML of one item with everything dynamic left out. */
  statics(): string {
    return render(bare(this.parts), NOTHING, "").replaceAll(' lt-key=""', "");
  }

  check(): number {
    if (!this.#isItem) return this.#rootCheck();
    const parent = PARENTS.get(this.#namespace);
    const context = parent === undefined ? document.createElement("template") : document.createElementNS(this.#namespace, parent);
    context.innerHTML = this.statics();
    return hash(describe("content" in context ? (context as HTMLTemplateElement).content : context));
  }

  /** The same of the root, written apart from the client's. */
  #rootCheck(): number {
    const content = render(this.parts, NOTHING);
    const { documentElement } = new DOMParser().parseFromString(`<title>t</title><main>${content}</main>`, "text/html");
    const needed: [path: number[], count: number][] = [];
    const lead = (path: number[], count: number): void => {
      for (let depth = path.length, most = count; depth >= 0; depth--) {
        if (most >= 0) needed.push([path.slice(0, depth), most]);
        most = (path[depth - 1] ?? 0) + 1;
      }
    };
    const stepsOf = (path: string): number[] => path.split(".").map(Number);
    this.places.forEach(({ wire: [path, where] }) => { lead(stepsOf(path), typeof where === "number" ? where : -1); });
    this.regions.forEach(({ wire: [path, index] }) => { lead(stepsOf(path), index < 0 ? -1 : index + 1); });
    const paths = [...new Set(needed.map(([path]) => path.join()))];
    const lists = paths.map((path) => {
      const same = needed.filter(([other]) => other.join() === path);
      const count = Math.max(...same.map(([, most]) => most));
      const [steps = []] = same[0] ?? [];
      const parent = steps.reduce((node: Node, step) => countedIn(node)[step] ?? node, documentElement);
      return countedIn(parent).slice(0, count).map((node) => `${(node as Comment).data === "[" ? "[" : node.nodeName.toLowerCase()} `).join("");
    });
    return (hash(lists.join(",")) % 9999) + 1;
  }

  #place(path: readonly number[], where: number | string, segments: readonly string[], value: (data: Data) => string | null): void {
    const before = this.#slots.length;
    const wire = segments.map((segment) => {
      if (!segment.startsWith("$")) return segment;
      const name = segment.slice(1);
      if (!this.#slots.includes(name)) this.#slots.push(name);
      return this.#slots.indexOf(name);
    });
    const isPlain = wire.length === 1 && wire[0] === before;
    this.places.push({
      wire: [path.join("."), where, ...(isPlain ? [] : wire)],
      slots: wire.filter((segment) => typeof segment === "number"),
      isClass: where === "class",
      value,
    });
  }

  #walk(parts: readonly Part[], parent: readonly number[], top: boolean, namespace: string): void {
    let index = 0;
    let keyed = !top;
    for (const part of parts) {
      const own = [...parent, index];
      const key = (): void => {
        if (!keyed) this.#place(own, "lt-key", [`$${KEY}`], ({ key: value }) => value);
        keyed = true;
      };
      switch (part.kind) {
        case "text":
          this.#place(parent, index, [...(part.before === "" ? [] : [part.before]), `$${part.name}`], (data) => textOf(part, data));
          continue;
        case "static":
          continue;
        case "raw":
          key();
          this.#place(own, -1, [`$${part.name}`], (data) => valueOf(part.name, data));
          break;
        case "element": {
          key();
          for (const attribute of part.attributes)
            this.#place(own, attributeName(attribute), attribute.endsWith(KEY) ? ["k-", `$${KEY}`] : [`$${attribute}`], (data) => attributeOf(attribute, data));
          this.#walk(part.children, own, false, NAMESPACES.get(part.tag) ?? namespace);
          break;
        }
        case "section": {
          const only = parts.length === 1 && !top;
          const body = new Compiled(`${this.id}.${this.regions.length + 1}`, part.body, [], true, namespace);
          this.regions.push({ wire: [parent.join("."), only ? -1 : index, body.id], name: part.name, body });
          break;
        }
        case "comment":
          break;
      }
      index++;
    }
  }
}

/** Elements and comments; a region by its first comment. */
function countedIn(parent: Node): Node[] {
  const { childNodes } = parent instanceof HTMLTemplateElement ? parent.content : parent;
  let depth = 0;
  return [...childNodes].filter((node) => {
    const mark = node.nodeType === 8 ? (node as Comment).data : "";
    if (mark === "]") depth--;
    const isOutside = depth === 0 && mark !== "]";
    if (mark === "[") depth++;
    return isOutside && node.nodeType !== 3;
  });
}

/** The parts with nothing in them that changes. */
function bare(parts: readonly Part[]): Part[] {
  return parts.map((part): Part => {
    if (part.kind === "text") return { kind: "static", text: "" };
    if (part.kind === "element") return { ...part, attributes: [], children: bare(part.children) };
    return part;
  });
}

/** The text that the check is of, written apart from the client's. */
function describe(parent: Node): string {
  return [...parent.childNodes]
    .map((node) => {
      if (node.nodeType === 3) return (node as Text).data;
      if (node.nodeType === 8) return `<!${(node as Comment).data}>`;
      const element = node as Element;
      const attributes = [...element.attributes].map(({ name, value }) => ` ${name}="${value}"`).sort();
      const inner = element instanceof HTMLTemplateElement ? element.content : element;
      return `<${element.localName}${attributes.join("")}>${element.localName === "noscript" ? "" : describe(inner)}</>`;
    })
    .join("");
}
