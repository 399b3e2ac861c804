/** One place of the page, to be read and written as a whole. */
export interface PlaceAccess {
  /** Its text or attribute value; null for an attribute that is not there. */
  get(): string | null;
  /** Writes it; null removes an attribute and empties a text. */
  set(value: string | null): void;
}
