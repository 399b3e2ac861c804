import { afterEach, describe, expect, it } from "vitest";
import protocol from "../../docs/protocol.md?raw";
import type { Applier } from "../src/appliers/applier.js";
import { Overlay } from "../src/debug/overlay.js";
import * as second from "../src/replacement.js";
import { type LivePage, livePage, type PageSource } from "./support/live-page.js";

const PAGE: PageSource = {
  body: `<p>one</p><div lt-style-width="1px" class="a"></div>`,
  layouts: [["r", 0, [["1.0", 0], ["1.1", "lt-style-width"], ["1.1", "class"]], []]],
};

let page: LivePage;
afterEach(() => {
  page.stop();
});

/** Lets what waits for a promise go on. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Loads the client's own second module, and this one for all else. */
function withSecond(module: unknown): (url: string) => Promise<unknown> {
  return (url) => Promise.resolve(url === "/replacement.js" ? second : module);
}

/** The example module of the protocol's section 11. */
function documentedModule(): { default: Applier } {
  const source = /```js\n(.*?)\n```/s.exec(protocol)?.[1] ?? "";
  const body = source.replace("export default", "return").replace(/;\s*$/, "");
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- to run the example as it is printed
  const run = new Function(body) as () => Applier;
  return { default: run() };
}

describe("a strategy's client module", () => {
  it("works as the protocol's example is written", async () => {
    const strategies = [["marker", 1, null], ["delta", 1, "/m/delta.js"]];
    page = await livePage({ ...PAGE, strategies }, { load: withSecond(documentedModule()) });
    page.attach().receive([1, 0, [[1, 0, 0, 2, "wo"]]]);
    expect(document.querySelector("p")?.textContent).toBe("onwo");
  });

  it("may change anything: addresses of other patches were resolved before", async () => {
    const mover: Applier = {
      id: "mover",
      version: 1,
      apply: (_patch, { document }) => {
        document.body.prepend(document.querySelector("ol") ?? "");
      },
    };
    page = await livePage(
      {
        body: `<ul><li>a</li></ul><ol><li>b</li></ol>`,
        layouts: [["r", 0, [], [["1.0", -1, "i"], ["1.1", -1, "i"]]], ["i", 1, [["0", 0]], []]],
        strategies: [["marker", 1, null], ["mover", 1, "/m/mover.js"]],
      },
      { load: withSecond({ default: mover }) },
    );
    page.attach().receive([1, 0, [[1, 1], [0, [2, 0], 0, "B"]]]);
    expect(document.body.innerHTML).toMatch(/^<ol><li>B<.li><.ol><ul><li>a<.li><.ul>/);
  });

  it("that throws is reported and its region repaired", async () => {
    const broken: Applier = {
      id: "broken",
      version: 1,
      apply: () => {
        throw new RangeError("no");
      },
    };
    page = await livePage(
      { ...PAGE, strategies: [["broken", 1, "/m/broken.js"]] },
      { load: withSecond({ default: broken }) },
    );
    const socket = page.attach();
    socket.receive([1, 0, [[0, 0, 1]]]);
    expect(socket.sent.at(-1)).toBe('["repair",0]');
    expect(page.seen.map(({ name }) => name)).toEqual(["attached", "error", "repaired", "applied"]);
    expect(page.seen[1]?.detail).toMatchObject({ code: "applier-failed", message: "RangeError: no" });
  });

  it("that is late is there at the next attach", async () => {
    let arrive: (module: unknown) => void = () => undefined;
    const module = new Promise<unknown>((resolve) => {
      arrive = resolve;
    });
    let impatient = true;
    const strategies = [["marker", 1, null], ["replacement", 1, null], ["delta", 1, "/m/delta.js"]];
    page = await livePage({ ...PAGE, strategies }, {
      load: (url) => (url === "/m/delta.js" ? module : Promise.resolve(second)),
      clock: {
        now: () => 0,
        // The time for modules, which is the first that counts, is up at once; no other time passes.
        after: (_milliseconds, run) => {
          if (impatient) queueMicrotask(run);
          impatient = false;
          return () => undefined;
        },
      },
    });
    page.attach();
    expect(page.network.last.sent[0]).toBe('["e1","i1",0,0,[0,1]]');
    arrive(documentedModule());
    await settle();
    page.network.last.drop(1006);
    dispatchEvent(new Event("pageshow"));
    page.network.last.accept();
    expect(page.network.last.sent[0]).toBe('["e1","i1",0,0,[0,1,2]]');
  });
});

