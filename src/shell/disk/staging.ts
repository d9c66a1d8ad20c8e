import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Write } from '../../compare.ts';
import { Lock, type Waiting } from '../state/lock.ts';
import type { FileStamp } from '../state/state.ts';

/** A changed file that has been staged. */
export interface Staged extends FileStamp {
  /** Path in the site. */
  readonly path: string;
  /** Absolute path of the staged file. */
  readonly staged: string;
  readonly stage: Write['stage'];
}

/** A folder below the site's folder that never contains files of the site. */
const ownFolder = '.kommunike';

/**
 * Stages changed files in a folder below the site's folder, the only place that is certain to be on the same file
 * system. Holds the site's lock until it is removed.
 */
export class Staging {
  readonly staged: Staged[] = [];
  /** Whether there was no site before. It is then staged in its final structure. */
  readonly isWhole: boolean;
  readonly #lock: Lock;
  readonly #out: string;
  readonly #isNewFolder: boolean;
  readonly #folder: string;
  readonly #made = new Set<string>();

  /** Whether an interrupted build has left staged files. */
  static hasLeftovers(out: string): boolean {
    return existsSync(join(out, ownFolder));
  }

  /** Waits for any other build of the site. Throws LockHeld, or an error of the file system. */
  static async open(out: string, waiting: Waiting): Promise<Staging> {
    const isNewFolder = statSync(out, { throwIfNoEntry: false }) === undefined;
    const lock = await Lock.take(join(out, ownFolder), waiting);
    try {
      return new Staging(out, lock, isNewFolder);
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  private constructor(out: string, lock: Lock, isNewFolder: boolean) {
    this.#lock = lock;
    this.#out = out;
    this.#isNewFolder = isNewFolder;
    this.isWhole = readdirSync(out).every((name) => name === ownFolder);
    const own = join(out, ownFolder);
    // other files were left by an interrupted build
    if (lock.isHeld) {
      for (const name of readdirSync(own))
        if (name !== 'lock') rmSync(join(own, name), { recursive: true, force: true });
    }
    this.#folder = mkdtempSync(join(own, 'build-'));
    this.#made.add(this.#folder);
  }

  /** Whether other builds are kept away from the site. */
  get isLocked(): boolean {
    return this.#lock.isHeld;
  }

  add({ path, content, stage }: Write): void {
    const staged = join(this.#folder, this.isWhole ? path : String(this.staged.length));
    this.#makeFolder(dirname(staged));
    writeFileSync(staged, content);
    const { size, mtimeMs } = statSync(staged);
    this.staged.push({ path, staged, stage, size, mtimeMs });
  }

  /** Moves a whole new site into place, its home page last. */
  moveAll(): void {
    const names = readdirSync(this.#folder).sort((a, b) => +(a === 'index.html') - +(b === 'index.html'));
    for (const name of names) renameSync(join(this.#folder, name), join(this.#out, name));
  }

  /** Deletes what is still staged, and releases the lock. */
  remove(): void {
    try {
      rmSync(this.#folder, { recursive: true, force: true });
    } catch {
      // the next build deletes it
    }
    this.#lock.release();
    if (this.#isNewFolder && readdirSync(this.#out).length === 0) rmdirSync(this.#out);
  }

  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return;
    // a recursive mkdir checks every parent folder, which is slower
    this.#makeFolder(dirname(folder));
    mkdirSync(folder);
    this.#made.add(folder);
  }
}
