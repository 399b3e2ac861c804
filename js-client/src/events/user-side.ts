import type { Driver } from "../delivery/driver.js";
import { applyStyles } from "../dom/inline-styles.js";
import { Delegation } from "./delegation.js";
import { Pending } from "./pending.js";

/** What users do, and what they see of it before the server has answered. */
export class UserSide {
  readonly #document: Document;
  readonly #pending = new Pending();
  readonly #delegation: Delegation;
  #styled = false;

  /** @param driver takes the events */
  constructor(document: Document, driver: Driver) {
    this.#document = document;
    this.#delegation = new Delegation(document, (event, element) => {
      const before = driver.state.last;
      driver.dispatch({ type: "event", event });
      const { last } = driver.state;
      if (last > before) this.#pending.mark(last, element);
    });
  }

  start(): void {
    this.#delegation.start();
    this.scan();
  }

  stop(): void {
    this.#delegation.stop();
  }

  /** Looks for what the attributes of new nodes ask for. */
  scan(): void {
    this.#delegation.scan();
    this.#styled = applyStyles(this.#document) || this.#styled;
  }

  /** The same, where new nodes may ask for no more than that. */
  scanFor(what: "all" | "styles" | "none"): void {
    if (what === "all" || (what === "styles" && this.#styled)) this.scan();
  }

  /** Events up to this number are settled. */
  settle(e: number): void {
    this.#pending.settle(e);
  }
}
