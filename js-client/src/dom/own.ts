import { bootstrapMeta } from "../bootstrap.js";
import { OVERLAY_TAG, OWN_ATTRIBUTE, SHAPES_ID } from "../protocol.js";

/** Whether a node was put into the page by LiveTemplate itself, so that it counts nowhere. */
export function isOwn(node: Node): boolean {
  if (!isElement(node)) return false;
  switch (node.localName) {
    case "meta":
      return node === bootstrapMeta(node.ownerDocument);
    case "script":
      return node.id === SHAPES_ID || isClientScript(node) || node.hasAttribute(OWN_ATTRIBUTE);
    case OVERLAY_TAG:
      return true;
    default:
      return node.hasAttribute(OWN_ATTRIBUTE);
  }
}

/** All of them, in document order. */
export function ownNodes(document: Document): Element[] {
  const meta = bootstrapMeta(document);
  const selector = `meta, script, ${OVERLAY_TAG}, [${OWN_ATTRIBUTE}]`;
  return meta === null && document.getElementById(SHAPES_ID) === null
    ? []
    : [...document.querySelectorAll(selector)].filter(isOwn);
}

export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === 1;
}

function isClientScript(node: Element): boolean {
  const before = node.previousElementSibling;
  return before?.localName === "meta" && before === bootstrapMeta(node.ownerDocument);
}
