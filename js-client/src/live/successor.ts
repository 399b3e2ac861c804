import type { Registry } from "../appliers/registry.js";
import { type Bootstrap, readBootstrap, type StrategyEntry, takeOver } from "../bootstrap.js";
import * as CloseCode from "../close-codes.js";
import { emit } from "../dom-events.js";
import type { UserSide } from "../events/user-side.js";
import type { Announcer } from "./announcer.js";
import type { Second } from "./second.js";

/** What it takes to go on with another page. */
export interface SuccessorParts {
  readonly document: Document;
  readonly announcer: Announcer;
  readonly user: UserSide;
  readonly second: Second;
  /** The strategies of the page there is. */
  readonly strategies: () => readonly StrategyEntry[];
  /** What ends the client; undefined when it is stopped. */
  readonly running: () => AbortSignal | undefined;
  readonly loadAppliers: (strategies: readonly StrategyEntry[]) => Promise<Registry>;
  readonly attach: (bootstrap: Bootstrap, registry: Registry) => void;
  readonly stop: () => void;
}

/** Sees to it that another page follows one that is gone. */
export class Successor {
  readonly #parts: SuccessorParts;
  /** Whether the page was fetched anew because its token was refused, and is not attached yet. */
  #refused = false;

  constructor(parts: SuccessorParts) {
    this.#parts = parts;
  }

  attached(): void {
    this.#parts.second.renewal?.succeeded();
    this.#refused = false;
  }

  gone(code: number): void {
    const { announcer, document, running, stop } = this.#parts;
    if (running() === undefined) return;
    const again = this.#refused && code === CloseCode.REFUSED;
    this.#refused = code === CloseCode.REFUSED;
    if (again) {
      // Whoever gives out tokens that it refuses will do so again.
      announcer.error("token-refused", "application", "the token of a page just fetched is refused");
      stop();
    } else if (emit(document, "livetemplate:gone", { code })) this.renew();
    else stop();
  }

  /** Fetches the page anew, once there is what does so. */
  renew(): void {
    const { second, strategies, running } = this.#parts;
    const stopped = running();
    if (second.renewal === undefined) second.load(strategies());
    else if (stopped !== undefined) second.renewal.begin(stopped);
  }

  /** Goes on with a page that was fetched; says why it cannot. */
  async adopt(html: string, fetched: Document): Promise<string | undefined> {
    const { document, user, second, running, loadAppliers, attach } = this.#parts;
    const bootstrap = readBootstrap(fetched);
    if (typeof bootstrap === "string") return bootstrap;
    const registry = await loadAppliers(bootstrap.strategies);
    if (running() === undefined) return undefined;
    second.patching?.replace(registry, bootstrap, html);
    user.scan();
    attach(bootstrap, registry);
    takeOver(document, fetched);
    return undefined;
  }
}
