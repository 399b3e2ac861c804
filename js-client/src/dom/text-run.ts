import { Misfit } from "../misfit.js";
import { countedAt, firstIn, type Stretch } from "./counted.js";
import { writeTextControl } from "./form-controls.js";
import type { PlaceAccess } from "./place-access.js";

const TEXT = 3;

/** All the text of a stretch without counted nodes, however many text nodes it is in. */
export class TextRun implements PlaceAccess {
  readonly #stretch: Stretch;

  constructor(stretch: Stretch) {
    this.#stretch = stretch;
  }

  /** The run in a gap between the counted nodes of a stretch. */
  static inGap(stretch: Stretch, gap: number): TextRun {
    const left = gap === 0 ? undefined : countedAt(stretch, gap - 1);
    if (gap > 0 && left === undefined) throw new Misfit(`no gap ${gap}`);
    const from = left?.last ?? stretch.from;
    const until = countedAt({ ...stretch, from }, 0)?.node ?? stretch.until;
    return new TextRun({ parent: stretch.parent, from, until });
  }

  get(): string {
    return this.#nodes()
      .map((node) => node.data)
      .join("");
  }

  set(value: string | null): void {
    const { parent, from } = this.#stretch;
    if (from !== null && from.parentNode !== parent) throw new Misfit("removed");
    writeTextControl(parent, () => {
      this.#write(value ?? "");
    });
  }

  #write(value: string): void {
    const [first, ...others] = this.#nodes();
    others.forEach((node) => {
      node.remove();
    });
    if (first === undefined) {
      const { parent } = this.#stretch;
      const text = (parent.ownerDocument ?? document).createTextNode(value);
      if (value !== "") parent.insertBefore(text, firstIn(this.#stretch));
    } else if (first.data !== value) first.data = value;
  }

  #nodes(): Text[] {
    const nodes: Text[] = [];
    let node = firstIn(this.#stretch);
    for (; node !== null && node !== this.#stretch.until; node = node.nextSibling) {
      if (node.nodeType === TEXT) nodes.push(node as Text);
    }
    return nodes;
  }
}
