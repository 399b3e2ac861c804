import { isCount, isString } from "../json.js";
import type { Applier } from "./applier.js";

/** Sets texts and attributes: `place, value, place, value, ...`. */
export const marker: Applier = {
  id: "marker",
  version: 1,
  apply({ address, payload }, page) {
    for (let i = 0; i < payload.length; i += 2) {
      const [place, value] = payload.slice(i, i + 2);
      if (!isCount(place) || !(value === null || isString(value)))
        return page.misfit("no place and value");
      page.place(address, place).set(value);
    }
  },
};
