const NAME = /^(?:data-)?lt-style-(.+)$/;
const ALL = "//@*[starts-with(name(), 'lt-style-') or starts-with(name(), 'data-lt-style-')]";

/**
 * Turns `lt-style-NAME` into styles through the CSSOM, since a strict policy ignores style attributes
 * that a script sets.
 */
export function applyStyle(element: Element, attribute: string, value: string | null): void {
  const property = NAME.exec(attribute)?.[1];
  if (property === undefined) return;
  (element as HTMLElement).style.setProperty(property, value);
  if (value === null && element.getAttribute("style") === "") element.removeAttribute("style");
}

export function isOwnStyle(attribute: string): boolean {
  return NAME.test(attribute);
}

/** Whether an element's style is made of such attributes, and so is nobody's to take away. */
export function hasOwnStyle(element: Element): boolean {
  return element.getAttributeNames().some(isOwnStyle);
}

/** Does so for all attributes of an element. */
export function applyStylesOf(element: Element): void {
  for (const { name, value } of element.attributes) applyStyle(element, name, value);
}

/** Does so for all elements in a fragment. */
export function applyStylesIn(fragment: DocumentFragment): void {
  fragment.querySelectorAll("*").forEach(applyStylesOf);
}

/** Does so for the whole document; whether there were any. */
export function applyStyles(document: Document): boolean {
  const found = document.evaluate(ALL, document, null, 6 /* unordered snapshot */);
  for (let i = 0; i < found.snapshotLength; i++) {
    const { ownerElement, name, value } = found.snapshotItem(i) as Attr;
    if (ownerElement !== null) applyStyle(ownerElement, name, value);
  }
  return found.snapshotLength > 0;
}
