import { beforeEach, describe, expect, it } from "vitest";
import { TARGET, Wires } from "./support/wires.js";

let wires: Wires;

beforeEach(() => {
  wires = new Wires();
});

describe("a connection with polling beside WebSocket", () => {
  it("polls when a WebSocket is not open after three seconds", async () => {
    wires.connection.connect(TARGET);
    await wires.passes(2_999);
    expect(wires.polling.sockets).toHaveLength(0);
    wires.clock.advance(1);
    await wires.passes(0);
    expect(wires.polling.sockets).toHaveLength(1);
    wires.polling.last.accept();
    expect(wires.heard).toEqual(["closed 1006", "opened polling"]);
  });

  it("polls when WebSockets broke twice within ten seconds without a code", async () => {
    wires.connection.connect(TARGET);
    wires.sockets.last.accept();
    wires.sockets.last.drop(1006);
    await wires.passes(0);
    expect([wires.sockets.sockets.length, wires.polling.sockets.length]).toEqual([2, 0]);
    wires.sockets.last.accept();
    wires.clock.advance(9_000);
    wires.sockets.last.drop(1006);
    await wires.passes(0);
    expect([wires.sockets.sockets.length, wires.polling.sockets.length]).toEqual([2, 1]);
  });

  it("stays with WebSocket when it breaks now and then, or with a code", async () => {
    wires.connection.connect(TARGET);
    for (const code of [1006, 4503, 1000, 4503, 1006]) {
      wires.sockets.last.accept();
      wires.clock.advance(4_000);
      wires.sockets.last.drop(code);
      await wires.passes(0);
    }
    expect([wires.sockets.sockets.length, wires.polling.sockets.length]).toEqual([6, 0]);
  });

  it("says nothing against WebSocket while the page is hidden or offline", async () => {
    wires.awake = false;
    wires.connection.connect(TARGET);
    for (let i = 0; i < 5; i++) {
      wires.sockets.last.fail();
      await wires.passes(0);
    }
    expect(wires.polling.sockets).toHaveLength(0);
  });

  it("goes back to WebSocket when plain requests do not get through either: the server is down", async () => {
    wires.connection.connect(TARGET);
    wires.sockets.last.fail();
    await wires.passes(0);
    wires.sockets.last.fail();
    await wires.passes(0);
    wires.polling.last.accept();
    wires.polling.last.drop(1006);
    await wires.passes(0);
    expect([wires.sockets.sockets.length, wires.polling.sockets.length]).toEqual([3, 1]);
    wires.sockets.last.accept();
    expect(wires.heard.at(-1)).toBe("opened websocket");
  });

  it("tries WebSocket again when the module for polling cannot be loaded, and then the module again", async () => {
    wires.loads = [() => Promise.reject(new TypeError("no module"))];
    wires.connection.connect(TARGET);
    await wires.passes(3_000);
    await wires.passes(0);
    expect(wires.heard).toContain("TypeError: no module");
    expect(wires.sockets.sockets).toHaveLength(2);
    wires.clock.advance(3_000);
    await wires.passes(0);
    expect(wires.polling.sockets).toHaveLength(1);
  });

  it("stays with polling when a channel of it breaks after it worked", async () => {
    (await wires.fallBack()).drop(1006);
    await wires.passes(0);
    expect([wires.sockets.sockets.length, wires.polling.sockets.length]).toEqual([1, 2]);
  });

  it("counts each fallback, also where nothing gets through in the end", async () => {
    wires.connection.connect(TARGET);
    for (let i = 0; i < 3; i++) {
      wires.clock.advance(3_000);
      await wires.passes(0);
      wires.polling.last.fail();
      await wires.passes(0);
    }
    expect(wires.metrics.read().transports).toEqual({ fallbacks: 3, probes: 0, returns: 0, polls: 0 });
  });

  it("polls at once where there is nothing else", async () => {
    wires.connection.connect({ ...TARGET, carriers: [{ kind: "polling", module: null }] });
    await wires.passes(0);
    wires.polling.last.accept();
    expect(wires.heard).toEqual(["opened polling"]);
    wires.polling.last.drop(1006);
    await wires.passes(0);
    expect([wires.sockets.sockets.length, wires.polling.sockets.length]).toEqual([0, 2]);
    expect(wires.clock.waiting()).toEqual([3_000]);
  });
});

