import { marker } from "./appliers/marker.js";
import { Registry, REPLACEMENT } from "./appliers/registry.js";
import { type Bootstrap, readBootstrap, type StrategyEntry, takeOver } from "./bootstrap.js";
import { Connection } from "./connection/connection.js";
import { Retry } from "./connection/retry.js";
import { type DeliveryState, initialState, type Input, type NewEvent, type Output } from "./delivery/state.js";
import { step } from "./delivery/step.js";
import { Attributes } from "./dom/attributes.js";
import { applyStyles } from "./dom/inline-styles.js";
import { parseDocument } from "./dom/trusted.js";
import { emit, type ErrorCode, type ErrorSource } from "./dom-events.js";
import type { Environment } from "./environment.js";
import { Delegation } from "./events/delegation.js";
import { Pending } from "./events/pending.js";
import { type Failure, FrameApplier } from "./frame-applier.js";
import { type Frame, parseMessage } from "./message.js";
import { Notices } from "./notices.js";
import * as CloseCode from "./close-codes.js";
import * as Limit from "./limits.js";
import type { Renewal } from "./renewal.js";
import { Repairs } from "./repairs.js";
import { Shapes } from "./shapes.js";
import type { SecondModule } from "./structure.js";

/** The live side of one document: carries out what delivery decides. */
export class Client {
  readonly #environment: Environment;
  readonly #document: Document;
  readonly #attributes = new Attributes();
  readonly #pending = new Pending();
  readonly #delegation: Delegation;
  readonly #retry: Retry;
  readonly #connection: Connection;
  readonly #notices: Notices;
  readonly #repairs = new Repairs();
  readonly #inputs: Input[] = [];
  #state: DeliveryState;
  #bootstrap: Bootstrap;
  #styled = false;
  #registry: Registry | undefined;
  #applier: FrameApplier | undefined;
  #renewal: Renewal | undefined;
  /** Messages that wait for a module that is on its way. */
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
          this.#received(text);
        },
        closed: (code) => {
          this.#held = [];
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
      this.#attach(this.#bootstrap, registry, shapesOf(this.#bootstrap));
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
    const { load, clock } = this.#environment;
    const failed = (message: string): void => {
      this.#error("module-failed", "network", message);
    };
    const second = this.#second(strategies);
    return Registry.load(strategies, { builtIn: [marker], second, load, clock, failed });
  }

  #second(strategies: readonly StrategyEntry[]): Promise<SecondModule> {
    const { load, beside } = this.#environment;
    const entry = strategies.find(({ id }) => id === REPLACEMENT);
    return load(entry?.module ?? beside(REPLACEMENT)) as Promise<SecondModule>;
  }

  #attach(bootstrap: Bootstrap, registry: Registry, shapes: Shapes): void {
    const { epoch, n, path, token } = bootstrap;
    this.#bootstrap = bootstrap;
    this.#registry = registry;
    this.#applier = new FrameApplier(this.#document, registry, shapes, this.#attributes);
    this.#dispatch({ type: "renewed", epoch, n });
    const url = new URL(`${path}/socket`, this.#environment.window.location.origin);
    url.protocol = url.protocol.replace("http", "ws");
    this.#connection.connect({ url: url.href, token });
  }

  /** A message that needs a module which is on its way waits for it, and so do those behind it. */
  #received(text: string): void {
    if (this.#held.length > 0) {
      this.#held.push(text);
      return;
    }
    const registry = this.#registry;
    const coming = registry?.coming();
    if (coming === undefined || !needsMore(text, registry)) {
      this.#dispatch({ type: "received", text });
      return;
    }
    const held = (this.#held = [text]);
    void coming.then(() => {
      if (held !== this.#held) return;
      this.#held = [];
      // Without the module the next attach does not name what it has.
      if (registry?.second === undefined) this.#connection.end(CloseCode.LOST);
      else held.forEach((waiting) => { this.#received(waiting); });
    });
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
        this.#renewal?.succeeded();
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
    const hasNodes = frame.patches.some(({ strategy }) => this.#registry?.get(strategy)?.tidy !== true);
    if (isNew || (this.#styled && hasNodes)) this.#scan();
    this.#repair(frame, failures);
    emit(this.#document, "livetemplate:applied", { n: frame.n, patches: frame.patches.length });
  }

  #repair({ patches }: Frame, failures: readonly Failure[]): void {
    if (failures.length === 0) patches.forEach(({ address }) => { this.#repairs.applied(address); });
    for (const { misfit, reason } of failures) {
      if (!misfit) this.#error("applier-failed", "internal", reason);
    }
    const repairs = this.#repairs.after(failures);
    if (repairs === undefined) this.#dispatch({ type: "abandoned", code: CloseCode.GONE });
    for (const { address, reason, shapes } of repairs ?? []) {
      emit(this.#document, "livetemplate:repaired", { address, reason, count: this.#repairs.count });
      this.#dispatch({ type: "repair", address, shapes });
    }
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
    if (emit(this.#document, "livetemplate:gone", { code })) void this.#renew(stopped);
    else this.stop();
  }

  async #renew(stopped: AbortSignal): Promise<void> {
    const adopt = (html: string): Promise<void> => this.#adopt(html);
    const failed = (reason: string): void => {
      this.#error("page-unusable", "network", reason);
    };
    try {
      const { Renewal } = await this.#second(this.#bootstrap.strategies);
      this.#renewal ??= new Renewal(this.#environment, this.#retry, adopt, failed);
      this.#renewal.begin(stopped);
    } catch {
      if (!stopped.aborted) this.#retry.schedule(() => void this.#renew(stopped));
    }
  }

  /** Goes on with a page that was fetched. */
  async #adopt(html: string): Promise<void> {
    const fetched = parseDocument(html);
    const bootstrap = readBootstrap(fetched);
    if (typeof bootstrap === "string") throw new Error(bootstrap);
    const registry = await this.#loadAppliers(bootstrap.strategies);
    await registry.coming();
    if (this.#stopped === undefined) return;
    const shapes = shapesOf(bootstrap);
    new FrameApplier(this.#document, registry, shapes, this.#attributes).applyDocument(html);
    takeOver(this.#document, fetched);
    this.#scan();
    this.#attach(bootstrap, registry, shapes);
  }

  #error(code: ErrorCode, source: ErrorSource, message: string): void {
    emit(this.#document, "livetemplate:error", { code, source, message });
  }
}

/** Whether a message has a patch that is not for the first module alone. */
function needsMore(text: string, registry: Registry | undefined): boolean {
  const message = parseMessage(text);
  return message?.type === "frame" && message.patches.some(({ strategy }) => registry?.get(strategy) !== marker);
}

function shapesOf({ shapes }: Bootstrap): Shapes {
  const known = Shapes.read(shapes);
  if (known === undefined) throw new Error("bootstrap: shapes");
  return known;
}

/** Makes the client of a document; undefined, and an error event, when it is no live page. */
export function clientOf(environment: Environment): Client | undefined {
  const bootstrap = readBootstrap(environment.document);
  if (typeof bootstrap !== "string") return new Client(environment, bootstrap);
  const code = bootstrap.startsWith("protocol version") ? "protocol-version" : "no-bootstrap";
  emit(environment.document, "livetemplate:error", { code, source: "internal", message: bootstrap });
  return undefined;
}
