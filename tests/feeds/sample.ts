import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOnce } from '../../src/commands/once.ts';
import { filesBelow } from '../support/archive.ts';

const repository = join(import.meta.dirname, '../..');

export interface Sample {
  /** Folder of the built site. */
  readonly folder: string;
  /** Every file as text. */
  readonly files: Readonly<Record<string, string>>;
  readonly remove: () => void;
}

/** Builds a copy of the sample archive. */
export async function buildSample(options: { readonly baseUrl?: string } = {}): Promise<Sample> {
  const root = mkdtempSync(join(tmpdir(), 'kommunike-sample-'));
  // pictures that were encoded before need not be again
  for (const part of ['releases', 'public', 'pages', 'kommunike.config.yaml', '.kommunike/images']) {
    if (existsSync(join(repository, part)))
      cpSync(join(repository, part), join(root, part), { recursive: true });
  }
  const outcome = await buildOnce({ root, now: '2026-11-21T12:00Z', write: true, ...options }, root, {});
  if (outcome.code !== 0) throw new Error(JSON.stringify(outcome.diagnostics, null, 2));
  const folder = join(root, 'dist');
  return {
    folder,
    files: asText(filesBelow(folder)),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Files that were read byte by byte, as the UTF-8 that they are. */
export function asText(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes, 'latin1').toString('utf8')]),
  );
}
