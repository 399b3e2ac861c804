import { describe, expect, it } from "vitest";
import { granular } from "../src/structure/granular.js";
import { staticDynamic } from "../src/structure/static-dynamic.js";
import { partsOf, wrongWith } from "./support/patched-page.js";
import { playVector, type Vector } from "./support/play-vector.js";

/** Leaves lists as they are. */
const forgetful = [granular, staticDynamic].map((applier) => ({ ...applier, apply: () => undefined }));

describe("a page that fails becomes a vector", () => {
  it("which fails with the applier that is broken, and passes with the one that is not", async () => {
    for (let seed = 0; ; seed++) {
      const wrong = await wrongWith(seed, { instead: forgetful });
      if (wrong === undefined) continue;
      const vectors = JSON.parse(wrong.vector) as Vector[];
      expect(vectors).toHaveLength(1);
      const [vector] = vectors as [Vector];
      expect(vector.first.length).toBeLessThan(JSON.stringify(partsOf(seed)).length + 1500);
      expect(await playVector(vector, ...forgetful)).toContain("is not");
      expect(await playVector(vector)).toBeUndefined();
      expect(wrong.message).toContain(`seed ${seed}, template [`);
      return;
    }
  });
});
