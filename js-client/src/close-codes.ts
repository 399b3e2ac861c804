/** Why a channel ends; `docs/protocol.md`, section 7. */

export const NORMAL = 1000;
export const TOO_BIG = 1009;
export const PROTOCOL = 4400;
export const EXPIRED = 4401;
export const REVOKED = 4403;
export const GONE = 4404;
export const SIGNED_OUT = 4406;
export const TAKEN_OVER = 4409;
export const OVERLOAD = 4429;
/** Stands for a token that the server refuses before there is a channel; never sent. */
export const REFUSED = 4001;
/** Stands for an end without a code; never sent. */
export const LOST = 1006;
