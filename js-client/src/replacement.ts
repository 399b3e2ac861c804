/** The client module of the replacement strategy, a bundle of its own because of its size. */
export { replacement as default } from "./replacement/replacement.js";
