/** The entry module that live pages load: starts the client. */
import { start } from "./index.js";

start();
