/** `docs/protocol.md`, sections 6 and 8. Each a constant of its own: the bundler writes its value where it is used. */

/** Longest message to the server, in bytes of UTF-8. */
export const MESSAGE_BYTES = 65_536;
export const EVENT_FIELDS = 256;
/** Most events that are not settled. */
export const EVENTS = 256;
/** Frames after which the client acknowledges by itself. */
export const ACK_FRAMES = 4;
export const ACK_MS = 1_000;
/** How long the attach waits for client modules. */
export const LOAD_MS = 3_000;
export const OPEN_MS = 3_000;
/** How many channels may break without a code, in how much time, before another kind is tried. */
export const BREAKS = 2;
export const BREAKS_MS = 10_000;
/** A channel that lived so long is no proof that its kind does not get through. */
export const STEADY_MS = 60_000;
export const PROBE_FIRST_MS = 30_000;
/** How often that time is halved for the first probe after a channel of the better kind that lived so long. */
export const PROBES_SOONER = 4;
export const PROBE_LONGEST_MS = 600_000;
/** How long the first poll may take: connections that plain requests use may have to be made. */
export const POLL_OPEN_MS = 10_000;
/** Silence after which a visible, online page takes the channel for dead. */
export const SILENCE_MS = 45_000;
export const RETRY_FIRST_MS = 500;
export const RETRY_LONGEST_MS = 20_000;
export const RELOAD_MS = 60_000;
/** How often one region is repaired in vain before the next larger one is. */
export const REPAIRS = 3;
