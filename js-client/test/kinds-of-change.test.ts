import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Morphing } from "./support/morphing.js";

type Kind = readonly [name: string, from: string, to: string, sameNodes?: readonly string[]];

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const list = (numbers: readonly number[], id: (i: number) => string = () => ""): string =>
  `<ol>${numbers.map((i) => `<li${id(i)}>day ${i}</li>`).join("\n")}</ol>`;
const withId = (i: number): string => ` id="day${i}"`;
const row = (i: number, price: number, extra = ""): string =>
  `<tr${extra}><th>${i}</th><td><a href="/part/${i}">part</a></td><td class="${price > 5 ? "dear" : "cheap"}">${price}</td></tr>`;
const table = (rows: readonly string[]): string => `<table><thead><tr><th>a</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
const choice = (chosen: number): string =>
  `<select>${range(4).map((i) => `<option value="${i}"${i === chosen ? " selected" : ""}>${i}</option>`).join("")}</select>`;
const task = (id: number, done: boolean): string =>
  `<li id="task${id}"${done ? ' class="done"' : ""}><input type="checkbox"${done ? " checked" : ""}><label>task ${id}</label></li>`;
const tasks = (ids: readonly number[], done: readonly number[], left: string): string =>
  `<header><input placeholder="what?"></header><ul>${ids.map((id) => task(id, done.includes(id))).join("")}</ul><footer>${left}</footer>`;
const article = (sections: number, word: string): string =>
  range(sections)
    .map((i) => `<section><h2>${word} ${i}</h2>${range(4).map((k) => `<p>${word} <em>${k}</em> and <b>${i * k}</b></p>`).join("")}</section>`)
    .join("");

/** The kinds of change that the public fixtures of morphdom 2 have, each on a page of its own. */
const KINDS: readonly Kind[] = [
  ["an attribute gets a value beside empty ones", `<input type="radio" checked="">`, `<input type="radio" checked="" value="yes">`],
  ["the name of a tag", `<em>loud</em>`, `<strong>loud</strong>`],
  ["the name of a tag around an id", `<blockquote><q id="q">words</q></blockquote>`, `<section><q id="q">words</q></section>`],
  ["the name of a tag with an id", `<div><h3 id="t">title</h3><p>text</p></div>`, `<div><h4 id="t">title</h4><p>text</p></div>`],
  ["a table of data gets rows and other values", table(range(6).map((i) => row(i, i))), table(range(9).map((i) => row(i, 9 - i)))],
  ["a table of data changes in attributes too", table(range(5).map((i) => row(i, i, ` id="r${i}"`))), table([4, 2, 0, 7].map((i) => row(i, 2, ` id="r${i}" class="hot"`))), ["#r4", "#r2", "#r0"]],
  ["nothing", `<p class="a">same <b>and</b> the same</p>`, `<p class="a">same <b>and</b> the same</p>`, ["p", "b"]],
  ["ids within ids", `<div id="outer"><p id="inner">a</p></div>`, `<div id="outer"><p id="inner">b</p></div>`, ["#outer", "#inner"]],
  ["an id comes before others", `<div id="x"><i id="xi">x</i></div>`, `<div id="y"><i id="yi">y</i></div><div id="x"><i id="xi">x</i></div>`, ["#x", "#xi"]],
  ["an id goes into another", `<div id="a">a</div><div id="b">b</div>`, `<div id="a">a<div id="b">b</div></div>`, ["#a"]],
  ["an id comes out of another", `<div id="a">a<p id="b">b</p></div>`, `<div id="a">a</div><p id="b">b</p>`, ["#a"]],
  ["an id comes before one whose content changes its tags", `<div><div id="k"><b id="kb">k</b></div></div>`, `<div><div id="n"><b id="nb">n</b></div><div id="k"><u id="ku">k</u></div></div>`],
  ["ids change places on two levels", `<div id="p"><i id="p1">1</i><i id="p2">2</i></div><div id="q"><i id="q1">3</i></div>`, `<div id="q"><i id="q1">3</i></div><div id="p"><i id="p2">2</i><i id="p1">1</i></div>`, ["#p", "#q", "#p1", "#p2", "#q1"]],
  ["something comes around an id", `<div><i id="w">w</i></div>`, `<div><b><i id="w">w</i>text</b></div>`],
  ["ids come first in a list", list([3, 4, 5], withId), list([1, 2, 3, 4, 5], withId), ["#day3", "#day4", "#day5"]],
  ["the value of an input", `<input value="before">`, `<input value="after">`, ["input"]],
  ["an input cannot be used any more", `<input name="n" value="v">`, `<input name="n" value="v" disabled="">`, ["input"]],
  ["an input can be used again", `<input name="n" disabled="" value="v">`, `<input name="n" value="v">`, ["input"]],
  ["much of a long page", article(20, "old"), article(22, "new")],
  ["a list gets longer", list(range(3)), list(range(7))],
  ["one item", list([1]), list([2])],
  ["the order of a list turns around", list(range(6)), list(range(6).reverse())],
  ["the order of a list with ids turns around", list(range(6), withId), list(range(6).reverse(), withId), range(6).map((i) => `#day${i}`)],
  ["what is chosen in a select", choice(1), choice(3), ["select"]],
  ["nothing is chosen in a select any more", choice(2), choice(-1), ["select"]],
  ["a list gets shorter", list(range(7)), list(range(2))],
  ["a few elements", `<h1>One</h1><p>two <i>three</i></p>`, `<h1>One</h1><p>two <b>four</b></p><p>five</p>`, ["h1"]],
  ["a few elements with ids", `<h1 id="h">One</h1><p id="p">two</p>`, `<p id="p">two</p><h1 id="h">One!</h1>`, ["#h", "#p"]],
  ["a text beside an element", `<p>before <i>it</i></p>`, `<p><i>it</i> after</p>`],
  ["shapes in a drawing", `<svg width="9"><circle r="1"></circle></svg>`, `<svg width="8"><circle r="2"></circle></svg>`, ["svg", "circle"]],
  ["a drawing gets a shape", `<svg><circle r="1"></circle></svg>`, `<svg><circle r="1"></circle><path d="M0 0"></path></svg>`, ["circle"]],
  ["a drawing comes", `<p>a</p>`, `<p>a</p><svg viewBox="0 0 1 1"><g><rect width="1"></rect></g></svg>`, ["p"]],
  ["a drawing without a namespace of its own", `<div><svg><text x="1">a</text></svg></div>`, `<div><svg><text x="2">b</text></svg></div>`, ["text"]],
  ["a reference in a drawing", `<svg><use xlink:href="#a"></use></svg>`, `<svg><use xlink:href="#b"></use></svg>`],
  ["an element becomes text", `<p><b>bold</b></p>`, `<p>plain</p>`],
  ["text becomes an element", `<p>plain</p>`, `<p><b>bold</b></p>`],
  ["text becomes another text", `<p>this</p>`, `<p>that</p>`, ["p"]],
  ["what is in a textarea", `<textarea>one\ntwo</textarea>`, `<textarea>three</textarea>`, ["textarea"]],
  ["tasks are done", tasks([1, 2, 3], [1], "2 left"), tasks([1, 2, 3], [1, 3], "1 left"), ["#task1", "#task2", "#task3", "header input"]],
  ["tasks come and go", tasks([1, 2, 3], [2], "2 left"), tasks([3, 4], [], "2 left"), ["#task3", "header input"]],
  ["two elements", `<i>1</i><i>2</i>`, `<i>1</i><b>2</b>`],
];

