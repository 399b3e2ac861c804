import { attributeName, type Data, type Part, textOf } from "./template.js";

type WirePlace = readonly [path: string, where: number | string];
type WireRegion = readonly [path: string, index: number, body: string];

export interface CompiledPlace {
  readonly wire: WirePlace;
  value(data: Data): string | null;
}

export interface CompiledRegion {
  readonly wire: WireRegion;
  readonly name: string;
  readonly body: Compiled;
}

/** A shape: its layout, and how to find the values in the data. */
export class Compiled {
  readonly id: string;
  readonly parts: readonly Part[];
  readonly places: CompiledPlace[] = [];
  readonly regions: CompiledRegion[] = [];
  readonly #roots: number;

  /** @param start path of the parent that the parts are the content of */
  constructor(id: string, parts: readonly Part[], start: readonly number[], isItem: boolean) {
    this.id = id;
    this.parts = parts;
    this.#roots = isItem ? parts.filter(({ kind }) => kind !== "text").length : 1;
    this.#walk(parts, start, isItem);
  }

  layout(): unknown {
    return [this.id, this.#roots, this.places.map(({ wire }) => wire), this.regions.map(({ wire }) => wire)];
  }

  /** This layout and those of all regions below. */
  layouts(): unknown[] {
    return [this.layout(), ...this.regions.flatMap(({ body }) => body.layouts())];
  }

  #walk(parts: readonly Part[], parent: readonly number[], top: boolean): void {
    const path = parent.join(".");
    let index = 0;
    for (const part of parts) {
      switch (part.kind) {
        case "text":
          this.places.push({ wire: [path, index], value: (data) => textOf(part, data) });
          continue;
        case "element": {
          const { attribute } = part;
          const own = [...parent, index];
          if (attribute !== null)
            this.places.push({
              wire: [own.join("."), attributeName(attribute)],
              value: (data) => data.values.get(attribute) ?? null,
            });
          this.#walk(part.children, own, false);
          break;
        }
        case "section": {
          const only = parts.length === 1 && !top;
          const body = new Compiled(`${this.id}.${this.regions.length + 1}`, part.body, [], true);
          this.regions.push({ wire: [path, only ? -1 : index, body.id], name: part.name, body });
          break;
        }
        case "comment":
          break;
      }
      index++;
    }
  }
}
