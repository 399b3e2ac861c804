import { isArray, isCount } from "./json.js";

/** Where a region is, as on the wire: 0 the root, a region of the root, or a list of steps. */
export type Address = number | readonly number[];

/** Reads an address; undefined when it is none. */
export function parseAddress(value: unknown): Address | undefined {
  if (isCount(value)) return value;
  return isArray(value) && value.length > 0 && value.every(isCount) ? value : undefined;
}

/** Region number, item, region number, and so on; empty for the root. */
export function stepsOf(address: Address): readonly number[] {
  if (typeof address !== "number") return address;
  return address === 0 ? [] : [address];
}

/** Whether it names a section as a whole; else an item, or the root. */
export function isSection(address: Address): boolean {
  return stepsOf(address).length % 2 === 1;
}
