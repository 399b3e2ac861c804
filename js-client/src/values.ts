import { isString } from "./json.js";
import type { PlaceLayout } from "./layout.js";
import { Misfit } from "./misfit.js";

/** What a place or a slot holds; null: an attribute that is not there, or an empty text. */
export type Value = string | null;

/** Reads a value of a payload: a number stands for its text. */
export function valueOf(value: unknown): Value {
  if (typeof value === "number") return String(value);
  if (value === null || isString(value)) return value;
  throw new Misfit("no value");
}

/** The value of a place, composed from those of the slots. */
export function compose(place: PlaceLayout, slots: (slot: number) => Value): Value {
  const { segments } = place;
  const [only] = segments;
  if (segments.length === 1 && typeof only === "number") return slots(only);
  return segments
    .map((segment) => (typeof segment === "number" ? (slots(segment) ?? "") : segment))
    .join("");
}
