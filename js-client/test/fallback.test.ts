import { beforeEach, describe, expect, it } from "vitest";
import { Connection } from "../src/connection/connection.js";
import { Openers } from "../src/connection/openers.js";
import { Retry } from "../src/connection/retry.js";
import { browserEnvironment } from "../src/environment.js";
import { Metrics } from "../src/metrics.js";
import { FakeClock } from "./support/fake-clock.js";
import { FakeNetwork, type FakeSocket } from "./support/fake-socket.js";

const TARGET = {
  path: "/lt",
  token: () => "t",
  carriers: [
    { kind: "websocket", module: null },
    { kind: "polling", module: "/polling.js" },
  ],
};

let clock: FakeClock;
let sockets: FakeNetwork;
let polling: FakeNetwork;
let heard: string[];
let loads: (() => Promise<unknown>)[];
let awake: boolean;
let metrics: Metrics;
let connection: Connection;
let asked: string[];
let answer: () => Promise<Response>;

beforeEach(() => {
  clock = new FakeClock();
  sockets = new FakeNetwork();
  polling = new FakeNetwork();
  heard = [];
  loads = [];
  awake = true;
  asked = [];
  answer = () => Promise.reject(new TypeError("Failed to fetch"));
  const fetch = (url: RequestInfo | URL, request?: RequestInit): Promise<Response> => {
    asked.push(`${url as string} ${new Headers(request?.headers).get("Authorization") ?? ""}`);
    return answer();
  };
  metrics = new Metrics();
  const random = (): number => 0;
  const module = { openPolling: () => polling.open("/lt/poll", []) };
  const load = (): Promise<unknown> => loads.shift()?.() ?? Promise.resolve(module);
  connection = new Connection({
    clock,
    random,
    retry: new Retry(clock, random),
    openers: new Openers({ ...browserEnvironment(), openSocket: sockets.open, load, fetch }, metrics.count),
    count: metrics.count,
    isAwake: () => awake,
    listener: {
      opened: () => heard.push(`opened ${connection.kind}`),
      received: (text) => heard.push(text),
      closed: (code) => {
        heard.push(`closed ${code}`);
        connection.reconnect(undefined);
      },
      failed: (reason) => heard.push(reason),
    },
  });
});

/** A WebSocket that is blocked without a word; polling is what follows. */
async function fallBack(): Promise<FakeSocket> {
  connection.connect(TARGET);
  clock.advance(3_000);
  await passes(0);
  polling.last.accept();
  polling.last.receive([0, 0]);
  heard.splice(0);
  return polling.last;
}

/** Every WebSocket is refused until there is a poll. */
async function refuseAll(): Promise<void> {
  await passes(0);
  while (polling.sockets.length === 0) {
    sockets.last.fail();
    await passes(0);
  }
}

async function passes(milliseconds: number): Promise<void> {
  clock.advance(milliseconds);
  await new Promise((resolve) => setTimeout(resolve, 0));
}

describe("a connection with WebSocket alone", () => {
  const ALONE = { ...TARGET, carriers: [{ kind: "websocket", module: null }] };

  it.each([
    [401, "closed 4001"],
    [400, "closed 1006"],
    [403, "closed 1006"],
    [404, "closed 1006"],
    [503, "closed 1006"],
  ])("asks by a plain request why nothing gets through: status %i is %s", async (status, last) => {
    answer = () => Promise.resolve(new Response("", { status }));
    connection.connect(ALONE);
    sockets.last.fail();
    await passes(0);
    expect(asked).toEqual([]);
    sockets.last.fail();
    await passes(0);
    expect(asked).toEqual([`${window.location.origin}/lt/event Bearer t`]);
    expect(heard.at(-1)).toBe(last);
  });

  it("goes on trying when the server cannot be reached, and asks nobody while it is not awake", async () => {
    connection.connect(ALONE);
    for (let i = 0; i < 4; i++) {
      sockets.last.fail();
      await passes(0);
    }
    expect(asked).toHaveLength(2);
    awake = false;
    sockets.last.fail();
    await passes(0);
    sockets.last.fail();
    await passes(0);
    expect(asked).toHaveLength(2);
    expect(heard).toEqual(Array(6).fill("closed 1006"));
    expect(sockets.sockets).toHaveLength(7);
  });

  it("asks nothing when sockets open and break", async () => {
    connection.connect(ALONE);
    for (let i = 0; i < 4; i++) {
      sockets.last.accept();
      sockets.last.drop(1006);
      await passes(0);
    }
    expect(asked).toEqual([]);
  });

  it("does not mind what it asked before a socket opened", async () => {
    let say: (response: Response) => void = () => undefined;
    answer = () => new Promise((resolve) => { say = resolve; });
    connection.connect(ALONE);
    sockets.last.fail();
    await passes(0);
    sockets.last.fail();
    await passes(0);
    sockets.last.accept();
    say(new Response("", { status: 401 }));
    await passes(0);
    expect(heard.at(-1)).toBe("opened websocket");
    expect(sockets.last.closedWith).toBeUndefined();
  });
});

