import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { complain } from '../../codes/index.ts';
import type { Compared, Write } from '../../compare.ts';
import { type Complaint, type Diagnostic, diagnosticOf } from '../../model/diagnostic.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { Folders } from './folders.ts';
import { type Staged, Staging } from './staging.ts';
import { closeJournal, type MarkedManifest, openJournal, type State, saveManifest } from './state.ts';
import { posixPath } from './walk.ts';

const stages: readonly Write['stage'][] = ['asset', 'release', 'list', 'feed', 'search'];

export interface Publication {
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes a build's changes so that a reader never meets a missing or half-written page, and that a build which is
 * killed at any moment is healed by the next. Everything is staged beside the site as it comes; a full disk is met
 * there, before the site is touched.
 */
export class Publisher {
  readonly #folders: Folders;
  readonly #state: State;
  readonly #staging: Staging;
  #failure: unknown;

  constructor(folders: Folders, state: State) {
    this.#folders = folders;
    this.#state = state;
    this.#staging = new Staging(folders.out);
  }

  /** Takes a changed file; the first failure is kept for `publish` to report. */
  readonly stage = (write: Write): void => {
    if (this.#failure !== undefined) return;
    try {
      this.#staging.add(write);
    } catch (error) {
      this.#failure = error;
    }
  };

  /** Leaves the site as it is. */
  abandon(): void {
    this.#staging.remove();
  }

  publish(compared: Compared): Publication {
    if (compared.manifest === this.#state.manifest) return this.#cancel([]);
    try {
      if (this.#failure !== undefined) throw this.#failure;
      const foreign = this.#staging.staged.filter((file) => this.#isForeign(file));
      const conflicts = foreign.filter((file) => !this.#isSame(file));
      if (conflicts.length > 0) return this.#cancel(conflicts.map(({ path }) => this.#foreign(path)));
      return this.#commit(compared, new Set(foreign));
    } catch (error) {
      return this.#cancel([this.#failed(error)]);
    }
  }

  #commit({ manifest, deletes, madeWith }: Compared, adopted: ReadonlySet<Staged>): Publication {
    const { out } = this.#folders;
    const written = this.#staging.staged.filter((file) => !adopted.has(file) && !this.#isUntouched(file));
    written.sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
    openJournal(this.#folders, [...new Set([...written.map(({ path }) => path), ...deletes])]);
    if (this.#staging.isWhole) this.#staging.become();
    else {
      for (const file of written) {
        const target = join(out, file.path);
        mkdirSync(dirname(target), { recursive: true });
        renameSync(file.staged, target);
      }
    }
    saveManifest(this.#folders, this.#mark(manifest, new Set(written)), madeWith);
    for (const path of deletes) this.#delete(path);
    closeJournal(this.#folders);
    this.#staging.remove();
    return { written: written.map(({ path }) => path), deleted: deletes, diagnostics: [] };
  }

  #mark(manifest: Manifest, written: ReadonlySet<Staged>): MarkedManifest {
    const staged = new Map(this.#staging.staged.map((file) => [file.path, file]));
    const markOf = (path: string) => {
      const file = staged.get(path);
      if (!file) return this.#state.marked.get(path);
      return written.has(file) ? file : statSync(join(this.#folders.out, path));
    };
    return new Map(
      [...manifest].map(([path, { key, hash }]) => {
        const mark = markOf(path);
        if (!mark) throw new Error(`${path} was neither written nor known`);
        return [path, { key, hash, size: mark.size, mtimeMs: mark.mtimeMs }];
      }),
    );
  }

  #isForeign({ path }: Staged): boolean {
    return (
      !this.#staging.isWhole && !this.#state.marked.has(path) && existsSync(join(this.#folders.out, path))
    );
  }

  /** A file that was only touched, not changed, keeps its place; its staged copy goes. */
  #isUntouched(file: Staged): boolean {
    return this.#state.lost.has(file.path) && this.#isSame(file);
  }

  #isSame({ path, staged }: Staged): boolean {
    try {
      return readFileSync(join(this.#folders.out, path)).equals(readFileSync(staged));
    } catch {
      return false;
    }
  }

  /** Removes a file of ours and the folders that it leaves empty. */
  #delete(path: string): void {
    rmSync(join(this.#folders.out, path), { force: true });
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      const at = join(this.#folders.out, folder);
      if (existsSync(at) && readdirSync(at).length > 0) return;
      if (existsSync(at)) rmdirSync(at);
    }
  }

  #cancel(diagnostics: readonly Diagnostic[]): Publication {
    this.#staging.remove();
    return { written: [], deleted: [], diagnostics };
  }

  #foreign(path: string): Diagnostic {
    return this.#at(
      path,
      complain(
        'output-foreign',
        'this file is not one that Kommuniké wrote, and the site wants its place',
        'move it away (files of your own belong in public/), or delete the folder if an earlier build made it',
      ),
    );
  }

  #failed(error: unknown): Diagnostic {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return this.#at(
      '',
      complain(
        'output-failed',
        `the site could not be written: ${error.message}`,
        'what was published before is untouched; make room or change the permissions, then build again',
      ),
    );
  }

  #at(path: string, complaint: Complaint): Diagnostic {
    const file = posixPath(this.#folders.root, join(this.#folders.out, path));
    return diagnosticOf(file, complaint);
  }
}
