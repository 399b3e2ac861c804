import { Registry } from "../appliers/registry.js";
import type { Bootstrap, StrategyEntry } from "../bootstrap.js";
import * as CloseCode from "../close-codes.js";
import { Connection } from "../connection/connection.js";
import { debugWhereAsked } from "../connection/debugging.js";
import { Openers } from "../connection/openers.js";
import { Retry } from "../connection/retry.js";
import { type Deed, Driver } from "../delivery/driver.js";
import { initialState } from "../delivery/state.js";
import type { Environment } from "../environment.js";
import { UserSide } from "../events/user-side.js";
import type { Frame } from "../message.js";
import { type ClientMetrics, Metrics } from "../metrics.js";
import { Notices } from "../notices.js";
import { Announcer } from "./announcer.js";
import { applyFrame } from "./apply-frame.js";
import { followLife, untilShown } from "./life-cycle.js";
import { Second } from "./second.js";
import { Successor } from "./successor.js";

/** The live side of one document: carries out what delivery decides. */
export class Client {
  readonly #environment: Environment;
  readonly #document: Document;
  readonly #driver: Driver;
  readonly #user: UserSide;
  readonly #second: Second;
  readonly #retry: Retry;
  readonly #openers: Openers;
  readonly #connection: Connection;
  readonly #notices: Notices;
  readonly #successor: Successor;
  readonly #announcer: Announcer;
  readonly #metrics = new Metrics();
  #bootstrap: Bootstrap;
  #registry: Registry | undefined;
  #stopped: AbortController | undefined;

