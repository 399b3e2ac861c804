import type { Entry, SectionAccess } from "../appliers/applier.js";
import { reset, writeContent } from "../dom/form-controls.js";
import { applyStylesIn } from "../dom/inline-styles.js";
import { contentOf } from "../dom/own.js";
import type { Item, Section } from "../dom/tree.js";
import { isArray, isString } from "../json.js";
import { Misfit } from "../misfit.js";
import type { StructureHost } from "./host.js";
import { type Edges, edgesOf, takeEdges } from "./edges.js";
import { rearrange } from "./rearrange.js";
import type { Statics } from "./statics.js";

/** A section as it was before the frame. */
export class ListView implements SectionAccess {
  readonly items: readonly Item[];
  readonly #section: Section;
  readonly #host: StructureHost;
  readonly #statics: Statics;
  #edges: Edges | undefined;

  constructor(section: Section, items: readonly Item[], host: StructureHost, statics: Statics) {
    this.items = items;
    this.#section = section;
    this.#host = host;
    this.#statics = statics;
  }

  build(values: unknown): DocumentFragment {
    if (!isArray(values)) throw new Misfit("no values of an item");
    const { body, parent } = this.#section;
    const template = this.#statics.template(body.id, parent);
    this.#edges = template.edges;
    return this.#statics.build(template, values);
  }

  parse(html: unknown): DocumentFragment {
    if (!isString(html)) throw new Misfit("no HTML of items");
    const { body, parent } = this.#section;
    const parsed = contentOf(this.#host.parse(html, parent));
    this.#edges = takeEdges(body, parsed);
    const fragment = (parent.ownerDocument ?? this.#host.document).createDocumentFragment();
    fragment.append(...parsed.childNodes);
    applyStylesIn(fragment);
    reset(fragment.querySelectorAll("option"));
    return fragment;
  }

  arrange(list: readonly Entry[]): void {
    const section = this.#section;
    if (this.items !== section.items) throw new Misfit("a list is arranged once in a frame");
    this.#statics.learnFrom(() => {
      const stays = new Set(list);
      return this.items.filter((_, i) => !stays.has(i));
    });
    const edges = edgesOf(section) ?? this.#edges ?? ["", ""];
    writeContent(section.parent, () => {
      rearrange(section, list, edges, this.#host.user);
    });
  }
}
