import { OVERLAY_TAG } from "./protocol.js";

const STYLE = `
:host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; color-scheme: light dark; }
pre { margin: 0; padding: 1rem 1.25rem; max-height: 60vh; overflow: auto; white-space: pre-wrap;
  overflow-wrap: anywhere; font: 14px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  color: #4a0d0d; background: #fff4f2; border-top: 4px solid #c62828; box-shadow: 0 -4px 24px #0004; }
@media (prefers-color-scheme: dark) { pre { color: #ffdad4; background: #2b1513; border-color: #ff7961; } }
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
