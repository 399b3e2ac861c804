interface Poll {
  readonly url: string;
  readonly token: string | null;
  readonly channel: string | null;
  readonly number: number;
  readonly messages: readonly string[];
  readonly signal: AbortSignal;
  /** Answers with messages. */
  readonly answer: (...messages: unknown[]) => void;
  /** Answers with a status and a text. */
  readonly refuse: (status: number, text?: string) => void;
  /** The connection breaks. */
  readonly fail: () => void;
}

/** The server's end of polls: each waits until the test answers it. */
export class FakePolls {
  readonly all: Poll[] = [];

  readonly fetch: typeof fetch = (url, request) =>
    new Promise((resolve, reject) => {
      const [head = "", ...messages] = (request?.body as string).split("\n");
      const [channel, number] = JSON.parse(head) as [string | null, number];
      const lines = (said: readonly unknown[]): string =>
        [["c1", number], ...said].map((line) => JSON.stringify(line)).join("\n");
      const signal = request?.signal as AbortSignal;
      const fail = (): void => {
        reject(new TypeError("Failed to fetch"));
      };
      signal.addEventListener("abort", fail);
      this.all.push({
        url: url as string,
        token: new Headers(request?.headers).get("Authorization"),
        channel,
        number,
        messages,
        signal,
        answer: (...said) => {
          resolve(new Response(lines(said)));
        },
        refuse: (status, text = "no") => {
          resolve(new Response(text, { status }));
        },
        fail,
      });
    });

  /** The newest poll. */
  get last(): Poll {
    const poll = this.all.at(-1);
    if (poll === undefined) throw new Error("nothing was polled");
    return poll;
  }
}

/** Waits for what promises bring about. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}
