import type { Rng } from "./random.js";

/** A template in miniature: what a compiler knows, enough to render it and to compute its layouts. */
export type Part =
  | { readonly kind: "text"; readonly name: string; readonly before: string }
  | { readonly kind: "element"; readonly tag: string; readonly attribute: string | null; readonly children: readonly Part[] }
  | { readonly kind: "comment" }
  /** Text that never changes; never beside another text. */
  | { readonly kind: "static"; readonly text: string }
  /** An element whose content is HTML. */
  | { readonly kind: "raw"; readonly name: string }
  | { readonly kind: "section"; readonly name: string; readonly body: readonly Part[] };

/** The values of one item: texts and attributes by name, items of sections by name. */
export interface Data {
  readonly key: string;
  readonly values: ReadonlyMap<string, string | null>;
  readonly sections: ReadonlyMap<string, readonly Data[]>;
}

/** Stands for the key of the item. */
export const KEY = "@key";

const INLINE = ["span", "b", "a"];
const ATTRIBUTES = ["class", "title", "href", "lang"];
const HTML = ["", "x", "<b>b</b>", "<ul><li>1<li>2</ul>t", "<!--c--><i></i>"];
const TEXTS = ["", "a", "a b", "b c", "12", "-3.5", "Ada", " x ", "<b>", "&amp;", "1 < 2", "é\u{1f600}", 'say "hi"', "\n"];

/** Makes the content of an element. */
export function randomParts(rng: Rng, depth: number, newName: () => string): Part[] {
  const parts: Part[] = [];
  const count = 1 + rng.below(depth > 0 ? 4 : 2);
  for (let i = 0; i < count; i++) {
    const text = parts.at(-1)?.kind !== "text" && rng.chance(0.5);
    parts.push(text ? { kind: "text", name: newName(), before: rng.pick(["", "n: "]) } : randomNode(rng, depth, newName));
  }
  return parts;
}

function randomNode(rng: Rng, depth: number, newName: () => string): Part {
  const attribute = rng.chance(0.5) ? rng.pick(ATTRIBUTES) + ":" + (rng.chance(0.2) ? KEY : newName()) : null;
  const element = (tag: string, children: readonly Part[]): Part => ({ kind: "element", tag, attribute, children });
  const leaf = (tag: string): Part => element(tag, [{ kind: "text", name: rng.chance(0.1) ? KEY : newName(), before: "" }]);
  if (depth === 0) return leaf(rng.pick(INLINE));
  const section = (body: readonly Part[]): Part => ({ kind: "section", name: newName(), body: spaced(rng, body) });
  switch (rng.below(11)) {
    case 0:
      return element("div", randomParts(rng, depth - 1, newName));
    case 1:
      return element("ul", [section([element("li", randomParts(rng, depth - 1, newName))])]);
    case 2:
      return element("table", [
        element("tbody", [section([element("tr", [leaf("td"), element("td", randomParts(rng, depth - 1, newName))])])]),
      ]);
    case 3:
      return element("select", [section([leaf("option")])]);
    case 4:
      return element("dl", [section([leaf("dt"), leaf("dd")])]);
    case 5:
      return section([element("p", [{ kind: "text", name: newName(), before: "" }])]);
    case 6:
      return section([{ kind: "element", tag: "i", attribute: null, children: [] }, section([leaf("em")])]);
    case 8:
      return { kind: "raw", name: newName() };
    case 9: {
      const text: Part = { kind: "text", name: newName(), before: "e: " };
      return section(rng.chance(0.5) ? [text, leaf("b")] : [leaf("b"), text]);
    }
    case 7:
      return rng.chance(0.5) ? { kind: "comment" } : element("textarea", [{ kind: "text", name: newName(), before: "t" }]);
    default:
      return leaf(rng.pick(INLINE));
  }
}

/** White space around an item, as in a template with line feeds; not where the item has a text at that end. */
function spaced(rng: Rng, body: readonly Part[]): Part[] {
  const space = (): Part[] => (rng.chance(0.5) ? [{ kind: "static", text: rng.pick(["\n", "  "]) }] : []);
  const hasText = body[0]?.kind === "text" || body.at(-1)?.kind === "text";
  return hasText ? [...body] : [...space(), ...body, ...space()];
}

