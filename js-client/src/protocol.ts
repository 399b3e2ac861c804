/** Names and numbers of the protocol, as `docs/protocol.md` has them. */

export const PROTOCOL = "livetemplate.v1";
export const TOKEN_PREFIX = "t.";
export const VERSION = 1;

export const META_NAME = "livetemplate";
export const SHAPES_ID = "lt-shapes";
export const OVERLAY_TAG = "lt-overlay";
export const OWN_ATTRIBUTE = "lt-own";
export const PENDING_ATTRIBUTE = "lt-pending";
export const REGION_START = "[";
export const REGION_END = "]";

export const CloseCode = {
  NORMAL: 1000,
  TOO_BIG: 1009,
  PROTOCOL: 4400,
  EXPIRED: 4401,
  REVOKED: 4403,
  GONE: 4404,
  TAKEN_OVER: 4409,
  OVERLOAD: 4429,
  DRAINING: 4503,
} as const;

export const Limit = {
  /** Longest message to the server, in bytes of UTF-8. */
  MESSAGE_BYTES: 64 * 1024,
  EVENT_FIELDS: 256,
  /** Most events that are not settled. */
  EVENTS: 256,
  /** Frames after which the client acknowledges by itself. */
  ACK_FRAMES: 4,
  ACK_MS: 1_000,
  OPEN_MS: 3_000,
  /** Silence after which a visible, online page takes the channel for dead. */
  SILENCE_MS: 45_000,
  RETRY_FIRST_MS: 500,
  RETRY_LONGEST_MS: 20_000,
  RELOAD_MS: 60_000,
  /** How often one region is repaired in vain before the next larger one is. */
  REPAIRS: 3,
} as const;
