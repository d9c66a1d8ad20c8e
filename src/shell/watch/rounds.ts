/** Delay after the last change before a round starts; milliseconds. */
const delay = 60;

/** The same during a burst of changes, which may have pauses; milliseconds. */
const burstDelay = 300;

/** Number of changes that count as a burst. */
const burst = 50;

/** Longest delay, even if changes keep coming; milliseconds. */
const maxDelay = 2000;

/** Longest timer until a scheduled round; milliseconds. */
const oneHour = 3_600_000;

/**
 * Runs rounds one at a time. A burst of changes causes one round; changes during a round cause another one after it.
 * `run` must not throw.
 */
export class Rounds {
  readonly #run: () => Promise<void>;
  #timer: NodeJS.Timeout | undefined;
  #scheduled: NodeJS.Timeout | undefined;
  #since: number | undefined;
  #requests = 0;
  #running: Promise<void> | undefined;
  #ended = false;

  constructor(run: () => Promise<void>) {
    this.#run = run;
  }

  /** Schedules a round because something has changed. */
  request(): void {
    const now = performance.now();
    this.#since ??= now;
    this.#requests++;
    if (this.#running || this.#ended) return;
    clearTimeout(this.#timer);
    const pause = this.#requests < burst ? delay : burstDelay;
    const wait = Math.max(0, Math.min(pause, this.#since + maxDelay - now));
    this.#timer = setTimeout(() => void this.#begin(), wait);
  }

  /** Runs a round immediately, or as soon as the current one has ended. */
  async now(): Promise<void> {
    while (this.#running) await this.#running;
    if (!this.#ended) await this.#begin();
  }

  /**
   * Schedules a round for a time, in milliseconds since the epoch, but at most an hour ahead. Replaces the scheduled
   * one; undefined only cancels it.
   */
  at(time: number | undefined): void {
    clearTimeout(this.#scheduled);
    if (time === undefined || this.#ended) return;
    const wait = Math.min(Math.max(time - Date.now(), 0) + 1, oneHour);
    this.#scheduled = setTimeout(() => this.request(), wait);
  }

  /** Prevents further rounds. */
  end(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#scheduled);
    this.#ended = true;
  }

  async #begin(): Promise<void> {
    clearTimeout(this.#timer);
    this.#since = undefined;
    this.#requests = 0;
    this.#running = this.#run();
    await this.#running;
    this.#running = undefined;
    if (this.#since !== undefined) {
      this.#since = undefined;
      this.request();
    }
  }
}
