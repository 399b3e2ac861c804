import type { Address } from "./address.js";
import { marker } from "./appliers/marker.js";
import { Registry } from "./appliers/registry.js";
import { type Bootstrap, readBootstrap, type StrategyEntry } from "./bootstrap.js";
import { Connection } from "./connection/connection.js";
import { Retry } from "./connection/retry.js";
import { type DeliveryState, initialState, type Input, type NewEvent, type Output } from "./delivery/state.js";
import { step } from "./delivery/step.js";
import { Attributes } from "./dom/attributes.js";
import { applyStyles } from "./dom/inline-styles.js";
import { emit, type ErrorCode, type ErrorSource } from "./dom-events.js";
import type { Environment } from "./environment.js";
import { Delegation } from "./events/delegation.js";
import { Pending } from "./events/pending.js";
import { FrameApplier } from "./frame-applier.js";
import { type FetchedPage, takeOver } from "./gone.js";
import { Layouts } from "./layouts.js";
import type { Frame } from "./message.js";
import { Notices } from "./notices.js";
import * as CloseCode from "./close-codes.js";
import * as Limit from "./limits.js";
import { Renewal } from "./renewal.js";
import { Repairs } from "./repairs.js";

/** The live side of one document: carries out what delivery decides. */
export class Client {
  readonly #environment: Environment;
  readonly #document: Document;
  readonly #attributes = new Attributes();
  readonly #pending = new Pending();
  readonly #delegation: Delegation;
  readonly #retry: Retry;
  readonly #connection: Connection;
  readonly #renewal: Renewal;
  readonly #notices: Notices;
  readonly #repairs = new Repairs();
  readonly #inputs: Input[] = [];
  #state: DeliveryState;
  #bootstrap: Bootstrap;
  #styled = false;
  #registry: Registry | undefined;
  #applier: FrameApplier | undefined;
  #cancelAcknowledge: () => void = () => undefined;
  #stopped: AbortController | undefined;

