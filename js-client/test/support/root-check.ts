import { Item, type TreeContext } from "../../src/dom/tree.js";
import { parseLayout } from "../../src/layout.js";
import { rootCheck } from "../../src/structure/containers.js";

/** What is wrong with the check in the root's layout, in the document of the test as it was sent. */
export function wrongCheck([shape]: readonly unknown[]): string | undefined {
  const layout = parseLayout(shape);
  if (layout === undefined) return "no layout";
  const html = document.documentElement;
  const check = rootCheck(new Item({} as TreeContext, layout, undefined, html, html, html));
  return check === layout.check ? undefined : `the check of the root is ${layout.check}, of the document ${check}`;
}