describe("a connection with polling beside WebSocket", () => {
  it("polls when a WebSocket is not open after three seconds", async () => {
    connection.connect(TARGET);
    await passes(2_999);
    expect(polling.sockets).toHaveLength(0);
    clock.advance(1);
    await passes(0);
    expect(polling.sockets).toHaveLength(1);
    polling.last.accept();
    expect(heard).toEqual(["closed 1006", "opened polling"]);
  });

  it("polls when WebSockets broke twice within ten seconds without a code", async () => {
    connection.connect(TARGET);
    sockets.last.accept();
    sockets.last.drop(1006);
    await passes(0);
    expect([sockets.sockets.length, polling.sockets.length]).toEqual([2, 0]);
    sockets.last.accept();
    clock.advance(9_000);
    sockets.last.drop(1006);
    await passes(0);
    expect([sockets.sockets.length, polling.sockets.length]).toEqual([2, 1]);
  });

  it("stays with WebSocket when it breaks now and then, or with a code", async () => {
    connection.connect(TARGET);
    for (const code of [1006, 4503, 1000, 4503, 1006]) {
      sockets.last.accept();
      clock.advance(4_000);
      sockets.last.drop(code);
      await passes(0);
    }
    expect([sockets.sockets.length, polling.sockets.length]).toEqual([6, 0]);
  });

  it("says nothing against WebSocket while the page is hidden or offline", async () => {
    awake = false;
    connection.connect(TARGET);
    for (let i = 0; i < 5; i++) {
      sockets.last.fail();
      await passes(0);
    }
    expect(polling.sockets).toHaveLength(0);
  });

  it("goes back to WebSocket when plain requests do not get through either: the server is down", async () => {
    connection.connect(TARGET);
    sockets.last.fail();
    await passes(0);
    sockets.last.fail();
    await passes(0);
    polling.last.accept();
    polling.last.drop(1006);
    await passes(0);
    expect([sockets.sockets.length, polling.sockets.length]).toEqual([3, 1]);
    sockets.last.accept();
    expect(heard.at(-1)).toBe("opened websocket");
  });

  it("tries WebSocket again when the module for polling cannot be loaded, and then the module again", async () => {
    loads = [() => Promise.reject(new TypeError("no module"))];
    connection.connect(TARGET);
    await passes(3_000);
    await passes(0);
    expect(heard).toContain("TypeError: no module");
    expect(sockets.sockets).toHaveLength(2);
    clock.advance(3_000);
    await passes(0);
    expect(polling.sockets).toHaveLength(1);
  });

  it("stays with polling when a channel of it breaks after it worked", async () => {
    (await fallBack()).drop(1006);
    await passes(0);
    expect([sockets.sockets.length, polling.sockets.length]).toEqual([1, 2]);
  });

  it("probes after 30 seconds, doubling to ten minutes, each time a random part of it", async () => {
    await fallBack();
    const waits: number[] = [];
    for (let i = 0; i < 7; i++) {
      const begun = clock.now();
      const before = sockets.sockets.length;
      while (sockets.sockets.length === before) {
        polling.last.receive(["beat"]);
        clock.advance(5_000);
      }
      waits.push(clock.now() - begun);
      sockets.last.fail();
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 300, 300].map((seconds) => seconds * 1_000));
    expect(heard.filter((text) => text.startsWith("closed"))).toEqual([]);
  });

  it("counts fallbacks, probes and returns", async () => {
    await fallBack();
    expect(metrics.read().transports).toEqual({ fallbacks: 1, probes: 0, returns: 0, polls: 0 });
    clock.advance(15_000);
    sockets.last.fail();
    polling.last.receive(["beat"]);
    clock.advance(30_000);
    expect(metrics.read().transports).toEqual({ fallbacks: 1, probes: 2, returns: 0, polls: 0 });
    sockets.last.accept();
    expect(metrics.read().transports).toEqual({ fallbacks: 1, probes: 2, returns: 1, polls: 0 });
    sockets.last.drop(4503);
    await passes(0);
    expect(metrics.read().transports.fallbacks).toBe(1);
  });

  it("counts each fallback, also where nothing gets through in the end", async () => {
    connection.connect(TARGET);
    for (let i = 0; i < 3; i++) {
      clock.advance(3_000);
      await passes(0);
      polling.last.fail();
      await passes(0);
    }
    expect(metrics.read().transports).toEqual({ fallbacks: 3, probes: 0, returns: 0, polls: 0 });
  });

  it.each([
    ["broke", () => { sockets.last.drop(1006); }],
    ["was closed with a code", () => { sockets.last.drop(4503); }],
    ["was told to come back later", () => {
      connection.disconnect(1000);
      connection.reconnect(0);
    }],
  ])("comes back within seconds to a WebSocket that was there for a minute before it %s", async (_, end) => {
    connection.connect(TARGET);
    sockets.last.accept();
    clock.advance(30_000);
    sockets.last.receive(["beat"]);
    clock.advance(30_000);
    end();
    // The server restarts: what it is asked first is a poll that gets through.
    await refuseAll();
    polling.last.accept();
    polling.last.receive([0, 0]);
    const before = sockets.sockets.length;
    await passes(937);
    expect(sockets.sockets).toHaveLength(before);
    await passes(1);
    expect(sockets.sockets).toHaveLength(before + 1);
    sockets.last.fail();
    await passes(1_875);
    expect(sockets.sockets).toHaveLength(before + 2);
    sockets.last.accept();
    expect(heard.at(-1)).toBe("opened websocket");
  });

  it("does not hurry back to a WebSocket that was there for less than a minute", async () => {
    connection.connect(TARGET);
    sockets.last.accept();
    clock.advance(30_000);
    sockets.last.receive(["beat"]);
    clock.advance(29_999);
    sockets.last.drop(1006);
    await refuseAll();
    polling.last.accept();
    const before = sockets.sockets.length;
    await passes(14_999);
    expect(sockets.sockets).toHaveLength(before);
    await passes(1);
    expect(sockets.sockets).toHaveLength(before + 1);
  });

  it("probes in time also when channels by polling break again and again", async () => {
    await fallBack();
    for (let i = 0; i < 3; i++) {
      await passes(5_000);
      polling.last.drop(1006);
      await passes(0);
      polling.last.accept();
      polling.last.receive([0, 0]);
    }
    expect(sockets.sockets).toHaveLength(2);
  });

  it("takes over by a probe that opens, and lets the polls go", async () => {
    const before = await fallBack();
    clock.advance(15_000);
    expect(before.closedWith).toBeUndefined();
    sockets.last.accept();
    expect(before.closedWith).toBe(1000);
    expect(heard).toEqual(["opened websocket"]);
    sockets.last.receive([1]);
    before.receive([2]);
    expect(heard).toEqual(["opened websocket", "[1]"]);
    connection.send("x");
    expect(sockets.last.sent).toEqual(["x"]);
  });

  it("does not probe while nobody sees the page, and at once when somebody does", async () => {
    await fallBack();
    awake = false;
    clock.advance(700_000);
    expect(sockets.sockets).toHaveLength(1);
    polling.last.receive(["beat"]);
    awake = true;
    connection.wake();
    connection.wake();
    expect(sockets.sockets).toHaveLength(2);
  });

  it("gives the probe up with the connection", async () => {
    await fallBack();
    clock.advance(15_000);
    const probe = sockets.last;
    connection.disconnect(1000);
    expect(probe.closedWith).toBe(1000);
    expect(clock.waiting()).toEqual([]);
  });

  it("polls at once where there is nothing else", async () => {
    connection.connect({ ...TARGET, carriers: [{ kind: "polling", module: null }] });
    await passes(0);
    polling.last.accept();
    expect(heard).toEqual(["opened polling"]);
    polling.last.drop(1006);
    await passes(0);
    expect([sockets.sockets.length, polling.sockets.length]).toEqual([0, 2]);
    expect(clock.waiting()).toEqual([3_000]);
  });
});
