import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { NewEvent } from "../src/delivery/state.js";
import { Delegation } from "../src/events/delegation.js";

let seen: { event: NewEvent; element: Element }[];
let delegation: Delegation;

beforeEach(() => {
  seen = [];
  delegation = new Delegation(document, (event, element) => {
    seen.push({ event, element });
  });
});
afterEach(() => {
  delegation.stop();
});

/** Puts HTML into the body, starts, and finds the element `x`. */
function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  delegation.start();
  return find("x");
}

function find(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`no #${id}`);
  return element;
}

/** Dispatches an event; whether its default was prevented. */
function fire(element: Element, event: Event): boolean {
  return !element.dispatchEvent(event);
}

const click = (more: MouseEventInit = {}): Event =>
  new MouseEvent("click", { bubbles: true, cancelable: true, ...more });
const input = (): Event => new Event("input", { bubbles: true });
const events = (): NewEvent[] => seen.map(({ event }) => event);

describe("clicks", () => {
  it("names the event and the element, from within it too", () => {
    const inner = page(`<button lt-click="go"><b id="x">x</b></button>`);
    fire(inner, click());
    expect(events()).toEqual([{ name: "go", value: null, fields: null }]);
    expect(seen[0]?.element.localName).toBe("button");
  });

  it("carries the button's value and lt-value-*, in both spellings", () => {
    fire(page(`<button id="x" value="v" data-lt-click="go" lt-value-id="1" data-lt-value-b="2">x</button>`), click());
    expect(events()[0]?.value).toEqual({ "": "v", id: "1", b: "2" });
  });

  it("carries a plain value where there is no lt-value-*", () => {
    fire(page(`<button id="x" value="v" lt-click="go">x</button>`), click());
    expect(events()[0]?.value).toBe("v");
  });

  it("keeps links and submit buttons from doing what they do otherwise", () => {
    expect(fire(page(`<a id="x" href="/y" lt-click="go">x</a>`), click())).toBe(true);
    expect(fire(page(`<form><button id="x" lt-click="go">x</button></form>`), click())).toBe(true);
    expect(events()).toHaveLength(2);
  });

  it("leaves a link inside the element, and a checkbox, their meaning", () => {
    expect(fire(page(`<div lt-click="go"><a id="x" href="#y">x</a></div>`), click())).toBe(false);
    expect(fire(page(`<input id="x" type="checkbox" lt-click="go">`), click())).toBe(false);
    expect(events()).toHaveLength(2);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])(
    "leaves a link that is opened elsewhere: %o",
    (how) => {
      expect(fire(page(`<a id="x" href="#y" lt-click="go">x</a>`), click(how))).toBe(false);
      expect(seen).toEqual([]);
    },
  );

  it("does nothing when another script prevented the default, or the name is empty", () => {
    const button = page(`<button id="x" lt-click="go">x</button>`);
    button.addEventListener("click", (event) => {
      event.preventDefault();
    });
    fire(button, click());
    fire(page(`<button id="x" lt-click>x</button>`), click());
    expect(seen).toEqual([]);
  });
});

describe("forms", () => {
  it("sends the fields and does not submit", () => {
    const form = page(
      `<form id="x" lt-submit="save"><input name="a" value="1"><input name="t" value="x"><input name="t" value="y">` +
        `<input type="checkbox" name="off"><input type="file" name="f"><button name="how" value="fast">s</button></form>`,
    );
    const submitter = form.querySelector("button");
    const event = new SubmitEvent("submit", { bubbles: true, cancelable: true, submitter });
    expect(fire(form, event)).toBe(true);
    expect(events()).toEqual([
      { name: "save", value: "fast", fields: { a: "1", t: ["x", "y"], how: "fast" } },
    ]);
  });

  it("sends a control's value on input and change", () => {
    const text = page(`<input id="x" lt-input="typed" lt-change="done" lt-value-row="3">`) as HTMLInputElement;
    text.value = "ab";
    fire(text, input());
    fire(text, new Event("change", { bubbles: true }));
    expect(events()).toEqual([
      { name: "typed", value: { "": "ab", row: "3" }, fields: null },
      { name: "done", value: { "": "ab", row: "3" }, fields: null },
    ]);
  });

  it("says of a checkbox whether it is on", () => {
    const box = page(`<input id="x" type="checkbox" value="yes" lt-change="c">`) as HTMLInputElement;
    fire(box, new Event("change", { bubbles: true }));
    box.checked = true;
    fire(box, new Event("change", { bubbles: true }));
    expect(events().map(({ value }) => value)).toEqual([null, "yes"]);
  });

  it("sends the whole form when the form asks for input", () => {
    const text = page(`<form lt-input="filter"><input id="x" name="q" value="ab"></form>`);
    fire(text, input());
    expect(events()).toEqual([{ name: "filter", value: "ab", fields: { q: "ab" } }]);
  });

  it("sends what a select and a textarea show", () => {
    page(`<select id="x" lt-change="s"><option>a<option selected>b</select><textarea id="t" lt-change="t">c</textarea>`);
    fire(find("x"), new Event("change", { bubbles: true }));
    fire(find("t"), new Event("change", { bubbles: true }));
    expect(events().map(({ value }) => value)).toEqual(["b", "c"]);
  });
});

describe("other events", () => {
  it("listens for what lt-on-EVENT names, those that do not bubble at their own element alone", () => {
    const text = page(`<div lt-on-focus="outer" lt-on-keydown="key"><input id="x" data-lt-on-focus="inner"></div>`);
    fire(text, new FocusEvent("focus"));
    fire(text, new KeyboardEvent("keydown", { bubbles: true }));
    expect(events().map(({ name }) => name)).toEqual(["inner", "key"]);
  });

  it("finds new ones when it scans again", () => {
    page(`<p id="x">x</p>`);
    find("x").setAttribute("lt-on-paste", "p");
    fire(find("x"), new Event("paste", { bubbles: true }));
    expect(seen).toEqual([]);
    delegation.scan();
    fire(find("x"), new Event("paste", { bubbles: true }));
    expect(events().map(({ name }) => name)).toEqual(["p"]);
  });

  it("hears nothing after stop, and once after two starts", () => {
    const button = page(`<button id="x" lt-click="go" lt-on-paste="p">x</button>`);
    delegation.start();
    fire(button, click());
    delegation.stop();
    fire(button, click());
    fire(button, new Event("paste", { bubbles: true }));
    expect(seen).toHaveLength(1);
  });
});
