/** A template in miniature: what a compiler knows, enough to render it and to compute its layouts. */
export type Part =
  /** @property from: what its values are taken from; absent: any text. */
  | { readonly kind: "text"; readonly name: string; readonly before: string; readonly from?: readonly string[] }
  | ElementPart
  | { readonly kind: "comment" }
  /** Text that never changes; never beside another text. */
  | { readonly kind: "static"; readonly text: string }
  /** An element whose content is HTML. */
  | { readonly kind: "raw"; readonly name: string }
  | { readonly kind: "section"; readonly name: string; readonly body: readonly Part[] };

export interface ElementPart {
  readonly kind: "element";
  readonly tag: string;
  /** As they stand in the HTML, a space in front; the same at all times. */
  readonly fixed: string;
  /** Each a name, a colon, and the name of its value. */
  readonly attributes: readonly string[];
  readonly children: readonly Part[];
}

/** The values of one item: texts and attributes by name, items of sections by name. */
export interface Data {
  readonly key: string;
  readonly values: ReadonlyMap<string, string | null>;
  readonly sections: ReadonlyMap<string, readonly Data[]>;
}

/** Stands for the key of the item. */
export const KEY = "@key";

const VOID = /^(?:br|col|hr|img|input|wbr)$/;
/** Where the parser drops the first line feed. */
const DROPS = /^(?:pre|textarea|listing)$/;

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
          const { tag, fixed, attributes, children } = part;
          const written = attributes.map((attribute) => {
            const value = attributeOf(attribute, data);
            return value === null ? "" : ` ${attributeName(attribute)}="${escaped(value)}"`;
          });
          const start = `<${tag}${mark()}${fixed}${written.join("")}>${DROPS.test(tag) ? "\n" : ""}`;
          // In a script nothing is unescaped: what would end it is written otherwise in the value.
          const content = tag === "script" ? children.map((text) => (text.kind === "text" ? textOf(text, data) : "")).join("") : render(children, data);
          return VOID.test(tag) ? start : `${start}${content}</${tag}>`;
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

export function attributeName(attribute: string): string {
  return attribute.slice(0, attribute.lastIndexOf(":"));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