export function randomData(rng: Rng, parts: readonly Part[], key: string): Data {
  const values = new Map<string, string | null>();
  const sections = new Map<string, readonly Data[]>();
  for (const part of flat(parts)) {
    if (part.kind === "text") values.set(part.name, rng.pick(TEXTS));
    if (part.kind === "raw") values.set(part.name, rng.pick(HTML));
    if (part.kind === "element" && part.attribute !== null && !part.attribute.endsWith(KEY))
      values.set(part.attribute, rng.chance(0.2) ? null : rng.pick(TEXTS));
    if (part.kind === "section") {
      const keys = ["a", "b", "c", "d", "e"].filter(() => rng.chance(0.3));
      sections.set(part.name, keys.map((itemKey) => randomData(rng, part.body, itemKey)));
    }
  }
  return { key, values, sections };
}

/** The data with some of it changed; items come, go and change places where `structure` says so. */
export function changedData(rng: Rng, parts: readonly Part[], data: Data, structure: boolean): Data {
  const fresh = randomData(rng, parts, data.key);
  const values = new Map([...data.values].map(([name, value]) => [name, rng.chance(0.3) ? (fresh.values.get(name) ?? null) : value]));
  for (const part of flat(parts)) {
    if (part.kind === "text" || part.kind === "raw") values.set(part.name, values.get(part.name) ?? "");
  }
  const sections = new Map<string, readonly Data[]>();
  for (const part of flat(parts)) {
    if (part.kind !== "section") continue;
    const kept = (data.sections.get(part.name) ?? []).map((item) => changedData(rng, part.body, item, structure));
    sections.set(part.name, structure && rng.chance(0.4) ? shuffled(rng, part.body, kept) : kept);
  }
  return { key: data.key, values, sections };
}

function shuffled(rng: Rng, body: readonly Part[], items: readonly Data[]): Data[] {
  const left = items.filter(() => rng.chance(0.7));
  const next = [...left];
  for (const key of ["f", "g", "h"].filter(() => rng.chance(0.25))) {
    if (!next.some((item) => item.key === key)) next.splice(rng.below(next.length + 1), 0, randomData(rng, body, key));
  }
  if (rng.chance(0.5)) next.sort(() => rng.next() - 0.5);
  return next;
}

/** All parts of one item, those of its sections left out. */
export function flat(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => (part.kind === "element" ? [part, ...flat(part.children)] : [part]));
}

/** The HTML of some parts; `key`: for the first element, if it is an item. */
export function render(parts: readonly Part[], data: Data, key?: string): string {
  let open = key;
  const mark = (): string => {
    const attribute = open === undefined ? "" : ` lt-key="${open}"`;
    open = undefined;
    return attribute;
  };
  return parts
    .map((part) => {
      switch (part.kind) {
        case "text":
          return escaped(textOf(part, data));
        case "comment":
          return "<!--c-->";
        case "static":
          return part.text;
        case "raw":
          return `<div${mark()}>${data.values.get(part.name) ?? ""}</div>`;
        case "element": {
          const { tag, attribute, children } = part;
          const value = attribute === null ? null : attributeOf(attribute, data);
          const written = value === null ? "" : ` ${attributeName(attribute)}="${escaped(value)}"`;
          return `<${tag}${mark()}${written}>${render(children, data)}</${tag}>`;
        }
        case "section": {
          const html = renderItems(part.body, data.sections.get(part.name) ?? []);
          return parts.length === 1 && key === undefined ? html : `<!--[-->${html}<!--]-->`;
        }
      }
    })
    .join("");
}

export function renderItems(body: readonly Part[], items: readonly Data[]): string {
  return items.map((item) => render(body, item, item.key)).join("");
}

export function textOf(part: Extract<Part, { kind: "text" }>, data: Data): string {
  return part.before + (valueOf(part.name, data) ?? "");
}

export function attributeOf(attribute: string, data: Data): string | null {
  return attribute.endsWith(KEY) ? `k-${data.key}` : valueOf(attribute, data);
}

export function valueOf(name: string, data: Data): string | null {
  return name === KEY ? data.key : (data.values.get(name) ?? null);
}

export function attributeName(attribute: string | null): string {
  return (attribute ?? "").replace(/:.*/, "");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
