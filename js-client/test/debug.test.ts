import { describe, expect, it } from "vitest";
import { debugged, describeMessage } from "../src/debug.js";
import { FakeClock } from "./support/fake-clock.js";
import { FakeNetwork } from "./support/fake-socket.js";

const STRATEGIES = ["marker", "static-dynamic"].map((id) => ({ id, version: 1, module: null }));

describe("the decoder", () => {
  it("says what a frame does", () => {
    const text = JSON.stringify([16, 3, [[0, [1, 4], 2, "x"], [1, 2, [999, -1997, ["a", null]]]], [["i", "<b></b>"]], [[2, 1001, 5]]]);
    expect(describeMessage(text, STRATEGIES).split("\n")).toEqual([
      `frame 16, settled 3, ${text.length} characters`,
      '  marker region 1 item 4: 2 "x"',
      '  static-dynamic region 2: [999..0 ["a" null]]',
      "  shape i <b></b>",
      "  region 2 has 1001 items",
    ]);
  });

  it.each(['["beat"]', "[4,2]", "nonsense"])("leaves %s as it is", (text) => {
    expect(describeMessage(text, STRATEGIES)).toBe(text);
  });
});

describe("a debugged socket", () => {
  it("prints messages and lets them come late", () => {
    const [clock, network] = [new FakeClock(), new FakeNetwork()];
    const logged: string[] = [];
    const open = debugged(network.open, { clock, latency: 100, log: (text) => logged.push(text), strategies: STRATEGIES });
    const socket = open("ws://x", ["p"]);
    const heard: unknown[] = [];
    socket.onmessage = ({ data }: MessageEvent<unknown>) => heard.push(data);
    socket.send("[1]");
    network.last.receive(["beat"]);
    expect(logged).toEqual(["> [1]", '< ["beat"]']);
    expect([network.last.sent, heard]).toEqual([[], []]);
    clock.advance(100);
    expect([network.last.sent, heard]).toEqual([["[1]"], ['["beat"]']]);
  });
});
