import { BOOTSTRAP_ID, OVERLAY_TAG, OWN_ATTRIBUTE } from "../protocol.js";

/** Whether a node was put into the page by LiveTemplate itself, so that it counts nowhere. */
export function isOwn(node: Node): boolean {
  return isElement(node) && isOwnElement(node);
}

export function isOwnElement(element: Element): boolean {
  const { localName } = element;
  return localName === OVERLAY_TAG || (localName === "script" && element.id === BOOTSTRAP_ID) || element.hasAttribute(OWN_ATTRIBUTE);
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
