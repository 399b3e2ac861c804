import { afterEach, describe, expect, it } from "vitest";
import { type LivePage, livePage, type PageSource } from "./support/live-page.js";

const PAGE: PageSource = {
  head: `<title>T</title><meta name="d" content="1">`,
  body: `<p>0</p><i>static</i>`,
  layouts: [
    ["r", 0, [["", "lang"], ["0.0", 0], ["0.1", "content"], ["1", "class"], ["1.0", 0]]],
  ],
};

let page: LivePage;
afterEach(() => {
  page.stop();
});

describe("the root", () => {
  it.each([
    [0, "de", () => document.documentElement.lang],
    [1, "U", () => document.title],
    [2, "2", () => document.querySelector("meta")?.content],
    [3, "dark", () => document.body.className],
    [4, "1", () => document.querySelector("p")?.textContent],
  ])("has place %i set, and nothing else of html, head and body", async (place, value, get) => {
    page = await livePage(PAGE);
    document.documentElement.lang = "en";
    const nodes = [...document.querySelectorAll("*")];
    page.attach().receive([1, 0, [[0, 0, place, value]]]);
    expect(get()).toBe(value);
    expect([...document.querySelectorAll("*")]).toEqual(nodes);
    expect(page.client.metrics().repairs).toBe(0);
  });

  it("keeps its places when a script puts something in front of them after the start", async () => {
    page = await livePage(PAGE);
    const socket = page.attach();
    document.body.prepend(document.createElement("p"));
    document.head.prepend(document.createElement("style"));
    socket.receive([1, 0, [[0, 0, 1, "U", 4, "1"]]]);
    expect(document.title).toBe("U");
    expect(document.body.textContent).toContain("1static");
    expect(page.client.metrics().repairs).toBe(0);
  });

  it("is asked for when a place in it is not there", async () => {
    page = await livePage({ ...PAGE, body: "<!--c-->" });
    const socket = page.attach();
    socket.receive([1, 0, [[0, 0, 4, "1", 1, "U"]]]);
    expect(socket.sent.at(-1)).toBe('["repair",0]');
  });
});
