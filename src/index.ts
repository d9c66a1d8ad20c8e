import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildOnce } from './commands/run-build.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { WriterLanguage } from './model/localized-text.ts';
import { nearest } from './parse/text/suggest.ts';
import { UsageError } from './shell/usage-error.ts';

export type { Diagnostic } from './model/diagnostic.ts';
export type { WriterLanguage } from './model/localized-text.ts';
export { UsageError } from './shell/usage-error.ts';
export { version } from './version.ts';

/** Options of a build. Relative paths are relative to the current folder, as on the command line. */
export interface BuildOptions {
  /** The archive’s folder. */
  readonly root: string | URL;
  /** The config; by default `kommunike.config.yaml` in the archive’s folder. */
  readonly config?: string;
  /** Folder of the releases; by default `releases`. */
  readonly releases?: string;
  /** Folder of themes and overrides; by default `templates`. */
  readonly templates?: string;
  /** Folder of the site; by default `dist`. */
  readonly out?: string;
  /** Where the site will be published; overrides `baseUrl` in the config. */
  readonly baseUrl?: string;
  /** The time to build for; by default `SOURCE_DATE_EPOCH`, else the clock. */
  readonly now?: string | Date;
  /** Includes unpublished releases, marked as such. */
  readonly drafts?: boolean;
  /** `false` only checks: nothing is written, and `pending` lists what would be. */
  readonly write?: boolean;
  /** Checks `addresses.lock` without changing it; the default if `CI` is set. */
  readonly frozen?: boolean;
  /** Gives up the addresses of everything that was removed. */
  readonly allowRemovals?: boolean;
  /** Language of messages; English by default. */
  readonly language?: WriterLanguage;
  /** Called if the build must wait for another one of the archive, with its holder. */
  readonly onWait?: (holder: string) => void;
}

export interface BuildResult {
  /** Whether there are no errors. If there is one, nothing is written and the site stays unchanged. */
  readonly ok: boolean;
  /** Errors and warnings, by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Folder of the site, as an absolute path. */
  readonly out: string;
  /** Number of published releases. */
  readonly releases: number;
  /** Number of files of the whole site. */
  readonly files: number;
  /** Paths in the site that were written. */
  readonly written: readonly string[];
  /** Paths in the site that were deleted. */
  readonly deleted: readonly string[];
  /** With `write: false`, what a build would change. */
  readonly pending: readonly {
    readonly path: string;
    /** Kind of file: `release`, `feed`, `picture`. */
    readonly kind: string;
    readonly change: 'added' | 'changed' | 'removed';
  }[];
  /** When the archive must be built again because a release is published or expires, or an event ends. */
  readonly next?: Date;
}

/**
 * Builds an archive, as `kommunike build` does: renders and writes only what changed. Authors' mistakes are in the
 * result; rejects with a UsageError for invalid options.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  checkNames(options);
  const { root, now, language, write = true, ...rest } = options;
  const folder = checkedPath('root', 'folder', root instanceof URL ? fileURLToPath(root) : root);
  for (const name of ['releases', 'templates'] as const) {
    if (rest[name] !== undefined) checkedPath(name, 'folder', rest[name]);
  }
  if (rest.config !== undefined) checkedPath('config', 'file', rest.config);
  const outcome = await buildOnce(
    {
      ...rest,
      root: folder,
      write,
      ...(now !== undefined && { now: now instanceof Date ? now.toISOString() : now }),
      ...(language !== undefined && { lang: language }),
    },
    process.cwd(),
    process.env,
  );
  const { code, diagnostics, folders, releases, files, written, deleted, pending, next } = outcome;
  return {
    ok: code === 0,
    diagnostics,
    out: folders.out,
    releases,
    files,
    written,
    deleted,
    pending,
    ...(next !== undefined && { next: new Date(next.at) }),
  };
}

const optionNames: Readonly<Record<keyof BuildOptions, true>> = {
  root: true,
  config: true,
  releases: true,
  templates: true,
  out: true,
  baseUrl: true,
  now: true,
  drafts: true,
  write: true,
  frozen: true,
  allowRemovals: true,
  language: true,
  onWait: true,
};

/** Refuses misspelt options, which JavaScript would otherwise not detect. */
function checkNames(options: object): void {
  const known = Object.keys(optionNames);
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    const hint = near === undefined ? `the options are ${known.join(', ')}` : `did you mean “${near}”?`;
    throw new UsageError(`there is no option “${name}”: ${hint}`);
  }
}

/** A misspelt path must not build an empty archive. */
function checkedPath(name: string, kind: 'folder' | 'file', path: unknown): string {
  const found = typeof path === 'string' ? statSync(path, { throwIfNoEntry: false }) : undefined;
  if (typeof path === 'string' && (kind === 'folder' ? found?.isDirectory() : found?.isFile())) return path;
  throw new UsageError(`“${name}” is ${path}, but must be a ${kind} that exists`);
}
