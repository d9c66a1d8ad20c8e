import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { importFrom } from '../../src/commands/import/import-command.ts';
import { buildOnce } from '../../src/commands/run-build.ts';

const root = mkdtempSync(join(tmpdir(), 'kommunike-builds-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const corpus = join(import.meta.dirname, '../../bench/import');
const options = { root, format: 'pretty', color: false, now: '2026-11-29' } as const;

/** Lines of pages of all kinds, in any order. */
const lines = [
  'Pressmeddelande 2021-03-02',
  '2021-03-02',
  'Ny skola i centrum',
  'Kommunstyrelsen satsar 12 miljoner kronor om året 2021–2023 på skolan, 300 000 kronor på biblioteket.',
  'Kontakt',
  'Vera Tångvall (S), kommunalråd, 070-174 06 05, 070-174 06 06',
  'Telefon: 08-465 004 00 ankn 12',
  'E-post: vera.tangvall(at)tierp.example',
  'press@tierp.example',
  '– Det blir bra, säger Vera Tångvall (S).',
  '- [protokoll](protokoll.pdf)',
  '![bild](bild.png)',
  'Tid: 3 mars 2021 kl. 10.00',
  'Plats: Stadshuset',
  'Om kommunen',
  '# Rubrik {#id}',
  '<script>alert(1)</script> &amp; &nbsp; [[länk]] {{mall}} https://a.example/?a=b',
  'title: "a" # check: b',
  '---',
  '* * *',
  'År\tKronor\n2021\t300 000',
  '',
];

test('imported releases build without errors, and each has a file', {
  timeout: 300_000,
}, async () => {
  const old = join(root, 'old');
  mkdirSync(old);
  const documents = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter(
    (path) =>
      /-dev-/.test(path) && !path.startsWith('second') && /(?:\.export\.json|\.(?!json)\w+)$/.test(path),
  );
  expect(documents.length).toBeGreaterThan(30);
  for (const path of documents) cpSync(join(corpus, path), join(old, basename(path)));
  const texts = fc.sample(
    fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...lines) }, fc.string({ maxLength: 60 })), {
      minLength: 2,
      maxLength: 16,
    }),
    { numRuns: 80, seed: 13 },
  );
  for (const [i, text] of texts.entries())
    writeFileSync(join(old, `text-${i}.txt`), `Tierps kommun\n\n${text.join('\n')}\n`);

  let told = '';
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      told += text;
      return true;
    }),
  );
  try {
    await importFrom([old], { ...options, municipality: 'Tierps kommun' });
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  expect(told.match(/^.*would not build.*$/gm)).toBeNull();
  const written = told.match(/ → .*\.md$/gm)?.length ?? 0;
  expect(written).toBeGreaterThan(90);
  const { code, diagnostics } = await buildOnce({ ...options, write: true, drafts: true }, root, {});
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(code).toBe(0);
});
