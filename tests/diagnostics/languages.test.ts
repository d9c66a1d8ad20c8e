import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languageOf } from '../../src/commands/options.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { run } from '../commands/command.ts';

const root = mkdtempSync(join(tmpdir(), 'kommunike-lang-'));

beforeAll(() => {
  mkdirSync(join(root, 'releases'));
  writeFileSync(join(root, 'kommunike.config.yaml'), 'title: Press\nlanguage: sv\n');
  writeFileSync(
    join(root, 'releases/a.md'),
    '---\ntitle: Nytt bad\ndate: 2026-01-02\nmunicipality: Uppsala\namounts:\n  - value: många pengar\n---\nText.\n',
  );
});
afterAll(() => rmSync(root, { recursive: true }));

describe('the language of diagnostics', () => {
  test.each([
    [{ lang: 'en' }, { KOMMUNIKE_LANG: 'sv' }, 'en'],
    [{}, { KOMMUNIKE_LANG: 'en' }, 'en'],
    [{}, {}, 'sv'],
    [{ config: 'none.yaml' }, { LANG: 'sv_SE.UTF-8' }, 'sv'],
    [{ config: 'none.yaml' }, { LANG: 'fr_FR.UTF-8' }, 'en'],
    [{ lang: 'de' }, {}, 'sv'],
    [{ format: 'json', lang: 'sv' }, {}, 'en'],
  ])('%j in the environment %j is %s', (options, environment, language) => {
    expect(languageOf({ root, ...options }, environment)).toBe(language);
  });

  test('can be chosen on the command line; codes stay the same', async () => {
    const { err } = await run(root, ['check', '--lang', 'sv']);
    expect(err).toContain('”många pengar” är inget penningbelopp');
    expect(err).toContain('amount-unclear');
  });

  test('is English in JSON', async () => {
    const { out } = await run(root, ['check', '--lang', 'sv', '--format', 'json']);
    const { diagnostics } = JSON.parse(out);
    const found = diagnostics.find(({ code }: Diagnostic) => code === 'amount-unclear');
    expect(found).toEqual({
      ...found,
      message: expect.stringContaining('is not a sum of money'),
    });
    expect(Object.keys(found)).not.toContain('translations');
  });
});
