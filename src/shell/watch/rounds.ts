/** Delay after the last change before a round starts; milliseconds. */
const delay = 60;

/** The same during a burst of changes, which may have pauses; milliseconds. */
const burstDelay = 300;

/** Number of changes that count as a burst. */
const burst = 50;

/** Longest delay, even if changes keep coming; milliseconds. */
const maxDelay = 2000;

/**
 * Runs rounds one at a time. A burst of changes causes one round; changes during a round cause another one after it.
 * `run` must not throw.
 */
export class Rounds {
  readonly #run: () => Promise<void>;
  #timer: NodeJS.Timeout | undefined;
  #since: number | undefined;
  #requests = 0;
  #running = false;
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

  /** Runs a round immediately, without a change. */
  async now(): Promise<void> {
    this.#since ??= performance.now();
    if (!this.#running) await this.#begin();
  }

  /** Prevents further rounds. */
  end(): void {
    clearTimeout(this.#timer);
    this.#ended = true;
  }

  async #begin(): Promise<void> {
    clearTimeout(this.#timer);
    this.#since = undefined;
    this.#requests = 0;
    this.#running = true;
    await this.#run();
    this.#running = false;
    if (this.#since !== undefined) {
      this.#since = undefined;
      this.request();
    }
  }
}
