import { Idiomorph } from "idiomorph";
import type { PageAccess } from "../appliers/applier.js";
import { move } from "../structure/move.js";
import { follower } from "../dom/form-controls.js";
import { contentOf, isElement } from "../dom/own.js";
import { type KeyOf, keyOf, pair } from "./pairing.js";

/**
 * Morphs nodes into others. Lists with keys are ordered here, since idiomorph knows ids alone; what is
 * below a pair of nodes is idiomorph's, except attributes: those are written by the rules of ownership.
 */
export class Morph {
  readonly #page: PageAccess;

  constructor(page: PageAccess) {
    this.#page = page;
  }

  /** Makes a stretch of children like the new ones; it ends before `end`. */
  children(
    parent: Node,
    old: readonly ChildNode[],
    next: readonly ChildNode[],
    end: Node | null,
    key: KeyOf = keyOf,
  ): void {
    const { partners, staying } = pair(old, next, key);
    const kept = new Set(partners);
    old.forEach((node) => {
      if (!kept.has(node)) node.remove();
    });
    // From the end, so that each node has its successor in place.
    let successor = end;
    for (let i = next.length - 1; i >= 0; i--) {
      const [partner, fresh] = [partners[i], next[i]];
      if (fresh === undefined) continue;
      const node = partner ?? this.#page.document.importNode(fresh, true);
      if (partner === undefined) parent.insertBefore(node, successor);
      else if (!staying.has(partner)) move(parent, partner, successor);
      successor = node;
    }
    partners.forEach((partner, i) => {
      const fresh = next[i];
      if (partner !== undefined && fresh !== undefined) this.node(partner, fresh);
    });
  }

  /** Makes a node like another of its kind. */
  node(old: ChildNode, next: ChildNode): void {
    if (isSame(old, next)) return;
    if (isElement(old) && isElement(next)) this.element(old, next);
    else if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue;
  }

  /** Makes an element like another with the same name. */
  element(old: Element, next: Element): void {
    // Idiomorph wants a document with an element; what is in a template has no state to be kept.
    if ((old.ownerDocument.documentElement as Element | null) === null) {
      old.replaceWith(old.ownerDocument.importNode(next, true));
      return;
    }
    const selects = [old, ...old.querySelectorAll("select")].filter(({ localName }) => localName === "select");
    const followers = selects.map((select) => follower(select as HTMLSelectElement));
    // Only a head that blocks would make it a promise.
    void Idiomorph.morph(old, next, {
      morphStyle: "outerHTML",
      restoreFocus: false,
      head: { style: "none" },
      callbacks: {
        beforeNodeMorphed: (from, to) => !isElement(to) || this.#mayDescend(from, to),
        // Idiomorph would set form controls to what the server wrote, over what the user typed.
        beforeAttributeUpdated: () => false,
      },
    });
    followers.forEach((follow) => {
      follow();
    });
  }

  /** Writes the attributes; false when the children are done, or must not be touched. */
  #mayDescend(old: Element, next: Element): boolean {
    if (isSame(old, next)) return false;
    if (old.localName === "script" && mightRun(old, next)) return false;
    this.attributes(old, next);
    const oldContent = contentOf(old);
    const nextContent = contentOf(next);
    if (old.localName === "textarea") {
      this.#page.writeText(old, () => {
        old.replaceChildren(...[...next.childNodes].map((node) => node.cloneNode()));
      });
      return false;
    }
    if (![...nextContent.childNodes].some((child) => keyOf(child)?.startsWith("key ") === true))
      return true;
    this.children(oldContent, [...oldContent.childNodes], [...nextContent.childNodes], null);
    return false;
  }

  /** Makes the attributes of an element like those of another. */
  attributes(old: Element, next: Element): void {
    for (const { name } of [...old.attributes]) {
      if (!next.hasAttribute(name)) this.#write(old, name, null);
    }
    for (const { name, value } of next.attributes) this.#write(old, name, value);
  }

  #write(element: Element, name: string, value: string | null): void {
    try {
      this.#page.write(element, name, value);
    } catch (error) {
      // Trusted Types forbid these; a page that has them on does not run what stands in them either.
      if (!/^(?:on.+|srcdoc|src)$/.test(name)) throw error;
    }
  }
}

/** A script that has not started would run as soon as it got a source or a type that runs. */
function mightRun(old: Element, next: Element): boolean {
  const neverStarted = !old.hasAttribute("src") && old.textContent === "";
  return neverStarted || old.getAttribute("type") !== next.getAttribute("type");
}

/** The platform's comparison, which does not look into templates. */
function isSame(old: Node, next: Node): boolean {
  return old.isEqualNode(next) && !(isElement(old) && hasTemplate(old));
}

function hasTemplate(element: Element): boolean {
  return element.localName === "template" || element.querySelector("template") !== null;
}
