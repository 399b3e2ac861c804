import { type Address, parseAddress } from "./address.js";
import { isArray, isCount, isString, parseJson } from "./json.js";
import { type Layout, parseLayout } from "./layout.js";

/** One change, encoded by one strategy. */
export interface WirePatch {
  /** The strategy's position in the bootstrap. */
  readonly strategy: number;
  readonly address: Address;
  readonly payload: readonly unknown[];
}

/** What a list of the root has to be after a frame. */
export interface ListCheck {
  readonly region: number;
  /** How many items. */
  readonly count: number;
  /** The exclusive or of the hashes of their keys. */
  readonly keys: number;
}

export interface Frame {
  readonly type: "frame";
  readonly n: number;
  /** The last event settled. */
  readonly e: number;
  readonly patches: readonly WirePatch[];
  readonly layouts: readonly Layout[];
  readonly checks: readonly ListCheck[];
}

export type ServerMessage =
  | Frame
  | { readonly type: "acknowledgement"; readonly n: number; readonly e: number }
  | { readonly type: "beat" }
  | { readonly type: "token"; readonly text: string }
  | { readonly type: "later"; readonly ms: number }
  | { readonly type: "notice"; readonly text: string | null }
  | { readonly type: "unknown" };

/** Reads a message of the server; undefined when it is not of this protocol. */
export function parseMessage(text: string): ServerMessage | undefined {
  const message = parseJson(text);
  if (!isArray(message)) return undefined;
  return isString(message[0]) ? parseControl(message) : parseFrame(message);
}

function parseControl(message: readonly unknown[]): ServerMessage | undefined {
  const [name, value] = message;
  if (name === "beat") return { type: "beat" };
  if (name === "token" && isString(value)) return { type: name, text: value };
  if (name === "later" && isCount(value)) return { type: "later", ms: value };
  if (name !== "notice") return { type: "unknown" };
  return value === null || isString(value) ? { type: "notice", text: value } : undefined;
}

function parseFrame(message: readonly unknown[]): ServerMessage | undefined {
  const [n, e, patches, layouts = [], checks = []] = message;
  if (!isCount(n) || !isCount(e)) return undefined;
  if (message.length === 2) return { type: "acknowledgement", n, e };
  if (!isArray(patches) || !isArray(layouts) || !isArray(checks)) return undefined;
  const parsed = {
    patches: patches.map(parsePatch),
    layouts: layouts.map(parseLayout),
    checks: checks.map(parseCheck),
  };
  return isWhole(parsed.patches) && isWhole(parsed.layouts) && isWhole(parsed.checks)
    ? { type: "frame", n, e, patches: parsed.patches, layouts: parsed.layouts, checks: parsed.checks }
    : undefined;
}

function isWhole<T>(list: readonly (T | undefined)[]): list is readonly T[] {
  return !list.includes(undefined);
}

function parseCheck(value: unknown): ListCheck | undefined {
  const [region, count, keys] = isArray(value) ? value : [];
  return isCount(region) && isCount(count) && isCount(keys) ? { region, count, keys } : undefined;
}

function parsePatch(value: unknown): WirePatch | undefined {
  if (!isArray(value)) return undefined;
  const [strategy, where, ...payload] = value;
  const address = parseAddress(where);
  return isCount(strategy) && address !== undefined ? { strategy, address, payload } : undefined;
}
