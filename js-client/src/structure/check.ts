import { PENDING_ATTRIBUTE } from "../protocol.js";
import { contentOf, isElement } from "../dom/own.js";

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a with 32 bits, a step for each UTF-16 code unit. */
export function hash(text: string, before = BASIS): number {
  let code = before;
  for (let i = 0; i < text.length; i++) code = Math.imul(code ^ text.charCodeAt(i), PRIME);
  return code >>> 0;
}

/** The check of what a node has in it; see `docs/protocol.md`, section 3. */
export function checkOf(parent: Node): number {
  return hash(describe(parent));
}

function describe(parent: Node): string {
  let text = "";
  for (const node of contentOf(parent).childNodes) {
    if (isElement(node)) {
      // What is in it is read in another way where scripts do not run, as on the server.
      const inner = node.localName === "noscript" ? "" : describe(node);
      text += `<${node.localName}${attributesOf(node)}>${inner}</>`;
    }
    else text += node.nodeType === 8 ? `<!${node.nodeValue ?? ""}>` : (node.nodeValue ?? "");
  }
  return text;
}

function attributesOf(element: Element): string {
  return element
    .getAttributeNames()
    .sort()
    .map((name) => (name === PENDING_ATTRIBUTE ? "" : ` ${name}="${element.getAttribute(name) ?? ""}"`))
    .join("");
}
