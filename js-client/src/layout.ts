import { isArray, isCount, isString } from "./json.js";

/** Indexes of counted nodes, from the start of a shape. */
export type Path = readonly number[];

export type PlaceLayout =
  | { readonly kind: "text"; readonly path: Path; readonly gap: number }
  | { readonly kind: "attribute"; readonly path: Path; readonly name: string }
  /** Cannot be told from a neighbour's; only whole sections bring it. */
  | { readonly kind: "none" };

export interface RegionLayout {
  readonly path: Path;
  /** Index among the parent's counted nodes; -1: the only content. */
  readonly index: number;
  readonly body: string;
}

/** What the browser knows of a shape. */
export interface Layout {
  readonly id: string;
  readonly roots: number;
  readonly places: readonly PlaceLayout[];
  /** Region number 1 is the first. */
  readonly regions: readonly RegionLayout[];
}

/** Reads a layout; undefined when it is none. */
export function parseLayout(value: unknown): Layout | undefined {
  if (!isArray(value)) return undefined;
  const [id, roots, places, regions] = value;
  if (!isString(id) || !isCount(roots) || !isArray(places) || !isArray(regions)) return undefined;
  const parsedPlaces = places.map(parsePlace);
  const parsedRegions = regions.map(parseRegion);
  return parsedPlaces.every(isPresent) && parsedRegions.every(isPresent)
    ? { id, roots, places: parsedPlaces, regions: parsedRegions }
    : undefined;
}

function parsePlace(value: unknown): PlaceLayout | undefined {
  if (value === null) return { kind: "none" };
  if (!isArray(value)) return undefined;
  const path = parsePath(value[0]);
  const where = value[1];
  if (path === undefined) return undefined;
  if (isCount(where)) return { kind: "text", path, gap: where };
  return isString(where) ? { kind: "attribute", path, name: where } : undefined;
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
