import type { StrategyEntry } from "../bootstrap.js";
import type { Clock } from "../clock.js";
import * as Limit from "../limits.js";
import type { Applier } from "./applier.js";

/** Loads an ES module. */
export type Import = (url: string) => Promise<unknown>;

/** How the modules of others are loaded. */
export interface Loading {
  readonly load: Import;
  readonly clock: Clock;
  /** Hears of what has to be left out. */
  readonly failed: (message: string) => void;
}

/** The strategy whose module is the client's own second one. */
export const REPLACEMENT = "replacement";

/** The appliers of the strategies that the bootstrap lists, by their numbers on the wire. */
export class Registry {
  readonly entries: readonly StrategyEntry[];
  readonly #appliers: (Applier | undefined)[] = [];

  private constructor(entries: readonly StrategyEntry[]) {
    this.entries = entries;
  }

  /**
   * Imports the modules of others, at the same time, and waits no longer than 3 s: what comes later is
   * there from the next attach on.
   */
  static async load(entries: readonly StrategyEntry[], { load, clock, failed }: Loading): Promise<Registry> {
    const registry = new Registry(entries);
    const all = entries.map(async (entry) => {
      const { id, version, module } = entry;
      if (isOwn(entry)) return;
      try {
        const loaded = module === null ? undefined : ((await load(module)) as { default?: Applier });
        if (!registry.add(loaded?.default)) failed(`${id} ${version}: no applier of this id and version`);
      } catch (error) {
        failed(`${id} ${version}: ${String(error)}`);
      }
    });
    let cancel = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      cancel = clock.after(Limit.LOAD_MS, resolve);
    });
    await Promise.race([Promise.all(all), late]);
    cancel();
    return registry;
  }

  /** Whether it is wanted, as it is. */
  add(applier: Applier | undefined): boolean {
    const number = this.entries.findIndex(({ id, version }) => id === applier?.id && version === applier.version);
    if (typeof applier?.apply !== "function" || number === -1) return false;
    this.#appliers[number] = applier;
    return true;
  }

  /** Numbers of those that are here, and of the client's own. */
  loaded(): number[] {
    return [...this.entries.keys()].filter((number) => {
      const entry = this.entries[number];
      return this.#appliers[number] !== undefined || (entry !== undefined && isOwn(entry));
    });
  }

  get(number: number): Applier | undefined {
    return this.#appliers[number];
  }

  byId(id: string): Applier | undefined {
    return this.#appliers.find((applier) => applier?.id === id);
  }
}

function isOwn({ id, version, module }: StrategyEntry): boolean {
  return version === 1 && (module === null ? OWN.includes(id) : id === REPLACEMENT);
}

const OWN = ["marker", "static-dynamic", "granular", REPLACEMENT];
