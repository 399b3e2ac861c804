import { afterEach, describe, expect, it } from "vitest";
import { htmlOf, type LivePage, livePage, type PageSource } from "./support/live-page.js";

const LAYOUT = [["1.0", 0], ["1.1", "value"]];
/** Of `head body ,p input `: what the paths of the layout lead past. */
const PAGE: PageSource = {
  head: "<title>T</title>",
  body: `<p>0</p><input value="a"><textarea></textarea>`,
  layouts: [["r", 6379, LAYOUT]],
};
const CHANGE = [1, 0, [[0, 0, 0, "1"]]];

let page: LivePage;
afterEach(() => {
  page.stop();
});

/** Starts the client after somebody was at the page. */
async function started(before: () => void, source: PageSource = PAGE): Promise<LivePage> {
  return livePage(source, {}, before);
}

const repaired = (): unknown[] => page.seen.filter(({ name }) => name === "repaired").map(({ detail }) => detail);
const replacement = (n: number): unknown => [n, 0, [[1, 0, htmlOf({ ...PAGE, body: PAGE.body.replace(">0<", ">1<") })]]];

describe("before the client started", () => {
  it("a div was put in front of everything in body: the first change asks for the root, and comes out right", async () => {
    page = await started(() => { document.body.prepend(document.createElement("div")); });
    const socket = page.attach();
    const area = document.querySelector("textarea");
    if (area !== null) area.value = "typed";
    socket.receive(CHANGE);
    expect(document.body.firstElementChild?.textContent).toBe("");
    expect(socket.sent.at(-1)).toBe('["repair",0]');
    expect(repaired()).toEqual([{ address: 0, reason: "Misfit: the page is not what its shape says", count: 1 }]);
    socket.receive(replacement(2));
    expect([...document.body.children].map(({ localName }) => localName)).toEqual(["p", "input", "textarea", "script"]);
    expect(document.querySelector("p")?.textContent).toBe("1");
    expect(document.querySelector("textarea")?.value).toBe("typed");
    socket.receive([3, 0, [[0, 0, 0, "2"]]]);
    expect(document.querySelector("p")?.textContent).toBe("2");
    expect(page.client.metrics().repairs).toBe(1);
  });

  it.each([
    ["in front of the head", () => { document.documentElement.prepend(document.createElement("x-extension")); }],
    ["between head and body", () => { document.head.after(document.createElement("x-extension"), document.createElement("x-other")); }],
    ["around a place's parent", () => {
      const text = document.querySelector("p");
      text?.insertAdjacentHTML("beforebegin", "<font></font>");
      text?.previousElementSibling?.append(text);
    }],
    ["in front of what an attribute belongs to", () => { document.querySelector("input")?.before(document.createElement("i")); }],
  ])("an element was put %s: the root is repaired, once", async (_where, before) => {
    page = await started(before);
    const socket = page.attach();
    socket.receive(CHANGE);
    expect(socket.sent.at(-1)).toBe('["repair",0]');
    socket.receive(replacement(2));
    socket.receive([3, 0, [[0, 0, 0, "2", 1, "b"]]]);
    expect(document.querySelector("body > p")?.textContent).toBe("2");
    expect(document.querySelector("input")?.getAttribute("value")).toBe("b");
    expect(page.client.metrics().repairs).toBe(1);
  });

  it.each([
    ["at the end of body", () => { document.body.append(document.createElement("x-extension")); }],
    ["at the end of head", () => { document.head.append(document.createElement("style")); }],
    ["behind the body", () => { document.documentElement.append(document.createElement("x-extension")); }],
    ["behind the last place", () => { document.querySelector("input")?.after(document.createElement("i")); }],
  ])("an element was put %s: nothing is repaired", async (_where, before) => {
    page = await started(before);
    page.attach().receive(CHANGE);
    expect(document.querySelector("p")?.textContent).toBe("1");
    expect(page.client.metrics().repairs).toBe(0);
  });

  it("a region was shifted: its patch asks for the root", async () => {
    const layouts = [["r", 766, LAYOUT, [["1.2", -1, "b"]]], ["b", "<i></i>", [["0.0", 0]]]];
    page = await started(() => { document.body.prepend(document.createElement("p")); }, { ...PAGE, body: `<p>0</p><input><b><i>x</i></b>`, layouts });
    const socket = page.attach();
    socket.receive([1, 0, [[0, [1, 0], 0, "y"]]]);
    expect(socket.sent.at(-1)).toBe('["repair",0]');
    expect(document.querySelector("i")?.textContent).toBe("x");
  });
});

it("a browser that makes something else of the HTML is sent the root once, not again and again", async () => {
  page = await started(() => undefined, { ...PAGE, layouts: [["r", 1, LAYOUT]] });
  const socket = page.attach();
  socket.receive(CHANGE);
  socket.receive(replacement(2));
  for (let n = 3; n < 9; n++) socket.receive([n, 0, [[0, 0, 0, String(n)]]]);
  expect(document.querySelector("p")?.textContent).toBe("8");
  expect(page.client.metrics().repairs).toBe(1);
});

it("a root whose check is 0 is not checked", async () => {
  page = await started(() => { document.body.prepend(document.createElement("p")); }, { ...PAGE, layouts: [["r", 0, LAYOUT]] });
  page.attach().receive(CHANGE);
  expect(page.client.metrics().repairs).toBe(0);
});
