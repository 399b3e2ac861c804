import { describe, expect, it } from "vitest";
import { type DeliveryState, initialState, type Input, type NewEvent, type Output } from "../src/delivery/state.js";
import { step } from "../src/delivery/step.js";

const EVENT: NewEvent = { name: "go", value: null, fields: null };

/** Runs inputs one after the other; the outputs of the last one. */
function run(...inputs: Input[]): { state: DeliveryState; outputs: readonly Output[] } {
  let result = { state: initialState("e", "i", 0), outputs: [] as readonly Output[] };
  for (const input of inputs) result = step(result.state, input);
  return result;
}

const opened: Input = { type: "opened", loaded: [0, 1] };
const received = (message: unknown): Input => ({ type: "received", text: JSON.stringify(message) });
const happened = (event: Partial<NewEvent> = {}): Input => ({ type: "event", event: { ...EVENT, ...event } });
const closed = (code: number): Input => ({ type: "closed", code });
const texts = (outputs: readonly Output[]): string[] =>
  outputs.flatMap((output) => (output.type === "send" ? [output.text] : []));
const types = (outputs: readonly Output[]): string[] => outputs.map(({ type }) => type);

describe("delivery", () => {
  it("says what it has when it attaches", () => {
    expect(texts(run(opened).outputs)).toEqual(['["e","i",0,0,[0,1]]']);
    const again = run(opened, received([0, 0]), received([1, 0, []]), happened(), closed(1006), opened);
    expect(texts(again.outputs)).toEqual(['["e","i",1,1,[0,1]]']);
  });

  it("holds events back until the attach is answered, by a frame too", () => {
    expect(run(opened, happened()).outputs).toEqual([]);
    const { outputs } = run(opened, happened(), received([1, 0, []]));
    expect(types(outputs)).toEqual(["apply", "attached", "timer", "send"]);
    expect(texts(outputs)).toEqual(['[1,[[1,"go",null]]]']);
  });

  it("answers a heartbeat at once", () => {
    expect(texts(run(opened, received(["beat"])).outputs)).toEqual(['["beat"]']);
  });

  it("keeps a new token before it says that it has it", () => {
    const { outputs } = run(opened, received(["token", "t2"]));
    expect(types(outputs)).toEqual(["token", "send"]);
    expect(outputs[0]).toEqual({ type: "token", text: "t2" });
    expect(texts(outputs)).toEqual(['["token"]']);
    expect(run(opened, received(["token", 5])).outputs).toEqual([]);
  });

  it("passes notices on and leaves unknown control messages be", () => {
    expect(run(opened, received(["notice", "x"])).outputs).toEqual([{ type: "notice", text: "x" }]);
    expect(run(opened, received(["news", 1])).outputs).toEqual([]);
  });

  it.each([
    ["a gap", [2, 0, []]],
    ["a frame twice", [0, 0, []]],
    ["an acknowledgement of another frame", [1, 0]],
    ["an event that was never sent", [0, 1]],
    ["no array", { n: 1 }],
    ["no patches", [1, 0, "x"]],
    ["a patch without an address", [1, 0, [[0]]]],
    ["a layout that is none", [1, 0, [], [["a"]]]],
    ["a check that is none", [1, 0, [], [], [[1, 2]]]],
    ["a notice that is none", ["notice", 1]],
  ])("closes with 4400 on %s", (_what, message) => {
    const { state, outputs } = run(opened, received([0, 0]), received(message));
    expect(types(outputs)).toEqual(["timer", "disconnect", "reconnect"]);
    expect(state.phase).toBe("off");
  });

  it("closes with 4400 on what is no JSON", () => {
    const { outputs } = run(opened, { type: "received", text: "nonsense" });
    expect(outputs).toContainEqual({ type: "disconnect", code: 4400 });
  });

  it.each([4001, 4400, 4401, 4403, 4404])("takes %i for gone and lists the events that are lost", (code) => {
    const { state, outputs } = run(opened, received([0, 0]), happened(), happened(), received([0, 1]), closed(code));
    expect(types(outputs)).toEqual(["timer", "lost", "gone"]);
    expect(outputs[1]).toEqual({ type: "lost", events: [{ ...EVENT, number: 2 }] });
    expect(state).toMatchObject({ phase: "gone", last: 0, pending: [] });
  });

  it("keeps events made while it is gone for the next epoch", () => {
    const renewed: Input = { type: "renewed", epoch: "f", n: 0 };
    const { outputs } = run(opened, closed(4404), happened(), renewed, opened, received([0, 0]));
    expect(texts(outputs)).toEqual(['[0,[[1,"go",null]]]']);
  });

  it.each([
    [1000, false],
    [1006, false],
    [1011, false],
    [4409, true],
    [4429, true],
    [4503, false],
  ])("reconnects after %i; the longest time: %s", (code, longest) => {
    expect(run(opened, closed(code)).outputs).toContainEqual({
      type: "reconnect",
      wait: longest ? 20_000 : undefined,
    });
  });

  it("gives up what it sent when that was too big", () => {
    const { state, outputs } = run(opened, received([0, 0]), happened(), closed(1009));
    expect(types(outputs)).toEqual(["lost", "timer", "disconnect", "reconnect"]);
    expect(state.pending).toEqual([]);
  });

  it("refuses an event that cannot be sent", () => {
    const big = run(opened, happened({ value: "é".repeat(40_000) }));
    expect(big.outputs).toEqual([{ type: "refused", code: "event-too-big" }]);
    expect(big.state.last).toBe(0);
    const fields = Object.fromEntries(Array.from({ length: 257 }, (_, i) => [`f${i}`, "x"]));
    expect(run(happened({ fields })).outputs).toEqual([{ type: "refused", code: "event-too-big" }]);
  });

  it("refuses more events than it keeps", () => {
    const events = Array.from({ length: 257 }, () => happened());
    const { state, outputs } = run(...events);
    expect(outputs).toEqual([{ type: "refused", code: "too-many-events" }]);
    expect(state.pending).toHaveLength(256);
  });

  it("spreads events over messages that fit", () => {
    const events = Array.from({ length: 5 }, () => happened({ value: "x".repeat(20_000) }));
    const sent = texts(run(...events, opened, received([0, 0])).outputs);
    expect(sent).toHaveLength(2);
    sent.forEach((text) => {
      expect(text.length).toBeLessThanOrEqual(64 * 1024);
    });
    expect(sent.flatMap((text) => (JSON.parse(text) as [number, [number][]])[1].map(([n]) => n))).toEqual([1, 2, 3, 4, 5]);
  });

  it("replaces lone surrogates, which have no UTF-8", () => {
    const { outputs } = run(opened, received([0, 0]), happened({ value: "a\ud800b\u{1f600}" }));
    expect(texts(outputs)).toEqual(['[0,[[1,"go","a\ufffdb\u{1f600}"]]]']);
  });

  it("asks for a repair once, and again after it attached anew", () => {
    const ask: Input = { type: "repair", address: 3, shapes: [] };
    expect(texts(run(opened, received([0, 0]), ask).outputs)).toEqual(['["repair",3]']);
    expect(run(opened, received([0, 0]), ask, ask).outputs).toEqual([]);
    const again = run(opened, received([0, 0]), ask, closed(1006), opened, received([0, 0]));
    expect(texts(again.outputs)).toEqual(['["repair",3]']);
    expect(texts(run(opened, received([0, 0]), ask, received([1, 0, []]), ask).outputs)).toEqual(['["repair",3]']);
  });
});
