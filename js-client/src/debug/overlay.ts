import { OVERLAY_TAG } from "../protocol.js";

/** In the colours of the system, which are readable in light and dark. */
const STYLE = `
:host { all: initial; position: fixed; inset: auto 0 0; z-index: 2147483647; color-scheme: light dark }
pre { margin: 0; padding: 1em; max-height: 60vh; overflow: auto; white-space: pre-wrap; font: 14px/1.5 monospace;
  color: CanvasText; background: Canvas; border-top: 6px solid #c62828; box-shadow: 0 0 24px #0006 }
`;

/** Shows the developer what is wrong with the template, over the page and apart from its styles. */
export class Overlay {
  readonly #document: Document;
  #host: HTMLElement | undefined;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Shows a text; null takes it away. */
  show(text: string | null): void {
    this.#host?.remove();
    this.#host = undefined;
    if (text === null) return;
    const host = this.#document.createElement(OVERLAY_TAG);
    const box = this.#document.createElement("pre");
    box.setAttribute("role", "alert");
    box.append(text);
    const shadow = host.attachShadow({ mode: "open" });
    shadow.append(box);
    // Not a style element: a strict policy would forbid it.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    shadow.adoptedStyleSheets = [sheet];
    this.#document.documentElement.append(host);
    this.#host = host;
  }
}
