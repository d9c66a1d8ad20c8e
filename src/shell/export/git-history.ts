import { spawn } from 'node:child_process';
import type { LocalizedText } from '../../model/localized-text.ts';
import { csvLine } from '../../site/tables/csv.ts';

/** Why there is no history, or how many commits it has. */
export type History =
  | { readonly missing: LocalizedText }
  | { readonly commits: number; readonly isShallow: boolean };

/** A file that is being written. */
interface HistoryFile {
  readonly write: (chunk: Uint8Array | string) => void;
  readonly close: () => void;
}

/** A failure of Git, with its own message. */
export class GitFailure extends Error {}

/** Git must not run programs configured by the repository, fetch anything, or apply replacement objects. */
const settings = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'i18n.logOutputEncoding=UTF-8',
  'log.showSignature=false',
];
const environment = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};

/**
 * Writes the history of a folder up to the current commit: `fast-export.txt`, from which `git fast-import` restores the
 * repository, and `changes.csv`, a line for each file of each commit. Throws GitFailure if there is a repository but
 * Git can't read it.
 */
export async function writeHistory(root: string, open: (name: string) => HistoryFile): Promise<History> {
  const shallow = await ask(root, ['rev-parse', '--is-shallow-repository']);
  if (shallow === undefined)
    return { missing: { en: 'Git is not installed', sv: 'Git är inte installerat' } };
  if (/not a git repository/.test(shallow.error))
    return {
      missing: {
        en: 'the archive is not in a Git repository',
        sv: 'arkivet versionshanteras inte med Git',
      },
    };
  if (shallow.code !== 0) throw new GitFailure(shallow.error.trim());
  const head = await ask(root, ['rev-parse', '--quiet', '--verify', 'HEAD']);
  const any = head?.code === 0 ? await ask(root, ['rev-list', '--max-count=1', 'HEAD', '--', '.']) : head;
  if (any?.text.trim() === '' && any.error === '')
    return {
      missing: {
        en: 'no commit of the Git repository holds the archive',
        sv: 'arkivet finns inte med i någon ändring i Git',
      },
    };
  const table = open('changes.csv');
  const commits = await writeTable(root, table.write).finally(table.close);
  const stream = open('fast-export.txt');
  await git(
    root,
    ['fast-export', '--reencode=no', '--show-original-ids', 'HEAD', '--', '.'],
    stream.write,
  ).finally(stream.close);
  return { commits, isShallow: shallow.text.trim() === 'true' };
}

async function writeTable(root: string, write: (line: string) => void): Promise<number> {
  write(csvLine(['commit', 'date', 'author', 'message', 'change', 'path'], []));
  const format = '--format=%H%x00%aI%x00%an%x00%B';
  const fixed = [
    '--no-renames',
    '--no-ext-diff',
    '--no-textconv',
    '--no-mailmap',
    '--no-color',
    '--no-relative',
  ];
  const log = [
    'log',
    '--reverse',
    '--topo-order',
    '--name-status',
    '-z',
    format,
    ...fixed,
    'HEAD',
    '--',
    '.',
  ];
  const rows = new Rows(write);
  const decoder = new TextDecoder();
  let rest = '';
  await git(root, log, (chunk) => {
    const tokens = (rest + decoder.decode(chunk, { stream: true })).split('\0');
    rest = tokens.pop() ?? '';
    for (const token of tokens) rows.take(token);
  });
  rows.take(rest);
  rows.end();
  return rows.commits;
}

/** Converts the output of `git log` to rows: a commit's four fields, then pairs of a letter and a path. */
class Rows {
  commits = 0;
  readonly #write: (line: string) => void;
  #commit: string[] = [];
  #change: string | undefined;
  #isEmpty = false;

  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  take(token: string): void {
    if (this.#change !== undefined) {
      this.#row(this.#change, token);
      this.#change = undefined;
    } else if (this.commits > 0 && this.#commit.length < 4) this.#commit.push(token.trim());
    else if (/^\n?[A-Z]\d*$/.test(token)) this.#change = token.trim();
    else if (token.trim() !== '') this.#begin(token.trim());
  }

  /** A commit without changes, such as a merge, has a separate row. */
  end(): void {
    if (this.commits > 0 && this.#isEmpty) this.#row('', '');
  }

  #begin(commit: string): void {
    this.end();
    this.commits++;
    this.#commit = [commit];
    this.#isEmpty = true;
  }

  #row(change: string, path: string): void {
    this.#isEmpty = false;
    this.#write(csvLine([...this.#commit, change, path], []));
  }
}

interface Answer {
  readonly code: number | null;
  readonly text: string;
  readonly error: string;
}

/** Runs Git for a short answer. Returns undefined if it is not installed. */
async function ask(root: string, args: readonly string[]): Promise<Answer | undefined> {
  let text = '';
  const { code, error, isMissing } = await start(root, args, (chunk) => {
    text += Buffer.from(chunk).toString('utf8');
  });
  return isMissing ? undefined : { code, text, error };
}

async function git(root: string, args: readonly string[], take: (chunk: Uint8Array) => void): Promise<void> {
  const { code, error } = await start(root, args, take);
  if (code !== 0) throw new GitFailure(error.trim() || `git ${args[0]} failed`);
}

async function start(root: string, args: readonly string[], take: (chunk: Uint8Array) => void) {
  const configs = settings.flatMap((setting) => ['-c', setting]);
  const child = spawn('git', ['--no-pager', ...configs, ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let isMissing = false;
  let error = '';
  const closed = new Promise<number | null>((resolve) => {
    child.on('error', (failure) => {
      isMissing = 'code' in failure && failure.code === 'ENOENT';
      error = failure.message;
      resolve(null);
    });
    child.on('close', resolve);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    error = (error + chunk.toString('utf8')).slice(0, 2000);
  });
  try {
    for await (const chunk of child.stdout) take(chunk);
  } catch (failure) {
    child.kill();
    throw failure;
  }
  return { code: await closed, error, isMissing };
}
