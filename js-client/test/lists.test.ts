import { afterEach, describe, expect, it, vi } from "vitest";
import { type LivePage, livePage, type PageSource } from "./support/live-page.js";

const ROW = `<tr><td></td></tr>`;
const PAGE: PageSource = {
  body: `<table><tbody><tr lt-key="a"><td>A</td></tr><tr lt-key="b"><td>B</td></tr></tbody></table><p>x</p>`,
  strategies: [["marker", 1, null], ["replacement", 1, null], ["static-dynamic", 1, null], ["granular", 1, null]],
  layouts: [["r", 0, [["1.1", 0]], [["1.0.0", -1, "i"]]], ["i", 3225880498, [["0", "lt-key"], ["0.0", 0]]]],
};
const BUILT = { ...PAGE, layouts: [PAGE.layouts[0], ["i", ROW, [["0", "lt-key"], ["0.0", 0]]]] };

let page: LivePage;
afterEach(() => {
  page.stop();
});

function rows(): string {
  return [...document.querySelectorAll("tbody > *")].map((row) => `${row.localName} ${row.textContent}`).join();
}

function keys(): string {
  return [...document.querySelectorAll("tr")].map((row) => row.getAttribute("lt-key")).join();
}

describe("lists", () => {
  it("get new items built from statics, in the right namespace, with their keys", async () => {
    page = await livePage(BUILT);
    const [first] = document.querySelectorAll("tr");
    page.attach().receive([1, 0, [[2, 1, [["c", "C"], 1, 0, [7, "<b>"]]]]]);
    expect(rows()).toBe("tr C,tr B,tr A,tr <b>");
    expect(keys()).toBe("c,b,a,7");
    expect(document.querySelectorAll("tr")[2]).toBe(first);
  });

  it("are cleared and filled again, from what was learnt of the last item", async () => {
    const [, [, , places]] = BUILT.layouts as [unknown, [string, string, unknown]];
    const { checkOf } = await import("../src/structure/check.js");
    const tbody = document.createElement("tbody");
    tbody.innerHTML = ROW;
    page = await livePage({ ...PAGE, layouts: [PAGE.layouts[0], ["i", checkOf(tbody), places]] });
    const socket = page.attach();
    socket.receive([1, 0, [[2, 1, []]]]);
    expect(rows()).toBe("");
    socket.receive([2, 0, [[2, 1, [["c", "C"]]]]]);
    expect(rows()).toBe("tr C");
    expect(page.seen.map(({ name }) => name)).toEqual(["attached", "applied", "applied"]);
  });

  it("ask for statics, naming the shape, when every item was changed by others", async () => {
    page = await livePage(PAGE);
    const socket = page.attach();
    socket.receive([1, 0, [[2, 1, [0, 1, ["c", "C"]]]]]);
    expect(socket.sent.at(-1)).toBe('["repair",1,["i"],1]');
    expect(rows()).toBe("tr A,tr B");
    socket.receive([2, 0, [[2, 1, [0, 1, ["c", "C"]]]], [["i", ROW, [["0", "lt-key"], ["0.0", 0]]]]]);
    expect(rows()).toBe("tr A,tr B,tr C");
  });

  it("are rearranged without a layout when nothing is selected: to ask for the selection makes one", async () => {
    page = await livePage(BUILT);
    const socket = page.attach();
    document.getSelection()?.removeAllRanges();
    const asked = vi.spyOn(document, "getSelection");
    for (const n of [1, 2, 3]) socket.receive([n, 0, [[2, 1, [1, 0]]]]);
    expect(asked).toHaveBeenCalledTimes(1);
    document.dispatchEvent(new Event("selectionchange"));
    socket.receive([4, 0, [[2, 1, [1, 0]]]]);
    expect(asked).toHaveBeenCalledTimes(2);
    expect(rows()).toBe("tr A,tr B");
    asked.mockRestore();
  });

  it("are edited, and get their columns, by indexes of before the frame", async () => {
    page = await livePage(BUILT);
    const socket = page.attach();
    socket.receive([1, 0, [[3, 1, 0, `<tr lt-key="z"><td>Z</td></tr>`, 0, [1]], [0, 1, 1, [1, -1], ["B2", "A2"]]]]);
    expect(rows()).toBe("tr Z,tr B2,tr A2");
    socket.receive([2, 0, [[3, 1, 0, 2]]]);
    expect(rows()).toBe("tr A2");
  });

  it.each([
    ["an item that is not there", [2, 1, [0, 5]]],
    ["an item twice", [2, 1, [0, 0]]],
    ["too few values", [2, 1, [["c"]]]],
    ["an edit beyond the end", [3, 1, 1, 2]],
    ["a column without values", [0, 1, 1, [0], []]],
    ["no order", [2, 1, "x"]],
  ])("are repaired after %s", async (_what, patch) => {
    page = await livePage(BUILT);
    const socket = page.attach();
    socket.receive([1, 0, [patch, [0, 0, 0, "y"]]]);
    expect(socket.sent.at(-1)).toBe('["repair",1]');
    expect(document.querySelector("p")?.textContent).toBe("y");
    expect(page.seen.map(({ name }) => name)).toEqual(["attached", "repaired", "applied"]);
  });
});

describe("frames", () => {
  it("wait for the second module, in their order", async () => {
    const second = await import("../src/replacement.js");
    let arrive: (module: unknown) => void = () => undefined;
    const coming = new Promise((resolve) => {
      arrive = resolve;
    });
    page = await livePage(BUILT, { load: () => coming });
    page.network.last.accept();
    page.network.last.receive([0, 0]);
    page.network.last.receive([1, 0, [[0, 0, 0, "y"]]]);
    page.network.last.receive([2, 0, [[2, 1, [1, 0]]]]);
    expect(page.seen).toEqual([]);
    arrive(second);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(page.seen.map(({ name }) => name)).toEqual(["attached", "applied", "applied"]);
    expect(keys()).toBe("b,a");
  });

  it("are asked for again when the second module does not come, which is tried again", async () => {
    const second = await import("../src/replacement.js");
    let tries = 0;
    page = await livePage(BUILT, { load: () => (tries++ === 0 ? Promise.reject(new TypeError("no")) : Promise.resolve(second)) });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(page.seen.map(({ name }) => name)).toEqual(["error"]);
    page.clock.advance(500);
    page.attach();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(page.seen.map(({ name }) => name)).toEqual(["error", "attached"]);
  });
});
