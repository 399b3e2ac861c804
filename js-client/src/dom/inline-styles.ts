const NAME = /^(?:data-)?lt-style-(.+)$/;
const ALL = "//@*[starts-with(name(), 'lt-style-') or starts-with(name(), 'data-lt-style-')]";

/**
 * Turns `lt-style-NAME` into styles through the CSSOM, since a strict policy ignores style attributes
 * that a script sets.
 */
export function applyStyle(element: Element, attribute: string, value: string | null): void {
  const property = NAME.exec(attribute)?.[1];
  if (property !== undefined) (element as HTMLElement).style.setProperty(property, value);
}

/** Whether an element's style is made of such attributes, and so is nobody's to take away. */
export function hasOwnStyle(element: Element): boolean {
  return [...element.attributes].some(({ name }) => NAME.test(name));
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
