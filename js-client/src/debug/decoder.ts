import type { StrategyEntry } from "../bootstrap.js";
import { parseJson } from "../json.js";

/** Says in words what a message holds, a line for each patch. */
export function describeMessage(text: string, strategies: readonly StrategyEntry[]): string {
  const message = parseJson(text);
  if (!Array.isArray(message)) return text;
  const [n, e, patches, layouts = [], checks = []] = message as unknown[];
  if (typeof n !== "number" || !Array.isArray(patches) || Array.isArray(e)) return text;
  const lines = [`frame ${n}, settled ${String(e)}, ${text.length} characters`];
  for (const patch of patches as unknown[][]) lines.push(`  ${describePatch(patch, strategies)}`);
  for (const [id, check] of layouts as unknown[][])
    lines.push(`  shape ${String(id)}${typeof check === "string" ? ` ${check}` : ""}`);
  for (const [region, count] of checks as unknown[][])
    lines.push(`  region ${String(region)} has ${String(count)} items`);
  return lines.join("\n");
}

function describePatch([number, address, ...payload]: readonly unknown[], strategies: readonly StrategyEntry[]): string {
  const id = strategies[number as number]?.id ?? `strategy ${String(number)}`;
  return `${id} ${describeAddress(address)}: ${payload.map((value) => describeValue(value)).join(" ")}`;
}

/** Sections and items in turn. */
function describeAddress(address: unknown): string {
  if (address === 0) return "root";
  const steps = Array.isArray(address) ? (address as unknown[]) : [address];
  return steps.map((step, i) => (i % 2 === 0 ? `region ${String(step)}` : `item ${String(step)}`)).join(" ");
}

/** A run of the order language as the items that it goes through; all else as JSON. */
function describeValue(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  let last = 0;
  const parts = (value as unknown[]).map((part) => {
    if (typeof part !== "number" || part >= 0) {
      last = typeof part === "number" ? part : 0;
      return describeValue(part);
    }
    const length = (1 - part) >> 1;
    return `..${part % 2 === 0 ? last + length : last - length}`;
  });
  return `[${parts.join(" ").replaceAll(" ..", "..")}]`;
}
