/** What only a developer sees; a bundle of its own that is loaded when it is first needed. */
export { Overlay } from "./debug/overlay.js";
