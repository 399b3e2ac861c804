import type { Clock } from "../clock.js";
import * as CloseCode from "../close-codes.js";
import type { Socket } from "../connection/socket.js";
import * as Limit from "../limits.js";
import { type Answer, encodePoll, readAnswer, refusal } from "./lines.js";

/** What a channel by polling is made of. */
export interface Polling {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Where polls are posted. */
  readonly url: string;
  /** The newest one. */
  readonly token: () => string;
}

/** Most characters of messages in one poll, unless one message alone is longer. */
const BATCH = 16_384;
/** One poll is held, and one more brings what the user did meanwhile. */
const UNDER_WAY = 2;

/**
 * Looks like a WebSocket and is a sequence of requests (`docs/protocol.md`, "Polling"). Answers are
 * read in the order of their requests, whatever order they come in.
 */
export class PollingSocket implements Socket {
  onopen: Socket["onopen"] = null;
  onmessage: Socket["onmessage"] = null;
  onclose: Socket["onclose"] = null;
  onerror: Socket["onerror"] = null;
  readonly #polling: Polling;
  readonly #over = new AbortController();
  readonly #cancelTimer: () => void;
  readonly #answers = new Map<number, Answer>();
  #channel: string | null = null;
  #messages: string[] = [];
  #number = 0;
  /** The number of the request whose answer is read next. */
  #due = 0;
  #underWay = 0;

  constructor(polling: Polling) {
    this.#polling = polling;
    this.#cancelTimer = polling.clock.after(Limit.POLL_OPEN_MS, () => {
      this.#end(CloseCode.LOST);
    });
    // Whoever opened it says what it hears only after that.
    queueMicrotask(() => {
      if (this.#over.signal.aborted) return;
      this.#listener.onopen?.(new Event("open"));
      this.#poll();
    });
  }

  /** Goes out with all else that is said in this task. */
  send(message: string): void {
    if (this.#messages.push(message) === 1)
      queueMicrotask(() => {
        if (this.#messages.length > 0) this.#poll();
      });
  }

  close(): void {
    this.#cancelTimer();
    this.#over.abort();
  }

  /** Sees to it that a poll is held, and that messages are on their way. */
  #poll(): void {
    // Until there is a channel nothing can follow the request that opens it.
    const most = this.#channel === null || this.#messages.length === 0 ? 1 : UNDER_WAY;
    if (this.#over.signal.aborted || this.#underWay >= most) return;
    void this.#post(this.#number++, this.#batch());
  }

  async #post(number: number, messages: readonly string[]): Promise<void> {
    const { fetch, url, token } = this.#polling;
    const { signal } = this.#over;
    this.#underWay++;
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: { Authorization: `Bearer ${token()}`, "Content-Type": "application/x-ndjson" },
        body: encodePoll(this.#channel, number, messages),
        cache: "no-store",
        redirect: "error",
        signal,
      });
      const text = await response.text();
      if (signal.aborted) return;
      const answer = response.ok ? readAnswer(text) : undefined;
      if (answer === undefined) this.#end(refusal(response.status, number === 0));
      else this.#answered(number, answer);
    } catch {
      this.#end(CloseCode.LOST);
    }
  }

  #answered(number: number, answer: Answer): void {
    this.#cancelTimer();
    this.#channel = answer.channel;
    this.#underWay--;
    this.#answers.set(number, answer);
    for (let due = this.#answers.get(this.#due); due !== undefined; due = this.#answers.get(this.#due)) {
      this.#answers.delete(this.#due++);
      for (const data of due.messages) this.#tell(data);
      if (due.code !== undefined) this.#end(due.code);
    }
    // Takes along what reading the answer made the client say.
    this.#poll();
  }

  #tell(data: string): void {
    if (!this.#over.signal.aborted) this.#listener.onmessage?.(new MessageEvent("message", { data }));
  }

  #end(code: number): void {
    if (this.#over.signal.aborted) return;
    this.close();
    this.#listener.onclose?.(new CloseEvent("close", { code }));
  }

  #batch(): readonly string[] {
    let characters = 0;
    const rest = this.#messages.findIndex((message, i) => (characters += message.length) > BATCH && i > 0);
    return this.#messages.splice(0, rest < 0 ? this.#messages.length : rest);
  }

  /** Handlers are those of a WebSocket by type. */
  get #listener(): WebSocket {
    return this as unknown as WebSocket;
  }
}

export function openPolling(polling: Polling): Socket {
  return new PollingSocket(polling);
}
