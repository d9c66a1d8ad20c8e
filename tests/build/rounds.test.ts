import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Prepared, prepare, type Round } from '../../src/build.ts';
import { openSession } from '../../src/commands/session.ts';
import { emptyMemo, type Memo } from '../../src/model/memo.ts';
import type { Output } from '../../src/model/output.ts';
import { IncrementalReader } from '../../src/shell/watch/incremental-reader.ts';
import { WatchDisk } from '../../src/shell/watch/watch-disk.ts';
import { drawn } from '../images/draw.ts';
import { releaseText, TestArchive } from '../support/archive.ts';
import { runs } from '../support/thorough.ts';

/** A long-running process that is notified of every changed file. */
class Staying {
  readonly archive = new TestArchive({});
  readonly #disk = new WatchDisk();
  readonly #reader = new IncrementalReader(this.#disk);
  #memo: Memo = emptyMemo;
  #round: Round | undefined;

  edit(path: string, content: string | Buffer | undefined): void {
    const isThere = path in this.archive.tree();
    if (content === undefined && !isThere) return;
    const file = join(this.archive.root, path);
    this.archive.edit({ [path]: content && '' });
    if (content !== undefined) writeFileSync(file, content);
    if (isThere && content !== undefined) this.#disk.touch(file);
    else {
      // like the system's events for new folders
      for (let at = file; at !== this.archive.root; at = join(at, '..')) this.#disk.replaced(at);
    }
  }

