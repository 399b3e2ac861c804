import { beforeEach, describe, expect, it } from "vitest";
import type { Socket } from "../src/connection/socket.js";
import { openPolling } from "../src/polling.js";
import { FakeClock } from "./support/fake-clock.js";
import { FakePolls, settle } from "./support/fake-polls.js";

let clock: FakeClock;
let polls: FakePolls;
let heard: unknown[];
let token: string;
let socket: Socket;

beforeEach(async () => {
  clock = new FakeClock();
  polls = new FakePolls();
  heard = [];
  token = "t";
  socket = openPolling({ fetch: polls.fetch, clock, url: "http://x/lt/poll", token: () => token });
  socket.onopen = () => {
    heard.push("open");
    socket.send("attach");
  };
  socket.onmessage = ({ data }: MessageEvent<unknown>) => heard.push(data);
  socket.onclose = ({ code }) => heard.push(code);
  await settle();
});

describe("a channel by polling", () => {
  it("attaches with its first request and goes on with one that is held", async () => {
    expect(polls.all).toHaveLength(1);
    expect(polls.last).toMatchObject({ channel: null, number: 0, messages: ["attach"], token: "Bearer t" });
    polls.last.answer([0, 0]);
    await settle();
    expect(heard).toEqual(["open", "[0,0]"]);
    expect(polls.last).toMatchObject({ channel: "c1", number: 1, messages: [] });
    polls.last.answer();
    await settle();
    expect(polls.last).toMatchObject({ channel: "c1", number: 2, messages: [] });
  });

  it("brings what is said in one task by one request, beside the one that is held", async () => {
    polls.last.answer();
    await settle();
    socket.send("a");
    socket.send("b");
    await settle();
    expect(polls.last).toMatchObject({ number: 2, messages: ["a", "b"] });
    socket.send("c");
    await settle();
    expect(polls.all).toHaveLength(3);
    polls.all[1]?.answer();
    await settle();
    expect(polls.last).toMatchObject({ number: 3, messages: ["c"] });
  });

  it("says nothing more before the answer that names the channel", async () => {
    socket.send("early");
    await settle();
    expect(polls.all).toHaveLength(1);
    polls.last.answer();
    await settle();
    expect(polls.last).toMatchObject({ channel: "c1", number: 1, messages: ["early"] });
  });

  it("reads answers in the order of their requests", async () => {
    polls.last.answer();
    await settle();
    socket.send("a");
    await settle();
    polls.all[2]?.answer("second");
    await settle();
    expect(heard).toEqual(["open"]);
    polls.all[1]?.answer("first");
    await settle();
    expect(heard).toEqual(["open", '"first"', '"second"']);
  });

  it("answers what it reads by the next request, with the newest token", async () => {
    socket.onmessage = () => {
      token = "t2";
      socket.send('["token"]');
    };
    polls.last.answer(["token", "t2"]);
    await settle();
    expect(polls.all).toHaveLength(2);
    expect(polls.last).toMatchObject({ messages: ['["token"]'], token: "Bearer t2" });
  });

  it("ends with the code that stands in the last line", async () => {
    polls.last.answer([0, 0], ["close", 4503, "draining"]);
    await settle();
    expect(heard).toEqual(["open", "[0,0]", 4503]);
    expect(polls.all).toHaveLength(1);
  });

  it.each([
    [401, 4001],
    [413, 1009],
    [403, 1006],
    [503, 1006],
  ])("takes status %i for an opening for code %i", async (status, code) => {
    polls.last.refuse(status);
    await settle();
    expect(heard).toEqual(["open", code]);
  });

  it.each([401, 404, 409])("takes status %i later on for a lost channel", async (status) => {
    polls.last.answer();
    await settle();
    polls.last.refuse(status);
    await settle();
    expect(heard).toEqual(["open", 1006]);
  });

  it("takes the page of a proxy for no answer", async () => {
    polls.last.refuse(200, "<h1>Welcome to our hotel</h1>");
    await settle();
    expect(heard).toEqual(["open", 1006]);
  });

  it("takes ten seconds without an answer to the first request for the end", async () => {
    clock.advance(9_999);
    expect(heard).toEqual(["open"]);
    clock.advance(1);
    expect(heard).toEqual(["open", 1006]);
    await settle();
    expect(polls.last.signal.aborted).toBe(true);
    expect(heard).toHaveLength(2);
  });

  it("takes a connection that breaks for the end of the channel", async () => {
    polls.last.answer();
    await settle();
    polls.last.fail();
    await settle();
    expect(heard).toEqual(["open", 1006]);
  });

  it("lets go of its requests when it is closed, and says nothing", async () => {
    polls.last.answer();
    await settle();
    socket.close();
    await settle();
    expect(polls.last.signal.aborted).toBe(true);
    expect(heard).toEqual(["open"]);
    expect(clock.waiting()).toEqual([]);
  });

  it("splits what is long over several requests", async () => {
    polls.last.answer();
    await settle();
    const long = "x".repeat(12_000);
    for (const message of [long, long, long]) socket.send(message);
    await settle();
    polls.all[1]?.answer();
    await settle();
    polls.all[2]?.answer();
    await settle();
    expect(polls.all.slice(2).map(({ messages }) => messages.length)).toEqual([1, 1, 1]);
  });
});
