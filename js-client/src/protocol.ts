/** Names and numbers of the protocol, as `docs/protocol.md` has them. */

export const PROTOCOL = "livetemplate.v1";
export const TOKEN_PREFIX = "t.";
export const VERSION = 1;

export const BOOTSTRAP_ID = "livetemplate";
export const OVERLAY_TAG = "lt-overlay";
export const OWN_ATTRIBUTE = "lt-own";
/** In the session storage: a number turns debugging on and is how many milliseconds messages are delayed. */
export const DEBUG_KEY = "livetemplate:debug";
export const KEY_ATTRIBUTE = "lt-key";
export const PENDING_ATTRIBUTE = "lt-pending";
export const REGION_START = "[";
export const REGION_END = "]";
