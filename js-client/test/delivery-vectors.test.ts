// @vitest-environment node
import { describe, expect, it } from "vitest";
import { type DeliveryState, initialState, type Input, type Output } from "../src/delivery/state.js";
import { step } from "../src/delivery/step.js";
import vectors from "../../conformance/delivery/schedules.json?raw";

/** What was told and what was done: each a kind and at most one value. */
type Told = readonly [type: string, value?: unknown];
type Vector = readonly (readonly [input: Told, outputs: readonly Told[]])[];

const schedules = JSON.parse(vectors) as readonly Vector[];

function input([type, value]: Told): Input {
  switch (type) {
    case "opened":
      return { type, loaded: [0, 1] };
    case "received":
      return { type, text: String(value) };
    case "closed":
      return { type, code: Number(value) };
    case "event":
      return { type, event: { name: "act", value: null, fields: null } };
    case "acknowledge":
      return { type };
    case "visibility":
      return { type, visibility: value === "hidden" ? "hidden" : "visible" };
    case "renewed":
      return { type, epoch: String(value), n: 0 };
    default:
      throw new Error(`unknown input ${type}`);
  }
}

function told(output: Output): Told {
  switch (output.type) {
    case "send":
      return [output.type, output.text];
    case "apply":
      return [output.type, output.frame.n];
    case "settled":
      return [output.type, output.e];
    case "timer":
      return [output.type, output.on];
    case "lost":
      return [output.type, output.events.map(({ number }) => number)];
    case "gone":
    case "disconnect":
      return [output.type, output.code];
    case "reconnect":
      return output.wait === undefined ? [output.type] : [output.type, output.wait];
    case "attached":
      return [output.type];
    case "token":
    case "notice":
    case "refused":
      throw new Error(`unexpected output ${output.type}`);
  }
}

describe("conformance/delivery/schedules.json", () => {
  it.each(schedules.map((schedule, seed) => [seed, schedule] as const))("seed %i", (_seed, schedule) => {
    let state: DeliveryState = initialState("1", "i", 0);
    for (const [what, outputs] of schedule) {
      const next = step(state, input(what));
      state = next.state;
      expect(next.outputs.map(told)).toEqual(outputs);
    }
  });
});
