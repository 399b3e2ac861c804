import { Misfit } from "../misfit.js";
import { isCounted } from "./counted.js";
import { mustBeThere } from "./there.js";
import { writeContent } from "./form-controls.js";
import type { PlaceAccess } from "./place-access.js";

const TEXT = 3;

/** All the text between two counted nodes of a parent, however many text nodes it is in. */
export class TextRun implements PlaceAccess {
  readonly #parent: Node;
  readonly #from: Node | null | undefined;
  readonly #until: Node | null | undefined;
  /** Its only node, when it was last looked at. */
  #only: Text | undefined;

  /**
   * @param from what it begins after; null: the parent's start; undefined: it goes back as far as text does
   * @param until what it ends before; null: the parent's end; undefined: it goes on as far as text does
   */
  constructor(parent: Node, from: Node | null | undefined, until: Node | null | undefined) {
    this.#parent = parent;
    this.#from = from;
    this.#until = until;
  }

  get(): string {
    return this.nodes()
      .map((node) => node.data)
      .join("");
  }

  set(value: string | null): void {
    const only = this.#only;
    const [parent, from, until] = [this.#parent, this.#from, this.#until];
    mustBeThere(parent);
    if (
      only?.parentNode === parent &&
      only.previousSibling === from &&
      only.nextSibling === until &&
      parent.nodeName !== "TEXTAREA"
    ) {
      put(only, value ?? "");
      return;
    }
    writeContent(parent, () => {
      this.#write(value ?? "");
    });
  }

  #write(value: string): void {
    const [first, ...others] = this.nodes();
    others.forEach((node) => {
      node.remove();
    });
    this.#only = first;
    if (first !== undefined) put(first, value);
    else if (value !== "") {
      const parent = this.#parent;
      this.#only = (parent.ownerDocument ?? document).createTextNode(value);
      parent.insertBefore(this.#only, this.#until ?? (this.#from == null ? null : this.#from.nextSibling));
    }
  }

  /** Its nodes; throws when something else has come between. */
  nodes(): Text[] {
    const [parent, from, until] = [this.#parent, this.#from, this.#until];
    const back = from === undefined;
    const nodes: Text[] = [];
    let node = back ? until?.previousSibling : from === null ? parent.firstChild : from.nextSibling;
    for (const end of [from, until]) {
      if (end != null && end.parentNode !== parent) throw new Misfit("removed");
    }
    for (; node != null && node !== until; node = back ? node.previousSibling : node.nextSibling) {
      if (node.nodeType === TEXT) nodes.push(node as Text);
      else if (isCounted(node)) {
        if (back || until === undefined) break;
        throw new Misfit("something came into a text");
      }
    }
    return back ? nodes.reverse() : nodes;
  }
}

function put(text: Text, value: string): void {
  if (text.data !== value) text.data = value;
}
