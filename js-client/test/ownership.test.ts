import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Attributes } from "../src/dom/attributes.js";
import { writeContent } from "../src/dom/form-controls.js";

let attributes: Attributes;
beforeEach(() => {
  attributes = new Attributes();
});
afterEach(() => {
  attributes.stop();
});

/** Puts HTML into the body, watches, and returns the first element. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a cast with less noise
function page<E extends Element>(html: string): E {
  document.body.innerHTML = html;
  attributes.start(document);
  const element = document.body.firstElementChild;
  if (element === null) throw new Error("no element");
  return element as E;
}

function write(element: Element, name: string, value: string | null): void {
  attributes.asServer(() => {
    attributes.write(element, name, value);
  });
}

describe("attributes", () => {
  it("are written and removed", () => {
    const element = page(`<p title="a">x</p>`);
    write(element, "title", "b");
    expect(element.getAttribute("title")).toBe("b");
    write(element, "title", null);
    expect(element.hasAttribute("title")).toBe(false);
  });

  it("stay as others set them until the server's own value changes", () => {
    const element = page(`<details open><summary>s</summary></details>`);
    element.removeAttribute("open");
    write(element, "open", "");
    expect(element.hasAttribute("open")).toBe(false);
    write(element, "open", null);
    write(element, "open", "");
    expect(element.hasAttribute("open")).toBe(true);
  });

  it("of others stay when the server never had them", () => {
    const element = page(`<p>x</p>`);
    element.setAttribute("lt-pending", "");
    write(element, "lt-pending", null);
    expect(element.hasAttribute("lt-pending")).toBe(true);
  });

  it("have their class tokens written one by one once somebody else wrote some", () => {
    const element = page(`<p class="a b">x</p>`);
    element.classList.add("mine");
    write(element, "class", "b c");
    expect(element.className).toBe("b mine c");
    write(element, "class", null);
    expect(element.className).toBe("mine");
  });

  it("are the server's after the server wrote them", () => {
    const element = page(`<p class="a">x</p>`);
    write(element, "class", "b");
    write(element, "class", "c");
    expect(element.className).toBe("c");
  });

  it("make styles of lt-style-*", () => {
    const element = page<HTMLElement>(`<p lt-style-width="1px">x</p>`);
    write(element, "lt-style-width", "50%");
    expect(element.style.width).toBe("50%");
    write(element, "style", null);
    expect(element.style.width).toBe("50%");
    write(element, "lt-style-width", null);
    expect(element.style.width).toBe("");
  });
});

describe("form controls", () => {
  it("follow the server while nobody changed them, even after it was typed in and taken back", () => {
    const input = page<HTMLInputElement>(`<input value="a">`);
    input.value = "b";
    input.value = "a";
    write(input, "value", "c");
    expect(input.value).toBe("c");
    write(input, "value", null);
    expect(input.value).toBe("");
  });

  it("keep what is typed", () => {
    const input = page<HTMLInputElement>(`<input value="a">`);
    input.value = "typed";
    write(input, "value", "b");
    expect([input.value, input.defaultValue]).toEqual(["typed", "b"]);
  });

  it("keep what they show while one types in them", () => {
    const input = page<HTMLInputElement>(`<input value="a">`);
    input.focus();
    write(input, "value", "b");
    expect([input.value, input.defaultValue]).toEqual(["a", "b"]);
  });

  it("know a range without a value for untouched", () => {
    const range = page<HTMLInputElement>(`<input type="range" max="10">`);
    write(range, "value", "7");
    expect(range.value).toBe("7");
    range.value = "3";
    write(range, "value", "9");
    expect(range.value).toBe("3");
  });

  it.each(["checkbox", "radio"])("check a %s, unless the user did otherwise", (type) => {
    const box = page<HTMLInputElement>(`<input type="${type}" value="v">`);
    write(box, "checked", "");
    expect(box.checked).toBe(true);
    write(box, "checked", null);
    expect(box.checked).toBe(false);
    box.checked = true;
    write(box, "checked", "");
    write(box, "checked", null);
    expect(box.checked).toBe(false);
    box.checked = true;
    write(box, "value", "w");
    expect([box.checked, box.value]).toEqual([true, "w"]);
  });

  it("select an option, unless the user chose another", () => {
    const select = page<HTMLSelectElement>(`<select><option>a<option>b<option>c</select>`);
    const [, b, c] = select.options;
    if (b === undefined || c === undefined) throw new Error("no options");
    write(b, "selected", "");
    expect(select.value).toBe("b");
    write(b, "selected", null);
    expect(select.value).toBe("a");
    select.value = "b";
    write(c, "selected", "");
    expect(select.value).toBe("b");
  });

  it("write a textarea by its text", () => {
    const area = page<HTMLTextAreaElement>(`<textarea>a</textarea>`);
    const setText = (text: string): void => {
      writeContent(area, () => {
        area.textContent = text;
      });
    };
    area.value = "b";
    area.value = "a";
    setText("c");
    expect(area.value).toBe("c");
    area.value = "typed";
    setText("d");
    expect([area.value, area.defaultValue]).toEqual(["typed", "d"]);
  });
});
