import { attributeName, KEY, type Part } from "./template.js";

/** What a client has to do with: elements, attributes and constructs that templates can have. */
const WANTED = [
  ..."a b button caption circle col colgroup datalist dd details dialog div dl dt foreignObject g i input li".split(" "),
  ..."linearGradient math mi mn mrow mtext noscript optgroup option p pre progress script select style summary".split(" "),
  ..."svg table tbody td template text textarea tfoot th thead tr ul use".split(" "),
].map((tag) => `<${tag}>`);
const ATTRIBUTES =
  "checked class data-lt-style-margin-left disabled hidden href label lang lt-style-width open r selected title value viewBox xlink:href";
const CONSTRUCTS = [
  "comment",
  "raw",
  "static",
  "key as a value",
  "section alone in its parent",
  "section beside others",
  "section in a section",
  "items with several roots",
  "items that begin or end with text",
  "text first in pre or textarea",
  "list in a template",
  "list in SVG",
];

/** Counts in how many templates there was what; what none had is 0. */
export class Reached {
  readonly counts = new Map<string, number>();

  constructor() {
    for (const name of [...WANTED, ...ATTRIBUTES.split(" ").map((name) => `${name}=`), ...CONSTRUCTS]) this.counts.set(name, 0);
  }

  add(parts: readonly Part[]): void {
    const found = new Set<string>();
    look(parts, "", false, found);
    for (const name of found) this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  /** What no template had. */
  missing(): string[] {
    return [...this.counts].flatMap(([name, count]) => (count === 0 ? [name] : []));
  }
}

function look(parts: readonly Part[], parent: string, inSection: boolean, found: Set<string>): void {
  for (const part of parts) {
    switch (part.kind) {
      case "text":
        if (part.name === KEY) found.add("key as a value");
        if (/^(?:pre|textarea)$/.test(parent) && part.before === "") found.add("text first in pre or textarea");
        break;
      case "element":
        found.add(`<${part.tag}>`);
        part.attributes.forEach((attribute) => found.add(`${attributeName(attribute)}=`));
        look(part.children, part.tag, inSection, found);
        break;
      case "section": {
        const { body } = part;
        const roots = body.filter(({ kind }) => kind !== "static" && kind !== "text").length;
        found.add(parts.length === 1 ? "section alone in its parent" : "section beside others");
        if (inSection) found.add("section in a section");
        if (roots > 1) found.add("items with several roots");
        if (body[0]?.kind === "text" || body.at(-1)?.kind === "text") found.add("items that begin or end with text");
        if (parent === "template") found.add("list in a template");
        if (parent === "svg") found.add("list in SVG");
        look(body, parent, true, found);
        break;
      }
      case "comment":
      case "raw":
      case "static":
        found.add(part.kind);
    }
  }
}
