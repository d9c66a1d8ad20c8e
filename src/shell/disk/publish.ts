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
import { createProblem } from '../../codes/index.ts';
import type { Compared, Write } from '../../compare.ts';
import { digest } from '../../digest.ts';
import { type Diagnostic, diagnosticOf, type Problem } from '../../model/diagnostic.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { Folders } from './folders.ts';
import { type Staged, Staging } from './staging.ts';
import { closeJournal, openJournal, type StampedManifest, type State, saveManifest } from './state.ts';
import { posixPath } from './walk.ts';

const stages: readonly Write['stage'][] = ['asset', 'release', 'list', 'feed', 'search'];

export interface PublishResult {
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Publishes a build's changes. Visitors never see a missing or half-written page, and the next build repairs one that
 * was killed at any moment. All files are first staged next to the site, so that a full disk is detected before the
 * site is touched.
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

  /** Stages a changed file. `publish` reports the first failure. */
  readonly stage = (write: Write): void => {
    if (this.#failure !== undefined) return;
    try {
      this.#staging.add(write);
    } catch (error) {
      this.#failure = error;
    }
  };

  /** Discards the staged files and leaves the site as it is. */
  abandon(): void {
    this.#staging.remove();
  }

  publish(compared: Compared): PublishResult {
    if (compared.manifest === this.#state.manifest) return this.#cancel([]);
    try {
      if (this.#failure !== undefined) throw this.#failure;
      const foreign = this.#staging.staged.filter((file) => this.#isForeign(file));
      const conflicts = foreign.filter((file) => !this.#isSame(file));
      if (conflicts.length > 0) return this.#cancel(conflicts.map(({ path }) => this.#foreignFile(path)));
      return this.#commit(compared, new Set(foreign));
    } catch (error) {
      return this.#cancel([this.#writeFailed(error)]);
    }
  }

  #commit({ manifest, deletes, madeWith }: Compared, adopted: ReadonlySet<Staged>): PublishResult {
    const { out } = this.#folders;
    const edited = this.#edited();
    const written = this.#staging.staged.filter((file) => !adopted.has(file) && !this.#isUntouched(file));
    written.sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
    openJournal(this.#folders, [...new Set([...written.map(({ path }) => path), ...deletes])]);
    if (this.#staging.isWhole) this.#staging.moveAll();
    else {
      for (const file of written) {
        const target = join(out, file.path);
        mkdirSync(dirname(target), { recursive: true });
        renameSync(file.staged, target);
      }
    }
    saveManifest(this.#folders, this.#stamp(manifest, new Set(written)), madeWith);
    for (const path of deletes) this.#delete(path);
    closeJournal(this.#folders);
    this.#staging.remove();
    return { written: written.map(({ path }) => path), deleted: deletes, diagnostics: edited };
  }

  #stamp(manifest: Manifest, written: ReadonlySet<Staged>): StampedManifest {
    const staged = new Map(this.#staging.staged.map((file) => [file.path, file]));
    const stampOf = (path: string) => {
      const file = staged.get(path);
      if (!file) return this.#state.stamped.get(path);
      return written.has(file) ? file : statSync(join(this.#folders.out, path));
    };
    return new Map(
      [...manifest].map(([path, { key, hash }]) => {
        const stamp = stampOf(path);
        if (!stamp) throw new Error(`${path} was neither written nor in the manifest`);
        return [path, { key, hash, size: stamp.size, mtimeMs: stamp.mtimeMs }];
      }),
    );
  }

  #isForeign({ path }: Staged): boolean {
    return (
      !this.#staging.isWhole && !this.#state.stamped.has(path) && existsSync(join(this.#folders.out, path))
    );
  }

  /** Whether a lost file still has the right content, because only its time changed. It then stays in place. */
  #isUntouched(file: Staged): boolean {
    return this.#state.lost.has(file.path) && this.#isSame(file);
  }

  /** Reports files that somebody else has changed since they were written. Their bytes count, not their times. */
  #edited(): readonly Diagnostic[] {
    const { lost, interrupted, stamped } = this.#state;
    const paths = [...lost].filter((path) => {
      const file = join(this.#folders.out, path);
      return !interrupted.has(path) && isFile(file) && digest(readFileSync(file)) !== stamped.get(path)?.hash;
    });
    const [first] = paths.sort();
    if (first === undefined) return [];
    const shown = paths.slice(0, 3).join(', ');
    const more = paths.length > 3 ? ` and ${paths.length - 3} more` : '';
    const were = paths.length === 1 ? 'was' : 'were';
    return [
      this.#at(
        first,
        createProblem(
          'output-edited',
          `${shown}${more} ${were} changed in the site by somebody else, and the build has undone it`,
          'change the sources instead, or put your own files into public/; kommunike verify shows such files before a build',
        ),
      ),
    ];
  }

  #isSame({ path, staged, size }: Staged): boolean {
    try {
      const found = join(this.#folders.out, path);
      return statSync(found).size === size && readFileSync(found).equals(readFileSync(staged));
    } catch {
      return false;
    }
  }

  /** Deletes one of our files and any folders left empty. */
  #delete(path: string): void {
    rmSync(join(this.#folders.out, path), { force: true });
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      const at = join(this.#folders.out, folder);
      if (existsSync(at) && readdirSync(at).length > 0) return;
      if (existsSync(at)) rmdirSync(at);
    }
  }

  #cancel(diagnostics: readonly Diagnostic[]): PublishResult {
    this.#staging.remove();
    return { written: [], deleted: [], diagnostics };
  }

  #foreignFile(path: string): Diagnostic {
    return this.#at(
      path,
      createProblem(
        'output-foreign',
        'Kommuniké did not write this file, and the site needs its path',
        'move it (your own files belong in public/), or delete the folder if an earlier build made it',
      ),
    );
  }

  #writeFailed(error: unknown): Diagnostic {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return this.#at(
      '',
      createProblem(
        'output-failed',
        `the site could not be written: ${error.message}`,
        'the published site is unchanged; free up space or change the permissions, then build again',
      ),
    );
  }

  #at(path: string, problem: Problem): Diagnostic {
    const file = posixPath(this.#folders.root, join(this.#folders.out, path));
    return diagnosticOf(file, problem);
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
