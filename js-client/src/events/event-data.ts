import type { EventFields, EventValue } from "../delivery/state.js";

const VALUE_PREFIX = /^(?:data-)?lt-value-(.+)$/;

/** What the element carries: its own value, or the `lt-value-*` with its own under the empty name. */
export function valueOf(element: Element, target: Element): EventValue {
  const own = ownValue(target) ?? (target === element ? null : ownValue(element));
  const values: [string, string][] = [];
  for (const { name, value } of element.attributes) {
    const key = VALUE_PREFIX.exec(name)?.[1];
    if (key !== undefined) values.push([key, value]);
  }
  if (values.length === 0) return own;
  return Object.fromEntries(own === null ? values : [["", own], ...values]);
}

/** The fields of a form, texts only. */
export function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null): EventFields {
  const data = new FormData(form, submitter);
  const names = new Set(data.keys());
  return Object.fromEntries(
    [...names].flatMap((name): [string, string | string[]][] => {
      const [first, ...more] = data.getAll(name).filter((value) => typeof value === "string");
      if (first === undefined) return [];
      return [[name, more.length === 0 ? first : [first, ...more]]];
    }),
  );
}

function ownValue(element: Element): string | null {
  switch (element.localName) {
    case "input": {
      const input = element as HTMLInputElement;
      if (input.type === "file") return null;
      const off = (input.type === "checkbox" || input.type === "radio") && !input.checked;
      return off ? null : input.value;
    }
    case "select":
    case "textarea":
      return (element as HTMLSelectElement | HTMLTextAreaElement).value;
    case "button":
      return element.getAttribute("value");
    default:
      return null;
  }
}
