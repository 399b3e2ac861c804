/** The browser side of LiveTemplate. Importing it starts nothing; {@link start} does. */
import { type Client, clientOf } from "./client.js";
import { browserEnvironment, type Environment } from "./environment.js";

export type { Address } from "./address.js";
export type { Applier, PageAccess, Patch, PlaceAccess, RegionAccess } from "./appliers/applier.js";
export type { Client } from "./client.js";
export type { ErrorCode, ErrorSource, LiveTemplateEvents } from "./dom-events.js";
export type { Environment } from "./environment.js";
export type { AttachKind, ClientMetrics } from "./metrics.js";
export { normalForm } from "./dom/normal-form.js";
export { PROTOCOL } from "./protocol.js";

/**
 * Makes this document live: reads the bootstrap, loads the appliers, connects.
 *
 * @returns the running client; undefined when the document is no live page
 */
export function start(environment: Environment = browserEnvironment()): Client | undefined {
  const client = clientOf(environment);
  void client?.start();
  return client;
}
