/** The normal form of `conformance/README.md`, written from it alone. */
export function vectorForm(node: Node): string {
  if (node.nodeType === 3) return (node.nodeValue ?? "").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  if (node.nodeType === 8) return node.nodeValue === "[" || node.nodeValue === "]" ? "" : `<!--${node.nodeValue ?? ""}-->`;
  if (!(node instanceof Element) || node.id === "livetemplate" || node.hasAttribute("lt-own")) return "";
  const name = node.localName;
  return `<${name}${attributesOf(node)}>${childrenOf(node)}</${name}>`;
}

function childrenOf(element: Element): string {
  if (element.localName === "noscript") return "";
  const parent = element instanceof HTMLTemplateElement ? element.content : element;
  return [...parent.childNodes].map(vectorForm).join("");
}

function attributesOf(element: Element): string {
  const names = element.getAttributeNames().sort();
  const hasStyles = names.some((name) => /^(?:data-)?lt-style-/.test(name));
  return names
    .filter((name) => !/^lt-(?:pending|connected|offline)$/.test(name) && !(hasStyles && name === "style"))
    .map((name) => ` ${name}="${(element.getAttribute(name) ?? "").replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`)
    .join("");
}
