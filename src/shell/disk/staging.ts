import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Write } from '../../compare.ts';
import type { FileStamp } from './state.ts';

/** A changed file that has been staged. */
export interface Staged extends FileStamp {
  /** Path in the site. */
  readonly path: string;
  /** Absolute path of the staged file. */
  readonly staged: string;
  readonly stage: Write['stage'];
}

/**
 * Stages changed files. A new site is staged in a folder of its final structure, which is then renamed as a whole; an
 * existing one in a flat folder inside it, so that renaming never crosses file systems.
 */
export class Staging {
  readonly staged: Staged[] = [];
  /** Whether the staged files are the whole site. */
  readonly isWhole: boolean;
  readonly #out: string;
  readonly #folder: string;
  readonly #made = new Set<string>();

  constructor(out: string) {
    this.#out = out;
    this.isWhole = !existsSync(out);
    this.#folder = this.isWhole ? `${out}.kommunike` : join(out, '.kommunike');
    rmSync(this.#folder, { recursive: true, force: true });
  }

  add({ path, content, stage }: Write): void {
    const staged = join(this.#folder, this.isWhole ? path : String(this.staged.length));
    this.#makeFolder(dirname(staged));
    writeFileSync(staged, content);
    const { size, mtimeMs } = statSync(staged);
    this.staged.push({ path, staged, stage, size, mtimeMs });
  }

  /** Moves a whole new site into place. */
  moveAll(): void {
    if (this.staged.length === 0) mkdirSync(this.#out, { recursive: true });
    else renameSync(this.#folder, this.#out);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return;
    // a recursive mkdir checks every parent folder, which is slower
    if (folder === this.#folder) mkdirSync(folder, { recursive: true });
    else {
      this.#makeFolder(dirname(folder));
      mkdirSync(folder);
    }
    this.#made.add(folder);
  }
}
