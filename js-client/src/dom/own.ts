import { BOOTSTRAP_ID, OVERLAY_TAG, OWN_ATTRIBUTE } from "../protocol.js";

/** Whether a node was put into the page by LiveTemplate itself, so that it counts nowhere. */
export function isOwn(node: Node): boolean {
  if (!isElement(node)) return false;
  return node.hasAttribute(OWN_ATTRIBUTE) || (node.localName === "script" && node.id === BOOTSTRAP_ID) || node.localName === OVERLAY_TAG;
}

/** All of them, in document order. */
export function ownNodes(document: Document): Element[] {
  return [...document.querySelectorAll(`[${OWN_ATTRIBUTE}], script#${BOOTSTRAP_ID}, ${OVERLAY_TAG}`)];
}

export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === 1;
}

/** Where the children of an element are: those of a template are apart. */
export function contentOf(node: Node): Node {
  return node.nodeName === "TEMPLATE" && "content" in node ? (node as HTMLTemplateElement).content : node;
}
