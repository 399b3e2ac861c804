import type { Address } from "./address.js";

/** Where the fault is: in LiveTemplate, on the way, or in the application. */
export type ErrorSource = "internal" | "network" | "application";

export type ErrorCode =
  | "protocol-version"
  | "no-bootstrap"
  | "module-failed"
  | "applier-failed"
  | "event-too-big"
  | "too-many-events"
  | "page-unusable"
  | "token-refused"
  | "internal";

/** The details of the DOM events, by name. */
export interface LiveTemplateEvents {
  "livetemplate:attached": { readonly epoch: string; readonly n: number };
  "livetemplate:transport": { readonly kind: string; readonly before: string | null };
  "livetemplate:applied": { readonly n: number; readonly patches: number };
  "livetemplate:lost": { readonly events: readonly { readonly number: number; readonly name: string }[] };
  "livetemplate:gone": { readonly code: number };
  "livetemplate:repaired": { readonly address: Address; readonly reason: string; readonly count: number };
  "livetemplate:error": { readonly code: ErrorCode; readonly source: ErrorSource; readonly message: string };
}

/** Dispatches one on the document; false when a listener prevented what was to follow. */
export function emit<Name extends keyof LiveTemplateEvents>(
  document: Document,
  name: Name,
  detail: LiveTemplateEvents[Name],
): boolean {
  const cancelable = name === "livetemplate:gone";
  return document.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, cancelable }));
}

declare global {
  // Typed listeners: document.addEventListener("livetemplate:lost", ({ detail }) => ...).
  interface DocumentEventMap {
    "livetemplate:attached": CustomEvent<LiveTemplateEvents["livetemplate:attached"]>;
    "livetemplate:transport": CustomEvent<LiveTemplateEvents["livetemplate:transport"]>;
    "livetemplate:applied": CustomEvent<LiveTemplateEvents["livetemplate:applied"]>;
    "livetemplate:lost": CustomEvent<LiveTemplateEvents["livetemplate:lost"]>;
    "livetemplate:gone": CustomEvent<LiveTemplateEvents["livetemplate:gone"]>;
    "livetemplate:repaired": CustomEvent<LiveTemplateEvents["livetemplate:repaired"]>;
    "livetemplate:error": CustomEvent<LiveTemplateEvents["livetemplate:error"]>;
  }
}
