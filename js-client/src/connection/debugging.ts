import type { StrategyEntry } from "../bootstrap.js";
import type { Environment } from "../environment.js";
import type { Openers } from "./openers.js";

/** Has messages printed, and delayed, when the developer asks for it; fails when the module does not load. */
export async function debugWhereAsked(
  { debugging, load, beside, clock }: Environment,
  openers: Openers,
  strategies: readonly StrategyEntry[],
): Promise<void> {
  const latency = debugging();
  if (latency === null) return;
  const { debugged } = (await load(beside("debug"))) as typeof import("../debug.js");
  const how = { clock, latency: Number(latency), log: console.debug, strategies };
  openers.wrapAll((opener) => debugged(opener, how));
}
