/** The subprotocol that the client speaks with the server. */
export const PROTOCOL = "livetemplate.v1";
