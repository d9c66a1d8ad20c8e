import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { releaseText, TestArchive } from '../support/archive.ts';
import { runs } from '../support/thorough.ts';

const three = {
  'releases/a.md': releaseText({ title: 'Första', date: '2024-01-10', municipality: 'Uppsala' }),
  'releases/b.md': releaseText({ title: 'Andra', date: '2024-02-10', municipality: 'Uppsala' }),
  'releases/c.md': releaseText({ title: 'Tredje', date: '2023-03-10', municipality: 'Sundsvall' }),
};

/** In order, without the search index, which has its own tests. */
const files = (paths: readonly string[]) => paths.filter((path) => !path.startsWith('sok/')).toSorted();

describe('a second build', () => {
  test('writes nothing when nothing changed', async () => {
    const archive = new TestArchive(three);
    const first = await archive.build();
    expect(first.written.length).toBe(first.files);
    const second = await archive.build();
    expect(second).toMatchObject({ code: 0, written: [], deleted: [], rendered: 0, files: first.files });
  });

  test('of an edited body writes exactly the files that show it', async () => {
    const archive = new TestArchive(three);
    await archive.build();
    archive.edit({
      'releases/a.md': releaseText({ title: 'Första', date: '2024-01-10', summary: 'Oförändrad.' }),
    });
    await archive.build();
    archive.edit({
      'releases/a.md': releaseText(
        { title: 'Första', date: '2024-01-10', summary: 'Oförändrad.' },
        'En ny text.',
      ),
    });
    const { written } = await archive.build();
    expect(files(written)).toEqual([
      'atom.xml',
      'data/archive.zip',
      'data/releases/2024-1.json',
      'feed.json',
      'feed.xml',
      'uppsala/2024/a.html',
      'uppsala/feed.xml',
    ]);
  });

  test('of an edited title writes its page, its lists, its neighbours and the feed', async () => {
    const archive = new TestArchive(three);
    await archive.build();
    archive.edit({
      'releases/a.md': releaseText({ title: 'Första nya', date: '2024-01-10' }),
    });
    const { written, deleted } = await archive.build();
    expect(files(written)).toEqual([
      '2024/01/index.html',
      '2024/index.html',
      'atom.xml',
      'data/archive.xlsx',
      'data/archive.zip',
      'data/datapackage.json',
      'data/releases.csv',
      'data/releases.json',
      'data/releases/2024-1.json',
      'feed.json',
      'feed.xml',
      'index.html',
      'uppsala/2024/a.html',
      'uppsala/2024/b.html',
      'uppsala/2024/index.html',
      'uppsala/feed.xml',
      'uppsala/index.html',
    ]);
    expect(deleted).toEqual([]);
  });

  test('of a deleted release removes its page and lists that became empty', async () => {
    const archive = new TestArchive(three);
    await archive.build();
    archive.edit({ 'releases/c.md': undefined });
    const { deleted } = await archive.build();
    expect(files(deleted)).toEqual([
      '2023/03/index.html',
      '2023/index.html',
      'data/releases/2023-1.json',
      'sundsvall/2023/c.html',
      'sundsvall/2023/index.html',
      'sundsvall/feed.xml',
      'sundsvall/index.html',
    ]);
    expect(Object.keys(archive.site()).filter((path) => path.includes('sundsvall'))).toEqual([]);
  });

  test('leaves a foreign file in dist alone', async () => {
    const archive = new TestArchive(three);
    await archive.build();
    archive.edit({ 'dist/google1234.html': 'mine', 'dist/uppsala/own.txt': 'mine too' });
    archive.edit({ 'releases/a.md': undefined, 'releases/b.md': undefined });
    await archive.build();
    expect(archive.read('dist/google1234.html')).toBe('mine');
    expect(archive.read('dist/uppsala/own.txt')).toBe('mine too');
  });

  test('restores a file that was deleted or changed by hand', async () => {
    const archive = new TestArchive(three);
    await archive.build();
    const before = archive.site();
    archive.edit({ 'dist/uppsala/index.html': undefined, 'dist/feed.xml': 'vandalised' });
    const { written } = await archive.build();
    expect([...written].sort()).toEqual(['feed.xml', 'uppsala/index.html']);
    expect(archive.site()).toEqual(before);
  });
});

