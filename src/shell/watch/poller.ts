import type { WatchDisk } from './watch-disk.ts';

interface Pace {
  /** Minimum pause between two polls; milliseconds. */
  readonly pause: number;
  /** Polling takes at most one part in this many of the time. */
  readonly share: number;
}

/** Supplements the system's events, to find those that were lost. */
const background: Pace = { pause: 2000, share: 50 };

/** Replaces the system's events: on network disks, in containers, and if the system's limits are reached. */
const frequent: Pace = { pause: 300, share: 6 };

/** Checks all files periodically: any system can lose events, and some disks do not report any. */
export class Poller {
  readonly #disk: WatchDisk;
  readonly #onChange: (paths: readonly string[]) => void;
  #pace = background;
  #timer: NodeJS.Timeout | undefined;
  #polling: Promise<void> | undefined;
  #ended = false;

  constructor(disk: WatchDisk, onChange: (paths: readonly string[]) => void) {
    this.#disk = disk;
    this.#onChange = onChange;
  }

  start(): void {
    this.#scheduleNext(0);
  }

  /** Polls more often, because no events are available. */
  pollFrequently(): void {
    this.#pace = frequent;
  }

  /** Polls now, or joins a poll that is running. */
  poll(): Promise<void> {
    this.#polling ??= this.#poll().finally(() => {
      this.#polling = undefined;
    });
    return this.#polling;
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  async #poll(): Promise<void> {
    const start = performance.now();
    const changed = await this.#disk.poll();
    if (this.#ended) return;
    if (changed.length > 0) this.#onChange(changed);
    this.#scheduleNext(performance.now() - start);
  }

  #scheduleNext(took: number): void {
    clearTimeout(this.#timer);
    const { pause, share } = this.#pace;
    this.#timer = setTimeout(() => void this.poll(), Math.max(pause, took * share));
  }
}