describe("the client", () => {
  it("shows notices by the debug module, loaded for the first of them", async () => {
    Object.assign(globalThis, { CSSStyleSheet: class { replaceSync(): void { /* no styles here */ } } });
    const loaded: string[] = [];
    page = await livePage(PAGE, {
      load: (url) => {
        loaded.push(url);
        return Promise.resolve(url === "/debug.js" ? { Overlay } : second);
      },
    });
    const socket = page.attach();
    socket.receive(["notice", null]);
    expect(loaded).toEqual(["/replacement.js"]);
    socket.receive(["notice", "a:1:2: broken"]);
    await settle();
    expect(document.querySelector("lt-overlay")?.shadowRoot?.textContent).toBe("a:1:2: broken");
    socket.receive(["notice", null]);
    await settle();
    expect(document.querySelector("lt-overlay")).toBeNull();
    expect(loaded).toEqual(["/replacement.js", "/debug.js"]);
  });

  it("makes styles of lt-style-* at the start, by marker and by replacement", async () => {
    page = await livePage(PAGE);
    const width = (): string | undefined => document.querySelector("div")?.style.width;
    expect(width()).toBe("1px");
    const socket = page.attach();
    socket.receive([1, 0, [[0, 0, 1, "2px"]]]);
    expect(width()).toBe("2px");
    const html = `<html><head></head><body><p>two</p><div lt-style-width="3px"></div></body></html>`;
    socket.receive([2, 0, [[1, 0, html]]]);
    expect(width()).toBe("3px");
  });

  it("closes when the page is put away and comes back when it is shown again", async () => {
    page = await livePage(PAGE);
    const socket = page.attach();
    dispatchEvent(new Event("pagehide"));
    expect(socket.closedWith).toBe(1000);
    dispatchEvent(new Event("pageshow"));
    expect(page.network.sockets).toHaveLength(2);
    page.network.last.accept();
    expect(page.network.last.sent).toEqual(['["e1","i1",0,0,[0,1]]']);
  });

  it("stays off where the application says so when the page is gone", async () => {
    page = await livePage(PAGE);
    document.addEventListener(
      "livetemplate:gone",
      (event) => {
        event.preventDefault();
      },
      { once: true },
    );
    page.attach().drop(4404);
    await settle();
    page.clock.advance(100_000);
    expect(page.network.sockets).toHaveLength(1);
    expect(page.reloads).toEqual([]);
  });

  it("does nothing on a second start and nothing after stop", async () => {
    page = await livePage(PAGE);
    await page.client.start();
    expect(page.network.sockets).toHaveLength(1);
    const socket = page.attach();
    page.client.stop();
    page.client.stop();
    expect(socket.closedWith).toBe(1000);
    dispatchEvent(new Event("pageshow"));
    page.clock.advance(100_000);
    expect(page.network.sockets).toHaveLength(1);
  });

  it("replaces the root by another shape and goes on in its layout", async () => {
    page = await livePage(PAGE);
    const socket = page.attach();
    const html = `<html><head></head><body><i></i><b>x</b></body></html>`;
    socket.receive([1, 0, [[1, 0, html, "r2"]], [["r2", 0, [["1.1", 0]]]]]);
    socket.receive([2, 0, [[0, 0, 0, "y"]]]);
    expect(document.querySelector("b")?.textContent).toBe("y");
    expect(page.seen.map(({ name }) => name)).toEqual(["attached", "applied", "applied"]);
  });

  it("is not started by an import of the library, and says why a page is not live", async () => {
    page = await livePage(PAGE);
    document.body.replaceChildren();
    const errors: unknown[] = [];
    document.addEventListener("livetemplate:error", ({ detail }) => errors.push(detail), { once: true });
    const { start } = await import("../src/index.js");
    expect(errors).toEqual([]);
    expect(start()).toBeUndefined();
    expect(errors).toMatchObject([{ code: "no-bootstrap" }]);
  });
});