  async round(now: string, drafts: boolean): Promise<Prepared> {
    const { root } = this.archive;
    const origin = { disk: this.#disk, read: this.#reader.read };
    const { input } = openSession({ root, now, drafts }, root, {}, origin);
    if (!input) throw new Error('the config has mistakes');
    const prepared = await prepare(input, this.#memo, this.#round);
    this.#memo = prepared.memo;
    this.#round = prepared.round;
    return prepared;
  }

  async cleanly(now: string, drafts: boolean): Promise<Prepared> {
    const { root } = this.archive;
    const { input } = openSession({ root, now, drafts }, root, {});
    if (!input) throw new Error('the config has mistakes');
    return prepare(input, emptyMemo);
  }
}

/** Every file with its key and, if it is text, its bytes. */
async function filesOf({ planned }: Prepared): Promise<Record<string, unknown>> {
  if (!planned) return {};
  const shown = async ({ path, key, stage, render }: Output) =>
    [path, { key, stage, text: /\.(?:avif|webp|png|jpg|zip)$/.test(path) ? '' : await render() }] as const;
  const outputs = [...planned.plan.outputs(), ...planned.search().outputs];
  return Object.fromEntries(await Promise.all(outputs.map(shown)));
}

const pictures = await Promise.all([30, 40].map((width) => drawn(width, 20).png().toBuffer()));

describe('rounds in a long-running process', () => {
  const names = ['a', 'b', 'c', 'd'] as const;
  const fields = fc.record({
    title: fc.constantFrom('Nytt bad', 'Ny skola', 'Nya cykelvägar'),
    slug: fc.constantFrom(undefined, undefined, undefined, 'bad'),
    date: fc.constantFrom('2023-05-02', '2024-05-02', '2024-06-01', '2024-06-09T10:00'),
    municipality: fc.constantFrom('Uppsala', 'Uppsala', 'Sundsvall'),
    committee: fc.constantFrom(undefined, 'Socialnämnden', 'Kommunstyrelsen'),
    committees: fc.constantFrom(undefined, undefined, '[Äldrenämnden, Socialnämnden]'),
    tags: fc.constantFrom(undefined, '[skola]', '[skola, bad]', '[skola, Skola]'),
    draft: fc.constantFrom(undefined, undefined, 'true'),
    embargo: fc.constantFrom(undefined, undefined, '2024-08-01T10:00'),
    expires: fc.constantFrom(undefined, undefined, '2025-01-01', '2024-06-20'),
    type: fc.constantFrom(undefined, 'invitation', 'news'),
    aliases: fc.constantFrom(
      undefined,
      undefined,
      undefined,
      undefined,
      '/gammal/1',
      '[/gammal/2, /Gammal/2]',
    ),
    withdrawn: fc.constantFrom(undefined, undefined, undefined, '{ date: 2024-06-10, reason: Inställt. }'),
    amounts: fc.constantFrom(undefined, '[{ value: 2 mnkr }, { value: 10 000 €, kind: revenue }]'),
    decision: fc.constantFrom(undefined, '{ body: Socialnämnden, minutes: b.md }'),
    language: fc.constantFrom(undefined, undefined, 'en'),
    translations: fc.constantFrom(undefined, undefined, 'a.md', '[b.md, c.md]'),
    images: fc.constantFrom(undefined, undefined, '[{ src: bild.png, alt: En bild }]'),
    attachments: fc.constantFrom(undefined, undefined, '[{ src: bilaga.pdf }]'),
  });
  const body = fc.constantFrom(
    'Kommunen öppnar. Ring 018-727 00 00.',
    'Se [den andra](b.md) och [avsnittet](c.md#mer).',
    'Se [året](/2024/), [om](../pages/om.md) och [filen](/Fil.html).\n\n## Mer\n\nText.',
  );
  const write = fc
    .record({ fields, body, name: fc.constantFrom(...names) })
    .map((release) => [`releases/${release.name}.md`, releaseText(release.fields, release.body)] as const);
  const config = fc
    .record({
      title: fc.constantFrom('Ett', 'Två'),
      more: fc.constantFrom(
        '',
        'privacy: { maskAfter: 3 months }\n',
        'privacy: { maskAfter: 3 months, keep: [press] }\n',
        'collections: [committees, sender-years, topics]\npermalinks: pretty\n',
        'pageSize: 1\nfeeds: { items: 1 }\n',
      ),
    })
    .map(({ title, more }) => ['kommunike.config.yaml', `title: ${title}\n${more}`] as const);
  const other = fc.constantFrom<readonly [string, string | undefined]>(
    ['pages/om.md', '---\ntitle: Om\nnav: true\n---\n\nSe [a](../releases/a.md).\n'],
    ['pages/om.md', '---\ntitle: Om oss\n---\n\nOss.\n'],
    ['pages/om.md', undefined],
    ['public/Fil.html', '<!doctype html><title>Fil</title>'],
    ['public/Fil.html', undefined],
    ['public/2024/INDEX.html', '<!doctype html><title>I vägen</title>'],
    ['public/2024/INDEX.html', undefined],
    ['releases/bilaga.pdf', '%PDF-1.4 ett'],
    ['releases/bilaga.pdf', '%PDF-1.4 tvåtvå'],
    ['releases/bilaga.pdf', undefined],
    ['releases/bild.png', '0'],
    ['releases/bild.png', '1'],
    ['releases/bild.png', undefined],
    ['templates/kommun/layouts/missing.hbs', '<!doctype html><title>hej {{documentTitle}}</title>\n'],
    ['templates/kommun/layouts/missing.hbs', '<!doctype html><title>hopp {{documentTitle}}</title>\n'],
    ['templates/kommun/assets/style.css', 'body { color: red }'],
    ['templates/kommun/assets/style.css', undefined],
  );
  const remove = fc.constantFrom(...names).map((name) => [`releases/${name}.md`, undefined] as const);
  const edit = fc.oneof(
    { weight: 6, arbitrary: write },
    { weight: 1, arbitrary: remove },
    { weight: 1, arbitrary: config },
    { weight: 3, arbitrary: other },
  );
  const step = fc.record({
    edits: fc.array(edit, { maxLength: 3 }),
    now: fc.constantFrom('2024-06-10T12:00Z', '2024-06-10T12:00Z', '2024-09-03T12:00Z', '2026-11-21T12:00Z'),
    drafts: fc.constantFrom(true, false),
  });

  test('give the same result as a clean build', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        const staying = new Staying();
        staying.edit('releases/bild.png', pictures[0]);
        staying.edit('releases/bilaga.pdf', '%PDF-1.4 ett');
        for (const name of names) staying.edit(`releases/${name}.md`, releaseText({}, '## Mer\n\nText.'));
        for (const { edits, now, drafts } of steps) {
          for (const [path, text] of edits) {
            const picture = path.endsWith('.png') && text !== undefined ? pictures[Number(text)] : undefined;
            staying.edit(path, picture ?? text);
          }
          const round = await staying.round(now, drafts);
          const clean = await staying.cleanly(now, drafts);
          expect(round.diagnostics).toEqual(clean.diagnostics);
          expect([...round.memo.sources.keys()].sort()).toEqual([...clean.memo.sources.keys()].sort());
          const files = await filesOf(round);
          const wanted = await filesOf(clean);
          expect(Object.keys(files)).toEqual(Object.keys(wanted));
          const wrong = Object.keys(files).filter((path) => !isDeepStrictEqual(files[path], wanted[path]));
          expect(wrong.map((path) => [path, files[path], wanted[path]])).toEqual([]);
          expect(round.planned === undefined).toBe(clean.planned === undefined);
          if (!round.planned || !clean.planned) continue;
          const { plan } = round.planned;
          expect(plan.size).toBe(clean.planned.plan.size);
          expect([...plan].filter((path) => plan.find(path)?.path !== path)).toEqual([]);
          expect([...plan].map((path) => path.toUpperCase()).filter(plan.has)).toEqual([]);
        }
        staying.archive.remove();
      }),
      { numRuns: runs(15) },
    );
  });
});
