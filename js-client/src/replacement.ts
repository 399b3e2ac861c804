/**
 * What is not needed for the first frames: lists and new items, the replacement strategy with its
 * morpher, and pages that are gone. A bundle of its own because of its size.
 */
import { granular } from "./structure/granular.js";
import { staticDynamic } from "./structure/static-dynamic.js";

export { Renewal } from "./renewal.js";
export { replacement as default } from "./replacement/replacement.js";
export { structureOf } from "./structure/structure.js";

export const appliers = [staticDynamic, granular];
