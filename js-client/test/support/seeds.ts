/** How many seeds a property test runs; `PROPERTY_SEEDS` in the environment for more. */
export function seeds(usual: number): number[] {
  const { process } = globalThis as { process?: { env: Record<string, string | undefined> } };
  const count = Number(process?.env["PROPERTY_SEEDS"] ?? usual);
  return Array.from({ length: count }, (_, seed) => seed);
}