  constructor(environment: Environment, bootstrap: Bootstrap) {
    const { document, clock, random, window } = environment;
    this.#environment = environment;
    this.#document = document;
    this.#bootstrap = bootstrap;
    this.#state = initialState(bootstrap.epoch, environment.newInstance(), bootstrap.n);
    this.#retry = new Retry(clock, random);
    this.#renewal = new Renewal(
      environment,
      this.#retry,
      (fetched) => this.#adopt(fetched),
      (reason) => {
        this.#error("page-unusable", "network", reason);
      },
    );
    this.#notices = new Notices(environment, (message) => {
      this.#error("module-failed", "network", message);
    });
    this.#delegation = new Delegation(document, (event, element) => {
      this.#happened(event, element);
    });
    this.#connection = new Connection(
      clock,
      this.#retry,
      environment.openSocket,
      () => document.visibilityState === "visible" && window.navigator.onLine,
      {
        opened: () => {
          this.#dispatch({ type: "opened", loaded: this.#registry?.loaded() ?? [] });
        },
        received: (text) => {
          this.#dispatch({ type: "received", text });
        },
        closed: (code) => {
          this.#dispatch({ type: "closed", code });
        },
      },
    );
  }

  /** Loads the appliers and attaches. Nothing happens when it runs already. */
  async start(): Promise<void> {
    if (this.#stopped !== undefined) return;
    const stopped = (this.#stopped = new AbortController());
    this.#attributes.start(this.#document);
    this.#delegation.start();
    this.#scan();
    this.#listen(stopped.signal);
    const registry = await this.#loadAppliers(this.#bootstrap.strategies);
    // A prerendered page has no page at the server: it connects when somebody looks at it.
    if ((this.#document as { readonly prerendering?: boolean }).prerendering)
      await new Promise((resolve) => {
        this.#document.addEventListener("prerenderingchange", resolve, { once: true });
      });
    if (stopped.signal.aborted) return;
    try {
      this.#attach(this.#bootstrap, registry, layoutsOf(this.#document));
    } catch (error) {
      this.#error("no-bootstrap", "internal", String(error));
      this.stop();
    }
  }

  /** Takes back all that start did; the document stays as it is. */
  stop(): void {
    this.#stopped?.abort();
    this.#stopped = undefined;
    this.#cancelAcknowledge();
    this.#connection.disconnect(CloseCode.NORMAL);
    this.#delegation.stop();
    this.#attributes.stop();
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
    const { load, beside, clock } = this.#environment;
    const failed = (message: string): void => {
      this.#error("module-failed", "network", message);
    };
    return Registry.load(strategies, { builtIn: [marker], load, beside, clock, failed });
  }

  #attach(bootstrap: Bootstrap, registry: Registry, layouts: Layouts): void {
    const { epoch, n, path, token } = bootstrap;
    this.#bootstrap = bootstrap;
    this.#registry = registry;
    this.#applier = new FrameApplier(this.#document, registry, layouts, this.#attributes);
    this.#dispatch({ type: "renewed", epoch, n });
    const url = new URL(`${path}/socket`, this.#environment.window.location.origin);
    url.protocol = url.protocol.replace("http", "ws");
    this.#connection.connect({ url: url.href, token });
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
      const { state, outputs } = step(this.#state, next);
      this.#state = state;
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
      case "apply":
        this.#apply(output.frame);
        return;
      case "attached":
        this.#retry.reset();
        this.#renewal.succeeded();
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

  #apply(frame: Frame): void {
    const failures = this.#applier?.apply(frame) ?? [];
    const isNew = frame.layouts.length > 0 || frame.patches.some(({ address }) => address === 0);
    const hasNodes = frame.patches.some(({ strategy }) => this.#registry?.get(strategy) !== marker);
    if (isNew || (this.#styled && hasNodes)) this.#scan();
    this.#repairs.applied(frame.patches, failures);
    for (const { address, reason, misfit } of failures) {
      if (!misfit) this.#error("applier-failed", "internal", reason);
      this.#repair(address, reason);
    }
    emit(this.#document, "livetemplate:applied", { n: frame.n, patches: frame.patches.length });
  }

  #repair(failed: Address, reason: string): void {
    const address = this.#repairs.regionFor(failed);
    if (address === undefined) {
      this.#dispatch({ type: "abandoned", code: CloseCode.GONE });
      return;
    }
    const { count } = this.#repairs;
    emit(this.#document, "livetemplate:repaired", { address, reason, count });
    this.#dispatch({ type: "repair", address });
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
    if (emit(this.#document, "livetemplate:gone", { code })) this.#renewal.begin(stopped);
    else this.stop();
  }

  /** Goes on with a page that was fetched. */
  async #adopt({ html, document, bootstrap }: FetchedPage): Promise<void> {
    const registry = await this.#loadAppliers(bootstrap.strategies);
    if (this.#stopped === undefined) return;
    const layouts = layoutsOf(document);
    new FrameApplier(this.#document, registry, layouts, this.#attributes).applyDocument(html);
    takeOver(this.#document, document);
    this.#scan();
    this.#attach(bootstrap, registry, layouts);
  }

  #error(code: ErrorCode, source: ErrorSource, message: string): void {
    emit(this.#document, "livetemplate:error", { code, source, message });
  }
}

function layoutsOf(document: Document): Layouts {
  const layouts = Layouts.read(document);
  if (layouts === undefined) throw new Error("no layouts");
  return layouts;
}

/** Makes the client of a document; undefined, and an error event, when it is no live page. */
export function clientOf(environment: Environment): Client | undefined {
  const bootstrap = readBootstrap(environment.document);
  if (typeof bootstrap !== "string") return new Client(environment, bootstrap);
  const code = bootstrap.startsWith("protocol version") ? "protocol-version" : "no-bootstrap";
  emit(environment.document, "livetemplate:error", { code, source: "internal", message: bootstrap });
  return undefined;
}
