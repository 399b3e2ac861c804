import type { StrategyEntry } from "../bootstrap.js";
import type { Clock } from "../clock.js";
import * as Limit from "../limits.js";
import type { Applier } from "./applier.js";

/** Loads an ES module. */
export type Import = (url: string) => Promise<unknown>;

/** Where appliers come from. */
export interface Sources {
  /** Those in the client itself. */
  readonly builtIn: readonly Applier[];
  /** The URL of one that lies beside the client. */
  readonly beside: (id: string) => string;
  readonly load: Import;
  readonly clock: Clock;
  /** Hears of what has to be left out. */
  readonly failed: (message: string) => void;
}

/** The appliers of the strategies that the bootstrap lists, by their numbers on the wire. */
export class Registry {
  readonly #appliers: (Applier | undefined)[] = [];

  private constructor() {
    // By load alone.
  }

  /**
   * Imports all that is not built in, at the same time, and waits no longer than 3 s: what comes later
   * is there from the next attach on.
   */
  static async load(entries: readonly StrategyEntry[], sources: Sources): Promise<Registry> {
    const registry = new Registry();
    const all = Promise.all(entries.map((entry, number) => registry.#add(number, entry, sources)));
    let cancel = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      cancel = sources.clock.after(Limit.LOAD_MS, resolve);
    });
    await Promise.race([all, late]);
    cancel();
    return registry;
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

  async #add(number: number, { id, version, module }: StrategyEntry, sources: Sources): Promise<void> {
    const { builtIn, beside, load, failed } = sources;
    try {
      const applier =
        builtIn.find((known) => module === null && known.id === id) ??
        exported(await load(module ?? beside(id)));
      if (applier?.id === id && applier.version === version) this.#appliers[number] = applier;
      else failed(`${id} ${version}: no applier of this id and version`);
    } catch (error) {
      failed(`${id} ${version}: ${String(error)}`);
    }
  }
}

function exported(module: unknown): Applier | undefined {
  const applier = (module as { default?: Partial<Applier> } | undefined)?.default;
  return typeof applier?.apply === "function" ? (applier as Applier) : undefined;
}
