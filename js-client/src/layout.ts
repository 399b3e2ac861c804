import { isArray, isCount, isString } from "./json.js";

/** Indexes of counted nodes, from the start of a shape. */
export type Path = readonly number[];

/** All content of an element as HTML, where a place is neither in a gap of text nor an attribute. */
export const RAW = -1;

export interface PlaceLayout {
  readonly path: Path;
  /** A gap of text, `RAW`, or the name of an attribute. */
  readonly where: number | string;
  /** What its value is made of: a text as it is, or the number of a slot. */
  readonly segments: readonly (number | string)[];
}

export interface RegionLayout {
  readonly path: Path;
  /** Index among the parent's counted nodes; -1: the only content. */
  readonly index: number;
  readonly body: string;
}

/** What the browser knows of a shape. */
export interface Layout {
  readonly id: string;
  /** The statics of an item, or their hash; for a root that of the names its paths lead past. 0: none. */
  readonly check: number | string;
  /** Null: cannot be told from a neighbour's text; only whole sections bring it. */
  readonly places: readonly (PlaceLayout | null)[];
  /** Region number 1 is the first. */
  readonly regions: readonly RegionLayout[];
  readonly roots: number;
  /** Whether the text before, or behind, the nodes of an item is a place, so that it belongs to the item. */
  readonly textBefore: boolean;
  readonly textBehind: boolean;
  /** How many values there are to an item. */
  readonly slots: number;
}

/** Reads a layout; undefined when it is none. */
export function parseLayout(value: unknown): Layout | undefined {
  if (!isArray(value)) return undefined;
  const [id, check, places = [], regions = [], roots = 1] = value;
  if (!isString(id) || !(isString(check) || isCount(check))) return undefined;
  if (!isArray(places) || !isArray(regions) || !isCount(roots)) return undefined;
  let slots = 0;
  const slot = (): number => slots++;
  const numbered = (number: number): boolean => {
    if (number === slots) slots++;
    return number < slots;
  };
  const parsedPlaces = places.map((place) => parsePlace(place, slot, numbered));
  const parsedRegions = regions.map(parseRegion);
  if (!parsedPlaces.every(isPresent) || !parsedRegions.every(isPresent)) return undefined;
  const hasTextAt = (gap: number): boolean =>
    parsedPlaces.some((place) => place?.path.length === 0 && place.where === gap);
  return {
    id,
    check,
    places: parsedPlaces,
    regions: parsedRegions,
    roots,
    textBefore: hasTextAt(0),
    textBehind: hasTextAt(roots),
    slots,
  };
}

/**
 * @param slot takes the next number
 * @param numbered whether a slot may have this number
 */
function parsePlace(
  value: unknown,
  slot: () => number,
  numbered: (number: number) => boolean,
): PlaceLayout | null | undefined {
  if (value === null) {
    slot();
    return null;
  }
  if (!isArray(value)) return undefined;
  const [first, where, ...segments] = value;
  const path = parsePath(first);
  if (path === undefined || !(isString(where) || isCount(where) || where === RAW)) return undefined;
  if (segments.length === 0) return { path, where, segments: [slot()] };
  const isSegment = (segment: unknown): segment is number | string =>
    isString(segment) || (isCount(segment) && numbered(segment));
  return segments.every(isSegment) ? { path, where, segments } : undefined;
}

function parseRegion(value: unknown): RegionLayout | undefined {
  if (!isArray(value)) return undefined;
  const path = parsePath(value[0]);
  const [, index, body] = value;
  if (path === undefined || !isString(body)) return undefined;
  return index === -1 || isCount(index) ? { path, index, body } : undefined;
}

function parsePath(value: unknown): Path | undefined {
  if (!isString(value)) return undefined;
  const path = value === "" ? [] : value.split(".").map(Number);
  return path.every(isCount) ? path : undefined;
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}
