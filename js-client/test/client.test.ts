import { afterEach, describe, expect, it } from "vitest";
import { type LivePage, livePage, htmlOf, type PageSource } from "./support/live-page.js";

/** <p>Count: {{count}}</p>{{#items}}<li lt-key>{{x}}</li>{{/items}}<input><button lt-click> */
const COUNTER: PageSource = {
  head: "<title>T</title>",
  body:
    `<p>Count: 0</p><ul><li lt-key="a">A</li><li lt-key="b">B</li></ul>` +
    `<input name="q"><button lt-click="increment">+</button>`,
  layouts: [["r", 0, [["1.0", 0]], [["1.1", -1, "i"]]], ["i", 1, [["0", 0], ["0", "class"]], []]],
};

let page: LivePage;
afterEach(() => {
  page.stop();
});

function body(): string {
  return document.body.innerHTML.replace(/<script.*/s, "");
}

describe("a live page", () => {
  it("attaches and applies markers and replacements", async () => {
    page = await livePage(COUNTER);
    const socket = page.network.last;
    expect(socket.url).toBe("ws://localhost:3000/lt/socket");
    expect(socket.protocols).toEqual(["livetemplate.v1", "t.token-e1"]);
    socket.accept();
    expect(socket.sent).toEqual(['["e1","i1",0,0,[0,1]]']);
    socket.receive([0, 0]);
    socket.receive([1, 0, [[0, 0, 0, "Count: 1"], [0, [1, 1], 0, "B2", 1, "hot"]]]);
    expect(body()).toContain("<p>Count: 1</p>");
    expect(body()).toContain('<li lt-key="b" class="hot">B2</li>');
    const [, second] = document.querySelectorAll("li");
    socket.receive([2, 0, [[1, 1, '<li lt-key="b" class="hot">B2</li><li lt-key="c">C</li>']]]);
    expect(body()).toContain('<ul><li lt-key="b" class="hot">B2</li><li lt-key="c">C</li></ul>');
    expect(document.querySelector("li")).toBe(second);
    expect(page.seen.map(({ name }) => name)).toEqual(["attached", "applied", "applied"]);
  });

  it("comes back by the newest token, also after a stop and a start", async () => {
    page = await livePage(COUNTER);
    const socket = page.attach();
    socket.receive(["token", "token-2"]);
    expect(socket.sent.at(-1)).toBe('["token"]');
    socket.drop(1006);
    page.clock.advance(20_000);
    expect(page.network.last.protocols).toEqual(["livetemplate.v1", "t.token-2"]);
    const before = page.network.last;
    page.client.stop();
    await page.client.start();
    expect(page.network.last).not.toBe(before);
    expect(page.network.last.protocols).toEqual(["livetemplate.v1", "t.token-2"]);
  });

  it("resolves all addresses against the DOM before the frame", async () => {
    page = await livePage(COUNTER);
    page.attach().receive([1, 0, [[1, 1, '<li lt-key="b">B</li>'], [0, [1, 1], 1, "last"]]]);
    expect(body()).toContain('<ul><li lt-key="b" class="last">B</li></ul>');
    expect(page.seen.filter(({ name }) => name === "repaired")).toEqual([]);
  });

  it("acknowledges after four frames or a second", async () => {
    page = await livePage(COUNTER);
    const socket = page.attach();
    for (let n = 1; n <= 4; n++) socket.receive([n, 0, [[0, 0, 0, `Count: ${n}`]]]);
    expect(socket.sent.slice(1)).toEqual(["[4]"]);
    socket.receive([5, 0, []]);
    page.clock.advance(999);
    expect(socket.sent.slice(1)).toEqual(["[4]"]);
    page.clock.advance(1);
    expect(socket.sent.slice(1)).toEqual(["[4]", "[5]"]);
  });

  it("sends events, marks their elements, and resends what was not settled", async () => {
    page = await livePage(COUNTER);
    const socket = page.attach();
    const button = document.querySelector("button");
    button?.click();
    expect(socket.sent.at(-1)).toBe('[0,[[1,"increment",null]]]');
    expect(button?.hasAttribute("lt-pending")).toBe(true);
    socket.drop(1006);
    page.clock.advance(250);
    page.attach();
    expect(page.network.last.sent).toEqual(['["e1","i1",0,1,[0,1]]', '[0,[[1,"increment",null]]]']);
    page.network.last.receive([0, 1]);
    expect(button?.hasAttribute("lt-pending")).toBe(false);
  });

  it("keeps what is typed when it morphs a page that was gone", async () => {
    page = await livePage(COUNTER);
    const socket = page.attach();
    const input = document.querySelector("input");
    if (input === null) throw new Error("no input");
    input.focus();
    input.value = "typed";
    document.querySelector("button")?.click();
    const fresh = { ...COUNTER, epoch: "e2", body: COUNTER.body.replace("Count: 0", "Count: 7") };
    page.answer = () => Promise.resolve(new Response(htmlOf(fresh)));
    socket.drop(4404);
    page.clock.advance(0);
    await settle();
    expect(body()).toContain("<p>Count: 7</p>");
    expect(document.activeElement).toBe(input);
    expect(input.value).toBe("typed");
    expect(document.querySelector("[lt-pending]")).toBeNull();
    page.network.last.accept();
    expect(page.network.last.protocols[1]).toBe("t.token-e2");
    expect(page.network.last.sent).toEqual(['["e2","i1",0,0,[0,1]]']);
    expect(page.seen.map(({ name }) => name)).toEqual(["attached", "lost", "gone"]);
    expect(page.seen[1]?.detail).toEqual({ events: [{ number: 1, name: "increment" }] });
    page.network.last.receive([0, 0]);
    page.network.last.receive([1, 0, [[0, 0, 0, "Count: 8"]]]);
    expect(body()).toContain("<p>Count: 8</p>");
    expect(page.reloads).toEqual([]);
  });

  it("fetches a page whose token is refused once, and then stops and says so", async () => {
    let fetched = 1;
    page = await livePage(COUNTER, {
      fetch: (url) =>
        (url as string).endsWith("/lt/event")
          ? Promise.resolve(new Response("", { status: 401 }))
          : Promise.resolve(new Response(htmlOf({ ...COUNTER, epoch: `e${++fetched}` }))),
    });
    for (let i = 0; i < 2; i++) {
      page.network.last.fail();
      page.clock.advance(2_000);
      page.network.last.fail();
      await settle();
      page.clock.advance(0);
      await settle();
    }
    expect(fetched).toBe(2);
    expect(page.network.sockets.map(({ protocols }) => protocols[1])).toEqual([
      "t.token-e1",
      "t.token-e1",
      "t.token-e2",
      "t.token-e2",
    ]);
    const why = { source: "application", message: "the token of a page just fetched is refused" };
    expect(page.seen).toEqual([
      { name: "gone", detail: { code: 4001 } },
      { name: "error", detail: { code: "token-refused", ...why } },
    ]);
    page.clock.advance(600_000);
    await settle();
    expect(page.network.sockets).toHaveLength(4);
  });

  it("reloads once in a minute when the page's URL gives no live page", async () => {
    page = await livePage(COUNTER);
    const socket = page.attach();
    page.answer = () => Promise.resolve(new Response("<form>log in</form>"));
    socket.drop(4401);
    page.clock.advance(0);
    await settle();
    expect(page.reloads).toHaveLength(1);
  });

  it("tries again when the server cannot be reached", async () => {
    page = await livePage(COUNTER);
    page.attach().drop(4404);
    page.clock.advance(0);
    await settle();
    expect(page.reloads).toEqual([]);
    page.answer = () => Promise.resolve(new Response(htmlOf({ ...COUNTER, epoch: "e3" })));
    page.clock.advance(500);
    await settle();
    page.network.last.accept();
    expect(page.network.last.sent).toEqual(['["e3","i1",0,0,[0,1]]']);
  });

  it("waits before it fetches again a page that was gone before it was attached", async () => {
    page = await livePage(COUNTER);
    page.attach().drop(4404);
    let fetched = 0;
    page.answer = () => {
      fetched++;
      return Promise.resolve(new Response(htmlOf({ ...COUNTER, epoch: `e${fetched}` })));
    };
    page.clock.advance(0);
    await settle();
    expect(fetched).toBe(1);
    page.network.last.accept();
    page.network.last.drop(4404);
    page.clock.advance(0);
    await settle();
    expect(fetched).toBe(1);
    page.clock.advance(20_000);
    await settle();
    expect(fetched).toBe(2);
    page.attach().drop(4404);
    page.clock.advance(0);
    await settle();
    expect(fetched).toBe(3);
  });

  it("connects a prerendered page when somebody looks at it", async () => {
    Object.defineProperty(document, "prerendering", { value: true, configurable: true });
    let connected = false;
    const connecting = livePage(COUNTER).then((live) => {
      connected = true;
      return live;
    });
    await settle();
    expect(connected).toBe(false);
    Reflect.deleteProperty(document, "prerendering");
    document.dispatchEvent(new Event("prerenderingchange"));
    page = await connecting;
    expect(page.network.sockets).toHaveLength(1);
  });

  it("says when nobody sees it, on each channel", async () => {
    let visibility = "hidden";
    Object.defineProperty(document, "visibilityState", { get: () => visibility, configurable: true });
    page = await livePage(COUNTER);
    const socket = page.attach();
    expect(socket.sent.at(-1)).toBe('["hidden"]');
    visibility = "visible";
    document.dispatchEvent(new Event("visibilitychange"));
    expect(socket.sent.at(-1)).toBe('["visible"]');
    Reflect.deleteProperty(document, "visibilityState");
    socket.drop(1006);
    page.clock.advance(500);
    expect(page.attach().sent).toHaveLength(1);
  });

  it("comes back when a server that stops says so", async () => {
    page = await livePage(COUNTER);
    const socket = page.attach();
    socket.receive(["later", 7_000]);
    expect(socket.closedWith).toBe(1000);
    page.clock.advance(6_999);
    expect(page.network.sockets).toHaveLength(1);
    page.clock.advance(1);
    expect(page.network.sockets).toHaveLength(2);
  });

  it("asks for repair when a patch does not fit, and gives up in the end", async () => {
    page = await livePage(COUNTER);
    const socket = page.attach();
    document.querySelectorAll("li").forEach((item) => {
      item.remove();
    });
    socket.receive([1, 0, [[0, [1, 1], 0, "B2"], [0, 0, 0, "Count: 1"]]]);
    expect(body()).toContain("<p>Count: 1</p>");
    expect(socket.sent.at(-1)).toBe('["repair",1]');
    socket.receive([2, 0, [[1, 1, '<li lt-key="b">B2</li>']]]);
    expect(body()).toContain('<ul><li lt-key="b">B2</li></ul>');
    document.body.replaceChildren();
    for (let n = 3; n <= 9; n++) socket.receive([n, 0, [[1, 1, "<li>x</li>"]]]);
    expect(socket.sent.filter((text) => text.includes("repair"))).toEqual([
      '["repair",1]', '["repair",0]', '["repair",0]', '["repair",0]',
    ]);
    expect(page.seen.at(-1)?.name).toBe("gone");
  });

  it("leaves a module that does not load out of the attach", async () => {
    const strategies = [["marker", 1, null], ["delta", 1, "/delta.js"], ["marker", 2, null]];
    page = await livePage({ ...COUNTER, strategies });
    page.network.last.accept();
    expect(page.network.last.sent).toEqual(['["e1","i1",0,0,[0]]']);
    expect(page.seen.map(({ name }) => name)).toEqual(["error", "error"]);
  });

  it("closes and attaches again after a frame that is not the next", async () => {
    page = await livePage(COUNTER);
    const socket = page.attach();
    socket.receive([2, 0, []]);
    expect(socket.closedWith).toBe(4400);
    page.clock.advance(250);
    expect(page.network.sockets).toHaveLength(2);
  });
});

/** Waits for what fetch and import promise. */
async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve, 0));
}
