import { copyFileSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Compared, Write } from '../../compare.ts';
import { digest } from '../../digest.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { Waiting } from '../state/lock.ts';
import { confirmManifest, type StampedManifest, type State, saveNextManifest } from '../state/state.ts';
import { makeFolder } from '../state/state-file.ts';
import type { Folders } from './folders.ts';
import { onInterrupt } from './interrupt.ts';
import {
  deleteFile,
  filesBelow,
  inTheWay,
  isSameFile,
  moveInto,
  prepareFolders,
  type Survey,
  survey,
} from './out-files.ts';
import {
  foreignFiles,
  isReadOnly,
  lockMissing,
  publishedInPart,
  publishFailed,
  recordMissing,
  siteEdited,
  stateFailed,
} from './publish-problems.ts';
import { type Staged, Staging } from './staging.ts';
import { statsOf } from './walk.ts';

const stages: readonly Write['stage'][] = ['asset', 'release', 'list', 'feed', 'search'];

/** Interval at which a build yields, so that signals such as Ctrl-C are handled, in milliseconds. */
const sliceLength = 100;

export interface PublishResult {
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Publishes a build's changes. Visitors never see a missing or half-written page, and the next build repairs one that
 * was killed at any moment. Everything is staged and checked first, so that the site is only touched once nothing but
 * renaming and deleting is left.
 */
export class Publisher {
  readonly #folders: Folders;
  readonly #state: State;
  readonly #waiting: Waiting;
  #staging: Staging | undefined;
  #failure: unknown;
  #undoInterrupt: () => void = () => {};
  #lastPause = 0;

  constructor(folders: Folders, state: State, waiting: Waiting) {
    this.#folders = folders;
    this.#state = state;
    this.#waiting = waiting;
  }

  /** Stages a changed file. `publish` reports the first failure. */
  readonly stage = (write: Write): Promise<void> | undefined => {
    if (!this.#staging) return this.#open().then(() => this.#add(write));
    this.#add(write);
    if (performance.now() - this.#lastPause < sliceLength) return undefined;
    return setImmediate().then(() => {
      this.#lastPause = performance.now();
    });
  };

  /** Discards the staged files and leaves the site unchanged. */
  abandon(): void {
    this.#undoInterrupt();
    this.#staging?.remove();
    this.#staging = undefined;
  }

  async publish(compared: Compared): Promise<PublishResult> {
    const isSame = compared.manifest === this.#state.manifest;
    if (isSame && !Staging.hasLeftovers(this.#folders.out)) return unchanged([]);
    if (!this.#staging) await this.#open();
    try {
      if (isSame) return unchanged([]);
      if (this.#failure !== undefined || !this.#staging) throw this.#failure;
      return this.#commit(compared, this.#staging);
    } catch (error) {
      return unchanged([publishFailed(this.#folders, error)]);
    } finally {
      this.abandon();
    }
  }

  async #open(): Promise<void> {
    if (this.#failure !== undefined) return;
    try {
      this.#undoInterrupt = onInterrupt(() => this.abandon());
      this.#staging = await Staging.open(this.#folders.out, this.#waiting);
      this.#lastPause = performance.now();
    } catch (error) {
      this.#failure = error;
    }
  }

  #add(write: Write): void {
    if (this.#failure !== undefined) return;
    try {
      this.#staging?.add(write);
    } catch (error) {
      this.#failure = error;
    }
  }

  #commit({ manifest, deletes, madeWith }: Compared, staging: Staging): PublishResult {
    const { out } = this.#folders;
    const { staged, isWhole } = staging;
    const { stamped } = this.#state;
    const { adopted, foreign, blocked } = isWhole ? nothing : survey(out, staged, stamped, deletes);
    const isRecordMissing = !isWhole && stamped.size === 0 && isSiteOfOurs(adopted);
    const conflicts = isRecordMissing ? blocked : [...blocked, ...foreign];
    if (conflicts.length > 0) return unchanged(foreignFiles(this.#folders, conflicts));
    if (isRecordMissing) keepCopies(this.#folders, foreign);

    const edited = this.#edited();
    const written = staged.filter((file) => !adopted.has(file) && !this.#isUntouched(file));
    written.sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
    const first = new Set(inTheWay(deletes, written));
    if (!isWhole && first.size === 0) prepareFolders(out, written);
    const diagnostics = [
      ...(edited.length > 0 ? [siteEdited(this.#folders, edited)] : []),
      ...(staging.isLocked ? [] : [lockMissing(this.#folders)]),
    ];
    const noted = this.#note(this.#stamp(manifest, new Set(written)), madeWith);

    try {
      for (const path of first) deleteFile(out, path);
      if (isWhole) staging.moveAll();
      else {
        if (first.size > 0) prepareFolders(out, written);
        for (const file of written) moveInto(out, file);
      }
      for (const path of deletes) if (!first.has(path)) deleteFile(out, path);
    } catch (error) {
      return unchanged([publishedInPart(this.#folders, error)]);
    }

    if (noted) diagnostics.push(noted);
    else confirmManifest(this.#folders);
    if (isRecordMissing) {
      const others = filesBelow(out, '.').filter(
        (path) => !manifest.has(path) && !path.startsWith('.kommunike/'),
      );
      if (foreign.length + others.length > 0) diagnostics.push(recordMissing(this.#folders, foreign, others));
    }
    return { written: written.map(({ path }) => path), deleted: deletes, diagnostics };
  }

  /** Stores the manifest of the pending publication. Returns a warning if the state can't be written at all. */
  #note(manifest: StampedManifest, madeWith: Compared['madeWith']): Diagnostic | undefined {
    try {
      saveNextManifest(this.#folders, manifest, madeWith);
      return undefined;
    } catch (error) {
      if (isReadOnly(error)) return stateFailed(this.#folders, error);
      throw error;
    }
  }

  #stamp(manifest: Manifest, written: ReadonlySet<Staged>): StampedManifest {
    const staged = new Map(this.#staging?.staged.map((file) => [file.path, file]));
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

  /** Returns the files whose bytes have been changed by somebody else since they were written. */
  #edited(): readonly string[] {
    const { lost, interrupted, stamped } = this.#state;
    const isEdited = (path: string) => {
      const file = join(this.#folders.out, path);
      return statsOf(file)?.isFile() && digest(readFileSync(file)) !== stamped.get(path)?.hash;
    };
    return [...lost].filter((path) => !interrupted.has(path) && isEdited(path)).sort();
  }

  /** Whether a lost file still has the right content, because only its time changed. It then stays in place. */
  #isUntouched(file: Staged): boolean {
    return this.#state.lost.has(file.path) && isSameFile(this.#folders.out, file);
  }
}

const nothing: Survey = { adopted: new Set(), foreign: [], blocked: [] };

function unchanged(diagnostics: readonly Diagnostic[]): PublishResult {
  return { written: [], deleted: [], diagnostics };
}

/**
 * Whether an earlier build must have written a folder, because it contains a release's page or document, byte for byte.
 * Files of public/ prove nothing: they may also be in a site made by other means.
 */
function isSiteOfOurs(adopted: ReadonlySet<Staged>): boolean {
  return [...adopted].some(({ stage, size }) => stage !== 'asset' && size > 100);
}

/** Keeps copies of files that are about to be replaced, because they may have been written by hand. */
function keepCopies({ out, state }: Folders, paths: readonly string[]): void {
  for (const path of paths) {
    const copy = join(state, 'replaced', path);
    makeFolder(dirname(copy));
    copyFileSync(join(out, path), copy);
  }
}
