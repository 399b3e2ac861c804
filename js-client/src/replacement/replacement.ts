import type { Applier, PageAccess, PlaceAccess } from "../appliers/applier.js";
import { isString } from "../json.js";
import { morphDocument } from "./document.js";
import { Morph } from "./morph.js";

/** Morphs the HTML of a region, an item, or the whole document in. */
export const replacement: Applier = {
  id: "replacement",
  version: 1,
  apply({ address, payload }, page) {
    const [html, shape] = payload;
    if (!isString(html)) return page.misfit("a replacement is HTML");
    page.keep([], () => {
      if (address !== 0) {
        replaceRegion(page, address, html);
        return;
      }
      morphDocument(page, page.parseDocument(html));
      page.rootShape(isString(shape) ? shape : undefined);
    });
  },
};

function replaceRegion(page: PageAccess, address: number | readonly number[], html: string): void {
  const region = page.region(address);
  const parsed = page.parse(html, region.parent);
  const content = parsed.localName === "template" ? (parsed as HTMLTemplateElement).content : parsed;
  if (!region.section) {
    setUnlessBlank(region.before, takeText(content, "firstChild"));
    setUnlessBlank(region.after, takeText(content, "lastChild"));
  }
  page.writeText(region.parent, () => {
    new Morph(page).children(region.parent, region.nodes(), [...content.childNodes], region.end());
  });
}

/** Takes the text at an end of an item away. */
function takeText(content: Node, end: "firstChild" | "lastChild"): string {
  const node = content[end];
  if (node?.nodeType !== 3) return "";
  content.removeChild(node);
  return node.nodeValue ?? "";
}

/** Blank text around an item is the list's: it is shared with the item beside it, and never changes. */
function setUnlessBlank(place: PlaceAccess, text: string): void {
  if (text.trim() !== "") place.set(text);
}
