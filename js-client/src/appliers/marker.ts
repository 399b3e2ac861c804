import { isSection } from "../address.js";
import { isArray, isCount } from "../json.js";
import { readRows } from "../order.js";
import { valueOf } from "../values.js";
import type { Applier, PageAccess, Patch } from "./applier.js";

/** Sets texts and attributes: `place, value, ...`, or of many items `place, rows, values, ...`. */
export const marker: Applier = {
  id: "marker",
  version: 1,
  tidy: true,
  apply(patch, page) {
    if (isSection(patch.address)) setColumns(patch, page);
    else setPlaces(patch, page);
  },
};

function setPlaces({ address, payload }: Patch, page: PageAccess): void {
  const item = page.item(address);
  for (let i = 0; i < payload.length; i += 2) {
    const place = payload[i];
    if (!isCount(place)) return page.misfit("no place");
    item.place(place).set(valueOf(payload[i + 1]));
  }
}

function setColumns({ address, payload }: Patch, page: PageAccess): void {
  const items = page.items(address);
  for (let i = 0; i < payload.length; i += 3) {
    const [place, order, values] = payload.slice(i, i + 3);
    if (!isCount(place) || !isArray(order) || !isArray(values)) return page.misfit("no column");
    const rows = readRows(order);
    if (rows.length !== values.length) return page.misfit("not as many values as rows");
    rows.forEach((row, k) => {
      const item = items[row] ?? page.misfit(`no item ${row}`);
      item.place(place).set(valueOf(values[k]));
    });
  }
}
