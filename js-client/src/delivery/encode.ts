import type { Address } from "../address.js";
import * as Limit from "../limits.js";
import type { DeliveryState, NumberedEvent } from "./state.js";

/** Room for the frame number and the brackets around the events. */
const ENVELOPE_BYTES = 32;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function encodeAttach(
  { epoch, instance, n, sent }: DeliveryState,
  loaded: readonly number[],
): string {
  return JSON.stringify([epoch, instance, n, sent, loaded]);
}

/**
 * @param shapes those whose statics are not known
 * @param n the last frame applied, after which the address holds
 */
export function encodeRepair(address: Address, shapes: readonly string[], n: number): string {
  const isPlain = typeof address === "number" && shapes.length === 0;
  return JSON.stringify(isPlain ? ["repair", address] : ["repair", address, shapes, n]);
}

export function encodeEvent({ number, name, value, fields }: NumberedEvent): string {
  const event = fields === null ? [number, name, value] : [number, name, value, fields];
  return JSON.stringify(event, (_key, part: unknown) =>
    typeof part === "string" ? part.replace(LONE_SURROGATE, "\ufffd") : part,
  );
}

/** Whether an event can be sent at all. */
export function fits(event: NumberedEvent): boolean {
  return (
    Object.keys(event.fields ?? {}).length <= Limit.EVENT_FIELDS &&
    bytes(encodeEvent(event)) + ENVELOPE_BYTES <= Limit.MESSAGE_BYTES
  );
}

/** Messages with these events, as few as the limit allows. */
export function encodeEvents(n: number, events: readonly NumberedEvent[]): string[] {
  const messages: string[] = [];
  let parts: string[] = [];
  let size = ENVELOPE_BYTES;
  for (const part of events.map(encodeEvent)) {
    const length = bytes(part) + 1;
    if (size + length > Limit.MESSAGE_BYTES && parts.length > 0) {
      messages.push(`[${n},[${parts.join()}]]`);
      [parts, size] = [[], ENVELOPE_BYTES];
    }
    parts.push(part);
    size += length;
  }
  if (parts.length > 0) messages.push(`[${n},[${parts.join()}]]`);
  return messages;
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