describe('why a file is written', () => {
  const config = 'title: Arkivet\n';
  const archive = async () => {
    const made = new TestArchive({ ...three, 'kommunike.config.yaml': config });
    await made.build();
    return made;
  };

  test('is reported for a release, its neighbour and the lists that show it', async () => {
    const edited = await archive();
    edited.edit({ 'releases/a.md': releaseText({ title: 'Nyare', date: '2024-01-10' }) });
    const { reasons } = await edited.build();
    expect(reasons).toMatchObject({
      'uppsala/2024/a.html': 'release',
      'uppsala/2024/b.html': 'neighbour',
      'uppsala/index.html': 'list',
      'feed.xml': 'list',
    });
  });

  test('is the config, a template or a lost file', async () => {
    const configured = await archive();
    configured.edit({ 'kommunike.config.yaml': 'title: Pressrummet\n' });
    expect((await configured.build()).reasons).toMatchObject({ 'index.html': 'config' });
    const layout = '<!doctype html><title>{{documentTitle}}</title>\n';
    configured.edit({ 'templates/kommun/layouts/missing.hbs': layout });
    expect((await configured.build()).reasons).toMatchObject({ '404.html': 'theme' });
    configured.edit({ 'dist/404.html': undefined, 'public/fil.txt': 'ett' });
    expect((await configured.build()).reasons).toMatchObject({ '404.html': 'lost', 'fil.txt': 'new' });
    configured.edit({ 'public/fil.txt': 'två' });
    expect((await configured.build()).reasons).toMatchObject({ 'fil.txt': 'file' });
  });

  test('is “new” for every file of a first build', async () => {
    const { reasons } = await new TestArchive(three).build();
    expect(new Set(Object.values(reasons))).toEqual(new Set(['new']));
  });
});

describe('regression: stale output after', () => {
  const contacts = (name: string) =>
    `contacts: { press: { name: ${name}, role: press, phone: 08-465 004 07 } }\n`;
  const committees = (slug: string) => `committees: [{ name: Socialnämnden, slug: ${slug} }]\n`;
  const release = releaseText({ contacts: '[press]', committee: 'Socialnämnden' });
  const cases: readonly [string, Record<string, string>, Record<string, string>][] = [
    [
      'a contact of the config that is renamed',
      {
        'kommunike.config.yaml': contacts('Pressjouren'),
        'releases/a.md': releaseText({ contacts: '[press]' }),
      },
      { 'kommunike.config.yaml': contacts('Presstjänsten') },
    ],
    [
      'the slug of a committee in the config',
      { 'kommunike.config.yaml': contacts('Jouren') + committees('soc'), 'releases/a.md': release },
      { 'kommunike.config.yaml': contacts('Jouren') + committees('social') },
    ],
    [
      'a sender whose newest release spells it in another way',
      {
        'kommunike.config.yaml': 'register: none\npageSize: 1\n',
        'releases/a.md': releaseText({ title: 'Ett', date: '2024-01-02', municipality: 'Lindhed' }),
        'releases/b.md': releaseText({ title: 'Två', date: '2024-01-03', municipality: 'Lindhed' }),
        'releases/c.md': releaseText({ title: 'Tre', date: '2024-01-04', municipality: 'Lindhed' }),
      },
      { 'releases/c.md': releaseText({ title: 'Tre', date: '2024-01-04', municipality: 'LINDHED' }) },
    ],
  ];

  test.each(cases)('%s', async (_, before, after) => {
    const archive = new TestArchive(before);
    await archive.build();
    archive.edit(after);
    expect((await archive.build()).code).toBe(0);
    const clean = new TestArchive({ ...before, ...after });
    await clean.build();
    expect(archive.site()).toEqual(clean.site());
  });
});

