import type { Address } from "../address.js";
import type { Frame } from "../message.js";

/** What `lt-value-*` and the element itself say; see `docs/protocol.md`, section 5. */
export type EventValue = string | null | Readonly<Record<string, string>>;
export type EventFields = Readonly<Record<string, string | readonly string[]>>;

/** Something that the user did. */
export interface NewEvent {
  readonly name: string;
  readonly value: EventValue;
  readonly fields: EventFields | null;
}

export interface NumberedEvent extends NewEvent {
  readonly number: number;
}

/** All that delivery knows. Never changed, only replaced. */
export interface DeliveryState {
  readonly epoch: string;
  readonly instance: string;
  /** Off: no channel. Asked: the attach was sent. On: it was answered. Gone: the page must be fetched. */
  readonly phase: "off" | "asked" | "on" | "gone";
  /** The last frame applied. */
  readonly n: number;
  /** Number of the last event. */
  readonly last: number;
  /** Number of the last event that was ever sent. */
  readonly sent: number;
  /** Events that are not settled. */
  readonly pending: readonly NumberedEvent[];
  /** Frames applied and not acknowledged. */
  readonly unacknowledged: number;
  /** Messages by which repairs were asked for. */
  readonly repairs: readonly string[];
  /** Whether somebody sees the page; the server sends less often to one that is hidden. */
  readonly visibility: DocumentVisibilityState;
}

export type Input =
  | { readonly type: "opened"; readonly loaded: readonly number[] }
  | { readonly type: "received"; readonly text: string }
  | { readonly type: "closed"; readonly code: number }
  | { readonly type: "event"; readonly event: NewEvent }
  | { readonly type: "acknowledge" }
  | { readonly type: "repair"; readonly address: Address; readonly shapes: readonly string[] }
  | { readonly type: "visibility"; readonly visibility: DocumentVisibilityState }
  | { readonly type: "abandoned"; readonly code: number }
  | { readonly type: "renewed"; readonly epoch: string; readonly n: number };

export type Output =
  | { readonly type: "send"; readonly text: string }
  | { readonly type: "token"; readonly text: string }
  | { readonly type: "apply"; readonly frame: Frame }
  | { readonly type: "attached" }
  | { readonly type: "settled"; readonly e: number }
  | { readonly type: "timer"; readonly on: boolean }
  | { readonly type: "lost"; readonly events: readonly NumberedEvent[] }
  | { readonly type: "gone"; readonly code: number }
  | { readonly type: "disconnect"; readonly code: number }
  /** Without a time to wait: after a random one. */
  | { readonly type: "reconnect"; readonly wait: number | undefined }
  | { readonly type: "notice"; readonly text: string | null }
  | { readonly type: "refused"; readonly code: "event-too-big" | "too-many-events" };

/** What comes of an input. */
export interface Step {
  readonly state: DeliveryState;
  /** To be carried out in this order. */
  readonly outputs: readonly Output[];
}

export function initialState(
  epoch: string,
  instance: string,
  n: number,
): DeliveryState {
  return {
    epoch,
    instance,
    phase: "off",
    n,
    last: 0,
    sent: 0,
    pending: [],
    unacknowledged: 0,
    repairs: [],
    visibility: "visible",
  };
}
