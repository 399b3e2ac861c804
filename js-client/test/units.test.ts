import { afterEach, describe, expect, it } from "vitest";
import { Overlay } from "../src/debug/overlay.js";
import { normalForm } from "../src/dom/normal-form.js";
import { Pending } from "../src/events/pending.js";
import { fetchPage } from "../src/gone.js";
import { parseLayout } from "../src/layout.js";
import { readBootstrap } from "../src/bootstrap.js";
import { ReloadGuard } from "../src/reload-guard.js";
import { htmlOf } from "./support/live-page.js";

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

describe("the normal form", () => {
  it("is the same for what differs in nothing that counts", () => {
    const one = parsed(htmlOf({ body: `<p b="1" a="2">x<!--[--><!--]-->y</p>`, layouts: [] }));
    const other = parsed(`<!doctype html><html><head></head><body><p a="2" b="1" lt-pending>xy</p></body></html>`);
    other.querySelector("p")?.append("", "");
    expect(normalForm(one.documentElement)).toBe(normalForm(other.documentElement));
  });

  it.each([
    ["<p>a</p>", "<p>b</p>"],
    ["<p>a</p>", "<p title>a</p>"],
    ["<p></p>", "<p> </p>"],
    ["<p></p>", "<p><!--x--></p>"],
    ["<template><b></b></template>", "<template></template>"],
    ["<svg><a></a></svg>", "<a></a>"],
  ])("tells %s from %s", (one, other) => {
    expect(normalForm(parsed(one))).not.toBe(normalForm(parsed(other)));
  });
});

describe("a layout", () => {
  it.each([
    [1],
    [["a"]],
    [["a", -1, [], []]],
    [["a", 1, [["x", 0]], []]],
    [["a", 1, [["0", {}]], []]],
    [["a", 1, [], [["0", -2, "b"]]]],
    [["a", 1, [], [["0", 0]]]],
    [["a", 1, [1], []]],
  ])("is not %j", (value) => {
    expect(parseLayout(value)).toBeUndefined();
  });

  it("may have a place that cannot be told from another", () => {
    expect(parseLayout(["a", 1, [null], []])?.places).toEqual([null]);
  });
});

describe("a bootstrap", () => {
  const bootstrapOf = (content: string): unknown => {
    const page = parsed("");
    const script = page.createElement("script");
    script.id = "livetemplate";
    script.append(content);
    page.body.append(script);
    return readBootstrap(page);
  };

  it("is refused with a reason", () => {
    const base = { v: 1, page: "p", epoch: "e", token: "t", n: 0, path: "/x", strategies: [], shapes: [] };
    expect(readBootstrap(parsed(""))).toContain("no JSON");
    expect(bootstrapOf("nonsense")).toContain("no JSON");
    expect(bootstrapOf("null")).toContain("no JSON");
    expect(bootstrapOf(JSON.stringify({ ...base, v: 2 }))).toBe("protocol version 2, not 1");
    expect(bootstrapOf(JSON.stringify({ ...base, token: 1 }))).toContain("a key is missing");
    expect(bootstrapOf(JSON.stringify({ ...base, strategies: [["a"]] }))).toContain("strategies");
    expect(bootstrapOf(JSON.stringify(base))).toMatchObject({ epoch: "e" });
  });
});

describe("the overlay", () => {
  afterEach(() => {
    new Overlay(document).show(null);
  });

  it("shows the last text alone, out of the page's reach, and goes", () => {
    // jsdom has no constructable style sheets.
    Object.assign(globalThis, { CSSStyleSheet: class { replaceSync(): void { /* no styles here */ } } });
    const overlay = new Overlay(document);
    overlay.show("a:1:2: <b>");
    overlay.show("second");
    const hosts = document.querySelectorAll("lt-overlay");
    expect(hosts).toHaveLength(1);
    expect(hosts[0]?.parentNode).toBe(document.documentElement);
    expect(hosts[0]?.shadowRoot?.textContent).toBe("second");
    expect(normalForm(document.documentElement)).not.toContain("overlay");
    overlay.show(null);
    expect(document.querySelector("lt-overlay")).toBeNull();
  });
});

describe("pending marks", () => {
  it("go when the last event of the element is settled", () => {
    const pending = new Pending();
    const element = document.createElement("p");
    pending.mark(1, element);
    pending.mark(2, element);
    pending.settle(1);
    expect(element.hasAttribute("lt-pending")).toBe(true);
    pending.settle(2);
    expect(element.hasAttribute("lt-pending")).toBe(false);
  });
});

describe("the reload guard", () => {
  it("allows one reload in a minute", () => {
    sessionStorage.clear();
    let now = 5_000_000;
    const guard = (): ReloadGuard => new ReloadGuard(() => sessionStorage, () => now);
    expect(guard().allows()).toBe(true);
    now += 59_999;
    expect(guard().allows()).toBe(false);
    now += 1;
    expect(guard().allows()).toBe(true);
  });

  it("allows none where there is no storage", () => {
    const guard = new ReloadGuard(
      () => {
        throw new DOMException("no", "SecurityError");
      },
      () => 0,
    );
    expect(guard.allows()).toBe(false);
  });
});

describe("fetching the page anew", () => {
  const url = "http://localhost/x#part";
  const from = (response: Response): typeof fetch => () => Promise.resolve(response);
  const html = htmlOf({ body: "x", layouts: [] });

  it("gives the page", async () => {
    expect(await fetchPage(from(new Response(html)), url)).toMatchObject({ type: "page", html });
  });

  it.each([500, 503, 429])("is to be tried again after %i", async (status) => {
    expect(await fetchPage(from(new Response("", { status })), url)).toEqual({ type: "none" });
  });

  it.each([401, 403, 404])("is of no use after %i", async (status) => {
    expect(await fetchPage(from(new Response(html, { status })), url)).toEqual({
      type: "none",
      reason: `status ${status}`,
    });
  });

  it("is of no use when it ends on another page, but on its own with another hash it is", async () => {
    const redirected = (to: string): Response =>
      Object.defineProperties(new Response(html), { redirected: { value: true }, url: { value: to } });
    expect(await fetchPage(from(redirected("http://localhost/login")), url)).toMatchObject({ type: "none", reason: "redirected to another page" });
    expect(await fetchPage(from(redirected("http://localhost/x")), url)).toMatchObject({ type: "page" });
  });
});
