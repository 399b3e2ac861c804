import { afterEach, describe, expect, it } from "vitest";
import { type DeliveryState, initialState, type Input } from "../src/delivery/state.js";
import { step } from "../src/delivery/step.js";
import { Metrics } from "../src/metrics.js";
import { htmlOf, type LivePage, livePage, type PageSource } from "./support/live-page.js";

const PAGE: PageSource = {
  body: `<p>0</p><ul><li>A</li></ul><button lt-click="more">+</button>`,
  layouts: [["r", 0, [["1.0", 0]], [["1.1", -1, "i"]]], ["i", 1, [["0", 0]], []]],
};

describe("metrics of a live page", () => {
  let page: LivePage;
  afterEach(() => {
    page.stop();
  });

  it("count frames, patches, bytes, repairs, events, and how the page was attached", async () => {
    page = await livePage(PAGE);
    const click = (): void => {
      document.querySelector("button")?.click();
    };
    const first = page.attach();
    click();
    first.receive([1, 1, [[0, 0, 0, "1"], [1, 1, "<li>é</li>"]]]);
    first.receive([2, 1, [[0, [1, 7], 0, "none"]]]);
    first.drop(1006);
    page.clock.advance(1_000);
    const second = page.network.last;
    second.accept();
    second.receive([2, 1]);
    click();
    page.answer = () => Promise.resolve(new Response(htmlOf({ ...PAGE, epoch: "e2" })));
    second.drop(4404);
    page.clock.advance(20_000);
    await expect.poll(() => page.network.last).not.toBe(second);
    page.attach();
    const sent = [first, second, page.network.last].flatMap((socket) => socket.sent);
    expect(page.client.metrics()).toEqual({
      frames: 2,
      patches: { marker: 2, replacement: 1 },
      applying: { total: 0, longest: 0 },
      repairs: 1,
      bytes: {
        // The answers to three attaches, and two frames; é is two bytes.
        in: '[0,0][2,1][0,0][1,1,[[0,0,0,"1"],[1,1,"<li>??</li>"]]][2,1,[[0,[1,7],0,"none"]]]'.length,
        out: sent.join("").length,
      },
      attaches: { first: 1, resume: 1, takeover: 0, gone: 1 },
      channels: { websocket: 3 },
      reconnects: 1,
      events: { sent: 2, settled: 1, lost: 1 },
      transports: { fallbacks: 0, probes: 0, returns: 0, polls: 0 },
    });
  });

  it("are a copy that does not change", async () => {
    page = await livePage(PAGE);
    const before = page.client.metrics();
    page.attach();
    expect(before.attaches.first).toBe(0);
    expect(page.client.metrics().attaches.first).toBe(1);
    expect(() => Object.assign(before, { frames: 7 })).toThrow(TypeError);
    expect(() => Object.assign(before.attaches, { first: 7 })).toThrow(TypeError);
  });
});

it("counts a channel that took over from a living one", () => {
  const metrics = new Metrics();
  let state: DeliveryState = initialState("e", "i", 0);
  const hear = (input: Input): void => {
    const next = step(state, input);
    metrics.stepped(state, input, next);
    state = next.state;
  };
  for (let channel = 0; channel < 2; channel++) {
    hear({ type: "opened", loaded: [] });
    hear({ type: "received", text: "[0,0]" });
  }
  expect(metrics.read().attaches).toEqual({ first: 1, resume: 0, takeover: 1, gone: 0 });
});

it("adds up how long frames took, and keeps the longest", () => {
  const metrics = new Metrics();
  metrics.applied(["marker"], 2, 0);
  metrics.applied(["marker", "granular"], 5, 1);
  metrics.applied([], 1, 0);
  expect(metrics.read()).toMatchObject({
    frames: 3,
    patches: { marker: 2, granular: 1 },
    applying: { total: 8, longest: 5 },
    repairs: 1,
  });
});
