/** Names and numbers of the protocol, as `docs/protocol.md` has them. */

export const PROTOCOL = "livetemplate.v1";
export const TOKEN_PREFIX = "t.";
export const VERSION = 1;

export const BOOTSTRAP_ID = "livetemplate";
export const OVERLAY_TAG = "lt-overlay";
export const OWN_ATTRIBUTE = "lt-own";
export const PENDING_ATTRIBUTE = "lt-pending";
export const REGION_START = "[";
export const REGION_END = "]";
