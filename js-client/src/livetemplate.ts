/** The entry module that live pages load: starts the client, which a page's scripts find as `livetemplate`. */
import { start } from "./index.js";

Object.assign(globalThis, { livetemplate: start() });
