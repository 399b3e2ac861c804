import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Environment } from "../src/environment.js";
import * as polling from "../src/polling.js";
import * as second from "../src/replacement.js";
import { FakePolls, settle } from "./support/fake-polls.js";
import { type LivePage, livePage, type PageSource } from "./support/live-page.js";

const PAGE: PageSource = {
  body: `<p>0</p>`,
  layouts: [["r", 0, [["1.0", 0]]]],
  carriers: [["polling", "/polling.js"]],
};

let page: LivePage;
let polls: FakePolls;

async function begin(overrides: Partial<Environment> = {}): Promise<void> {
  page = await livePage(PAGE, {
    fetch: polls.fetch,
    load: (url) => Promise.resolve(url === "/polling.js" ? polling : second),
    ...overrides,
  });
  await settle();
  polls.last.answer([0, 0]);
  await settle();
}

describe("a page on polling", () => {
  beforeEach(() => {
    polls = new FakePolls();
  });

  afterEach(() => {
    page.stop();
    Reflect.deleteProperty(document, "visibilityState");
  });

  it("counts its polls", async () => {
    await begin();
    expect(page.client.metrics().transports.polls).toBe(2);
    polls.last.answer([1, 0, [[0, 0, 0, "1"]]]);
    await settle();
    expect(polls.all).toHaveLength(3);
    expect(page.client.metrics()).toMatchObject({ transports: { polls: 3 }, channels: { polling: 1 }, frames: 1 });
  });

  it("comes back when a server that stops says so, by a channel of its own", async () => {
    await begin();
    polls.last.answer(["later", 7_000], ["close", 4503, "draining"]);
    await settle();
    page.clock.advance(6_999);
    await settle();
    expect(polls.all).toHaveLength(2);
    page.clock.advance(1);
    await settle();
    expect(polls.all).toHaveLength(3);
    expect(polls.last).toMatchObject({ channel: null, number: 0 });
    polls.last.answer([0, 0]);
    await settle();
    expect(page.client.metrics().attaches).toMatchObject({ first: 1, resume: 1 });
  });

  it("says when nobody sees it and when somebody does again, and shows what comes meanwhile", async () => {
    let visibility = "hidden";
    Object.defineProperty(document, "visibilityState", { get: () => visibility, configurable: true });
    await begin();
    expect(polls.all.flatMap(({ messages }) => messages)).toContain('["hidden"]');
    polls.last.answer([1, 0, [[0, 0, 0, "title"]]]);
    await settle();
    expect(document.querySelector("p")?.textContent).toBe("title");
    visibility = "visible";
    document.dispatchEvent(new Event("visibilitychange"));
    await settle();
    expect(polls.last.messages).toContain('["visible"]');
  });

  it("keeps its polls up while nobody sees it, however late its timers are", async () => {
    Object.defineProperty(document, "visibilityState", { get: () => "hidden", configurable: true });
    await begin();
    page.clock.advance(600_000);
    await settle();
    expect(polls.last.signal.aborted).toBe(false);
    polls.last.answer(["beat"]);
    await settle();
    expect(polls.all.flatMap(({ messages }) => messages)).toContain('["beat"]');
    expect(page.client.metrics().reconnects).toBe(0);
  });
});
