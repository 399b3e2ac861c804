import { afterEach, describe, expect, it, vi } from "vitest";
import { Morphing } from "./support/morphing.js";

let page: Morphing;
afterEach(() => {
  page.stop();
});

const items = (...keys: string[]): string => keys.map((key) => `<li lt-key="${key}">${key}</li>`).join("\n");
const rows = (...keys: string[]): string => keys.map((key) => `<tr lt-key="${key}"><td>${key}</td></tr>`).join("\n");

describe("a list with keys", () => {
  it.each([
    ["a,b,c,d", "d,c,b,a"],
    ["a,b,c,d", "b,c,d"],
    ["a,b,c,d", "a,x,b,c,d,y"],
    ["a,b,c,d", "d,a,b,c"],
    ["a,b,c,d", "x,y"],
    ["", "a"],
    ["a", ""],
  ])("goes from %s to %s with the same nodes for the same keys", (from, to) => {
    const keys = (text: string): string[] => text.split(",").filter((key) => key !== "");
    page = new Morphing(`<tbody>${rows(...keys(from))}</tbody>`, "table");
    const nodes = new Map([...document.querySelectorAll("tr")].map((row) => [row.getAttribute("lt-key"), row]));
    page.replace(`<tbody>${rows(...keys(to))}</tbody>`);
    expect(page.html).toBe(`<tbody>${rows(...keys(to))}</tbody>`);
    for (const row of document.querySelectorAll("tr")) {
      const before = nodes.get(row.getAttribute("lt-key"));
      if (before !== undefined) expect(row).toBe(before);
    }
  });

  it("moves as few nodes as can be", () => {
    page = new Morphing(items("a", "b", "c", "d", "e"), "ul");
    const list = page.element("#x");
    const inserted = vi.spyOn(list, "insertBefore");
    page.replace(items("e", "a", "b", "c", "d"));
    expect(inserted.mock.calls.filter(([node]) => node.nodeName === "LI")).toHaveLength(1);
    expect(page.html).toBe(items("e", "a", "b", "c", "d"));
  });

  it("copes with equal keys", () => {
    page = new Morphing(items("a", "a", "b"), "ul");
    page.replace(items("b", "a", "a", "a"));
    expect(page.html).toBe(items("b", "a", "a", "a"));
  });

  it("takes one item at its old index", () => {
    page = new Morphing(`<li lt-key="a">A</li> <li lt-key="b">B</li>`, "ul");
    page.replace(`<li lt-key="b"><b>B</b></li> `, [1, 1]);
    expect(page.html).toBe(`<li lt-key="a">A</li> <li lt-key="b"><b>B</b></li>`);
  });
});

describe("what the user did stays", () => {
  it("focus, selection and text of an input that moves", () => {
    page = new Morphing(`<p lt-key="a">A</p><p lt-key="b"><input></p>`);
    const input = page.element<HTMLInputElement>("input");
    input.value = "typed";
    input.focus();
    input.setSelectionRange(1, 3);
    page.replace(`<p lt-key="b"><input title="t"></p><p lt-key="c">C</p><p lt-key="a">A</p>`);
    expect(document.activeElement).toBe(input);
    expect([input.value, input.selectionStart, input.selectionEnd]).toEqual(["typed", 1, 3]);
    expect(input.title).toBe("t");
  });

  it("what is typed into an input that has an id, in an element that has no key", () => {
    page = new Morphing(`<div><input id="i"></div><div><b>b</b></div>`);
    const input = page.element<HTMLInputElement>("#i");
    input.value = "typed";
    input.focus();
    page.replace(`<div><b>b</b></div><div><input id="i"></div>`);
    expect(page.element<HTMLInputElement>("#i").value).toBe("typed");
  });

  it("an open details, until the server says otherwise itself", () => {
    page = new Morphing(`<details><summary>s</summary>a</details>`);
    page.element<HTMLDetailsElement>("details").open = true;
    page.replace(`<details><summary>s</summary>b</details>`);
    expect(page.html).toBe(`<details open=""><summary>s</summary>b</details>`);
    page.replace(`<details open><summary>s</summary>c</details>`);
    page.replace(`<details><summary>s</summary>d</details>`);
    expect(page.element<HTMLDetailsElement>("details").open).toBe(false);
  });

  it("marks and class tokens of others", () => {
    page = new Morphing(`<p class="a">x</p>`);
    page.element("p").setAttribute("lt-pending", "");
    page.element("p").classList.add("theirs");
    page.replace(`<p class="b">y</p>`);
    expect(page.html).toBe(`<p class="theirs b" lt-pending="">y</p>`);
  });

  it("a checkbox that the user set, a textarea that the user wrote in", () => {
    page = new Morphing(`<input type="checkbox"><textarea>a</textarea><i>1</i>`);
    page.element<HTMLInputElement>("input").checked = true;
    page.element<HTMLTextAreaElement>("textarea").value = "typed";
    page.replace(`<input type="checkbox" class="c"><textarea>b</textarea><i>2</i>`);
    expect(page.element<HTMLInputElement>("input").checked).toBe(true);
    expect(page.element<HTMLTextAreaElement>("textarea").value).toBe("typed");
    expect(page.html).toBe(`<input type="checkbox" class="c"><textarea>b</textarea><i>2</i>`);
  });
});

