import { PENDING_ATTRIBUTE, REGION_END, REGION_START } from "../protocol.js";
import { isComment } from "./counted.js";
import { hasOwnStyle } from "./inline-styles.js";
import { isElement, isOwn } from "./own.js";

/**
 * The DOM as text, without what may differ between a patched page and a fresh load: adjacent text is
 * merged, empty text dropped, attributes are sorted, own nodes and marks are left out, and so is what is
 * in noscript, and a style that is made of attributes. One node a line.
 */
export function normalForm(root: Node): string {
  const lines: string[] = [];
  describe(root, "", lines);
  return lines.join("\n");
}

function describe(node: Node, indent: string, lines: string[]): void {
  if (isElement(node)) {
    lines.push(`${indent}<${node.localName}${attributesOf(node)}>`);
    if (node.localName === "noscript") return;
    const isTemplate = node.localName === "template" && "content" in node;
    describeChildren(isTemplate ? (node as HTMLTemplateElement).content : node, indent + " ", lines);
  } else if (node.nodeType === 8) {
    lines.push(`${indent}<!--${node.nodeValue ?? ""}-->`);
  } else if (node.nodeType === 10) {
    lines.push(`${indent}<!doctype ${node.nodeName}>`);
  } else describeChildren(node, indent, lines);
}

function describeChildren(parent: Node, indent: string, lines: string[]): void {
  let text = "";
  const flush = (): void => {
    if (text !== "") lines.push(`${indent}${JSON.stringify(text)}`);
    text = "";
  };
  for (const child of parent.childNodes) {
    if (child.nodeType === 3) text += child.nodeValue ?? "";
    else if (!isOwn(child) && !isMark(child)) {
      flush();
      describe(child, indent, lines);
    }
  }
  flush();
}

function isMark(node: Node): boolean {
  return isComment(node, REGION_START) || isComment(node, REGION_END);
}

function attributesOf(element: Element): string {
  const isStyled = hasOwnStyle(element);
  return [...element.attributes]
    .filter(({ name }) => name !== PENDING_ATTRIBUTE && !(isStyled && name === "style"))
    .map((attribute) => ` ${attribute.name}=${JSON.stringify(attribute.value)}`)
    .sort()
    .join("");
}
