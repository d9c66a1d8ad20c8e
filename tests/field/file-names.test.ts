import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRelease } from '../../src/parse/release/parse-release.ts';
import { slugify } from '../../src/url.ts';
import { releaseWith, settingsOf } from '../parse/read.ts';
import { releaseText, TestArchive } from '../support/archive.ts';
import { runs } from '../support/thorough.ts';

const settings = settingsOf('');

/** The last part of the address of a release in a file; it has no other mistakes. */
function addressOf(path: string, fields = ''): string | undefined {
  const { release, diagnostics } = parseRelease({ path, text: releaseWith(fields), hash: 'h' }, settings);
  expect(diagnostics).toEqual([]);
  return release?.slug;
}

describe('the name of a file is the last part of its address', () => {
  test.each([
    ['sofia.md', 'sofia'],
    ['uppsala/2017/Ny skola (2).MD', 'ny-skola-2'],
    ['Möte om översiktsplan.markdown', 'mote-om-oversiktsplan'],
    // a leading date
    ['2017-03-14-sofia.md', 'sofia'],
    ['2017-03-14_sofia.md', 'sofia'],
    ['2017-03-14 Sofia.md', 'sofia'],
    ['2017-03-14 – Sofia.md', 'sofia'],
    ['2017-3-4-sofia.md', 'sofia'],
    ['2017_03_14_sofia.md', 'sofia'],
    ['20170314-sofia.md', 'sofia'],
    ['20170314 sofia.md', 'sofia'],
    ['2017-03-14-2018-03-14-sofia.md', '2018-03-14-sofia'],
    ['2017-03-14.md', '2017-03-14'],
    ['20170314.md', '20170314'],
    ['2017-03-14-2.md', '2017-03-14-2'],
    ['2017-03-14 😀.md', '2017-03-14'],
    // no date
    ['2017-sofia.md', '2017-sofia'],
    ['2017-00123 beslut.md', '2017-00123-beslut'],
    ['2017-45-67-sofia.md', '2017-45-67-sofia'],
    ['sofia-2017-03-14.md', 'sofia-2017-03-14'],
    // its folder
    ['sofia/index.md', 'sofia'],
    ['sofia/INDEX.md', 'sofia'],
    ['sofia/_index.md', 'sofia'],
    ['sofia/2017-03-14-index.md', 'sofia'],
    ['2017-03-14-sofia/index.md', 'sofia'],
    ['2017-03-14/index.md', '2017-03-14'],
    ['v1.2 Ny skola/index.md', 'v1-2-ny-skola'],
    // its language
    ['elfarjan.en.md', 'elfarjan-en'],
    ['2022-04-28-elfarjan.pt-BR.md', 'elfarjan-pt-br'],
    ['2017-03-14.en.md', '2017-03-14-en'],
    ['sofia/index.en.md', 'sofia-en'],
    // letters
    ['Čiekŋalis ŧuŧŧa.md', 'ciekngalis-tutta'],
    ['Москва строит школу.md', 'moskva-stroit-shkolu'],
    ['Αθήνα, οὐρανός.md', 'athina-ouranos'],
    ['Simhal\u00adlen\u200b.md', 'simhallen'],
    ['\u200b2017-03-14-sofia.md', 'sofia'],
  ])('%s → %s', (path, slug) => {
    expect(addressOf(`releases/${path}`)).toBe(slug);
  });

  test.each(['新学校', 'مدرسة جديدة', 'בית ספר חדש', '한국어', 'が', '😀', '🇸🇪🎉', '©', '—'])(
    'a name without usable letters, %s, becomes a hash of the name',
    (name) => {
      const code = addressOf(`releases/${name}.md`);
      expect(code).toMatch(/^m-[a-z0-9]{8}$/);
      expect(addressOf(`releases/2017/${name.normalize('NFD')}.md`, 'title: Ny titel')).toBe(code);
      expect(addressOf(`releases/${name}/index.md`)).toBe(code);
      expect(addressOf(`releases/${name}.en.md`)).toBe(`${code}-en`);
      expect(addressOf(`releases/${name}${name}.md`)).not.toBe(code);
    },
  );

  test('a date before such a name is removed', () => {
    expect(addressOf('releases/2017-03-14-新学校.md')).toBe(addressOf('releases/新学校.md'));
  });

  test('composed and decomposed names give the same address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (text) => {
        const name = text.replaceAll('/', '-');
        const slug = addressOf(`releases/${name}.md`);
        expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(addressOf(`releases/${name.normalize('NFD')}.md`)).toBe(slug);
        expect(addressOf(`releases/${name.normalize('NFC')}.md`)).toBe(slug);
      }),
      { numRuns: runs(600) },
    );
  });

  test('a name that is too long for file systems is cut between words', () => {
    const words = (count: number) => Array.from({ length: count }, () => 'щука').join(' ');
    expect(addressOf(`releases/${words(24)}.md`)).toBe(slugify(words(24)));
    const slug = addressOf(`releases/${words(26)}.md`) ?? '';
    expect(slug.length).toBeLessThanOrEqual(200);
    expect(`${slugify(words(26))}-`).toContain(`${slug}-`);
    expect(addressOf(`releases/${'a'.repeat(250)}.md`)).toBe('a'.repeat(200));
  });

  test('two long names that are equal after cutting are an error', async () => {
    const archive = new TestArchive({
      [`releases/${'a'.repeat(220)}.md`]: releaseText(),
      [`releases/${'a'.repeat(221)}.md`]: releaseText({ title: 'Annat bad' }),
    });
    const { code, diagnostics } = await archive.build();
    expect([code, diagnostics.map((found) => found.code)]).toEqual([1, ['address-taken']]);
  });
});

