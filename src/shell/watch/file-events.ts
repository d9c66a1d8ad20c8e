import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import type { LocalizedText } from '../../model/localized-text.ts';
import { isBelow, leadsOutside, real } from '../disk/walk.ts';

export interface FileEvents {
  /** A file's content changed. */
  readonly onChange: (path: string) => void;
  /** A file or folder was created, deleted or replaced. */
  readonly onRename: (path: string) => void;
  /** Some or all of the system's events are unavailable; `why` gives the reason and the remedy. */
  readonly onFailure: (why: LocalizedText) => void;
}

/**
 * Watches files and folders, which need not exist yet, starting from the nearest existing parent folder, so that a
 * folder that is deleted and created again is noticed. Only folders are watched, and these report changes to their
 * files: the system limits the number of watches, and an archive has many files. Events say where to look, not what
 * is there.
 */
export class FileWatcher {
  readonly #watcher: FSWatcher;
  readonly #targets: readonly string[];
  readonly #roots: readonly string[];
  #hasFailed = false;

  constructor(targets: readonly string[], root: string, { onChange, onRename, onFailure }: FileEvents) {
    this.#targets = targets;
    const followed = targets.filter((path) => !leadsOutside(path, root));
    this.#roots = [root, ...followed].map((path) => real(path) ?? path);
    this.#watcher = watch([...new Set(targets.map(nearestFolder))], {
      ignoreInitial: true,
      atomic: false,
      ignorePermissionErrors: true,
      ignored: (path, stats) => {
        if (!stats) return !this.#isWanted(path);
        if (stats.isSymbolicLink()) return !this.#isWanted(path) || !this.#leadsInside(path);
        return !stats.isDirectory() || !this.#isWanted(path);
      },
    });
    this.#watcher.on('raw', (event, name, details) => {
      const { watchedPath: folder } = details as { watchedPath?: string };
      if (folder === undefined) return;
      const path = name ? join(folder, name) : folder;
      if (this.#isRead(path)) event === 'rename' || !name ? onRename(path) : onChange(path);
    });
    const onFolder = (path: string) => {
      if (this.#isWanted(path)) onRename(path);
    };
    this.#watcher.on('addDir', onFolder);
    this.#watcher.on('unlinkDir', onFolder);
    this.#watcher.on('error', (error) => {
      if (this.#hasFailed) return;
      this.#hasFailed = true;
      onFailure(remedyFor(error));
    });
  }

  ready(): Promise<void> {
    return new Promise((resolve) => this.#watcher.once('ready', () => resolve()));
  }

  close(): Promise<void> {
    return this.#watcher.close();
  }

  #isRead(path: string): boolean {
    return this.#targets.some((target) => isBelow(path, target));
  }

  /** Whether a path is read, or is a parent folder of something read. */
  #isWanted(path: string): boolean {
    const isOnTheWay = this.#targets.some((target) => isBelow(target, path));
    return isOnTheWay || (this.#isRead(path) && !/^(?:node_modules$|\.)/.test(basename(path)));
  }

  /** Follows the same links as the reader, so that a link to `/` does not cause the whole disk to be watched. */
  #leadsInside(path: string): boolean {
    const target = real(path);
    return target !== undefined && this.#roots.some((root) => isBelow(target, root));
  }
}

function nearestFolder(path: string): string {
  let folder = dirname(path);
  while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

function remedyFor(error: unknown): LocalizedText {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOSPC':
      return {
        en: 'the system limit on watched folders has been reached; raise it with “sudo sysctl fs.inotify.max_user_watches=524288”',
        sv: 'systemets gräns för bevakade mappar är nådd; höj den med ”sudo sysctl fs.inotify.max_user_watches=524288”',
      };
    case 'EMFILE':
      return {
        en: 'the system limit on open files has been reached; raise it with “ulimit -n 65536” or “sudo sysctl fs.inotify.max_user_instances=512”',
        sv: 'systemets gräns för öppna filer är nådd; höj den med ”ulimit -n 65536” eller ”sudo sysctl fs.inotify.max_user_instances=512”',
      };
    default:
      return {
        en: `the system can’t watch these folders (${messageOf(error)})`,
        sv: `systemet kan inte bevaka mapparna (${messageOf(error)})`,
      };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
