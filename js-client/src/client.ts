import { Registry, REPLACEMENT } from "./appliers/registry.js";
import { type Bootstrap, readBootstrap, type StrategyEntry, takeOver } from "./bootstrap.js";
import { Connection } from "./connection/connection.js";
import { Openers } from "./connection/openers.js";
import { Retry } from "./connection/retry.js";
import { type DeliveryState, initialState, type Input, type NewEvent, type Output } from "./delivery/state.js";
import { step } from "./delivery/step.js";
import { applyStyles } from "./dom/inline-styles.js";
import { emit, type ErrorCode, type ErrorSource } from "./dom-events.js";
import type { Environment } from "./environment.js";
import { Delegation } from "./events/delegation.js";
import { Pending } from "./events/pending.js";
import type { Frame } from "./message.js";
import { Notices } from "./notices.js";
import * as CloseCode from "./close-codes.js";
import * as Limit from "./limits.js";
import { type ClientMetrics, Metrics } from "./metrics.js";
import type { Renewal } from "./renewal.js";
import type { Patching } from "./patching.js";

/** Changes the document; imported while the connection is made. */
type SecondModule = typeof import("./replacement.js");

/** The live side of one document: carries out what delivery decides. */
export class Client {
  readonly #environment: Environment;
  readonly #document: Document;
  readonly #pending = new Pending();
  readonly #delegation: Delegation;
  readonly #retry: Retry;
  readonly #openers: Openers;
  readonly #connection: Connection;
  readonly #notices: Notices;
  readonly #inputs: Input[] = [];
  readonly #metrics = new Metrics();
  #state: DeliveryState;
  #bootstrap: Bootstrap;
  #styled = false;
  /** Whether the page was fetched anew because its token was refused, and is not attached yet. */
  #refused = false;
  #transport: string | null = null;
  #registry: Registry | undefined;
  #second: Promise<SecondModule> | undefined;
  #patching: Patching | undefined;
  #renewal: Renewal | undefined;
  /** Messages that wait for the second module. */
  #held: string[] = [];
  #cancelAcknowledge: () => void = () => undefined;
  #stopped: AbortController | undefined;

