import type { OpenSocket, Socket } from "../../src/connection/socket.js";

/** The server's end of a socket that a client opened. */
export class FakeSocket implements Socket {
  onopen: Socket["onopen"] = null;
  onmessage: Socket["onmessage"] = null;
  onclose: Socket["onclose"] = null;
  onerror: Socket["onerror"] = null;
  readonly sent: string[] = [];
  /** The code that the client closed with. */
  closedWith: number | undefined;
  readonly url: string;
  readonly protocols: readonly string[];

  constructor(url: string, protocols: readonly string[]) {
    this.url = url;
    this.protocols = protocols;
  }

  send(data: unknown): void {
    this.sent.push(String(data));
  }

  close(code?: number): void {
    this.closedWith = code;
  }

  accept(): void {
    this.onopen?.call(this as unknown as WebSocket, new Event("open"));
  }

  receive(message: unknown): void {
    const data = typeof message === "string" ? message : JSON.stringify(message);
    this.onmessage?.call(this as unknown as WebSocket, new MessageEvent("message", { data }));
  }

  drop(code: number): void {
    const event = Object.assign(new Event("close"), { code, reason: "", wasClean: code !== 1006 });
    this.onclose?.call(this as unknown as WebSocket, event);
  }

  fail(): void {
    this.onerror?.call(this as unknown as WebSocket, new Event("error"));
  }
}

/** Opens sockets and keeps them for the test. */
export class FakeNetwork {
  readonly sockets: FakeSocket[] = [];

  readonly open: OpenSocket = (url, protocols) => {
    const socket = new FakeSocket(url, protocols);
    this.sockets.push(socket);
    return socket;
  };

  get last(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (socket === undefined) throw new Error("no socket was opened");
    return socket;
  }
}
