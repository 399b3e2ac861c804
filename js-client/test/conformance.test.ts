import { describe, expect, it } from "vitest";
import { playVector, type Vector } from "./support/play-vector.js";

const files = import.meta.glob<Vector[]>("../../conformance/vectors/*.json", { import: "default", eager: true });

describe.each(Object.entries(files))("%s", (_file, vectors) => {
  it("has vectors", () => {
    expect(vectors.length).toBeGreaterThan(0);
  });

  it.each(vectors.map((vector) => [`${vector.name}, ${vector.strategy}`, vector] as const))("%s", async (_name, vector) => {
    expect(await playVector(vector)).toBeUndefined();
  });
});
