import type { Part } from "./template.js";

/** Leaves parts of a template out as long as it still fails. */
export async function smallerThan(
  parts: readonly Part[],
  fails: (less: readonly Part[]) => Promise<boolean>,
): Promise<readonly Part[]> {
  for (let tries = 0; tries < 500; tries++) {
    let found: readonly Part[] | undefined;
    for (const less of withOneLess(parts)) {
      if (isTemplate(less) && (await fails(less))) {
        found = less;
        break;
      }
    }
    if (found === undefined) return parts;
    parts = found;
  }
  return parts;
}

function withOneLess(parts: readonly Part[]): Part[][] {
  return parts.flatMap((part, i) => {
    const others = (now: readonly Part[]): Part[] => [...parts.slice(0, i), ...now, ...parts.slice(i + 1)];
    const smaller: Part[][] = [others([])];
    if (part.kind === "element")
      smaller.push(...withOneLess(part.children).map((children) => others([{ ...part, children }])));
    if (part.kind === "section")
      smaller.push(...withOneLess(part.body).map((body) => others([{ ...part, body }])));
    return smaller;
  });
}

/** Two texts side by side would be one, and an item without a node has no place. */
function isTemplate(parts: readonly Part[]): boolean {
  const isText = (part: Part | undefined): boolean => part?.kind === "text" || part?.kind === "static";
  return parts.every((part, i) => {
    if (isText(part) && isText(parts[i + 1])) return false;
    if (part.kind === "section") return part.body.some(({ kind }) => kind === "element") && isTemplate(part.body);
    return part.kind !== "element" || isTemplate(part.children);
  });
}