describe('random edits', () => {
  const names = ['a', 'b', 'c', 'd'] as const;
  const path = (name: string) => `releases/${name}.md`;
  const release = fc
    .record({
      title: fc.constantFrom('Nytt bad', 'Ny skola', 'Nya cykelvägar'),
      date: fc.constantFrom('2023-05-02', '2024-05-02', '2024-06-01'),
      municipality: fc.constantFrom('Uppsala', 'Uppsala', 'UPPSALA', 'Sundsvall'),
      committee: fc.constantFrom(undefined, 'Socialnämnden', 'Kommunstyrelsen'),
      tags: fc.constantFrom(undefined, '[skola]', '[skola, bad]'),
      draft: fc.constantFrom(undefined, undefined, 'true'),
      expires: fc.constantFrom(undefined, undefined, '2024-08-01', '2025-01-01'),
      type: fc.constantFrom(undefined, 'invitation', 'news'),
      aliases: fc.constantFrom(undefined, undefined, '/gammal/1'),
      corrections: fc.constantFrom(undefined, '[{ date: 2025-01-02, text: Rättat. }]'),
      withdrawn: fc.constantFrom(undefined, undefined, '{ date: 2025-02-03, reason: Inställt. }'),
      amounts: fc.constantFrom(
        undefined,
        '[{ value: 2 mnkr, per: year, years: 3 }]',
        '[{ value: 2 mnkr }, { value: 10 000 €, kind: revenue }, { value: -5 tkr }]',
      ),
      decision: fc.constantFrom(undefined, '{ body: Socialnämnden, date: 2023-04-30, section: § 7 }'),
      language: fc.constantFrom(undefined, undefined, 'en', 'ar'),
      translations: fc.constantFrom(undefined, undefined, 'a.md', '[b.md, c.md]'),
      contacts: fc.constantFrom(undefined, '[press]', '[{ name: Eva Ek, phone: 08-465 004 06 }]'),
    })
    .chain((fields) =>
      fc
        .constantFrom(
          'Kommunen öppnar.',
          'Se [den andra](b.md).',
          '– Det är bra, säger Eva Ek (S), kommunalråd.',
        )
        .map((body) => ({ fields, body })),
    );
  const edit = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('write' as const), name: fc.constantFrom(...names), release }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('delete' as const), name: fc.constantFrom(...names) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('rename' as const),
        name: fc.constantFrom(...names),
        to: fc.constantFrom(...names),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('config' as const),
        title: fc.constantFrom('Ett', 'Två'),
        collections: fc.constantFrom('[bodies]', '[committees, sender-years, topics]'),
        press: fc.constantFrom(
          '',
          'register: none\n',
          'senders: [{ name: Uppsala, press: press, accent: "#8c1d40" }]\n',
        ),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('clock' as const),
        now: fc.constantFrom('2024-06-10T12:00Z', '2024-11-03T12:00Z', '2026-11-21T12:00Z'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('theme' as const), word: fc.constantFrom('hej', 'hopp') }),
    },
  );

  test('give the same bytes as a clean build', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        async (steps) => {
          const archive = new TestArchive({});
          const tree = new Map([['kommunike.config.yaml', configText('Ett')]]);
          let now = '2026-11-21T12:00Z';
          for (const step of steps) {
            for (const change of step) {
              apply(tree, change);
              if (change.kind === 'clock') now = change.now;
            }
            const before = archive.tree();
            for (const file of Object.keys(before)) if (!tree.has(file)) archive.edit({ [file]: undefined });
            archive.edit(Object.fromEntries(tree));
            const { code } = await archive.build({ now, allowRemovals: true });
            const clean = new TestArchive(Object.fromEntries(tree));
            const cleanly = await clean.build({ now });
            expect(code).toBe(cleanly.code);
            if (code === 0) expect(archive.site()).toEqual(clean.site());
            clean.remove();
          }
          archive.remove();
        },
      ),
      { numRuns: runs(12) },
    );
  });

  /** Releases may name the contact at any time. */
  function configText(title: string, more = ''): string {
    return `title: ${title}\n${more}contacts: { press: { name: Presstjänsten, role: press, phone: 08-465 004 07 } }\n`;
  }

  type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;
  function apply(tree: Map<string, string>, change: Edit): void {
    switch (change.kind) {
      case 'write':
        tree.set(
          path(change.name),
          releaseText({ ...change.release.fields, slug: change.name }, change.release.body),
        );
        break;
      case 'delete':
        tree.delete(path(change.name));
        break;
      case 'rename': {
        const text = tree.get(path(change.name));
        tree.delete(path(change.name));
        if (text !== undefined) tree.set(path(change.to), text);
        break;
      }
      case 'config':
        tree.set(
          'kommunike.config.yaml',
          configText(change.title, `collections: ${change.collections}\n${change.press}`),
        );
        break;
      case 'clock':
        break;
      case 'theme':
        tree.set(
          'templates/kommun/layouts/missing.hbs',
          `<!doctype html><title>${change.word} {{documentTitle}}</title>\n`,
        );
        break;
    }
  }
});
