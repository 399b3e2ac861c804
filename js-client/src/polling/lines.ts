import * as CloseCode from "../close-codes.js";
import { isArray, isCount, isString, parseJson } from "../json.js";

/** What the answer to a poll says. */
export interface Answer {
  readonly channel: string;
  readonly messages: readonly string[];
  /** Why the channel ended; undefined when it goes on. */
  readonly code: number | undefined;
}

const CLOSE = '["close",';

export function encodePoll(channel: string | null, number: number, messages: readonly string[]): string {
  return [JSON.stringify([channel, number]), ...messages].join("\n");
}

/** Reads an answer; undefined when this is none, such as the page of a proxy. */
export function readAnswer(text: string): Answer | undefined {
  const [head = "", ...messages] = text.split("\n");
  const [channel, number] = list(head);
  if (!isString(channel) || !isCount(number)) return undefined;
  if (messages.at(-1)?.startsWith(CLOSE) !== true) return { channel, messages, code: undefined };
  const [, code] = list(messages.pop() ?? "");
  return isCount(code) ? { channel, messages, code } : undefined;
}

function list(line: string): readonly unknown[] {
  const parsed = parseJson(line);
  return isArray(parsed) ? parsed : [];
}

/** The close code that a socket would have had instead of that status. */
export function refusal(status: number, isFirst: boolean): number {
  if (status === 413) return CloseCode.TOO_BIG;
  // Later on, a request may have crossed with the renewal of its token: another channel is enough.
  return status === 401 && isFirst ? CloseCode.REFUSED : CloseCode.LOST;
}
