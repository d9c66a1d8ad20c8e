import { setImmediate } from 'node:timers/promises';

/** How long background work runs before it yields; milliseconds. */
const sliceLength = 8;

/** Splits long work into time slices, between which other work can run. */
export class TimeSlices {
  #start = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#start > sliceLength;
  }

  async next(): Promise<void> {
    await setImmediate();
    this.#start = performance.now();
  }
}
