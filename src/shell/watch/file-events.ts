import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { isBelow } from '../disk/walk.ts';

export interface FileEvents {
  /** A file's content changed. */
  readonly onChange: (path: string) => void;
  /** A file or folder came, went or was replaced. */
  readonly onRename: (path: string) => void;
  /** The system's events failed, altogether or in part; says why and what can be done. */
  readonly onFailure: (why: string) => void;
}

/**
 * Watches files and folders that need not exist yet, from the nearest folder above them that does: a folder that
 * is deleted and made again is then seen to come back. Only folders are watched, which tell what happens to their
 * files: a system's watches are few, and an archive's files are many. Events say where to look, never what is there.
 */
export class FileWatcher {
  readonly #watcher: FSWatcher;
  readonly #targets: readonly string[];
  readonly #grounds: readonly string[];
  #told = false;

  constructor(targets: readonly string[], root: string, { onChange, onRename, onFailure }: FileEvents) {
    this.#targets = targets;
    this.#grounds = [root, ...targets].map((path) => realOf(path) ?? path);
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
    const cameOrWent = (path: string) => {
      if (this.#isWanted(path)) onRename(path);
    };
    this.#watcher.on('addDir', cameOrWent);
    this.#watcher.on('unlinkDir', cameOrWent);
    this.#watcher.on('error', (error) => {
      if (this.#told) return;
      this.#told = true;
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

  /** What is read, and the folders on the way there. */
  #isWanted(path: string): boolean {
    const isOnTheWay = this.#targets.some((target) => isBelow(target, path));
    return isOnTheWay || (this.#isRead(path) && !/^(?:node_modules$|\.)/.test(basename(path)));
  }

  /** Links are followed as the reader follows them: a link to `/` must not have the whole disk watched. */
  #leadsInside(path: string): boolean {
    const target = realOf(path);
    return (
      this.#targets.includes(path) ||
      (target !== undefined && this.#grounds.some((ground) => isBelow(target, ground)))
    );
  }
}

function nearestFolder(path: string): string {
  let folder = dirname(path);
  while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function remedyFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOSPC':
      return 'the system’s limit on watched folders is reached; raise it with “sudo sysctl fs.inotify.max_user_watches=524288”';
    case 'EMFILE':
      return 'the system’s limit on open files is reached; raise it with “ulimit -n 65536” or “sudo sysctl fs.inotify.max_user_instances=512”';
    default:
      return `the system can’t watch these folders (${error instanceof Error ? error.message : String(error)})`;
  }
}
