import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { buildOnce, type Outcome } from '../../src/commands/run-build.ts';
import { openDataParts } from '../../src/model/config/config-schema.ts';

/** Files by path; undefined removes one. */
export type Tree = Readonly<Record<string, string | undefined>>;

type BuildOptions = Partial<Parameters<typeof buildOnce>[0]>;

/** Lines of a config for documents and feeds of every kind, of which a new archive has the leanest. */
export const everyDocument = `openData: { parts: [${openDataParts.join(', ')}] }\n`;
export const everyFeed = 'feeds: { formats: [rss, atom, json], history: all }\n';

/** An archive in a separate folder that is deleted after the test. */
export class TestArchive {
  readonly root: string;

  constructor(tree: Tree) {
    this.root = mkdtempSync(join(tmpdir(), 'kommunike-'));
    onTestFinished(() => rmSync(this.root, { recursive: true, force: true }));
    this.edit(tree);
  }

  edit(tree: Readonly<Record<string, string | Uint8Array | undefined>>): void {
    for (const [path, text] of Object.entries(tree)) {
      const file = join(this.root, path);
      if (text === undefined) rmSync(file);
      else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
  }

  /** Builds without a record of addresses, so that releases may be removed. */
  async build(options: BuildOptions = {}): Promise<Outcome> {
    const outcome = await this.buildRecorded({ frozen: true, allowRemovals: true, ...options });
    const diagnostics = outcome.diagnostics.filter(({ code }) => code !== 'addresses-unrecorded');
    return { ...outcome, diagnostics };
  }

  buildRecorded(options: BuildOptions = {}): Promise<Outcome> {
    return buildOnce({ root: this.root, now: '2026-11-21T12:00Z', write: true, ...options }, this.root, {});
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  /** All files except those that builds write. */
  tree(): Record<string, string> {
    const files = Object.entries(filesBelow(this.root));
    return Object.fromEntries(
      files.filter(([path]) => !/^(?:dist\/|\.kommunike\/|addresses\.lock$)/.test(path)),
    );
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  /** Every file of the built site with its bytes in Latin-1. */
  site(out = 'dist'): Record<string, string> {
    return filesBelow(join(this.root, out));
  }
}

export function filesBelow(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(file, 'latin1')]),
  );
}

/** A release's source. Fields are YAML lines that are added to the default ones or replace them. */
export function releaseText(
  fields: Readonly<Record<string, string | undefined>> = {},
  body = 'Kommunen öppnar ett nytt bad.',
): string {
  const all = {
    title: 'Nytt bad',
    date: '2024-05-02',
    municipality: 'Uppsala',
    contacts: '[{ name: Pressjouren, role: press, phone: 08-465 004 05 }]',
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}
