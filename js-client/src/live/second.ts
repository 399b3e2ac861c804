import { REPLACEMENT } from "../appliers/registry.js";
import type { StrategyEntry } from "../bootstrap.js";
import type { Retry } from "../connection/retry.js";
import type { Environment } from "../environment.js";
import type { Patching } from "../patching.js";
import type { Adopt, Renewal } from "../renewal.js";

/** Changes the document; imported while the connection is made. */
type Module = typeof import("../replacement.js");

export interface SecondListener {
  /** Goes on with a page that was fetched anew. */
  readonly adopt: Adopt;
  /** A page that was fetched anew is of no use. */
  readonly unusable: (reason: string) => void;
  /** The module is there; what was held comes next. */
  readonly loaded: () => void;
  /** The module did not load: it is tried again when it is asked for again. */
  readonly failed: (reason: string) => void;
  readonly received: (text: string) => void;
}

/** The second module and what it brings; messages that come before it are held. */
export class Second {
  readonly #environment: Environment;
  readonly #retry: Retry;
  readonly #listener: SecondListener;
  #loading: Promise<Module> | undefined;
  #patching: Patching | undefined;
  #renewal: Renewal | undefined;
  #held: string[] = [];

  /** @param retry says when a page is fetched again */
  constructor(environment: Environment, retry: Retry, listener: SecondListener) {
    this.#environment = environment;
    this.#retry = retry;
    this.#listener = listener;
  }

  get patching(): Patching | undefined {
    return this.#patching;
  }

  get renewal(): Renewal | undefined {
    return this.#renewal;
  }

  /** Imports it, unless that was begun before. */
  load(strategies: readonly StrategyEntry[]): void {
    const { load, beside, document } = this.#environment;
    if (this.#loading !== undefined) return;
    const entry = strategies.find(({ id }) => id === REPLACEMENT);
    const loading = load(entry?.module ?? beside(REPLACEMENT)) as Promise<Module>;
    this.#loading = loading;
    const { adopt, unusable, loaded, failed } = this.#listener;
    loading.then(
      ({ Patching, Renewal }) => {
        if (loading !== this.#loading) return;
        this.#patching = new Patching(document);
        this.#renewal = new Renewal(this.#environment, this.#retry, adopt, unusable);
        loaded();
        this.#held.splice(0).forEach((text) => { this.receive(text); });
      },
      (error: unknown) => {
        this.#loading = undefined;
        failed(String(error));
      },
    );
  }

  receive(text: string): void {
    if (this.#patching === undefined) this.#held.push(text);
    else this.#listener.received(text);
  }

  /** What is held came by a channel that is over: it comes again after the next attach. */
  forgetHeld(): void {
    this.#held = [];
  }

  stop(): void {
    this.#patching?.stop();
    this.#loading = this.#patching = undefined;
  }
}
