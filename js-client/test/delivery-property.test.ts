import { describe, expect, it } from "vitest";
import { type DeliveryState, initialState, type Input, type Output } from "../src/delivery/state.js";
import { step } from "../src/delivery/step.js";
import { ModelServer } from "./support/model-server.js";
import { Rng } from "./support/random.js";
import { seeds } from "./support/seeds.js";

/** A client that is nothing but delivery, on a channel that a test can delay and break. */
class Simulation {
  readonly server = new ModelServer();
  state: DeliveryState = initialState("1", "i", 0);
  text = "";
  readonly lost: string[] = [];
  readonly made: string[] = [];
  up: string[] = [];
  #connected = false;
  #gone = false;
  #timer = false;

  act(rng: Rng): void {
    switch (rng.below(12)) {
      case 0:
      case 1:
        this.event();
        break;
      case 2:
        if (rng.chance(0.3)) this.break();
        break;
      case 3:
        if (rng.chance(0.1)) this.restart();
        break;
      case 4:
        this.connect();
        break;
      case 5:
        if (this.#timer) this.input({ type: "acknowledge" });
        break;
      case 6:
        this.server.work(rng.chance(0.7));
        break;
      case 7:
        if (rng.chance(0.3)) this.server.text += ".";
        break;
      case 8:
        this.server.flush();
        break;
      case 9:
        this.deliverUp();
        break;
      default:
        this.deliverDown();
    }
  }

  /** Lets everything come to rest. */
  finish(): void {
    for (let i = 0; i < 4; i++) {
      this.connect();
      while (this.up.length > 0 || this.server.down.length > 0 || !this.server.idle()) {
        this.deliverUp();
        this.server.work(true);
        this.server.flush();
        this.deliverDown();
      }
      if (this.#timer) this.input({ type: "acknowledge" });
      this.server.flush();
    }
  }

  event(): void {
    const name = `<${this.made.length}>`;
    this.made.push(name);
    this.input({ type: "event", event: { name, value: null, fields: null } });
  }

  break(): void {
    if (!this.#connected) return;
    this.#drop();
    this.input({ type: "closed", code: 1006 });
  }

  restart(): void {
    const connected = this.#connected;
    this.#drop();
    this.server.restart();
    if (connected) this.input({ type: "closed", code: 4404 });
  }

  connect(): void {
    if (this.#connected) return;
    // What the server says to an epoch that it does not know.
    if (!this.#gone && this.state.epoch !== String(this.server.epoch)) this.input({ type: "closed", code: 4404 });
    if (this.#gone) {
      this.#gone = false;
      this.text = this.server.text;
      this.input({ type: "renewed", epoch: String(this.server.epoch), n: 0 });
    }
    this.#connected = true;
    this.input({ type: "opened", loaded: [0] });
  }

  deliverUp(): void {
    const message = this.up.shift();
    if (message !== undefined) this.server.receive(message);
  }

  deliverDown(): void {
    const text = this.server.down.shift();
    if (text !== undefined) this.input({ type: "received", text });
  }

  input(input: Input): void {
    const { state, outputs } = step(this.state, input);
    this.state = state;
    outputs.forEach((output) => {
      this.#carryOut(output);
    });
  }

  #carryOut(output: Output): void {
    switch (output.type) {
      case "send":
        expect(this.#connected).toBe(true);
        this.up.push(output.text);
        break;
      case "apply":
        this.text = String(output.frame.patches[0]?.payload[1]);
        break;
      case "lost":
        this.lost.push(...output.events.map(({ name }) => name));
        break;
      case "timer":
        this.#timer = output.on;
        break;
      case "gone":
        this.#gone = true;
        break;
      case "disconnect":
        // A channel that is gone already may be given up all the same.
        if (this.#connected) throw new Error("unexpected disconnect");
        break;
      case "token":
      case "refused":
        throw new Error(`unexpected ${output.type}`);
      case "attached":
      case "settled":
      case "reconnect":
      case "notice":
    }
  }

  #drop(): void {
    this.#connected = false;
    this.up = [];
    this.server.detach();
  }
}

describe("delivery against a model server, channel breaking at random", () => {
  it.each(seeds(300))("seed %i", (seed) => {
    const rng = new Rng(seed);
    const simulation = new Simulation();
    for (let i = 0; i < 400; i++) simulation.act(rng);
    simulation.finish();
    const { server, state, made, lost, text } = simulation;
    expect(text).toBe(server.text);
    expect(state.pending).toEqual([]);
    const order = (name: string): number => made.indexOf(name);
    // In order, none twice.
    expect(server.applied.map(order)).toEqual([...new Set(server.applied.map(order))].sort((a, b) => a - b));
    // What was not applied was reported; what was lost in an epoch's end may have been applied before.
    expect(made.filter((name) => !server.applied.includes(name) && !lost.includes(name))).toEqual([]);
    if (server.epoch === 1) expect(server.applied).toEqual(made);
  });
});
