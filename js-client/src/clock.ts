/** Time as the client sees it, so that tests can hold it. */
export interface Clock {
  /** Milliseconds since any fixed point. */
  now(): number;
  /** Runs once after so many milliseconds; the returned function takes it back. */
  after(milliseconds: number, run: () => void): () => void;
}

/** A number from 0 to below 1. */
export type Random = () => number;

export const systemClock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};
