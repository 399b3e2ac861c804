import { Misfit } from "./misfit.js";

/**
 * Reads the order language: the list after a change, where a number is the old index of an item, and
 * anything else a new one. A run that goes up or down is spelled out.
 */
export function readOrder<T>(order: readonly unknown[], fresh: (value: unknown) => T): (number | T)[] {
  const list: (number | T)[] = [];
  let last = -1;
  for (const value of order) {
    if (typeof value !== "number") {
      list.push(fresh(value));
      last = -1;
    } else if (value >= 0) list.push((last = value));
    else {
      if (last < 0) throw new Misfit("no order");
      const step = value % 2 === 0 ? 1 : -1;
      for (let left = (1 - value) >> 1; left > 0; left--) list.push((last += step));
    }
  }
  return list;
}

/** Reads an order that has no new items. */
export function readRows(order: readonly unknown[]): number[] {
  return readOrder(order, () => {
    throw new Misfit("no row");
  });
}
