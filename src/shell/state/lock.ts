import {
  closeSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isMissing, statsOf } from '../disk/walk.ts';
import { makeFolder } from './state-file.ts';

/** How to wait for a lock. */
export interface Waiting {
  /** How long before giving up, in milliseconds. */
  readonly patience: number;
  /** Called once if it takes longer than a second, with the holder of the lock. */
  readonly onWait?: (holder: string) => void;
}

/** Thrown if another build held the lock for too long. The message names the holder. */
export class LockHeld extends Error {}

/** Interval between attempts to take a held lock, in milliseconds. */
const interval = 50;

/**
 * A folder that one build at a time may write to. The lock is an operating system lock on a file in the folder, which
 * ends with the process that holds it, so no stale lock is ever left.
 */
export class Lock {
  /** Whether the system could lock. If not, builds are not kept apart. */
  readonly isHeld: boolean;
  readonly #folder: string;
  readonly #opened: number;

  private constructor(folder: string, opened: number, isHeld: boolean) {
    this.#folder = folder;
    this.#opened = opened;
    this.isHeld = isHeld;
  }

  /** Creates the folder if necessary. Throws LockHeld, or an error of the file system. */
  static async take(folder: string, { patience, onWait }: Waiting): Promise<Lock> {
    const tryLock = await locking();
    const start = performance.now();
    for (let isReported = false; ; await setTimeout(interval)) {
      const opened = openLock(folder);
      const isHeld = opened !== undefined && tryLock(opened);
      // a lock on a file that its holder has just deleted protects nothing
      if (isHeld !== false && isFileAt(opened, fileIn(folder))) {
        writeHolder(opened);
        return new Lock(folder, opened, isHeld ?? false);
      }
      if (opened !== undefined) closeSync(opened);
      const waited = performance.now() - start;
      if (isHeld === false && waited > patience) throw new LockHeld(holderOf(folder));
      if (isReported || waited < 1000) continue;
      onWait?.(holderOf(folder));
      isReported = true;
    }
  }

  /** Also removes the folder if it is empty. */
  release(): void {
    try {
      unlinkSync(fileIn(this.#folder));
    } catch {
      // it is already gone
    }
    removeIfEmpty(this.#folder);
    closeSync(this.#opened);
  }
}

/** Returns a function that tries to lock an open file: true, false if another holds it, undefined if it can't. */
async function locking(): Promise<(opened: number) => boolean | undefined> {
  try {
    const { tryLock } = await import('fs-native-extensions');
    return (opened) => {
      try {
        return tryLock(opened);
      } catch {
        return undefined;
      }
    };
  } catch {
    return () => undefined;
  }
}

/** Undefined if the folder has just been removed by the build that held the lock. */
function openLock(folder: string): number | undefined {
  const file = fileIn(folder);
  makeFolder(folder);
  try {
    if (statsOf(file)?.isFile() === false) rmSync(file, { recursive: true });
    return openSync(file, 'a+');
  } catch (error) {
    if (isMissing(error)) return undefined;
    removeIfEmpty(folder);
    throw error;
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // it is not empty
  }
}

function fileIn(folder: string): string {
  return join(folder, 'lock');
}

function isFileAt(opened: number, path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  const { dev, ino } = fstatSync(opened, { bigint: true });
  return found?.dev === dev && found.ino === ino;
}

/** Writes the holder of the lock into the file, for messages only; locking does not depend on it. */
function writeHolder(opened: number): void {
  try {
    ftruncateSync(opened);
    writeSync(opened, `process ${process.pid} on ${hostname()}, since ${new Date().toISOString()}\n`);
  } catch {
    // the disk is full
  }
}

function holderOf(folder: string): string {
  try {
    return readFileSync(fileIn(folder), 'utf8').slice(0, 200).trim() || 'unknown';
  } catch {
    return 'unknown';
  }
}