describe("a connection by polling, while there may be a WebSocket again", () => {
  it("probes after 30 seconds, doubling to ten minutes, each time a random part of it", async () => {
    await wires.fallBack();
    const waits: number[] = [];
    for (let i = 0; i < 7; i++) {
      const begun = wires.clock.now();
      const before = wires.sockets.sockets.length;
      while (wires.sockets.sockets.length === before) {
        wires.polling.last.receive(["beat"]);
        wires.clock.advance(5_000);
      }
      waits.push(wires.clock.now() - begun);
      wires.sockets.last.fail();
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 300, 300].map((seconds) => seconds * 1_000));
    expect(wires.heard.filter((text) => text.startsWith("closed"))).toEqual([]);
  });

  it("counts fallbacks, probes and returns", async () => {
    await wires.fallBack();
    expect(wires.metrics.read().transports).toEqual({ fallbacks: 1, probes: 0, returns: 0, polls: 0 });
    wires.clock.advance(15_000);
    wires.sockets.last.fail();
    wires.polling.last.receive(["beat"]);
    wires.clock.advance(30_000);
    expect(wires.metrics.read().transports).toEqual({ fallbacks: 1, probes: 2, returns: 0, polls: 0 });
    wires.sockets.last.accept();
    expect(wires.metrics.read().transports).toEqual({ fallbacks: 1, probes: 2, returns: 1, polls: 0 });
    wires.sockets.last.drop(4503);
    await wires.passes(0);
    expect(wires.metrics.read().transports.fallbacks).toBe(1);
  });

  it.each([
    ["broke", () => { wires.sockets.last.drop(1006); }],
    ["was closed with a code", () => { wires.sockets.last.drop(4503); }],
    ["was told to come back later", () => {
      wires.connection.disconnect(1000);
      wires.connection.reconnect(0);
    }],
  ])("comes back within seconds to a WebSocket that was there for a minute before it %s", async (_, end) => {
    wires.connection.connect(TARGET);
    wires.sockets.last.accept();
    wires.clock.advance(30_000);
    wires.sockets.last.receive(["beat"]);
    wires.clock.advance(30_000);
    end();
    // The server restarts: what it is asked first is a poll that gets through.
    await wires.refuseAll();
    wires.polling.last.accept();
    wires.polling.last.receive([0, 0]);
    const before = wires.sockets.sockets.length;
    await wires.passes(937);
    expect(wires.sockets.sockets).toHaveLength(before);
    await wires.passes(1);
    expect(wires.sockets.sockets).toHaveLength(before + 1);
    wires.sockets.last.fail();
    await wires.passes(1_875);
    expect(wires.sockets.sockets).toHaveLength(before + 2);
    wires.sockets.last.accept();
    expect(wires.heard.at(-1)).toBe("opened websocket");
  });

  it("does not hurry back to a WebSocket that was there for less than a minute", async () => {
    wires.connection.connect(TARGET);
    wires.sockets.last.accept();
    wires.clock.advance(30_000);
    wires.sockets.last.receive(["beat"]);
    wires.clock.advance(29_999);
    wires.sockets.last.drop(1006);
    await wires.refuseAll();
    wires.polling.last.accept();
    const before = wires.sockets.sockets.length;
    await wires.passes(14_999);
    expect(wires.sockets.sockets).toHaveLength(before);
    await wires.passes(1);
    expect(wires.sockets.sockets).toHaveLength(before + 1);
  });

  it("probes in time also when channels by polling break again and again", async () => {
    await wires.fallBack();
    for (let i = 0; i < 3; i++) {
      await wires.passes(5_000);
      wires.polling.last.drop(1006);
      await wires.passes(0);
      wires.polling.last.accept();
      wires.polling.last.receive([0, 0]);
    }
    expect(wires.sockets.sockets).toHaveLength(2);
  });

  it("takes over by a probe that opens, and lets the polls go", async () => {
    const before = await wires.fallBack();
    wires.clock.advance(15_000);
    expect(before.closedWith).toBeUndefined();
    wires.sockets.last.accept();
    expect(before.closedWith).toBe(1000);
    expect(wires.heard).toEqual(["opened websocket"]);
    wires.sockets.last.receive([1]);
    before.receive([2]);
    expect(wires.heard).toEqual(["opened websocket", "[1]"]);
    wires.connection.send("x");
    expect(wires.sockets.last.sent).toEqual(["x"]);
  });

  it("does not probe while nobody sees the page, and at once when somebody does", async () => {
    await wires.fallBack();
    wires.awake = false;
    wires.clock.advance(700_000);
    expect(wires.sockets.sockets).toHaveLength(1);
    wires.polling.last.receive(["beat"]);
    wires.awake = true;
    wires.connection.wake();
    wires.connection.wake();
    expect(wires.sockets.sockets).toHaveLength(2);
  });

  it("gives the probe up with the connection", async () => {
    await wires.fallBack();
    wires.clock.advance(15_000);
    const probe = wires.sockets.last;
    wires.connection.disconnect(1000);
    expect(probe.closedWith).toBe(1000);
    expect(wires.clock.waiting()).toEqual([]);
  });
});
