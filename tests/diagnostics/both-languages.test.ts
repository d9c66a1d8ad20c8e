import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CodeEntry } from '../../src/codes/code.ts';
import { type Code, codes } from '../../src/codes/index.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Said } from '../../src/model/said.ts';
import { parseConfig } from '../../src/parse/config/parse-config.ts';
import { parseRelease } from '../../src/parse/release/parse-release.ts';
import { releaseWith, settingsOf } from '../parse/read.ts';

const folder = join(import.meta.dirname, '../broken');
const brokenConfig = settingsOf(readFileSync(join(folder, 'kommunike.config.yaml'), 'utf8'));

const diagnosticsOf = (text: string, settings = settingsOf('')) =>
  parseRelease({ path: 'releases/a.md', text, hash: '' }, settings).diagnostics;

/** What is said of a code's example, as far as it is a release or a config. */
function ofExample(example: string): readonly Diagnostic[] {
  if (/^(?:# kommunike\.config\.yaml|senders:|committees:)/.test(example))
    return parseConfig({ path: 'kommunike.config.yaml', text: example, hash: '' }).diagnostics;
  const [, config = '', fields = ''] = /^(?:# config: ([^\n]*)\n)?(.*)$/s.exec(example) ?? [];
  const settings = settingsOf(config);
  return [fields, releaseWith(fields), releaseWith('', fields)].flatMap((text) =>
    diagnosticsOf(text, settings),
  );
}

const brokenReleases = readdirSync(join(folder, 'releases')).map((name) =>
  readFileSync(join(folder, 'releases', name), 'utf8'),
);
const found = [
  ...Object.values(codes).flatMap(({ example }) => ofExample(example)),
  ...brokenReleases.flatMap((text) => diagnosticsOf(text, brokenConfig)),
];
const foundCodes = [...new Set(found.map(({ code }) => code))];

/** Words of one language that the other does not have. */
const english = words('the is not with and which of it are has stands write no that there this these or be');
const swedish = words('och inte är med som det ett ska skriv finns att av på om eller så utan men');

function words(list: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d_.-])(?:${list.replaceAll(' ', '|')})(?![\\p{L}\\d_.:-])`, 'iu');
}

/** A text without what it quotes of an author, what it gives to copy, and code. */
function own(text: string): string {
  return text.replace(/[“”][^“”]*”/g, '…').replace(/`[^`]*`|"[^"]*"|!?\[[^\]]*\]\([^)]*\)|\S+: .*$/g, '…');
}

describe.each(foundCodes)('%s', (code) => {
  const translated = found.filter((one) => one.code === code && one.translations);

  test('says the same in both languages, and in each its own words', () => {
    for (const { message, hint, translations } of translated) {
      for (const text of [message, hint]) {
        expect(text).not.toBe('');
        expect(own(text)).not.toMatch(swedish);
        expect(text).not.toMatch(/undefined|\[object/);
      }
      for (const text of [translations?.sv.message ?? '', translations?.sv.hint ?? '']) {
        expect(text).not.toBe('');
        expect(own(text)).not.toMatch(english);
        expect(text).not.toMatch(/undefined|\[object|“|!$/);
      }
      expect(translations?.sv.message).not.toMatch(/\.$/);
      expect(translations?.sv.message).not.toBe(message);
    }
  });
});

test('the documentation of a code is in both languages', () => {
  const entries = Object.entries<CodeEntry>(codes) as [Code, CodeEntry][];
  for (const [code, { title, why, remedy }] of entries) {
    for (const text of [title, why, remedy].filter((each): each is Said => typeof each !== 'string')) {
      expect(own(text.en), code).not.toMatch(swedish);
      expect(own(text.sv), code).not.toMatch(english);
      expect(text.sv, code).not.toMatch(/“/);
    }
  }
});
