import type { CarrierEntry } from "./connection/socket.js";
import { isArray, isCount, isString, parseJson } from "./json.js";
import { BOOTSTRAP_ID, VERSION } from "./protocol.js";

export interface StrategyEntry {
  readonly id: string;
  readonly version: number;
  /** Where its applier is; null when the client brings it. */
  readonly module: string | null;
}

/** What the server wrote into the page about its live side. */
export interface Bootstrap {
  readonly page: string;
  readonly epoch: string;
  /** The newest that the server gave. */
  token: string;
  readonly n: number;
  readonly path: string;
  /** The kinds of channel that the server has, best first. */
  readonly carriers: readonly CarrierEntry[];
  readonly strategies: readonly StrategyEntry[];
  /** The layouts of the shapes in the page, the root's first. */
  readonly shapes: readonly unknown[];
}

const WEBSOCKET_ALONE: readonly unknown[] = [["websocket", null]];

/** Reads the bootstrap of a document; a text says why there is none. */
export function readBootstrap(document: Document): Bootstrap | string {
  const parsed = parseJson(element(document)?.textContent ?? "");
  if (typeof parsed !== "object" || parsed === null) return `no JSON in #${BOOTSTRAP_ID}`;
  const { v, page, epoch, token, n, path, carriers = WEBSOCKET_ALONE, strategies, shapes } = parsed as Record<string, unknown>;
  if (v !== VERSION) return `protocol version ${String(v)}, not ${VERSION}`;
  if (!isString(page) || !isString(epoch) || !isString(token) || !isCount(n) || !isString(path))
    return "bootstrap: a key is missing";
  if (!isArray(carriers) || carriers.length === 0 || !isArray(strategies) || !isArray(shapes)) return "bootstrap: carriers, strategies, shapes";
  const kinds = carriers.map(parseCarrier);
  if (!kinds.every((kind) => kind !== undefined)) return "bootstrap: carriers";
  const entries = strategies.map(parseStrategy);
  return entries.every((entry) => entry !== undefined)
    ? { page, epoch, token, n, path, carriers: kinds, strategies: entries, shapes }
    : "bootstrap: strategies";
}

function parseStrategy(value: unknown): StrategyEntry | undefined {
  if (!isArray(value)) return undefined;
  const [id, version, module] = value;
  if (!isString(id) || !isCount(version)) return undefined;
  return module === null || isString(module) ? { id, version, module } : undefined;
}

function parseCarrier(value: unknown): CarrierEntry | undefined {
  if (!isArray(value)) return undefined;
  const [kind, module] = value;
  return isString(kind) && (module === null || isString(module)) ? { kind, module } : undefined;
}

/** A value of the model may be an id of any element, but never makes a script. */
function element(document: Document): Element | null {
  return document.querySelector(`script#${BOOTSTRAP_ID}`);
}

/** Puts the bootstrap of a fetched page in place of the old one. */
export function takeOver(live: Document, fetched: Document): void {
  // The element as it was parsed: Trusted Types would report new text in the old one.
  const next = element(fetched);
  if (next !== null) element(live)?.replaceWith(next);
}