describe('an address', () => {
  const titles = fc.constantFrom('Nytt bad', 'Ny skola', 'Ett bad till', '!!!', '新学校', 'Index');
  const names = fc.constantFrom(
    'a',
    '2024-05-02-b',
    'ny-skola',
    'ny skola',
    '新学校',
    '2024-05-02',
    'c/index',
  );

  /** Paths of the site without the search index, whose files are named by the words in it. */
  const pathsOf = (archive: TestArchive) =>
    Object.keys(archive.site()).filter((path) => !path.startsWith('sok/'));

  test('does not change with a title, of a page or of any other file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(names, { minLength: 1, selector: (name) => name.replace(' ', '-') }),
        fc.array(titles, { minLength: 7, maxLength: 7 }),
        fc.array(titles, { minLength: 7, maxLength: 7 }),
        async (files, before, after) => {
          const tree = (all: readonly string[]) =>
            Object.fromEntries(
              files.map((name, i) => [`releases/${name}.md`, releaseText({ title: `"${all[i]}"` })]),
            );
          const archive = new TestArchive(tree(before));
          expect((await archive.build()).code).toBe(0);
          const paths = pathsOf(archive);
          archive.edit(tree(after));
          expect((await archive.build()).code).toBe(0);
          expect(pathsOf(archive)).toEqual(paths);
          expect(paths.filter((path) => /^uppsala\/2024\/(?!index)[^/]+\.html$/.test(path))).toHaveLength(
            files.length,
          );
          archive.remove();
        },
      ),
      { numRuns: runs(12) },
    );
  });

  test('does not change with the file name if there is a slug', async () => {
    await fc.assert(
      fc.asyncProperty(names, names, async (from, to) => {
        const text = releaseText({ slug: 'badet' });
        const archive = new TestArchive({ [`releases/${from}.md`]: text });
        await archive.build();
        const paths = pathsOf(archive);
        archive.edit({ [`releases/${from}.md`]: undefined });
        archive.edit({ [`releases/${to}.md`]: text });
        expect((await archive.build()).code).toBe(0);
        expect(pathsOf(archive)).toEqual(paths);
        expect(paths).toContain('uppsala/2024/badet.html');
        archive.remove();
      }),
      { numRuns: runs(12) },
    );
  });

  test('differs for two releases with the same title', async () => {
    const archive = new TestArchive({
      'releases/a.md': releaseText({ date: '2024-05-02' }),
      'releases/b.md': releaseText({ date: '2024-05-03' }),
    });
    expect(await archive.build()).toMatchObject({ code: 0, diagnostics: [] });
    expect(pathsOf(archive)).toEqual(expect.arrayContaining(['uppsala/2024/a.html', 'uppsala/2024/b.html']));
  });

  test.each([
    ['two files of one name', '2024-05-02-a.md', {}, '1:1+3'],
    ['a slug that is the name of another file', 'b.md', { slug: 'a' }, '6:7+1'],
  ])('is reserved: %s is an error with a remedy', async (_, name, fields, place) => {
    const archive = new TestArchive({
      'releases/2024/a.md': releaseText(),
      [`releases/later/${name}`]: releaseText({ title: 'Annat bad', ...fields }),
    });
    const { code, diagnostics } = await archive.build();
    expect(code).toBe(1);
    expect(
      diagnostics.map((one) => [one.file, `${one.line}:${one.column}+${one.length}`, one.code, one.hint]),
    ).toEqual([
      [
        `releases/later/${name}`,
        place,
        'address-taken',
        'rename one of the files, or give one a slug of its own, such as “slug: a-2”',
      ],
    ]);
  });
});