  constructor(environment: Environment, bootstrap: Bootstrap) {
    const { document, clock, random, window } = environment;
    this.#environment = environment;
    this.#document = document;
    this.#bootstrap = bootstrap;
    this.#state = initialState(bootstrap.epoch, environment.newInstance(), bootstrap.n);
    this.#retry = new Retry(clock, random);
    this.#notices = new Notices(environment, this.#moduleFailed);
    this.#delegation = new Delegation(document, (event, element) => {
      this.#happened(event, element);
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
          // What is held came by another channel: it comes again after the attach.
          this.#held = [];
          this.#loadSecond();
          this.#dispatch({ type: "opened", loaded: this.#registry?.loaded() ?? [] });
        },
        received: (text) => {
          this.#received(text);
        },
        closed: (code) => {
          this.#held = [];
          this.#dispatch({ type: "closed", code });
        },
        failed: this.#moduleFailed,
      },
    });
  }

  /** The kind of channel by which the page was attached last, such as `websocket`; null before that. */
  get transport(): string | null {
    return this.#transport;
  }

  /** What was counted since the client was made, as it is now. */
  metrics(): ClientMetrics {
    return this.#metrics.read();
  }

  /** Loads the appliers and attaches. Nothing happens when it runs already. */
  async start(): Promise<void> {
    if (this.#stopped !== undefined) return;
    const stopped = (this.#stopped = new AbortController());
    this.#delegation.start();
    this.#scan();
    this.#listen(stopped.signal);
    this.#loadSecond();
    const registry = await this.#loadAppliers(this.#bootstrap.strategies);
    await this.#debug();
    // A prerendered page has no page at the server: it connects when somebody looks at it.
    if ((this.#document as { readonly prerendering?: boolean }).prerendering)
      await new Promise((resolve) => {
        this.#document.addEventListener("prerenderingchange", resolve, { once: true });
      });
    if (stopped.signal.aborted) return;
    this.#attach(this.#bootstrap, registry);
  }

  /** Has messages printed, and delayed, when the developer asks for it. */
  async #debug(): Promise<void> {
    const { debugging, load, beside, clock } = this.#environment;
    const { strategies } = this.#bootstrap;
    const latency = debugging();
    if (latency === null) return;
    try {
      const { debugged } = (await load(beside("debug"))) as typeof import("./debug.js");
      const how = { clock, latency: Number(latency), log: console.debug, strategies };
      this.#openers.wrapAll((opener) => debugged(opener, how));
    } catch (error) {
      this.#moduleFailed(String(error));
    }
  }

  /** Takes back all that start did; the document stays as it is. */
  stop(): void {
    this.#stopped?.abort();
    this.#stopped = undefined;
    this.#cancelAcknowledge();
    this.#connection.disconnect(CloseCode.NORMAL);
    this.#delegation.stop();
    this.#patching?.stop();
    this.#second = this.#patching = undefined;
    this.#notices.show(null);
  }

  #listen(signal: AbortSignal): void {
    const { window } = this.#environment;
    const wake = (): void => {
      const visibility = this.#document.visibilityState;
      this.#dispatch({ type: "visibility", visibility });
      if (visibility === "visible") this.#connection.wake();
    };
    wake();
    this.#document.addEventListener("visibilitychange", wake, { signal });
    window.addEventListener("online", wake, { signal });
    window.addEventListener("pageshow", wake, { signal });
    window.addEventListener(
      "pagehide",
      () => {
        this.#connection.end(CloseCode.NORMAL);
      },
      { signal },
    );
  }

  #loadAppliers(strategies: readonly StrategyEntry[]): Promise<Registry> {
    const { load, clock } = this.#environment;
    return Registry.load(strategies, { load, clock, failed: this.#moduleFailed });
  }

  /** Imports the second module; what came before it is done then. */
  #loadSecond(): void {
    const { load, beside } = this.#environment;
    if (this.#second !== undefined) return;
    const entry = this.#bootstrap.strategies.find(({ id }) => id === REPLACEMENT);
    const second = load(entry?.module ?? beside(REPLACEMENT)) as Promise<SecondModule>;
    this.#second = second;
    second.then(
      ({ Patching, Renewal }) => {
        if (second !== this.#second) return;
        this.#patching = new Patching(this.#document);
        this.#renewal = new Renewal(this.#environment, this.#retry, this.#adopt, (reason) => {
          this.#error("page-unusable", "network", reason);
        });
        if (this.#state.phase === "gone") this.#renew();
        this.#begin();
        this.#held.splice(0).forEach((text) => { this.#received(text); });
      },
      (error: unknown) => {
        this.#second = undefined;
        this.#moduleFailed(String(error));
        // It is tried again with the next channel, or when it is needed.
        this.#connection.end(CloseCode.LOST);
        if (this.#state.phase === "gone") this.#retry.schedule(() => { this.#loadSecond(); });
      },
    );
  }

  #attach(bootstrap: Bootstrap, registry: Registry): void {
    const { epoch, n, path, carriers } = bootstrap;
    this.#bootstrap = bootstrap;
    this.#registry = registry;
    this.#dispatch({ type: "renewed", epoch, n });
    this.#begin();
    if (this.#stopped === undefined) return;
    this.#connection.connect({ path, carriers, token: () => bootstrap.token });
  }

  /** Once there are both, the page's frames can be applied. */
  #begin(): void {
    if (this.#registry === undefined) return;
    try {
      this.#patching?.begin(this.#registry, this.#bootstrap);
    } catch (error) {
      this.#error("no-bootstrap", "internal", String(error));
      this.stop();
    }
  }

  #received(text: string): void {
    if (this.#patching === undefined) this.#held.push(text);
    else this.#dispatch({ type: "received", text });
  }

  #happened(event: NewEvent, element: Element): void {
    const before = this.#state.last;
    this.#dispatch({ type: "event", event });
    if (this.#state.last > before) this.#pending.mark(this.#state.last, element);
  }

  /** Looks for what the attributes of new nodes ask for. */
  #scan(): void {
    this.#delegation.scan();
    this.#styled = applyStyles(this.#document) || this.#styled;
  }

  /** One input after the other: what an output causes waits until all outputs are carried out. */
  #dispatch(input: Input): void {
    this.#inputs.push(input);
    if (this.#inputs.length > 1) return;
    for (let next: Input | undefined = input; next !== undefined; next = this.#inputs[0]) {
      const before = this.#state;
      const { state, outputs } = step(before, next);
      this.#state = state;
      this.#metrics.stepped(before, next, { state, outputs });
      outputs.forEach((output) => {
        try {
          this.#carryOut(output);
        } catch (error) {
          this.#error("internal", "internal", String(error));
        }
      });
      this.#inputs.shift();
    }
  }

  #carryOut(output: Output): void {
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
        this.#renewal?.succeeded();
        this.#refused = false;
        this.#carriedBy(this.#connection.kind);
        emit(this.#document, "livetemplate:attached", { epoch: this.#state.epoch, n: this.#state.n });
        return;
      case "settled":
        this.#pending.settle(output.e);
        return;
      case "timer":
        this.#timeAcknowledgement(output.on);
        return;
      case "lost":
        this.#pending.settle(Math.max(...output.events.map(({ number }) => number)));
        emit(this.#document, "livetemplate:lost", {
          events: output.events.map(({ number, name }) => ({ number, name })),
        });
        return;
      case "gone":
        this.#gone(output.code);
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
        this.#error(output.code, "application", "not sent");
    }
  }

  #carriedBy(kind: string | undefined): void {
    const before = this.#transport;
    if (kind !== undefined) this.#metrics.carried(kind);
    if (kind === undefined || kind === before) return;
    this.#transport = kind;
    emit(this.#document, "livetemplate:transport", { kind, before });
  }

  #apply(frame: Frame): void {
    const { clock } = this.#environment;
    const start = clock.now();
    const applied = this.#patching?.apply(frame);
    if (applied === undefined) return;
    const { errors, repairs, count, scan } = applied;
    const { strategies } = this.#bootstrap;
    const ids = frame.patches.map(({ strategy }) => strategies[strategy]?.id ?? String(strategy));
    this.#metrics.applied(ids, clock.now() - start, repairs?.length ?? 0);
    if (scan === "all" || (scan === "styles" && this.#styled)) this.#scan();
    errors.forEach((reason) => { this.#error("applier-failed", "internal", reason); });
    if (repairs === undefined) this.#dispatch({ type: "abandoned", code: CloseCode.GONE });
    for (const { address, reason, shapes } of repairs ?? []) {
      emit(this.#document, "livetemplate:repaired", { address, reason, count });
      this.#dispatch({ type: "repair", address, shapes });
    }
    emit(this.#document, "livetemplate:applied", { n: frame.n, patches: frame.patches.length });
  }

  #timeAcknowledgement(on: boolean): void {
    this.#cancelAcknowledge();
    if (!on) return;
    this.#cancelAcknowledge = this.#environment.clock.after(Limit.ACK_MS, () => {
      this.#dispatch({ type: "acknowledge" });
    });
  }

  #gone(code: number): void {
    this.#connection.disconnect(CloseCode.NORMAL);
    const stopped = this.#stopped?.signal;
    if (stopped === undefined) return;
    const again = this.#refused && code === CloseCode.REFUSED;
    this.#refused = code === CloseCode.REFUSED;
    if (again) {
      // Whoever gives out tokens that it refuses will do so again.
      this.#error("token-refused", "application", "the token of a page just fetched is refused");
      this.stop();
    } else if (emit(this.#document, "livetemplate:gone", { code })) this.#renew();
    else this.stop();
  }

  /** Fetches the page anew, once there is what does so. */
  #renew(): void {
    const stopped = this.#stopped?.signal;
    if (this.#renewal === undefined) this.#loadSecond();
    else if (stopped !== undefined) this.#renewal.begin(stopped);
  }

  readonly #adopt = async (html: string, fetched: Document): Promise<string | undefined> => {
    const bootstrap = readBootstrap(fetched);
    if (typeof bootstrap === "string") return bootstrap;
    const registry = await this.#loadAppliers(bootstrap.strategies);
    if (this.#stopped === undefined) return undefined;
    this.#patching?.replace(registry, bootstrap, html);
    this.#scan();
    this.#attach(bootstrap, registry);
    takeOver(this.#document, fetched);
    return undefined;
  };

  readonly #moduleFailed = (message: string): void => {
    this.#error("module-failed", "network", message);
  };

  #error(code: ErrorCode, source: ErrorSource, message: string): void {
    emit(this.#document, "livetemplate:error", { code, source, message });
  }
}

/** Makes the client of a document; undefined, and an error event, when it is no live page. */
export function clientOf(environment: Environment): Client | undefined {
  const bootstrap = readBootstrap(environment.document);
  if (typeof bootstrap !== "string") return new Client(environment, bootstrap);
  const code = bootstrap.startsWith("protocol version") ? "protocol-version" : "no-bootstrap";
  emit(environment.document, "livetemplate:error", { code, source: "internal", message: bootstrap });
  return undefined;
}
