/** The property, and the vectors, as a script of a page: tests in a real browser call them by their names. */
import { partsOf, wrongWith } from "./patched-page.js";
import { playVector } from "./play-vector.js";
import { Reached } from "./reached.js";

Object.assign(globalThis, { partsOf, wrongWith, playVector, Reached });
