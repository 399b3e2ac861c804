import type { Overlay } from "./debug/overlay.js";
import type { Environment } from "./environment.js";

/** Shows the developer's notices; the overlay is loaded when there is something to show. */
export class Notices {
  readonly #environment: Environment;
  readonly #failed: (message: string) => void;
  #overlay: Promise<Overlay> | undefined;

  /** @param failed hears of a notice that could not be shown */
  constructor(environment: Environment, failed: (message: string) => void) {
    this.#environment = environment;
    this.#failed = failed;
  }

  /** Shows a text; null takes it away. */
  show(text: string | null): void {
    const { load, beside, document } = this.#environment;
    if (text !== null)
      this.#overlay ??= load(beside("debug")).then(
        (module) => new (module as typeof import("./debug.js")).Overlay(document),
      );
    this.#overlay?.then(
      (overlay) => {
        overlay.show(text);
      },
      (error: unknown) => {
        this.#overlay = undefined;
        this.#failed(`${String(text)} (${String(error)})`);
      },
    );
  }
}
