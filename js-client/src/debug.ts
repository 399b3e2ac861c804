/** What only a developer sees; a bundle of its own that is loaded when it is first needed. */
export { debugged } from "./debug/debugged.js";
export { describeMessage } from "./debug/decoder.js";
export { Overlay } from "./debug/overlay.js";
