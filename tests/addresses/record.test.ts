import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { everyDocument, everyFeed, releaseText, TestArchive } from '../support/archive.ts';

const config = `title: Arkivet
committees:
  - name: Skolnämnden
    sender: Uppsala
${everyDocument}${everyFeed}`;
const bad = (fields = {}, body?: string) =>
  releaseText({ committee: 'Skolnämnden', tags: 'bad', ...fields }, body);
const tree = {
  'kommunike.config.yaml': config,
  'releases/bad.md': bad(),
  'releases/skola.md': bad({ title: 'Ny skola', date: '2024-06-02', tags: 'skola' }),
};

async function built(more: Readonly<Record<string, string>> = {}): Promise<TestArchive> {
  const archive = new TestArchive({ ...tree, ...more });
  expect((await archive.buildRecorded()).code).toBe(0);
  return archive;
}

/** Errors as code and file, with the address, if there is one. */
const errorsOf = ({ diagnostics }: Awaited<ReturnType<TestArchive['buildRecorded']>>) =>
  diagnostics.filter(({ severity }) => severity === 'error');

describe('the record of addresses', () => {
  test('lists every address with its first day, and keeps that day', async () => {
    const archive = await built();
    const first = archive.read('addresses.lock');
    expect(first).toContain('/uppsala/2024/bad.html 2026-11-21 release 2024-05-02 releases/bad.md\n');
    expect(first).toContain('/uppsala/skolnamnden/ 2026-11-21 committee Skolnämnden\n');
    expect(first).toContain('/amne/skola/feed.xml 2026-11-21 feed\n');
    expect(first).toContain('/data/releases.csv 2026-11-21 data\n');
    expect(first).not.toMatch(/style\.css|robots|sitemap/);
    archive.edit({ 'releases/tredje.md': bad({ title: 'Tredje', date: '2026-11-22' }) });
    expect((await archive.buildRecorded({ now: '2026-11-23T12:00Z' })).code).toBe(0);
    const second = archive.read('addresses.lock').split('\n');
    expect(second).toEqual(expect.arrayContaining(first.split('\n')));
    expect(second).toContain('/uppsala/2026/tredje.html 2026-11-23 release 2026-11-22 releases/tredje.md');
  });

  test('is not changed by builds with drafts, for a later day, or frozen', async () => {
    for (const options of [{ drafts: true }, { now: '2099-01-01' }, { frozen: true }, { write: false }]) {
      const archive = new TestArchive(tree);
      expect((await archive.buildRecorded(options)).code).toBe(0);
      expect(existsSync(join(archive.root, 'addresses.lock'))).toBe(false);
    }
  });

  test('is only checked if CI is set, and missing addresses are reported', async () => {
    const archive = await built();
    const before = archive.read('addresses.lock');
    archive.edit({ 'releases/tredje.md': bad({ title: 'Tredje', date: '2026-11-02' }) });
    const { code, diagnostics } = await archive.buildRecorded({ frozen: true });
    expect(code).toBe(0);
    expect(diagnostics.filter(({ code: of }) => of === 'addresses-unrecorded')).toHaveLength(1);
    expect(archive.read('addresses.lock')).toBe(before);
  });

  test('stops the build and stays unchanged if it can’t be read', async () => {
    const archive = await built();
    const broken = archive.read('addresses.lock').replace('/amne/ ', 'amne ');
    archive.edit({ 'addresses.lock': broken });
    expect(errorsOf(await archive.buildRecorded())).toMatchObject([
      { code: 'addresses-invalid', file: 'addresses.lock' },
    ]);
    expect(archive.read('addresses.lock')).toBe(broken);
  });
});

