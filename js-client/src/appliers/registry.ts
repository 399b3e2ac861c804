import type { StrategyEntry } from "../bootstrap.js";
import type { Applier } from "./applier.js";

/** Loads an ES module. */
export type Import = (url: string) => Promise<unknown>;

/** The appliers of the strategies that the bootstrap lists, by their numbers on the wire. */
export class Registry {
  readonly #appliers: readonly (Applier | undefined)[];

  private constructor(appliers: readonly (Applier | undefined)[]) {
    this.#appliers = appliers;
  }

  /**
   * Imports all that is not built in, at the same time; `failed` hears of what has to be left out.
   */
  static async load(
    entries: readonly StrategyEntry[],
    builtIn: readonly Applier[],
    load: Import,
    failed: (message: string) => void,
  ): Promise<Registry> {
    const applierOf = async (entry: StrategyEntry): Promise<Applier | undefined> => {
      try {
        const applier = entry.module === null ? builtInOf(builtIn, entry) : await load(entry.module).then(exported);
        if (applier?.id === entry.id && applier.version === entry.version) return applier;
        failed(`${entry.id} ${entry.version}: no applier of this id and version`);
      } catch (error) {
        failed(`${entry.id} ${entry.version}: ${String(error)}`);
      }
      return undefined;
    };
    return new Registry(await Promise.all(entries.map(applierOf)));
  }

  /** Numbers of those that are here. */
  loaded(): number[] {
    return [...this.#appliers.keys()].filter((number) => this.#appliers[number] !== undefined);
  }

  get(number: number): Applier | undefined {
    return this.#appliers[number];
  }

  byId(id: string): Applier | undefined {
    return this.#appliers.find((applier) => applier?.id === id);
  }
}

function builtInOf(builtIn: readonly Applier[], { id }: StrategyEntry): Applier | undefined {
  return builtIn.find((applier) => applier.id === id);
}

function exported(module: unknown): Applier | undefined {
  const applier = (module as { default?: Partial<Applier> } | undefined)?.default;
  return typeof applier?.apply === "function" ? (applier as Applier) : undefined;
}
