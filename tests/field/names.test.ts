import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAlias } from '../../src/parse/fields/addresses.ts';
import { Ids } from '../../src/parse/markdown/blocks.ts';
import { everyDocument, releaseText, TestArchive } from '../support/archive.ts';

describe('ids of headings', () => {
  test.each(
    'location name constructor __proto__ prototype document window body title status top parent length history onload'.split(
      ' ',
    ),
  )('%s does not replace a property of the window', (word) => {
    const ids = new Ids();
    const id = ids.ofHeading(word);
    expect(id).toMatch(/^h-/);
    expect(ids.ofHeading(word)).toBe(`${id}-2`);
  });

  test.each([
    ['Kostnader', 'kostnader'],
    ['Onsdag', 'onsdag'],
    ['Online', 'online'],
    ['Top 10', 'top-10'],
    ['Toppar', 'toppar'],
    ['Name of the game', 'name-of-the-game'],
  ])('%s keeps its id', (words, id) => {
    expect(new Ids().ofHeading(words)).toBe(id);
  });
});

describe('an alias is one address', () => {
  test.each([
    '/*',
    '/nyheter/*',
    '/nyheter/%2A',
    '/ny*/a',
    '/:splat',
    '/nyheter/:id',
    '/nyheter/%3Aid',
    '/a/**/b',
  ])('%s is refused', (alias) => {
    const reading = readAlias(alias);
    expect(reading.ok ? reading : reading.problem.code).toBe('alias-invalid');
  });

  test.each(['/nyheter/123', '/a:b', '/wiki/Sida:Start', '/a+b', '/(a)', '/å'])('%s is accepted', (alias) => {
    expect(readAlias(alias).ok).toBe(true);
  });

  test('no accepted alias decodes to a wildcard', () => {
    const part = fc.constantFrom('a', '*', ':', '/', '%2a', '%3A', '%2F', '-', '%252A');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const alias = `/${parts.join('')}`;
        if (readAlias(alias).ok) expect(decodeURIComponent(alias)).not.toMatch(/\*|\/:/);
      }),
    );
  });
});

describe('different names', () => {
  const build = async (a: Record<string, string>, b: Record<string, string>, config = '') => {
    const archive = new TestArchive({
      'releases/a.md': releaseText({ title: 'Ett', ...a }),
      'releases/b.md': releaseText({ title: 'Två', ...b }),
      'kommunike.config.yaml': config,
    });
    const { diagnostics } = await archive.build({ write: false });
    return diagnostics.map(({ code, file, line, message }) => [code, `${file}:${line}`, message]);
  };

  test.each([
    ['bår', 'bar'],
    ['C++', 'C#'],
    ['Kultur & fritid', 'Kultur fritid'],
    ['idé', 'ide'],
    ['straße', 'strasse'],
    ['A.B', 'A B'],
  ])('topics and committees: %s and %s', async (one, other) => {
    const message = expect.stringContaining(`“${other}” and “${one}” in releases/a.md`);
    expect(await build({ tags: `["${one}"]` }, { tags: `["${other}"]` })).toEqual([
      ['name-shared', 'releases/b.md:6', message],
    ]);
    expect(await build({ committee: `"${one}"` }, { committee: `"${other}"` })).toEqual([
      ['name-shared', 'releases/b.md:6', message],
    ]);
  });

  test('are distinguished within one release, and for senders', async () => {
    expect(await build({ tags: '[bår, bar]' }, {})).toEqual([
      ['name-shared', 'releases/a.md:6', expect.stringContaining('“bar” and “bår”')],
    ]);
    expect(await build({ municipality: 'Bår' }, { municipality: 'Bar' }, 'register: none\n')).toEqual([
      ['name-shared', 'releases/b.md:4', expect.stringContaining('“Bar” and “Bår” in releases/a.md')],
    ]);
  });

  test.each([
    ['Ny skola', 'ny-skola'],
    ['NY SKOLA', 'ny  skola'],
    ['Covid-19', 'covid 19'],
    ['bår'.normalize('NFD'), 'Bår'],
  ])('%s and %s are the same topic', async (one, other) => {
    expect(await build({ tags: `["${one}"]` }, { tags: `["${other}"]` })).toEqual([]);
  });

  test('an unpublished release with a clash does not break a later build', async () => {
    const found = await build({ tags: '[bår]' }, { tags: '[bar]', embargo: '2027-01-01' });
    expect(found.map(([code]) => code)).toEqual(['name-shared']);
  });
});

