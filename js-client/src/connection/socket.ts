/** As much of a WebSocket as a channel needs; whatever carries channels looks like it. */
export type Socket = Pick<
  WebSocket,
  "send" | "close" | "onopen" | "onmessage" | "onclose" | "onerror"
>;
export type OpenSocket = (url: string, protocols: string[]) => Socket;

/** A kind of channel that the server has. */
export interface CarrierEntry {
  /** Its name, `websocket` or that of what rides on plain HTTP. */
  readonly kind: string;
  /** The URL of the module that opens such channels; null for what the client brings itself. */
  readonly module: string | null;
}

/** Where to connect to, and by which token. */
export interface Target {
  /** The path on this origin under which the server talks with the client. */
  readonly path: string;
  /** The newest one. */
  readonly token: () => string;
  /** Best first, never empty. */
  readonly carriers: readonly CarrierEntry[];
}

/** Opens one channel; may throw. */
export type Opener = (target: Target) => Socket;