describe('a published address', () => {
  test('stops the build if it would vanish with its file, with a remedy', async () => {
    const archive = await built();
    const site = archive.site();
    archive.edit({ 'releases/bad.md': undefined });
    const found = errorsOf(await archive.buildRecorded());
    const release = found.find(({ message }) => message.includes('/uppsala/2024/bad.html'));
    expect(release).toMatchObject({ code: 'address-vanished', file: 'addresses.lock', column: 1 });
    expect(archive.read('addresses.lock').split('\n')[(release?.line ?? 0) - 1]).toMatch(
      /^\/uppsala\/2024\/bad\.html /,
    );
    expect(release?.hint).toContain('kommunike addresses --forget /uppsala/2024/bad.html --why');
    expect(found.map(({ message }) => message).join()).not.toContain('bad.json');
    expect(archive.site()).toEqual(site);
  });

  test.each([
    ['draft', { draft: 'true' }],
    ['later date', { date: '2026-12-24' }],
  ])('is not revoked by a %s', async (_, fields) => {
    const archive = await built();
    archive.edit({ 'releases/bad.md': bad(fields) });
    const [error] = errorsOf(await archive.buildRecorded()).filter(({ message }) =>
      message.includes('bad.html'),
    );
    expect(error?.hint).toContain('withdrawn');
  });

  test('shows the withdrawal, and so do the files next to it', async () => {
    const archive = await built();
    archive.edit({ 'releases/bad.md': bad({ withdrawn: '{ date: 2026-11-20, reason: Fel underlag. }' }) });
    expect(errorsOf(await archive.buildRecorded())).toEqual([]);
    expect(archive.read('dist/uppsala/2024/bad.html')).toContain('Fel underlag.');
    expect(archive.read('dist/_redirects')).toContain('/uppsala/2024/bad.md /uppsala/2024/bad.html 301\n');
  });

  test('of a renamed file is suggested as an alias, which redirects everything and keeps its identity in feeds', async () => {
    const archive = await built();
    archive.edit({ 'releases/bad.md': undefined, 'releases/badhuset.md': bad() });
    const [error] = errorsOf(await archive.buildRecorded());
    expect(error?.hint).toContain(
      'if it is now releases/badhuset.md, write there: “aliases: /uppsala/2024/bad.html”',
    );
    archive.edit({ 'releases/badhuset.md': bad({ aliases: '/uppsala/2024/bad.html' }) });
    for (const now of ['2026-11-21T12:00Z', '2026-11-22T12:00Z']) {
      expect(errorsOf(await archive.buildRecorded({ now }))).toEqual([]);
      expect(archive.read('dist/uppsala/2024/bad.html')).toContain('url=../../uppsala/2024/badhuset.html');
      expect(archive.read('dist/uppsala/2024/bad.json')).toBe(
        archive.read('dist/uppsala/2024/badhuset.json'),
      );
      for (const feed of ['feed.xml', 'atom.xml', 'feed.json'])
        expect(archive.read(`dist/${feed}`)).toContain('https://press.example/uppsala/2024/bad.html');
      expect(archive.read('dist/data/releases.csv')).toContain(
        'uppsala/2024/bad,https://press.example/uppsala/2024/badhuset.html',
      );
    }
    expect(archive.read('addresses.lock')).toContain('/uppsala/2024/badhuset.html 2026-11-21 moved ');
    archive.edit({ 'releases/badhuset.md': bad() });
    expect(errorsOf(await archive.buildRecorded()).map(({ code }) => code)).toContain('address-vanished');
  });

  test('can’t become the address of another release', async () => {
    const archive = await built();
    archive.edit({
      'releases/skola.md': bad({
        title: 'Ny skola',
        date: '2024-06-02',
        tags: 'skola',
        slug: 'skolan',
        aliases: '/uppsala/2024/x.html',
      }),
      'releases/annan.md': bad({ title: 'En annan', date: '2024-07-02', slug: 'skola' }),
    });
    expect(errorsOf(await archive.buildRecorded()).map(({ code }) => code)).toContain('address-reused');
  });

  test('of a renamed committee redirects to the new one, with its feeds', async () => {
    const archive = await built();
    const renamed = (aliases: string) =>
      config.replace('name: Skolnämnden', `name: Utbildningsnämnden${aliases}`);
    const files = {
      'releases/bad.md': bad({ committee: 'Utbildningsnämnden' }),
      'releases/skola.md': bad({
        title: 'Ny skola',
        date: '2024-06-02',
        tags: 'skola',
        committee: 'Utbildningsnämnden',
      }),
    };
    archive.edit({ ...files, 'kommunike.config.yaml': renamed('') });
    const [error] = errorsOf(await archive.buildRecorded()).filter(({ message }) =>
      message.includes('/uppsala/skolnamnden/'),
    );
    expect(error?.hint).toContain('“Utbildningsnämnden”');
    archive.edit({ 'kommunike.config.yaml': renamed('\n    aliases: Skolnämnden') });
    expect(errorsOf(await archive.buildRecorded())).toEqual([]);
    expect(archive.read('dist/uppsala/skolnamnden/index.html')).toContain(
      'uppsala/utbildningsnamnden/index.html',
    );
    expect(archive.read('dist/namnd/skolnamnden/index.html')).toContain(
      'namnd/utbildningsnamnden/index.html',
    );
    expect(archive.read('dist/uppsala/skolnamnden/feed.xml')).toBe(
      archive.read('dist/uppsala/utbildningsnamnden/feed.xml'),
    );
  });

  test('of a topic can be redirected in the config, to an existing address only', async () => {
    const archive = await built();
    archive.edit({ 'releases/skola.md': bad({ title: 'Ny skola', date: '2024-06-02', tags: 'skolor' }) });
    const [error] = errorsOf(await archive.buildRecorded());
    expect(error?.hint).toContain('redirects: { /amne/skola/: /amne/skolor/ }');
    archive.edit({ 'kommunike.config.yaml': `${config}redirects:\n  /amne/skola/: /amne/skolgang/\n` });
    expect(
      errorsOf(await archive.buildRecorded()).find(({ code }) => code === 'redirect-dead'),
    ).toMatchObject({
      file: 'kommunike.config.yaml',
      line: 8,
      column: 17,
    });
    archive.edit({ 'kommunike.config.yaml': `${config}redirects:\n  /amne/skola/: /amne/skolor/\n` });
    expect(errorsOf(await archive.buildRecorded())).toEqual([]);
    expect(archive.read('dist/amne/skola/index.html')).toContain('url=../../amne/skolor/index.html');
    expect(archive.read('dist/amne/skola/atom.xml')).toBe(archive.read('dist/amne/skolor/atom.xml'));
  });

  test('still works when all releases of its page have expired', async () => {
    const alone = { municipality: 'Sala', committee: 'Tekniska nämnden', tags: 'hamn' };
    const archive = await built({
      'releases/traff.md': bad({ ...alone, title: 'Träff', type: 'invitation', expires: '2026-12-01' }),
      'releases/stangt.md': bad({ title: 'Stängt', type: 'news', tags: 'is', expires: '2026-12-01' }),
    });
    const before = Object.keys(archive.site()).filter((path) => !/^(?:sok\/index|assets)\//.test(path));
    expect(errorsOf(await archive.buildRecorded({ now: '2026-12-02T12:00Z' }))).toEqual([]);
    const rules = archive.read('dist/_redirects');
    for (const path of before) {
      const isThere = existsSync(join(archive.root, 'dist', path));
      expect(isThere || rules.includes(`/${path} `), path).toBe(true);
    }
    expect(archive.read('dist/sala/tekniska-namnden/index.html')).toContain('url=../../avsandare/index.html');
    expect(archive.read('dist/amne/hamn/index.html')).toContain('url=../../amne/index.html');
    for (const feed of ['feed.xml', 'atom.xml', 'feed.json']) {
      const text = archive.read(`dist/sala/tekniska-namnden/${feed}`);
      expect(text).toContain('Tekniska nämnden');
      expect(text).not.toContain('Träff');
    }
  });

  test('of an empty month redirects to its year', async () => {
    const archive = await built();
    archive.edit({
      'releases/bad.md': bad({ date: '2025-01-09', aliases: '/uppsala/2024/bad.html' }),
    });
    expect(errorsOf(await archive.buildRecorded())).toEqual([]);
    expect(archive.read('dist/2024/05/index.html')).toContain('url=../../2024/index.html');
  });
});

describe('an accidental change', () => {
  const many = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [
      `releases/nr-${i}.md`,
      bad({ title: `Nummer ${i}`, date: `2024-07-${10 + i}` }),
    ]),
  );

  test('that removes more than a tenth of all addresses stops the build unless it is allowed', async () => {
    const archive = await built(many);
    archive.edit(
      Object.fromEntries(
        Object.keys(many)
          .slice(3)
          .map((path) => [path, undefined]),
      ),
    );
    const outcome = await archive.buildRecorded();
    const [first] = errorsOf(outcome);
    expect(first).toMatchObject({ code: 'addresses-removed', file: 'addresses.lock', line: 1 });
    expect(first?.hint).toContain('--allow-removals');
    expect((await archive.buildRecorded({ allowRemovals: true })).code).toBe(0);
    expect(archive.read('addresses.lock')).toMatch(
      /^\/uppsala\/2024\/nr-9\.html 2026-11-21 forgotten 2026-11-21T12:00:00Z kommunike build --allow-removals$/m,
    );
    expect((await archive.buildRecorded()).code).toBe(0);
  });

  test('is noticed without a record', async () => {
    const archive = await built(many);
    rmSync(join(archive.root, 'addresses.lock'));
    archive.edit(Object.fromEntries(Object.keys(many).map((path) => [path, undefined])));
    expect(errorsOf(await archive.buildRecorded())).toMatchObject([
      { code: 'addresses-removed', file: 'releases' },
    ]);
    expect((await archive.buildRecorded({ allowRemovals: true })).code).toBe(0);
  });

  test('does not move the date of a feed back after the address is given up', async () => {
    const archive = await built({
      ...many,
      'releases/sist.md': bad({ title: 'Sist', date: '2026-11-20T10:00' }),
    });
    const updated = () => /<updated>([^<]+)</.exec(archive.read('dist/atom.xml'))?.[1] ?? '';
    const before = updated();
    expect(before).toBe('2026-11-20T10:00:00+01:00');
    const lock = archive.read('addresses.lock');
    archive.edit({
      'releases/sist.md': undefined,
      'addresses.lock': lock.replace(
        /^(\/uppsala\/2026\/sist\.\S+ \S+) .*$/gm,
        '$1 forgotten 2026-11-21T11:30:00Z Fel.',
      ),
    });
    expect(errorsOf(await archive.buildRecorded())).toEqual([]);
    expect(updated()).toBe('2026-11-21T12:30:00+01:00');
  });
});
