/** The property as a script of a page: a test in a real browser calls it by its name. */
import { wrongWith } from "./patched-page.js";

Object.assign(globalThis, { wrongWith });
