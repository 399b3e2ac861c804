import type { PageAccess } from "../appliers/applier.js";
import { Morph } from "./morph.js";

/** Morphs a whole document in: attributes of html and body, head and body each for itself. */
export function morphDocument(page: PageAccess, next: Document): void {
  page.ownNodes(next).forEach((node) => {
    node.remove();
  });
  const live = page.document;
  const morph = new Morph(page);
  withoutOwnNodes(page, () => {
    morph.attributes(live.documentElement, next.documentElement);
    for (const foreign of [...live.documentElement.children]) {
      // What an extension put there would be counted; behind the body it does no harm.
      if (foreign === live.body) break;
      if (foreign !== live.head) foreign.remove();
    }
    morphHead(morph, live.head, next.head);
    morph.node(live.body, next.body);
  });
}

/**
 * What is in the head is told apart by what it says, so that a style sheet that stays is not loaded
 * again; only the title changes in place.
 */
function morphHead(morph: Morph, head: HTMLHeadElement, next: HTMLHeadElement): void {
  const key = (node: Node): string | undefined =>
    node.nodeType !== 1 ? undefined : node.nodeName === "TITLE" ? "title" : (node as Element).outerHTML;
  morph.children(head, [...head.childNodes], [...next.childNodes], null, key);
}

/** Own nodes are taken out of the morph's way and put back: scripts do not run twice. */
function withoutOwnNodes(page: PageAccess, run: () => void): void {
  const { document } = page;
  const own = page.ownNodes().filter((node) => document.head.contains(node) || document.body.contains(node));
  const inHead = own.filter((node) => document.head.contains(node));
  const inBody = own.filter((node) => document.body.contains(node));
  own.forEach((node) => {
    node.remove();
  });
  try {
    run();
  } finally {
    document.head.prepend(...inHead);
    document.body.append(...inBody);
  }
}
