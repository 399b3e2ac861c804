import type { Clock } from "../clock.js";
import * as Limit from "../limits.js";
import type { Metrics } from "../metrics.js";
import type { DeliveryState, Input, Output } from "./state.js";
import { step } from "./step.js";

/** What is left of the outputs when delivery has kept its own time. */
export type Deed = Exclude<Output, { readonly type: "timer" }>;

/** What a driver is made of. */
export interface DriverParts {
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly carryOut: (output: Deed) => void;
  /** Hears why an output could not be carried out. */
  readonly failed: (reason: string) => void;
}

/** Keeps the state of delivery and has its outputs carried out, one input after the other. */
export class Driver {
  readonly #parts: DriverParts;
  readonly #inputs: Input[] = [];
  #state: DeliveryState;
  #cancelAcknowledge: () => void = () => undefined;

  constructor(state: DeliveryState, parts: DriverParts) {
    this.#state = state;
    this.#parts = parts;
  }

  get state(): DeliveryState {
    return this.#state;
  }

  /** What an output causes waits until all outputs are carried out. */
  dispatch(input: Input): void {
    const { metrics, failed } = this.#parts;
    this.#inputs.push(input);
    if (this.#inputs.length > 1) return;
    for (let next: Input | undefined = input; next !== undefined; next = this.#inputs[0]) {
      const before = this.#state;
      const { state, outputs } = step(before, next);
      this.#state = state;
      metrics.stepped(before, next, { state, outputs });
      outputs.forEach((output) => {
        try {
          this.#carryOut(output);
        } catch (error) {
          failed(String(error));
        }
      });
      this.#inputs.shift();
    }
  }

  /** Acknowledges nothing by itself until there is a new reason. */
  rest(): void {
    this.#cancelAcknowledge();
  }

  #carryOut(output: Output): void {
    if (output.type === "timer") this.#timeAcknowledgement(output.on);
    else this.#parts.carryOut(output);
  }

  #timeAcknowledgement(on: boolean): void {
    this.#cancelAcknowledge();
    if (!on) return;
    this.#cancelAcknowledge = this.#parts.clock.after(Limit.ACK_MS, () => {
      this.dispatch({ type: "acknowledge" });
    });
  }
}
