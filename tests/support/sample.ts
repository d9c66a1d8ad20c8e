import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { buildOnce, type Outcome } from '../../src/commands/run-build.ts';
import { filesBelow } from './archive.ts';

const repository = join(import.meta.dirname, '../..');

/** When it is built: in the week after one with news, so that it has newsletters of weeks. */
export const sampleNow = '2026-11-28T12:00Z';

/** The theme that the sample's own config names. */
const usual = 'kommun';

/** The sources of the sample archive. */
const parts = ['releases', 'public', 'pages', 'kommunike.config.yaml'];

/** Maximum time that a test waits for another process to build a sample; milliseconds. */
const patience = 100_000;

/** The built sample archive. It is shared by tests, which must not change it. */
export interface Sample {
  /** Folder of the built site. */
  readonly folder: string;
  /** Every file with its bytes in Latin-1. */
  readonly bytes: Readonly<Record<string, string>>;
  /** Every file as text. */
  readonly files: Readonly<Record<string, string>>;
  readonly outcome: Pick<Outcome, 'code' | 'diagnostics'>;
  /** Returns a file's text; throws if the site has no such file. */
  readonly read: (path: string) => string;
}

interface Options {
  readonly theme?: string;
  readonly baseUrl?: string;
}

const opened = new Map<string, Promise<Sample>>();

/** Builds a copy of the sample archive, or waits for the process that does: once for all tests of a run. */
export function openSample(options: Options = {}): Promise<Sample> {
  const { theme = usual, baseUrl = '' } = options;
  const name = theme + encodeURIComponent(baseUrl);
  const known = opened.get(name) ?? open(join(inject('samples'), name), options);
  opened.set(name, known);
  return known;
}

async function open(root: string, options: Options): Promise<Sample> {
  const told = join(root, 'outcome.json');
  if (isFirst(root)) {
    // complete at once, for waiting processes
    writeFileSync(`${told}~`, JSON.stringify(await build(root, options)));
    renameSync(`${told}~`, told);
  }
  for (const end = Date.now() + patience; !existsSync(told); ) {
    if (Date.now() > end) throw new Error(`nobody has built ${root}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const outcome: Sample['outcome'] = JSON.parse(readFileSync(told, 'utf8'));
  if (outcome.code !== 0) throw new Error(JSON.stringify(outcome, null, 2));
  const folder = join(root, 'dist');
  const bytes = filesBelow(folder);
  const files = asText(bytes);
  const read = (path: string) => {
    const text = files[path];
    if (text === undefined) throw new Error(`the sample has no ${path}`);
    return text;
  };
  return { folder, bytes, files, outcome, read };
}

function isFirst(root: string): boolean {
  try {
    mkdirSync(root);
    return true;
  } catch {
    return false;
  }
}

async function build(
  root: string,
  { theme = usual, ...options }: Options,
): Promise<Sample['outcome'] | { error: string }> {
  try {
    copySample(root);
    // Pictures take longest, and are the same in every theme.
    const plain = await (theme === usual && options.baseUrl === undefined ? undefined : openSample());
    if (plain) copyPictures(plain, root);
    const config = join(root, 'kommunike.config.yaml');
    writeFileSync(config, readFileSync(config, 'utf8').replace(/^theme: .*$/m, `theme: ${theme}`));
    const { code, diagnostics } = await buildOnce(
      { root, now: sampleNow, write: true, ...options },
      root,
      {},
    );
    return { code, diagnostics };
  } catch (error) {
    return { error: String(error) };
  }
}

/** Copies the encoded pictures of a sample, so that they are not encoded again. */
export function copyPictures({ folder }: Sample, root: string): void {
  const images = '.kommunike/images';
  cpSync(join(folder, '..', images), join(root, images), { recursive: true });
}

/** Copies the sample archive's sources. */
export function copySample(root: string): void {
  for (const part of parts)
    if (existsSync(join(repository, part)))
      cpSync(join(repository, part), join(root, part), { recursive: true });
}

/** Decodes files that were read as Latin-1 to UTF-8. */
export function asText(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes, 'latin1').toString('utf8')]),
  );
}
