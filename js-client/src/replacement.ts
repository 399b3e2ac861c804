/**
 * What changes the document, and fetches it anew when it is gone. A bundle of its own, since connecting
 * and listening to the user need none of it; frames wait until it is there.
 */
export { Patching } from "./patching.js";
export { Renewal } from "./renewal.js";
export { replacement as default } from "./replacement/replacement.js";
