/** The server's side of delivery in miniature: one text, and events that append to it. */
export class ModelServer {
  epoch = 1;
  /** Names of all events that were applied, over all epochs. */
  readonly applied: string[] = [];
  text = "";
  /** Messages on their way to the client. */
  down: string[] = [];
  #attached = false;
  #n = 0;
  #acknowledged = 0;
  #received = 0;
  #settled = 0;
  #reported = 0;
  /** What the client holds after each frame. */
  #held = new Map<number, string>([[0, ""]]);
  #queue: { readonly number: number; readonly name: string }[] = [];

  /** A message of the client arrives. */
  receive(message: string): void {
    const parsed = JSON.parse(message) as unknown[];
    if (parsed.length === 5) this.#attach(parsed);
    else if (parsed[0] === "beat") return;
    else {
      const [n, events = []] = parsed as [number, [number, string][]?];
      this.#acknowledged = n;
      for (const [number, name] of events) {
        if (number <= this.#received) continue;
        if (number !== this.#received + 1) throw new Error(`event ${number} after ${this.#received}`);
        this.#received = number;
        this.#queue.push({ number, name });
      }
    }
  }

  /** Handles one event that waits. */
  work(changes: boolean): void {
    const event = this.#queue.shift();
    if (event === undefined) return;
    this.#settled = event.number;
    this.applied.push(event.name);
    if (changes) this.text += event.name;
  }

  /** Sends what is new, if the window lets it. */
  flush(): void {
    if (!this.#attached || this.#n - this.#acknowledged >= 8) return;
    const held = this.#held.get(this.#n);
    if (held !== this.text) {
      this.#n++;
      this.#held.set(this.#n, this.text);
      this.down.push(JSON.stringify([this.#n, this.#settled, [[0, 0, 0, this.text]]]));
    } else if (this.#settled > this.#reported) this.down.push(JSON.stringify([this.#n, this.#settled]));
    this.#reported = this.#settled;
  }

  /** The channel broke. */
  detach(): void {
    this.#attached = false;
    this.down = [];
  }

  /** The page is created anew, as after a restart; what waited is forgotten. */
  restart(): void {
    this.detach();
    this.epoch++;
    [this.#n, this.#acknowledged, this.#received, this.#settled, this.#reported] = [0, 0, 0, 0, 0];
    this.#queue = [];
    this.#held = new Map([[0, this.text]]);
  }

  idle(): boolean {
    return this.#queue.length === 0;
  }

  #attach([epoch, , n]: unknown[]): void {
    if (epoch !== String(this.epoch)) throw new Error("attached to an epoch that is gone");
    this.#attached = true;
    this.#n = this.#acknowledged = n as number;
    this.#reported = this.#settled;
    if (this.#held.get(this.#n) === this.text) this.down.push(JSON.stringify([this.#n, this.#settled]));
    else this.flush();
  }
}
