import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyLock } from '../../src/archive/addresses/address-lock.ts';
import { index } from '../../src/archive/indexing.ts';
import { deadLinks } from '../../src/archive/links/dead-links.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { parseRelease } from '../../src/parse/release/parse-release.ts';
import { filesAt } from '../../src/url.ts';
import { settingsOf } from '../parse/read.ts';

const folder = join(import.meta.dirname, '../broken');
const config = settingsOf(readFileSync(join(folder, 'kommunike.config.yaml'), 'utf8'));
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const parse = (path: string) => parseRelease({ path, text: read(path), hash: path }, config);
const files = (part: string) => readdirSync(join(folder, part)).sort();

/** Terminal output, so that reviewers see messages as authors do. */
function shown(text: string, { severity, code, message, hint, line, column, length }: Diagnostic): string {
  const words = text.split('\n')[line - 1] ?? '';
  const mark = ' '.repeat(column - 1) + '^'.repeat(Math.min(length, words.length - column + 2));
  return [
    `  ${line}:${column}+${length} ${severity} ${code}`,
    `    | ${words}`,
    `    | ${mark}`,
    `    ${message}`,
    `    → ${hint}`,
  ].join('\n');
}

const report = (name: string, text: string, diagnostics: readonly Diagnostic[]) =>
  `${[name, ...diagnostics.map((diagnostic) => shown(text, diagnostic))].join('\n')}\n`;

describe('a broken release', () => {
  const single = files('releases');

  test('covers at least sixty kinds', () => {
    expect(single.length).toBeGreaterThanOrEqual(60);
  });

  test.each(single)('%s has one mistake, which is reported once', (name) => {
    expect(parse(`releases/${name}`).diagnostics.map(({ code }) => code)).toHaveLength(1);
  });

  test('is reported with this text, at this place', async () => {
    const reports = single.map((name) =>
      report(name, read(`releases/${name}`), parse(`releases/${name}`).diagnostics),
    );
    await expect(reports.join('\n')).toMatchFileSnapshot('../broken/expected-releases.txt');
  });

  test('with ten mistakes gets all ten reported in one run', async () => {
    const { diagnostics } = parse('ten-mistakes.md');
    expect(diagnostics).toHaveLength(10);
    const all = report('ten-mistakes.md', read('ten-mistakes.md'), diagnostics);
    await expect(all).toMatchFileSnapshot('../broken/expected-ten-mistakes.txt');
  });
});

describe('conflicting releases', () => {
  const releases = files('archive').flatMap((name) => parse(`archive/${name}`).release ?? []);
  const options = {
    config,
    lock: emptyLock,
    now: Date.parse('2026-11-21T12:00Z'),
    preview: false,
    textOf: read,
  };
  const { archive, diagnostics } = index(releases, options);
  const urls = archive.releases.map(({ url }) => url);
  const paths = Object.assign(urls, {
    at: (address: string) => filesAt(address.replace(/^\//, '')).find((path) => urls.includes(path)),
  });
  const none = new Map<string, never>();
  const dead = deadLinks({ archive, ownPages: none, statics: none, paths, isFile: () => false, pages: [] });
  const of = (name: string) => [...diagnostics, ...dead].filter(({ file }) => file === `archive/${name}`);

  test('are reported with this text, at this place', async () => {
    const reports = files('archive').flatMap((name) =>
      of(name).length > 0 ? report(name, read(`archive/${name}`), of(name)) : [],
    );
    await expect(reports.join('\n')).toMatchFileSnapshot('../broken/expected-archive.txt');
  });

  test('do not reveal a draft: a link to it is reported like a link to nothing', () => {
    const told = (name: string, target: string) =>
      of(name).map(({ message, hint, code }) => [code, message.replace(target, '…'), hint]);
    expect(told('f-link-to-draft.md', 'x-draft.md')).toEqual(told('g-link-to-nothing.md', 'y-nothing.md'));
  });
});