let page: Morphing;
beforeEach(() => {
  // What browsers have and jsdom has not; the ids here need no escape.
  vi.stubGlobal("CSS", { escape: (id: string) => id });
});
afterEach(() => {
  vi.unstubAllGlobals();
  page.stop();
});

describe("a replacement, when what changes is", () => {
  it("41 kinds", () => {
    page = new Morphing("");
    expect(new Set(KINDS.map(([name]) => name)).size).toBe(41);
  });

  const cases = KINDS.map(([name, from, to, sameNodes = []]) => ({ name, from, to, sameNodes }));
  it.each(cases)("$name", ({ from, to, sameNodes }) => {
    page = new Morphing(from);
    const before = sameNodes.map((selector) => document.querySelector(`#x ${selector}`));
    page.replace(to);
    const fresh = document.createElement("div");
    fresh.innerHTML = to;
    expect(page.element("#x").isEqualNode(Object.assign(fresh, { id: "x" }))).toBe(true);
    expect(page.html).toBe(fresh.innerHTML);
    expect(sameNodes.map((selector) => document.querySelector(`#x ${selector}`))).toEqual(before);
    expect(before).not.toContain(null);
    expect(shown(page.element("#x"))).toEqual(shown(fresh));
  });
});

/** What form controls show. */
function shown(root: Element): unknown[] {
  return [...root.querySelectorAll<HTMLInputElement>("input, select, textarea")].map(({ value, checked, disabled }) => [value, checked, disabled]);
}
