import { isSection } from "../address.js";
import { isArray, isCount } from "../json.js";
import { readOrder } from "../order.js";
import { type Value, valueOf } from "../values.js";
import type { Applier } from "../appliers/applier.js";

/** Builds new items from their values, `[new list]`, and sets slots, `slot, value, ...`. */
export const staticDynamic: Applier = {
  id: "static-dynamic",
  version: 1,
  tidy: true,
  apply({ address, payload }, page) {
    if (isSection(address)) {
      const [order] = payload;
      if (!isArray(order)) return page.misfit("no list");
      const section = page.section(address);
      section.arrange(readOrder(order, (values) => section.build(values)));
      return;
    }
    const slots = new Map<number, Value>();
    for (let i = 0; i < payload.length; i += 2) {
      const slot = payload[i];
      if (!isCount(slot)) return page.misfit("no slot");
      slots.set(slot, valueOf(payload[i + 1]));
    }
    page.item(address).write(slots);
  },
};
