/**
 * What a form control shows is the user's: it follows the server's value only as long as the user has
 * not changed it, and a control that one types in is left alone while it has the focus.
 */

const TYPED_IN = /^(?:text|search|url|tel|email|password|number|date|month|week|time|datetime-local)$/;
const WITHOUT_OWN_VALUE = /^(?:checkbox|radio|hidden|submit|image|reset|button|file)$/;

/** Writes an attribute by `write` and lets the control follow. */
export function writeControlAttribute(element: Element, name: string, write: () => void): void {
  switch (`${element.localName}.${name}`) {
    case "input.value":
      writeInput(element as HTMLInputElement, write);
      return;
    case "input.checked":
      writeChecked(element as HTMLInputElement, write);
      return;
    case "option.selected":
      writeSelected(element as HTMLOptionElement, write);
      return;
    default:
      write();
  }
}

/** Writes what is in a node by `write`; a textarea, or a select, follows. */
export function writeContent(parent: Node, write: () => void): void {
  const { localName } = parent as Element;
  const select = /^(?:select|optgroup)$/.test(localName) ? (parent as Element).closest("select") : null;
  if (localName === "textarea") writeValue(parent as HTMLTextAreaElement, write);
  else if (select !== null) withSelect(select, write);
  else write();
}

function writeInput(input: HTMLInputElement, write: () => void): void {
  if (WITHOUT_OWN_VALUE.test(input.type)) write();
  else writeValue(input, write);
}

function writeValue(control: HTMLInputElement | HTMLTextAreaElement, write: () => void): void {
  const shown = control.value;
  const clean = shown === control.defaultValue || shown === untouchedValue(control);
  const keeps = !clean || hasTypingFocus(control);
  write();
  const value = keeps ? shown : control.defaultValue;
  if (control.value !== value) control.value = value;
}

function writeChecked(input: HTMLInputElement, write: () => void): void {
  const clean = input.checked === input.defaultChecked;
  write();
  if (clean) input.checked = input.defaultChecked;
}

function writeSelected(option: HTMLOptionElement, write: () => void): void {
  const select = option.closest("select");
  if (select !== null) withSelect(select, write);
  else {
    write();
    option.selected = option.defaultSelected;
  }
}

function withSelect(select: HTMLSelectElement, write: () => void): void {
  const follow = follower(select);
  write();
  follow();
}

/**
 * Makes what is called when a select has got other options: one that the user has not touched shows
 * what a fresh one would, else the user's choice stays as long as it is there.
 */
export function follower(select: HTMLSelectElement): () => void {
  const { multiple } = select;
  if (!isUntouched(select)) {
    const chosen = select.options[select.selectedIndex];
    return () => {
      if (!multiple && chosen?.closest("select") === select) chosen.selected = true;
    };
  }
  return () => {
    if (!multiple) select.selectedIndex = untouchedIndex(select);
    else reset(select.options);
  };
}

/** Undoes what options were made to show by where they were parsed. */
export function reset(options: Iterable<HTMLOptionElement>): void {
  for (const option of options) option.selected = option.defaultSelected;
}

function isUntouched(select: HTMLSelectElement): boolean {
  const options = [...select.options];
  if (select.multiple) return options.every((option) => option.selected === option.defaultSelected);
  return select.selectedIndex === untouchedIndex(select);
}

function untouchedIndex(select: HTMLSelectElement): number {
  const options = [...select.options];
  const last = options.map((option) => option.defaultSelected).lastIndexOf(true);
  if (last !== -1 || select.size > 1) return last;
  return options.findIndex((option) => !option.disabled);
}

/** What the control shows for its attributes: a range without a value is in the middle. */
function untouchedValue(control: HTMLInputElement | HTMLTextAreaElement): string {
  if (control.localName === "textarea") return control.defaultValue;
  const fresh = control.ownerDocument.createElement("input");
  for (const name of ["type", "min", "max", "step", "value"]) {
    const value = control.getAttribute(name);
    if (value !== null) fresh.setAttribute(name, value);
  }
  return fresh.value;
}

function hasTypingFocus(control: HTMLInputElement | HTMLTextAreaElement): boolean {
  return (
    control === control.ownerDocument.activeElement &&
    (control.localName === "textarea" || TYPED_IN.test(control.type))
  );
}
