import { describe, expect, it } from "vitest";
import { Registry } from "../src/appliers/registry.js";
import { readBootstrap } from "../src/bootstrap.js";
import { parseMessage } from "../src/message.js";
import { Patching } from "../src/patching.js";
import { FakeClock } from "./support/fake-clock.js";
import { load } from "./support/live-page.js";
import { vectorForm } from "./support/vector-form.js";

interface Vector {
  readonly name: string;
  readonly strategy: string;
  readonly first: string;
  readonly html: string;
  readonly steps: readonly { readonly frames: readonly string[]; readonly html: string }[];
}

const files = import.meta.glob<Vector[]>("../../conformance/vectors/*.json", { import: "default", eager: true });

describe.each(Object.entries(files))("%s", (_file, vectors) => {
  it("has vectors", () => {
    expect(vectors.length).toBeGreaterThan(0);
  });

  it.each(vectors.map((vector) => [`${vector.name}, ${vector.strategy}`, vector] as const))("%s", async (_name, vector) => {
    load(vector.first);
    expect(vectorForm(document.documentElement)).toBe(vector.html);
    const bootstrap = readBootstrap(document);
    if (typeof bootstrap === "string") throw new Error(bootstrap);
    const loading = { load: () => Promise.reject(new Error("no modules here")), clock: new FakeClock(), failed: (message: string): void => expect.fail(message) };
    const patching = new Patching(document);
    patching.begin(await Registry.load(bootstrap.strategies, loading), bootstrap);
    try {
      for (const { frames, html } of vector.steps) {
        for (const text of frames) {
          const frame = parseMessage(text);
          if (frame?.type !== "frame") throw new Error(`no frame: ${text}`);
          expect(patching.apply(frame), text).toMatchObject({ errors: [], repairs: [] });
        }
        expect(vectorForm(document.documentElement), frames.join("\n")).toBe(html);
      }
    } finally {
      patching.stop();
    }
  });
});
