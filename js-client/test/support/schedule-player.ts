import { type DeliveryState, initialState, type Input, type Output } from "../../src/delivery/state.js";
import { step } from "../../src/delivery/step.js";

/** What was told and what was done: each a kind and at most one value. */
export type Told = readonly [type: string, value?: unknown];
export type Schedule = readonly (readonly [input: Told, outputs: readonly Told[]])[];

/** Plays a schedule on the client's machine; the first step at which it does anything else, if there is one. */
export function play(schedule: Schedule): string | undefined {
  let state: DeliveryState = initialState("1", "i", 0);
  for (const [index, [what, outputs]] of schedule.entries()) {
    const next = step(state, input(what));
    state = next.state;
    const done = JSON.stringify(next.outputs.map(told));
    const expected = JSON.stringify(outputs);
    if (done !== expected) return `step ${index}, ${JSON.stringify(what)}: ${done} instead of ${expected}`;
  }
  return undefined;
}

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
