import type { Applier } from "../../src/appliers/applier.js";
import { Registry } from "../../src/appliers/registry.js";
import { readBootstrap } from "../../src/bootstrap.js";
import { parseMessage } from "../../src/message.js";
import { Patching } from "../../src/patching.js";
import { FakeClock } from "./fake-clock.js";
import { load } from "./live-page.js";
import { wrongCheck } from "./root-check.js";
import { vectorForm } from "./vector-form.js";

/** As much of a vector of `conformance/` as a client needs. */
export interface Vector {
  readonly name: string;
  readonly strategy: string;
  readonly first: string;
  readonly html: string;
  readonly steps: readonly { readonly frames: readonly string[]; readonly html: string }[];
}

/**
 * Plays a vector in the document of the test; a text says what is wrong.
 *
 * @param instead appliers in place of the client's own
 */
export async function playVector({ first, html, steps }: Vector, ...instead: readonly Applier[]): Promise<string | undefined> {
  load(first);
  const shown = (): string => vectorForm(document.documentElement);
  if (shown() !== html) return `first: ${shown()}\nis not\n${html}`;
  const bootstrap = readBootstrap(document);
  if (typeof bootstrap === "string") return bootstrap;
  const wrong = wrongCheck(bootstrap.shapes);
  if (wrong !== undefined) return wrong;
  const { registry, patching } = await patchingOf(bootstrap.strategies);
  patching.begin(registry, bootstrap);
  instead.forEach((applier) => registry.add(applier));
  try {
    for (const step of steps) {
      for (const text of step.frames) {
        const frame = parseMessage(text);
        if (frame?.type !== "frame") return `no frame: ${text}`;
        const { errors, repairs } = patching.apply(frame);
        if (errors.length > 0 || repairs?.length !== 0) return `${JSON.stringify([errors, repairs])} after ${text}`;
      }
      if (shown() !== step.html) return `${shown()}\nis not\n${step.html}\nafter ${step.frames.join("\n")}`;
    }
    return undefined;
  } finally {
    patching.stop();
  }
}

/** What applies frames with these strategies, all of them the client's own. */
export async function patchingOf(strategies: Registry["entries"]): Promise<{ registry: Registry; patching: Patching }> {
  const registry = await Registry.load(strategies, {
    load: (url) => Promise.reject(new Error(url)),
    clock: new FakeClock(),
    failed: (message) => {
      throw new Error(message);
    },
  });
  return { registry, patching: new Patching(document) };
}
