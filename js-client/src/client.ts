import { readBootstrap } from "./bootstrap.js";
import { emit } from "./dom-events.js";
import type { Environment } from "./environment.js";
import { Client } from "./live/client.js";

export type { Client };

/** Makes the client of a document; undefined, and an error event, when it is no live page. */
export function clientOf(environment: Environment): Client | undefined {
  const bootstrap = readBootstrap(environment.document);
  if (typeof bootstrap !== "string") return new Client(environment, bootstrap);
  const code = bootstrap.startsWith("protocol version") ? "protocol-version" : "no-bootstrap";
  emit(environment.document, "livetemplate:error", { code, source: "internal", message: bootstrap });
  return undefined;
}