  constructor(environment: Environment, bootstrap: Bootstrap) {
    const { document, clock, random, window } = environment;
    this.#environment = environment;
    this.#document = document;
    this.#bootstrap = bootstrap;
    this.#announcer = new Announcer(document, this.#metrics);
    this.#driver = new Driver(initialState(bootstrap.epoch, environment.newInstance(), bootstrap.n), {
      clock,
      metrics: this.#metrics,
      carryOut: this.#carryOut,
      failed: (reason) => {
        this.#announcer.error("internal", "internal", reason);
      },
    });
    this.#retry = new Retry(clock, random);
    this.#notices = new Notices(environment, this.#announcer.moduleFailed);
    this.#user = new UserSide(document, this.#driver);
    this.#second = this.#secondOf(environment);
    this.#successor = new Successor({
      document,
      announcer: this.#announcer,
      user: this.#user,
      second: this.#second,
      strategies: () => this.#bootstrap.strategies,
      running: () => this.#stopped?.signal,
      loadAppliers: this.#loadAppliers,
      attach: this.#attach,
      stop: () => {
        this.stop();
      },
    });
    const { count } = this.#metrics;
    this.#openers = new Openers(environment, count);
    this.#connection = new Connection({
      clock,
      random,
      retry: this.#retry,
      openers: this.#openers,
      isAwake: () => document.visibilityState === "visible" && window.navigator.onLine,
      count,
      listener: {
        opened: () => {
          this.#second.forgetHeld();
          this.#loadSecond();
          this.#driver.dispatch({ type: "opened", loaded: this.#registry?.loaded() ?? [] });
        },
        received: (text) => {
          this.#second.receive(text);
        },
        closed: (code) => {
          this.#second.forgetHeld();
          this.#driver.dispatch({ type: "closed", code });
        },
        failed: this.#announcer.moduleFailed,
      },
    });
  }

  /** The kind of channel by which the page was attached last, such as `websocket`; null before that. */
  get transport(): string | null {
    return this.#announcer.transport;
  }

  /** What was counted since the client was made, as it is now. */
  metrics(): ClientMetrics {
    return this.#metrics.read();
  }

  /** Loads the appliers and attaches. Nothing happens when it runs already. */
  async start(): Promise<void> {
    if (this.#stopped !== undefined) return;
    const stopped = (this.#stopped = new AbortController());
    this.#user.start();
    this.#listen(stopped.signal);
    this.#loadSecond();
    const registry = await this.#loadAppliers(this.#bootstrap.strategies);
    await debugWhereAsked(this.#environment, this.#openers, this.#bootstrap.strategies).catch((error: unknown) => {
      this.#announcer.moduleFailed(String(error));
    });
    await untilShown(this.#document);
    if (stopped.signal.aborted) return;
    this.#attach(this.#bootstrap, registry);
  }

  /** Takes back all that start did; the document stays as it is. */
  stop(): void {
    this.#stopped?.abort();
    this.#stopped = undefined;
    this.#driver.rest();
    this.#connection.disconnect(CloseCode.NORMAL);
    this.#user.stop();
    this.#second.stop();
    this.#notices.show(null);
  }

  #listen(signal: AbortSignal): void {
    const listener = {
      seen: (visibility: DocumentVisibilityState) => {
        this.#driver.dispatch({ type: "visibility", visibility });
      },
      woken: () => {
        this.#connection.wake();
      },
      putAway: () => {
        this.#connection.end(CloseCode.NORMAL);
      },
    };
    followLife(this.#environment, listener, signal);
  }

  readonly #loadAppliers = (strategies: readonly StrategyEntry[]): Promise<Registry> => {
    const { load, clock } = this.#environment;
    return Registry.load(strategies, { load, clock, failed: this.#announcer.moduleFailed });
  };

  #secondOf(environment: Environment): Second {
    return new Second(environment, this.#retry, {
      adopt: (html, fetched) => this.#successor.adopt(html, fetched),
      unusable: (reason) => {
        this.#announcer.error("page-unusable", "network", reason);
      },
      loaded: () => {
        if (this.#driver.state.phase === "gone") this.#successor.renew();
        this.#begin();
      },
      failed: (reason) => {
        this.#announcer.moduleFailed(reason);
        // It is tried again with the next channel, or when it is needed.
        this.#connection.end(CloseCode.LOST);
        if (this.#driver.state.phase === "gone") this.#retry.schedule(() => { this.#loadSecond(); });
      },
      received: (text) => {
        this.#driver.dispatch({ type: "received", text });
      },
    });
  }

  #loadSecond(): void {
    this.#second.load(this.#bootstrap.strategies);
  }

  readonly #attach = (bootstrap: Bootstrap, registry: Registry): void => {
    const { epoch, n, path, carriers } = bootstrap;
    this.#bootstrap = bootstrap;
    this.#registry = registry;
    this.#driver.dispatch({ type: "renewed", epoch, n });
    this.#begin();
    if (this.#stopped === undefined) return;
    this.#connection.connect({ path, carriers, token: () => bootstrap.token });
  };

  /** Once there are both, the page's frames can be applied. */
  #begin(): void {
    if (this.#registry === undefined) return;
    try {
      this.#second.patching?.begin(this.#registry, this.#bootstrap);
    } catch (error) {
      this.#announcer.error("no-bootstrap", "internal", String(error));
      this.stop();
    }
  }

  readonly #carryOut = (output: Deed): void => {
    switch (output.type) {
      case "send":
        this.#connection.send(output.text);
        return;
      case "token":
        this.#bootstrap.token = output.text;
        return;
      case "apply":
        this.#apply(output.frame);
        return;
      case "attached":
        this.#retry.reset();
        this.#successor.attached();
        this.#announcer.attached(this.#connection.kind, this.#driver.state.epoch, this.#driver.state.n);
        return;
      case "settled":
        this.#user.settle(output.e);
        return;
      case "lost":
        this.#user.settle(Math.max(...output.events.map(({ number }) => number)));
        this.#announcer.lost(output.events);
        return;
      case "gone":
        this.#connection.disconnect(CloseCode.NORMAL);
        this.#successor.gone(output.code);
        return;
      case "disconnect":
        this.#connection.disconnect(output.code);
        return;
      case "reconnect":
        this.#connection.reconnect(output.wait);
        return;
      case "notice":
        this.#notices.show(output.text);
        return;
      case "refused":
        this.#announcer.error(output.code, "application", "not sent");
    }
  };

  #apply(frame: Frame): void {
    const { clock } = this.#environment;
    const { patching } = this.#second;
    if (patching === undefined) return;
    applyFrame(frame, patching, this.#bootstrap.strategies, {
      document: this.#document,
      clock,
      metrics: this.#metrics,
      driver: this.#driver,
      user: this.#user,
      announcer: this.#announcer,
    });
  }
}