describe("parsing in context", () => {
  it.each([
    ["tbody", "<tr><td>a</td></tr>", "<tr><td>b</td></tr><tr><td>c</td></tr>"],
    ["select", "<option>a</option>", "<option>b</option><option>c</option>"],
    ["colgroup", "<col>", "<col><col>"],
    ["svg", "<circle></circle>", "<g><circle></circle></g>"],
    ["math", "<mi>a</mi>", "<mi>b</mi><mo>+</mo>"],
    ["dl", "<dt>a</dt><dd>b</dd>", "<dt>c</dt><dd>d</dd><dt>e</dt><dd>f</dd>"],
  ])("keeps what belongs into %s", (parent, from, to) => {
    page = new Morphing("");
    const isTable = parent === "tbody" || parent === "colgroup";
    const [open, close] = isTable ? ["<table>", "</table>"] : ["", ""];
    const wrap = (content: string): string => `${open}<${parent}>${content}</${parent}>${close}`;
    page.replace(wrap(from));
    page.replace(wrap(to));
    expect(page.html).toBe(wrap(to));
    for (const element of document.querySelectorAll("circle")) expect(element.namespaceURI).toContain("svg");
  });

  it("reaches into a template, and takes noscript for text as a page does", () => {
    page = new Morphing(`<template><b>a</b></template>`);
    page.replace(`<template><b>b</b><i>c</i></template><noscript><p>x</p></noscript>`);
    expect(page.element<HTMLTemplateElement>("template").content.textContent).toBe("bc");
    expect(page.element("noscript").childNodes).toHaveLength(1);
    expect(page.element("noscript").firstChild?.nodeType).toBe(3);
  });
});

describe("scripts in a patch", () => {
  it("never get what would let them run", () => {
    page = new Morphing(`<script id="s"></script><script type="text/plain">x</script>`);
    page.replace(`<script id="s">boom()</script><script>boom()</script>`);
    expect(page.element("#s").textContent).toBe("");
    expect(document.querySelectorAll("#x script")[1]?.getAttribute("type")).toBe("text/plain");
  });

  it("are updated when they are data", () => {
    page = new Morphing(`<script type="application/json">[1]</script>`);
    page.replace(`<script type="application/json">[2]</script>`);
    expect(page.html).toBe(`<script type="application/json">[2]</script>`);
  });
});

describe("a whole document", () => {
  it("has its attributes, title, head and body morphed, and own nodes left alone", () => {
    page = new Morphing("a", "p", `<title>T</title><link rel="stylesheet" href="a.css"><meta name="d" content="1">`);
    const kept = ["script[type=module]", "#livetemplate", "link", "title", "#x"];
    const before = kept.map((selector) => document.querySelector(selector));
    page.replace(
      `<!doctype html><html lang="de"><head><meta name="d" content="2"><title>U</title><link rel="stylesheet" href="a.css"></head>` +
        `<body class="dark"><p id="x">b</p><p>c</p></body></html>`,
      0,
    );
    expect(kept.map((selector) => document.querySelector(selector))).toEqual(before);
    expect(document.title).toBe("U");
    expect(document.documentElement.lang).toBe("de");
    expect(document.body.className).toBe("dark");
    expect(document.body.textContent).toContain("bc");
    expect([...document.head.children].map((node) => node.localName)).toEqual(["script", "meta", "title", "link"]);
  });

  it("takes no own nodes from the other document", () => {
    page = new Morphing("a", "p");
    page.replace(document.documentElement.outerHTML.replace(">a<", ">b<"), 0);
    expect(document.querySelectorAll("script")).toHaveLength(2);
    expect(page.html).toBe("b");
  });
});
