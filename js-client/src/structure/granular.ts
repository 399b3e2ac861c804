import { isSection } from "../address.js";
import { isArray, isCount, isString } from "../json.js";
import { readOrder, readRows } from "../order.js";
import type { Applier, Entry, PageAccess, Patch, SectionAccess } from "../appliers/applier.js";

/** Edits lists, with HTML for new items, and the tokens of `class`. */
export const granular: Applier = {
  id: "granular",
  version: 1,
  tidy: true,
  apply(patch, page) {
    if (!isSection(patch.address)) {
      setTokens(patch, page);
      return;
    }
    const section = page.section(patch.address);
    const [order] = patch.payload;
    const isList = patch.payload.length === 1 && isArray(order);
    section.arrange(isList ? readOrder(order, (html) => section.parse(html)) : edited(patch, section, page));
  },
};

/** `index, what, ...`: what goes away, comes, or moves there. */
function edited({ payload }: Patch, section: SectionAccess, page: PageAccess): Entry[] {
  const { length } = section.items;
  const gone = new Set<number>();
  const pieces: Entry[][] = [];
  for (let i = 0; i < payload.length; i += 2) {
    const [index, what] = payload.slice(i, i + 2);
    if (!isCount(index) || index > length) return page.misfit("no index");
    const before = (pieces[index] ??= []);
    if (isString(what)) before.push(section.parse(what));
    else if (isArray(what)) {
      const rows = readRows(what);
      before.push(...rows);
      rows.forEach((row) => gone.add(row));
    } else if (isCount(what) && index + what <= length) for (let k = 0; k < what; k++) gone.add(index + k);
    else return page.misfit("no edit");
  }
  const list: Entry[] = [];
  for (let i = 0; i <= length; i++) {
    const before = pieces[i];
    if (before !== undefined) list.push(...before);
    if (i < length && !gone.has(i)) list.push(i);
  }
  return list;
}

/** `place, "-old +new", ...`. */
function setTokens({ address, payload }: Patch, page: PageAccess): void {
  const item = page.item(address);
  for (let i = 0; i < payload.length; i += 2) {
    const [place, tokens] = payload.slice(i, i + 2);
    if (!isCount(place) || !isString(tokens)) return page.misfit("no tokens");
    const words = tokens.split(" ");
    const signed = (sign: string): string[] =>
      words.filter((word) => word.startsWith(sign)).map((word) => word.slice(1));
    item.tokens(place, signed("-"), signed("+"));
  }
}