test('a topic has its most frequent spelling, whichever release is edited or newest', async () => {
  const tagged = (title: string, tag: string, day: string) =>
    releaseText({ title, tags: `["${tag}"]`, date: `2024-05-${day}` });
  const archive = new TestArchive({
    'releases/a.md': tagged('Ett', 'Ny skola', '01'),
    'releases/b.md': tagged('Två', 'ny-skola', '02'),
    'releases/c.md': tagged('Tre', 'Ny skola', '03'),
    'releases/d.md': tagged('Fyra', 'NY SKOLA', '04'),
  });
  const heading = () => /(?<=<title>)ny[ -]skola/i.exec(archive.read('dist/amne/ny-skola/index.html'))?.[0];
  await archive.build();
  expect(heading()).toBe('Ny skola');
  archive.edit({ 'releases/a.md': tagged('Ett', 'NY SKOLA', '01') });
  await archive.build();
  expect(heading()).toBe('NY SKOLA');
  archive.edit({ 'releases/d.md': undefined });
  await archive.build();
  expect(heading()).toBe('NY SKOLA');
});

test('names have one spelling on every page, in feeds and data, after any edit', async () => {
  const spelling = fc.constantFrom('Ny skola', 'ny-skola', 'NY SKOLA');
  const edit = fc.record({
    file: fc.constantFrom('a', 'b', 'c'),
    release: fc.option(fc.record({ tag: spelling, sender: spelling, committee: spelling })),
  });
  const textOf = (
    { tag, sender, committee }: { tag: string; sender: string; committee: string },
    title: string,
  ) =>
    releaseText(
      { title, municipality: sender, committee, tags: `["${tag}"]`, date: '2014-05-02' },
      'Ring Anna, 08-465 004 05.',
    );
  const config = 'register: none\nprivacy: { maskAfter: 5 years }\n';
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 3, maxLength: 6 }), async (edits) => {
      const archive = new TestArchive({ 'kommunike.config.yaml': config });
      const files: Record<string, string | undefined> = {};
      for (const { file, release } of edits) {
        const path = `releases/${file}.md`;
        if (!release && files[path] === undefined) continue;
        files[path] = release ? textOf(release, `Titel ${file}`) : undefined;
        archive.edit({ [path]: files[path] });
        if (Object.values(files).every((text) => text === undefined)) continue;
        await archive.build();
        const clean = new TestArchive({ 'kommunike.config.yaml': config });
        for (const [name, text] of Object.entries(files))
          if (text !== undefined) clean.edit({ [name]: text });
        await clean.build();
        expect(archive.site()).toEqual(clean.site());
        for (const text of Object.values(archive.site())) expect(text).not.toContain('004 05');
      }
    }),
    { numRuns: 6 },
  );
});

test('a release shows the spelling of its topic', async () => {
  const archive = new TestArchive({
    'kommunike.config.yaml': everyDocument,
    'releases/a.md': releaseText({ title: 'Ett', tags: '["Ny skola"]', date: '2024-05-01' }),
    'releases/b.md': releaseText({ title: 'Två', tags: '["Ny skola"]', date: '2024-05-02' }),
    'releases/c.md': releaseText({ title: 'Tre', tags: '["NY SKOLA"]', date: '2024-05-03' }),
  });
  await archive.build();
  const published = Object.entries(archive.site()).filter(([name]) => !/\.(?:md|zip|xlsx)$/.test(name));
  expect(published.filter(([, text]) => text.includes('NY SKOLA')).map(([name]) => name)).toEqual([]);
  // the source is published as it was written
  expect(archive.read('dist/uppsala/2024/c.md')).toContain('NY SKOLA');
});
