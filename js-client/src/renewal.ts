import type { Retry } from "./connection/retry.js";
import type { Environment } from "./environment.js";
import { parseDocument } from "./dom/trusted.js";
import { fetchPage } from "./gone.js";
import * as Limit from "./limits.js";
import { ReloadGuard } from "./reload-guard.js";

/** Goes on with a page that was fetched; says why it cannot, or throws. */
export type Adopt = (html: string, parsed: Document) => Promise<string | undefined>;

/** Fetches a page that is gone anew, until that works or the page is reloaded. */
export class Renewal {
  readonly #environment: Environment;
  readonly #retry: Retry;
  readonly #reloads: ReloadGuard;
  readonly #adopt: Adopt;
  readonly #failed: (reason: string) => void;
  /** Before the next attempt, in milliseconds; undefined: what is usual for a retry. */
  #wait: number | undefined = 0;

  /**
   * @param retry says when to try again
   * @param failed hears why what was fetched is of no use
   */
  constructor(
    environment: Environment,
    retry: Retry,
    adopt: Adopt,
    failed: (reason: string) => void,
  ) {
    this.#environment = environment;
    this.#retry = retry;
    this.#reloads = new ReloadGuard(() => environment.window.sessionStorage, environment.wallClock);
    this.#adopt = adopt;
    this.#failed = failed;
  }

  /** The page that was fetched last is attached. */
  succeeded(): void {
    this.#wait = 0;
  }

  /**
   * Fetches the page, and goes on trying; nothing more happens when the signal says so. At once,
   * unless the page that was fetched last was gone before it was attached.
   */
  begin(stopped: AbortSignal): void {
    this.#retry.schedule(() => void this.#run(stopped), this.#wait);
    this.#wait = undefined;
  }

  async #run(stopped: AbortSignal): Promise<void> {
    const { fetch, window, reload } = this.#environment;
    const fetched = await fetchPage(fetch, window.location.href);
    if (stopped.aborted) return;
    const reason = fetched.type === "page" ? await this.#adopted(fetched.html) : fetched.reason;
    if (fetched.type === "page" && reason === undefined) return;
    if (reason !== undefined) {
      this.#failed(reason);
      if (this.#reloads.allows()) {
        reload();
        return;
      }
      this.#wait = Limit.RETRY_LONGEST_MS;
    }
    this.begin(stopped);
  }

  async #adopted(html: string): Promise<string | undefined> {
    try {
      return await this.#adopt(html, parseDocument(html));
    } catch (error) {
      return String(error);
    }
  }
}
