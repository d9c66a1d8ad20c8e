/** How long it must be quiet after a change before a round begins; milliseconds. */
const quiet = 60;

/** The same in a storm, which has its lulls. */
const quietInStorm = 300;

/** So many changes are a storm. */
const storm = 50;

/** However many changes keep coming, a round begins after this; milliseconds. */
const patience = 2000;

/**
 * Runs rounds one at a time: a storm of changes gives one, and a change that comes during a round gives another
 * after it. `run` must not throw.
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

  /** Something changed. */
  request(): void {
    const now = performance.now();
    this.#since ??= now;
    this.#requests++;
    if (this.#running || this.#ended) return;
    clearTimeout(this.#timer);
    const calm = this.#requests < storm ? quiet : quietInStorm;
    const wait = Math.max(0, Math.min(calm, this.#since + patience - now));
    this.#timer = setTimeout(() => void this.#begin(), wait);
  }

  /** Runs the first round, or one that nothing but a wish is the reason of. */
  async now(): Promise<void> {
    this.#since ??= performance.now();
    if (!this.#running) await this.#begin();
  }

  /** No round begins any more. */
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
