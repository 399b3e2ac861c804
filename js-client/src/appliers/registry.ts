import type { StrategyEntry } from "../bootstrap.js";
import type { Clock } from "../clock.js";
import * as Limit from "../limits.js";
import type { SecondModule } from "../structure.js";
import type { Applier } from "./applier.js";

/** Loads an ES module. */
export type Import = (url: string) => Promise<unknown>;

/** Where appliers come from. */
export interface Sources {
  /** Those in the client itself. */
  readonly builtIn: readonly Applier[];
  /** The client's second module, which has others. */
  readonly second: Promise<SecondModule>;
  readonly load: Import;
  readonly clock: Clock;
  /** Hears of what has to be left out. */
  readonly failed: (message: string) => void;
}

/** The strategy whose applier is the second module's default export. */
export const REPLACEMENT = "replacement";

/** The appliers of the strategies that the bootstrap lists, by their numbers on the wire. */
export class Registry {
  /** The second module, once it is there. */
  second: SecondModule | undefined;
  readonly #appliers: (Applier | undefined)[] = [];
  /** When the second module is here, or has failed. */
  #coming: Promise<void> | undefined;
  /** The numbers of those that come with it. */
  #late: readonly number[] = [];

  private constructor() {
    // By load alone.
  }

  /**
   * Imports all that is not built in, at the same time. It waits for the modules of others, no longer
   * than 3 s: what comes later is there from the next attach on.
   */
  static async load(entries: readonly StrategyEntry[], sources: Sources): Promise<Registry> {
    const registry = new Registry();
    const all = entries.map((entry, number) => registry.#add(number, entry, sources));
    registry.#expect(entries, sources);
    let cancel = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      cancel = sources.clock.after(Limit.LOAD_MS, resolve);
    });
    await Promise.race([Promise.all(all), late]);
    cancel();
    return registry;
  }

  /** Numbers of those that are here, or come with the second module. */
  loaded(): number[] {
    const here = [...this.#appliers.keys()].filter((number) => this.#appliers[number] !== undefined);
    return [...here, ...this.#late].sort((a, b) => a - b);
  }

  get(number: number): Applier | undefined {
    return this.#appliers[number];
  }

  /** When the second module is here, or has failed; undefined: it is. */
  coming(): Promise<void> | undefined {
    return this.#coming;
  }

  byId(id: string): Applier | undefined {
    return this.#appliers.find((applier) => applier?.id === id);
  }

  async #add(number: number, entry: StrategyEntry, { builtIn, load, failed }: Sources): Promise<void> {
    const { id, version, module } = entry;
    const known = builtIn.find((applier) => module === null && applier.id === id);
    if (known !== undefined) this.#take(number, entry, known, failed);
    else if (module !== null && id !== REPLACEMENT) {
      try {
        this.#take(number, entry, exported(await load(module)), failed);
      } catch (error) {
        failed(`${id} ${version}: ${String(error)}`);
      }
    }
  }

  #expect(entries: readonly StrategyEntry[], { builtIn, second, failed }: Sources): void {
    const late = [...entries.entries()].filter(
      ([, { id, module }]) =>
        id === REPLACEMENT || (module === null && builtIn.every((applier) => applier.id !== id)),
    );
    this.#late = late.map(([number]) => number);
    const arrived = (module: SecondModule): void => {
      this.second = module;
      const appliers = [module.default, ...module.appliers];
      for (const [number, entry] of late)
        this.#take(number, entry, appliers.find(({ id }) => id === entry.id), failed);
    };
    this.#coming = second
      .then(arrived, (error: unknown) => { failed(String(error)); })
      .then(() => {
        this.#coming = undefined;
        this.#late = [];
      });
  }

  #take(
    number: number,
    { id, version }: StrategyEntry,
    applier: Applier | undefined,
    failed: Sources["failed"],
  ): void {
    if (applier?.id === id && applier.version === version) this.#appliers[number] = applier;
    else failed(`${id} ${version}: no applier of this id and version`);
  }
}

function exported(module: unknown): Applier | undefined {
  const applier = (module as { default?: Partial<Applier> } | undefined)?.default;
  return typeof applier?.apply === "function" ? (applier as Applier) : undefined;
}
