import type { WatchDisk } from './stat-cache.ts';

interface Pace {
  /** Shortest pause between two sweeps; milliseconds. */
  readonly pause: number;
  /** Of the time, at most one part in this many goes to sweeping. */
  readonly share: number;
}

/** Beside the system's events: enough to find what they missed. */
const calm: Pace = { pause: 2000, share: 50 };

/** Instead of the system's events: on network disks, in containers, and where the system's limits are reached. */
const hurried: Pace = { pause: 300, share: 6 };

/** Looks at every file now and then: events are lost on every system, and some disks have none. */
export class Sweeper {
  readonly #disk: WatchDisk;
  readonly #onChange: (paths: readonly string[]) => void;
  #pace = calm;
  #timer: NodeJS.Timeout | undefined;
  #sweeping: Promise<void> | undefined;
  #ended = false;

  constructor(disk: WatchDisk, onChange: (paths: readonly string[]) => void) {
    this.#disk = disk;
    this.#onChange = onChange;
  }

  start(): void {
    this.#rest(0);
  }

  /** From now on, changes are found in no other way. */
  hurry(): void {
    this.#pace = hurried;
  }

  /** One sweep at a time. */
  sweep(): Promise<void> {
    this.#sweeping ??= this.#sweep().finally(() => {
      this.#sweeping = undefined;
    });
    return this.#sweeping;
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  async #sweep(): Promise<void> {
    const start = performance.now();
    const changed = await this.#disk.sweep();
    if (this.#ended) return;
    if (changed.length > 0) this.#onChange(changed);
    this.#rest(performance.now() - start);
  }

  #rest(took: number): void {
    clearTimeout(this.#timer);
    const { pause, share } = this.#pace;
    this.#timer = setTimeout(() => void this.sweep(), Math.max(pause, took * share));
  }
}
