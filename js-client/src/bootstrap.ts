import { isArray, isCount, isString, parseJson } from "./json.js";
import { META_NAME, VERSION } from "./protocol.js";

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
  readonly token: string;
  readonly n: number;
  readonly path: string;
  readonly strategies: readonly StrategyEntry[];
}

export function bootstrapMeta(document: Document): HTMLMetaElement | null {
  return document.querySelector<HTMLMetaElement>(`meta[name="${META_NAME}"]`);
}

/** Reads the bootstrap of a document; a text says why there is none. */
export function readBootstrap(document: Document): Bootstrap | string {
  const meta = bootstrapMeta(document);
  if (meta === null) return `no <meta name="${META_NAME}">`;
  const parsed = parseJson(meta.content);
  if (typeof parsed !== "object" || parsed === null) return "bootstrap: no object";
  const { v, page, epoch, token, n, path, strategies } = parsed as Record<string, unknown>;
  if (v !== VERSION) return `protocol version ${String(v)}, not ${VERSION}`;
  if (!isString(page) || !isString(epoch) || !isString(token) || !isCount(n) || !isString(path))
    return "bootstrap: a key is missing";
  const entries = isArray(strategies) ? strategies.map(parseStrategy) : [];
  return entries.every((entry) => entry !== undefined)
    ? { page, epoch, token, n, path, strategies: entries }
    : "bootstrap: strategies";
}

function parseStrategy(value: unknown): StrategyEntry | undefined {
  if (!isArray(value)) return undefined;
  const [id, version, module] = value;
  if (!isString(id) || !isCount(version)) return undefined;
  return module === null || isString(module) ? { id, version, module } : undefined;
}
