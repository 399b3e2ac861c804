import type { Rng } from "./random.js";
import { type ElementPart, KEY, type Part } from "./template.js";

const INLINE = ["span", "b", "a"];
const ATTRIBUTES = ["class", "title", "href", "lang", "hidden", "lt-style-width", "data-lt-style-margin-left"];
const JSON_TEXTS = ["1", "null", '"\\u003c/script>"', '{"a":[1,2.5]}', '"\\u003c!--"'];
const NUMBERS = ["0", "3", "12", "20"];
const KINDS = 24;

/** Makes up templates of all that a parser, or the client, treats in a way of its own. */
export class RandomParts {
  readonly #rng: Rng;
  #names = 0;

  constructor(rng: Rng) {
    this.#rng = rng;
  }

  /** The content of an element. */
  content(depth: number): Part[] {
    const rng = this.#rng;
    const parts: Part[] = [];
    const count = 1 + rng.below(depth > 0 ? 4 : 2);
    for (let i = 0; i < count; i++) {
      const text = parts.at(-1)?.kind !== "text" && rng.chance(0.5);
      parts.push(text ? this.#text(rng.pick(["", "n: "])) : this.#node(depth));
    }
    return parts;
  }

  #node(depth: number): Part {
    const rng = this.#rng;
    const inner = depth - 1;
    if (depth === 0) return rng.chance(0.4) ? this.#control() : this.#leaf(rng.pick(INLINE));
    switch (rng.below(KINDS)) {
      case 0:
      case 1:
        return this.#element("div", this.content(inner));
      case 2:
      case 3:
        return plain("ul", [this.#section([this.#element("li", this.content(inner))])]);
      case 4:
      case 5:
        return this.#table(inner);
      case 6:
        return this.#select();
      case 7:
        return plain("dl", [this.#section([this.#leaf("dt"), this.#leaf("dd"), ...(rng.chance(0.3) ? [this.#leaf("dd")] : [])])]);
      case 8:
        return this.#section([this.#element("p", [this.#text("")])]);
      case 9:
        return this.#section([plain("i", []), this.#section([this.#leaf("em")])]);
      case 10:
        return { kind: "raw", name: this.#name() };
      case 11: {
        const text = this.#text("e: ");
        return this.#section(rng.chance(0.5) ? [text, this.#leaf("b")] : [this.#leaf("b"), text]);
      }
      case 12:
        return rng.chance(0.5) ? { kind: "comment" } : plain("noscript", [{ kind: "static", text: "off" }]);
      case 13:
        return this.#element(rng.pick(["textarea", "pre"]), [this.#text(rng.pick(["", "", "t"]))]);
      case 14:
        return this.#drawing(inner);
      case 15:
        return this.#formula();
      case 16:
        return plain("template", [this.#leaf("i"), ...(rng.chance(0.7) ? [this.#section([this.#element("p", this.content(0))])] : [])]);
      case 17:
        return plain("script", [this.#text("", JSON_TEXTS)], ' type="application/json"');
      case 18:
        return this.#element("details", [this.#leaf("summary"), this.#leaf("p")], "open");
      case 19:
        return this.#element("dialog", this.content(inner), "open");
      case 20:
        return plain("style", [{ kind: "static", text: "p { color: red }" }]);
      case 21:
        return this.#section([this.#control()]);
      default:
        return rng.chance(0.5) ? this.#control() : this.#leaf(rng.pick(INLINE));
    }
  }

  #table(depth: number): Part {
    const rng = this.#rng;
    const row = this.#element("tr", [this.#leaf("td"), this.#element("td", this.content(depth))]);
    const body = plain("tbody", [this.#section([row])]);
    switch (rng.below(4)) {
      case 0:
        return plain("table", [
          plain("caption", [this.#text("")]),
          plain("thead", [plain("tr", [this.#section([this.#leaf("th")])])]),
          body,
          plain("tfoot", [plain("tr", [this.#leaf("td")])]),
        ]);
      case 1:
        return plain("table", [plain("colgroup", [this.#section([this.#element("col", [])])]), body]);
      case 2:
        return plain("table", [this.#section([this.#element("tbody", [this.#section([row])])])]);
      default:
        return plain("table", [body]);
    }
  }

  #select(): Part {
    const rng = this.#rng;
    const option = this.#element("option", [this.#text("")], "value", "selected");
    const options = this.#section([option]);
    switch (rng.below(4)) {
      case 0:
        return plain("select", [this.#section([this.#element("optgroup", [options], "label")])]);
      case 1:
        return plain("select", [options], " multiple");
      case 2:
        return plain("datalist", [options]);
      default:
        return plain("select", [options]);
    }
  }

  #drawing(depth: number): Part {
    const rng = this.#rng;
    const shapes = [
      this.#element("circle", [], "r"),
      this.#element("g", [this.#element("linearGradient", [], "gradientUnits"), this.#leaf("text")]),
      this.#element("use", [], "xlink:href"),
      plain("foreignObject", [plain("div", this.content(depth))]),
    ];
    return this.#element("svg", [this.#section([rng.pick(shapes)])], "viewBox");
  }

  #formula(): Part {
    const row = plain("mrow", [plain("mi", [this.#text("")]), plain("mn", [this.#text("")])]);
    const list = this.#section([row]);
    return plain("math", this.#rng.chance(0.5) ? [list] : [plain("mtext", [this.#text("")]), list]);
  }

  #control(): Part {
    const control = (fixed: string, ...attributes: string[]): Part => ({
      ...this.#element("input", [], ...attributes),
      fixed,
    });
    switch (this.#rng.below(7)) {
      case 0:
        return control("", "value");
      case 1:
        return control(' type="checkbox"', "checked", "value");
      case 2:
        return control(' type="radio"', "checked");
      case 3:
        return control(' type="range" max="20"', "value");
      case 4:
        return control(' type="hidden"', "value");
      case 5:
        return this.#element("button", [this.#text("")], "disabled");
      default:
        return this.#element("progress", [this.#text("", NUMBERS)], "value");
    }
  }

  #leaf(tag: string): ElementPart {
    return this.#element(tag, [{ kind: "text", name: this.#rng.chance(0.1) ? KEY : this.#name(), before: "" }]);
  }

  /** With these attributes, each mostly, or with any, or none. */
  #element(tag: string, children: readonly Part[], ...names: readonly string[]): ElementPart {
    const rng = this.#rng;
    const some = names.length > 0 ? names.filter(() => rng.chance(0.8)) : rng.chance(0.5) ? [rng.pick(ATTRIBUTES)] : [];
    const isFree = (name: string): boolean => /^(?:class|title|href|lang)$/.test(name);
    const attributes = some.map((name) => `${name}:${isFree(name) && rng.chance(0.2) ? KEY : this.#name()}`);
    return { kind: "element", tag, fixed: "", attributes, children };
  }

  #text(before: string, from?: readonly string[]): Part {
    return { kind: "text", name: this.#name(), before, ...(from === undefined ? {} : { from }) };
  }

  #section(body: readonly Part[]): Part {
    return { kind: "section", name: this.#name(), body: spaced(this.#rng, body) };
  }

  #name(): string {
    return `v${this.#names++}`;
  }
}

function plain(tag: string, children: readonly Part[], fixed = ""): ElementPart {
  return { kind: "element", tag, fixed, attributes: [], children };
}

/** White space around an item, as in a template with line feeds; not where the item has a text at that end. */
function spaced(rng: Rng, body: readonly Part[]): Part[] {
  const space = (): Part[] => (rng.chance(0.5) ? [{ kind: "static", text: rng.pick(["\n", "  "]) }] : []);
  const hasText = body[0]?.kind === "text" || body.at(-1)?.kind === "text";
  return hasText ? [...body] : [...space(), ...body, ...space()];
}
