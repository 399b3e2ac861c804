import type { NewEvent } from "../delivery/state.js";
import { fieldsOf, valueOf } from "./event-data.js";

const BASIC = ["click", "submit", "input", "change"] as const;
const OTHERS = "//@*[starts-with(name(), 'lt-on-') or starts-with(name(), 'data-lt-on-')]";

/** Takes an event that the user caused on an element. */
export type EventSink = (event: NewEvent, element: Element) => void;

/** Listens on the document for what `lt-click` and its like ask for. */
export class Delegation {
  readonly #document: Document;
  readonly #sink: EventSink;
  readonly #listening = new Set<string>();
  #stopped: AbortController | undefined;

  constructor(document: Document, sink: EventSink) {
    this.#document = document;
    this.#sink = sink;
  }

  start(): void {
    if (this.#stopped !== undefined) return;
    this.#stopped = new AbortController();
    BASIC.forEach((type) => {
      this.#listen(type, `lt-${type}`, false);
    });
    this.scan();
  }

  stop(): void {
    this.#stopped?.abort();
    this.#stopped = undefined;
    this.#listening.clear();
  }

  /** Looks for events that `lt-on-EVENT` names and that nobody has asked for before. */
  scan(): void {
    const found = this.#document.evaluate(OTHERS, this.#document, null, 7 /* ordered snapshot */);
    for (let i = 0; i < found.snapshotLength; i++) {
      const attribute = found.snapshotItem(i)?.nodeName.replace(/^data-/, "") ?? "";
      // Capturing, because some of these events do not bubble.
      this.#listen(attribute.slice("lt-on-".length), attribute, true);
    }
  }

  #listen(type: string, attribute: string, capture: boolean): void {
    if (this.#stopped === undefined || this.#listening.has(attribute)) return;
    this.#listening.add(attribute);
    const handler = (event: Event): void => {
      this.#handle(event, attribute);
    };
    this.#document.addEventListener(type, handler, { capture, signal: this.#stopped.signal });
  }

  #handle(event: Event, attribute: string): void {
    const target = targetOf(event);
    if (target === null || event.defaultPrevented) return;
    const selector = `[${attribute}], [data-${attribute}]`;
    const element = event.bubbles ? target.closest(selector) : target.matches(selector) ? target : null;
    if (element === null || isOpenElsewhere(event, target)) return;
    const name = element.getAttribute(attribute) ?? element.getAttribute(`data-${attribute}`) ?? "";
    if (name === "") return;
    if (hasDefaultToPrevent(attribute, element, target)) event.preventDefault();
    const form = element.localName === "form" ? (element as HTMLFormElement) : null;
    const submitter = (event as Partial<SubmitEvent>).submitter ?? null;
    const fields = form === null ? null : fieldsOf(form, submitter);
    this.#sink({ name, value: valueOf(element, controlOf(event, target)), fields }, element);
  }
}

function targetOf(event: Event): Element | null {
  const target = event.target as Node | null;
  return target?.nodeType === 1 ? (target as Element) : (target?.parentElement ?? null);
}

/** The control whose value an event is about; what is clicked on in a button is not the button. */
function controlOf(event: Event, target: Element): Element {
  if (event.type !== "submit") return target;
  return (event as SubmitEvent).submitter ?? target;
}

/** A link that the user wants in another tab or window. */
function isOpenElsewhere(event: Event, target: Element): boolean {
  const { button, ctrlKey, metaKey, shiftKey } = event as Partial<MouseEvent>;
  const elsewhere = button !== 0 || ctrlKey === true || metaKey === true || shiftKey === true;
  return event.type === "click" && elsewhere && target.closest("a[href]") !== null;
}

/** A link or button inside the element keeps its own meaning. */
function hasDefaultToPrevent(attribute: string, element: Element, target: Element): boolean {
  if (attribute === "lt-submit") return true;
  if (attribute !== "lt-click") return false;
  if (target.closest("a[href]")?.contains(element) === true) return true;
  const button = target.closest<HTMLButtonElement | HTMLInputElement>("button, input");
  if (button?.contains(element) !== true || button.form === null) return false;
  return button.type === "submit" || button.type === "image";
}
