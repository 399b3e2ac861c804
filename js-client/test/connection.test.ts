import { beforeEach, describe, expect, it } from "vitest";
import { Connection } from "../src/connection/connection.js";
import { Openers } from "../src/connection/openers.js";
import { Retry } from "../src/connection/retry.js";
import type { OpenSocket } from "../src/connection/socket.js";
import { browserEnvironment } from "../src/environment.js";
import { FakeClock } from "./support/fake-clock.js";
import { FakeNetwork } from "./support/fake-socket.js";
import { Wires } from "./support/wires.js";

const TARGET = { path: "/lt", carriers: [{ kind: "websocket", module: null }], token: () => "t" };

let clock: FakeClock;
let network: FakeNetwork;
let heard: string[];
let awake: boolean;
let connection: Connection;

beforeEach(() => {
  clock = new FakeClock();
  network = new FakeNetwork();
  heard = [];
  awake = true;
  connection = connectionBy(network.open);
});

function connectionBy(openSocket: OpenSocket): Connection {
  const random = (): number => 0.5;
  return new Connection({
    clock,
    random,
    retry: new Retry(clock, random),
    openers: new Openers({ ...browserEnvironment(), openSocket }, () => undefined),
    count: () => undefined,
    isAwake: () => awake,
    listener: {
      opened: () => heard.push("opened"),
      received: (text) => heard.push(text),
      closed: (code) => heard.push(`closed ${code}`),
      failed: (reason) => heard.push(reason),
    },
  });
}

describe("a connection", () => {
  it("tells what it hears", () => {
    connection.connect(TARGET);
    network.last.accept();
    network.last.receive([1]);
    network.last.drop(4503);
    expect(heard).toEqual(["opened", "[1]", "closed 4503"]);
  });

  it("connects by the newest token", () => {
    let token = "t";
    connection.connect({ ...TARGET, token: () => token });
    token = "t2";
    network.last.drop(1006);
    connection.reconnect(undefined);
    clock.advance(20_000);
    expect(network.sockets.map(({ protocols }) => protocols[1])).toEqual(["t.t", "t.t2"]);
  });

  it("gives a socket up that is not open after three seconds", () => {
    connection.connect(TARGET);
    clock.advance(2_999);
    expect(heard).toEqual([]);
    clock.advance(1);
    expect(heard).toEqual(["closed 1006"]);
    network.last.accept();
    expect(heard).toEqual(["closed 1006"]);
  });

  it("notices a socket that the page's policy forbids, which has an error and no close", () => {
    connection.connect(TARGET);
    network.last.fail();
    expect(heard).toEqual(["closed 1006"]);
  });

  it("leaves an error after open to the close that follows", () => {
    connection.connect(TARGET);
    network.last.accept();
    network.last.fail();
    network.last.drop(1006);
    expect(heard).toEqual(["opened", "closed 1006"]);
  });

  it("takes a token that no socket can carry for a channel that does not open", () => {
    const refusing = connectionBy(() => {
      throw new DOMException("a subprotocol", "SyntaxError");
    });
    refusing.connect(TARGET);
    expect(heard).toEqual(["closed 1006"]);
  });

  it("takes 45 seconds of silence for the end, but only while the page is awake", () => {
    connection.connect(TARGET);
    network.last.accept();
    clock.advance(30_000);
    network.last.receive(["beat"]);
    clock.advance(44_000);
    expect(heard).toEqual(["opened", '["beat"]']);
    awake = false;
    clock.advance(600_000);
    expect(heard).toHaveLength(2);
    awake = true;
    connection.wake();
    expect(heard.at(-1)).toBe("closed 1006");
  });

  it("waits a random part of a time that doubles up to twenty seconds", () => {
    connection.connect(TARGET);
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) {
      network.last.drop(1006);
      connection.reconnect(undefined);
      waits.push(...clock.waiting());
      clock.advance(20_000);
      network.last.accept();
    }
    expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
  });

  it("waits the longest time where it is told to", () => {
    connection.connect(TARGET);
    network.last.drop(4429);
    connection.reconnect(20_000);
    expect(clock.waiting()).toEqual([20_000]);
  });

  it("connects at once when it wakes, and once", () => {
    connection.connect(TARGET);
    network.last.drop(1006);
    connection.reconnect(undefined);
    connection.wake();
    expect(network.sockets).toHaveLength(2);
    connection.wake();
    clock.advance(60_000);
    expect(network.sockets).toHaveLength(2);
  });

  it("has one channel at a time and nothing to say of the ones before", () => {
    connection.connect(TARGET);
    const first = network.last;
    first.accept();
    connection.connect(TARGET);
    expect(first.closedWith).toBe(1000);
    first.receive([1]);
    first.drop(1006);
    expect(heard).toEqual(["opened"]);
  });

  it("is silent after it was disconnected", () => {
    connection.connect(TARGET);
    network.last.accept();
    connection.reconnect(undefined);
    connection.disconnect(4400);
    expect(network.last.closedWith).toBe(4400);
    clock.advance(100_000);
    expect(network.sockets).toHaveLength(1);
    expect(heard).toEqual(["opened"]);
    expect(clock.waiting()).toEqual([]);
  });
});

describe("a connection whose WebSockets do not open", () => {
  let wires: Wires;

  beforeEach(() => {
    wires = new Wires();
  });

  it.each([
    [401, "closed 4001"],
    [400, "closed 1006"],
    [403, "closed 1006"],
    [404, "closed 1006"],
    [503, "closed 1006"],
  ])("asks by a plain request why nothing gets through: status %i is %s", async (status, last) => {
    wires.answer = () => Promise.resolve(new Response("", { status }));
    wires.connection.connect(TARGET);
    wires.sockets.last.fail();
    await wires.passes(0);
    expect(wires.asked).toEqual([]);
    wires.sockets.last.fail();
    await wires.passes(0);
    expect(wires.asked).toEqual([`${window.location.origin}/lt/event Bearer t`]);
    expect(wires.heard.at(-1)).toBe(last);
  });

  it("goes on trying when the server cannot be reached, and asks nobody while it is not awake", async () => {
    wires.connection.connect(TARGET);
    for (let i = 0; i < 4; i++) {
      wires.sockets.last.fail();
      await wires.passes(0);
    }
    expect(wires.asked).toHaveLength(2);
    wires.awake = false;
    wires.sockets.last.fail();
    await wires.passes(0);
    wires.sockets.last.fail();
    await wires.passes(0);
    expect(wires.asked).toHaveLength(2);
    expect(wires.heard).toEqual(Array(6).fill("closed 1006"));
    expect(wires.sockets.sockets).toHaveLength(7);
  });

  it("asks nothing when sockets open and break", async () => {
    wires.connection.connect(TARGET);
    for (let i = 0; i < 4; i++) {
      wires.sockets.last.accept();
      wires.sockets.last.drop(1006);
      await wires.passes(0);
    }
    expect(wires.asked).toEqual([]);
  });

  it("does not mind what it asked before a socket opened", async () => {
    let say: (response: Response) => void = () => undefined;
    wires.answer = () => new Promise((resolve) => { say = resolve; });
    wires.connection.connect(TARGET);
    wires.sockets.last.fail();
    await wires.passes(0);
    wires.sockets.last.fail();
    await wires.passes(0);
    wires.sockets.last.accept();
    say(new Response("", { status: 401 }));
    await wires.passes(0);
    expect(wires.heard.at(-1)).toBe("opened websocket");
    expect(wires.sockets.last.closedWith).toBeUndefined();
  });
});
