import { type Frame, parseMessage } from "../message.js";
import * as CloseCode from "../close-codes.js";
import * as Limit from "../limits.js";
import { encodeAttach, encodeEvents, encodeRepair, fits } from "./encode.js";
import type { DeliveryState, Input, NewEvent, Output, Step } from "./state.js";

const GONE_CODES: ReadonlySet<number> = new Set([
  CloseCode.GONE,
  CloseCode.EXPIRED,
  CloseCode.REFUSED,
  CloseCode.REVOKED,
  CloseCode.SIGNED_OUT,
  CloseCode.PROTOCOL,
]);
const PATIENT_CODES: ReadonlySet<number> = new Set([CloseCode.TAKEN_OVER, CloseCode.OVERLOAD]);

/** The delivery of frames and events as a pure function: no I/O, no clock. */
export function step(state: DeliveryState, input: Input): Step {
  switch (input.type) {
    case "opened":
      return opened(state, input.loaded);
    case "received":
      return received(state, input.text);
    case "closed":
      return closed(state, input.code);
    case "event":
      return happened(state, input.event);
    case "acknowledge":
      return acknowledge(state);
    case "repair":
      return repair(state, encodeRepair(input.address, input.shapes, state.n));
    case "visibility": {
      const seen = { ...state, visibility: input.visibility };
      return state.phase === "on" ? { state: seen, outputs: [send(`["${seen.visibility}"]`)] } : same(seen);
    }
    case "abandoned":
      return abandon(state, input.code);
    case "renewed": {
      const { epoch, n } = input;
      return same({ ...state, epoch, n, phase: "off", repairs: [], unacknowledged: 0 });
    }
  }
}

/** @param loaded numbers of the strategies whose applier is there */
function opened(state: DeliveryState, loaded: readonly number[]): Step {
  if (state.phase === "gone") return same(state);
  return {
    state: { ...state, phase: "asked", unacknowledged: 0 },
    outputs: [{ type: "timer", on: false }, send(encodeAttach(state, loaded))],
  };
}

function received(state: DeliveryState, text: string): Step {
  if (state.phase === "off" || state.phase === "gone") return same(state);
  const message = parseMessage(text);
  switch (message?.type) {
    case "beat":
      return { state, outputs: [send('["beat"]')] };
    case "later":
      return leave(state, CloseCode.NORMAL, message.ms);
    case "token":
      // Kept first: from the answer on, the server takes no older one.
      return { state, outputs: [message, send('["token"]')] };
    case "notice":
      return { state, outputs: [{ type: "notice", text: message.text }] };
    case "unknown":
      return same(state);
    case "acknowledgement":
      return message.n === state.n ? progressed(state, message.e, undefined) : broken(state);
    case "frame":
      return message.n === state.n + 1 ? progressed(state, message.e, message) : broken(state);
    case undefined:
      return broken(state);
  }
}

/** A frame, or an acknowledgement without one. */
function progressed(before: DeliveryState, e: number, frame: Frame | undefined): Step {
  if (e > before.sent) return broken(before);
  const attached = before.phase === "asked";
  const settled = before.pending.some((event) => event.number <= e);
  const outputs: Output[] = [];
  if (frame !== undefined) outputs.push({ type: "apply", frame });
  if (attached) outputs.push({ type: "attached" });
  if (settled) outputs.push({ type: "settled", e });
  const state: DeliveryState = {
    ...before,
    phase: "on",
    n: frame?.n ?? before.n,
    pending: before.pending.filter((event) => event.number > e),
    unacknowledged: before.unacknowledged + (frame === undefined ? 0 : 1),
    repairs: frame === undefined ? before.repairs : [],
  };
  if (attached) return following(outputs, resume(state));
  if (state.unacknowledged >= Limit.ACK_FRAMES) return following(outputs, acknowledge(state));
  if (frame !== undefined && state.unacknowledged === 1) outputs.push({ type: "timer", on: true });
  return { state, outputs };
}

/** The attach was answered: what waited goes out. */
function resume(state: DeliveryState): Step {
  const repairs = state.repairs.map(send);
  if (state.visibility === "hidden") repairs.push(send('["hidden"]'));
  if (state.pending.length > 0) return following(repairs, sendEvents(state, state.pending));
  const timer: Output[] = state.unacknowledged > 0 ? [{ type: "timer", on: true }] : [];
  return { state, outputs: [...repairs, ...timer] };
}

function closed(state: DeliveryState, code: number): Step {
  if (state.phase === "gone") return same(state);
  if (GONE_CODES.has(code)) return abandon(state, code);
  const tooBig = code === CloseCode.TOO_BIG;
  const pending = state.pending.filter(({ number }) => !tooBig || number > state.sent);
  const wait = PATIENT_CODES.has(code) ? Limit.RETRY_LONGEST_MS : undefined;
  return following(tooBig ? lost(state, state.sent) : [], leave({ ...state, pending }, CloseCode.NORMAL, wait));
}

/** The page has to be fetched anew; its events are lost, later ones are for the next epoch. */
function abandon(state: DeliveryState, code: number): Step {
  if (state.phase === "gone") return same(state);
  return {
    state: { ...state, phase: "gone", last: 0, sent: 0, pending: [] },
    outputs: [{ type: "timer", on: false }, ...lost(state, state.last), { type: "gone", code }],
  };
}

function broken(state: DeliveryState): Step {
  return leave(state, CloseCode.PROTOCOL, undefined);
}

/** Gives the channel up, to come back on another one. */
function leave(state: DeliveryState, code: number, wait: number | undefined): Step {
  return {
    state: { ...state, phase: "off" },
    outputs: [
      { type: "timer", on: false },
      { type: "disconnect", code },
      { type: "reconnect", wait },
    ],
  };
}

function happened(before: DeliveryState, event: NewEvent): Step {
  const numbered = { ...event, number: before.last + 1 };
  if (before.pending.length >= Limit.EVENTS)
    return { state: before, outputs: [{ type: "refused", code: "too-many-events" }] };
  if (!fits(numbered)) return { state: before, outputs: [{ type: "refused", code: "event-too-big" }] };
  const state = { ...before, last: numbered.number, pending: [...before.pending, numbered] };
  return state.phase === "on" ? sendEvents(state, [numbered]) : same(state);
}

function sendEvents(state: DeliveryState, events: DeliveryState["pending"]): Step {
  return {
    state: { ...state, sent: state.last, unacknowledged: 0 },
    outputs: [{ type: "timer", on: false }, ...encodeEvents(state.n, events).map(send)],
  };
}

function acknowledge(state: DeliveryState): Step {
  if (state.phase !== "on" || state.unacknowledged === 0) return same(state);
  return {
    state: { ...state, unacknowledged: 0 },
    outputs: [{ type: "timer", on: false }, send(`[${state.n}]`)],
  };
}

function repair(state: DeliveryState, message: string): Step {
  if (state.phase === "gone" || state.repairs.includes(message)) return same(state);
  return {
    state: { ...state, repairs: [...state.repairs, message] },
    outputs: state.phase === "on" ? [send(message)] : [],
  };
}

function lost(state: DeliveryState, upTo: number): Output[] {
  const events = state.pending.filter((event) => event.number <= upTo);
  return events.length === 0 ? [] : [{ type: "lost", events }];
}

function send(text: string): Output {
  return { type: "send", text };
}

function same(state: DeliveryState): Step {
  return { state, outputs: [] };
}

function following(before: readonly Output[], next: Step): Step {
  return { state: next.state, outputs: [...before, ...next.outputs] };
}
