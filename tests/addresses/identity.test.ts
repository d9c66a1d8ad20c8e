import { describe, expect, test, vi } from 'vitest';
import { addresses } from '../../src/commands/addresses-command.ts';
import { everyFeed, releaseText, TestArchive } from '../support/archive.ts';

const config = (more: string, slug = 'vatten') =>
  `title: Arkivet\nsenders:\n  - { name: Vattenbolaget, slug: ${slug} }\n${more}`;
const release = (fields = {}) => releaseText({ municipality: 'Vattenbolaget', ...fields });
const tree = {
  'kommunike.config.yaml': config(everyFeed),
  'releases/ett.md': release({ title: 'Ett' }),
  'releases/tva.md': release({ title: 'Två', date: '2024-06-02' }),
};

async function built(): Promise<TestArchive> {
  const archive = new TestArchive(tree);
  expect((await archive.buildRecorded()).code).toBe(0);
  return archive;
}

/** Ids of the entries in the feed of the whole archive, newest first. */
const idsOf = (archive: TestArchive) =>
  [...archive.read('dist/atom.xml').matchAll(/<entry>.*?<id>https:\/\/press\.example\/([^<]*)<\/id>/gs)].map(
    ([, id]) => id,
  );

const errorsOf = ({ diagnostics }: Awaited<ReturnType<TestArchive['buildRecorded']>>) =>
  diagnostics.filter(({ severity }) => severity === 'error');

const first = ['vatten/2024/tva.html', 'vatten/2024/ett.html'];

describe('a release keeps its identity in feeds', () => {
  test('when the address of its sender changes', async () => {
    const archive = await built();
    archive.edit({ 'kommunike.config.yaml': config('', 'va') });
    for (const now of ['2026-11-21T12:00Z', '2026-11-22T12:00Z']) {
      expect(errorsOf(await archive.buildRecorded({ now }))).toEqual([]);
      expect(idsOf(archive)).toEqual(first);
    }
    expect(archive.read('dist/vatten/2024/ett.html')).toContain('url=../../va/2024/ett.html');
    archive.edit({ 'kommunike.config.yaml': config('', 'v') });
    expect(errorsOf(await archive.buildRecorded())).toEqual([]);
    expect(idsOf(archive)).toEqual(first);
    expect(archive.read('addresses.lock')).toContain(
      '/v/2024/ett.html 2026-11-21 moved /vatten/2024/ett.html 2024-05-02 releases/ett.md\n',
    );
  });

  test('when the style of all addresses changes', async () => {
    const archive = await built();
    for (const style of ['pretty', 'file', 'pretty']) {
      archive.edit({ 'kommunike.config.yaml': config(`permalinks: ${style}\n`) });
      expect(errorsOf(await archive.buildRecorded())).toEqual([]);
      expect(idsOf(archive)).toEqual(first);
    }
  });

  test('when it moves after another release was merged into it', async () => {
    const archive = await built();
    const merged = release({ title: 'Två', date: '2024-06-02', aliases: '/vatten/2024/ett.html' });
    archive.edit({ 'releases/ett.md': undefined, 'releases/tva.md': merged });
    expect(errorsOf(await archive.buildRecorded())).toEqual([]);
    expect(archive.read('addresses.lock')).toContain('/vatten/2024/ett.html 2026-11-21 merged ');
    const aliases = '[/vatten/2024/ett.html, /vatten/2024/tva.html]';
    archive.edit({
      'releases/tva.md': undefined,
      'releases/tre.md': release({ title: 'Två', date: '2024-06-03', aliases }),
    });
    for (const now of ['2026-11-21T12:00Z', '2026-11-22T12:00Z']) {
      expect(errorsOf(await archive.buildRecorded({ now }))).toEqual([]);
      expect(idsOf(archive)).toEqual([first[0]]);
    }
  });

  test('and no other release takes it over once its address has been given up', async () => {
    const archive = await built();
    const lock = archive
      .read('addresses.lock')
      .replace(/^(\/vatten\/2024\/ett\.\S+ \S+) .*$/gm, '$1 forgotten 2026-11-21T11:30:00Z Fel.');
    archive.edit({
      'releases/ett.md': undefined,
      'releases/annat/ett.md': release({ title: 'Ett annat', date: '2024-02-02' }),
      'addresses.lock': lock,
    });
    for (const now of ['2026-11-21T12:00Z', '2026-11-22T12:00Z']) {
      expect(errorsOf(await archive.buildRecorded({ now }))).toEqual([]);
      expect(idsOf(archive)).toEqual([first[0], 'vatten/2024/ett.html#2026-11-21T11:30:00Z']);
    }
    expect(archive.read('addresses.lock')).toContain(
      '/vatten/2024/ett.html 2026-11-21 release@2026-11-21T11:30:00Z 2024-02-02 releases/annat/ett.md\n',
    );
  });
});

describe('the record', () => {
  test('notices files that swap names', async () => {
    const archive = await built();
    archive.edit({ 'releases/ett.md': tree['releases/tva.md'], 'releases/tva.md': tree['releases/ett.md'] });
    expect(errorsOf(await archive.buildRecorded()).map(({ code }) => code)).toEqual([
      'address-reused',
      'address-reused',
    ]);
  });

  test('suggests the release of the same day if another one has taken over its file name', async () => {
    const archive = await built();
    archive.edit({
      'releases/ett.md': release({ title: 'Två', date: '2025-06-02' }),
      'releases/nytt.md': release({ title: 'Ett' }),
    });
    const [error] = errorsOf(await archive.buildRecorded()).filter(({ message }) =>
      message.includes('/vatten/2024/ett.html'),
    );
    expect(error?.hint).toContain('if it is now releases/nytt.md,');
  });

  test('redirects a feed in a disabled format to another format', async () => {
    const archive = await built();
    archive.edit({ 'kommunike.config.yaml': config('feeds: { formats: [atom] }\n') });
    expect(errorsOf(await archive.buildRecorded())).toEqual([]);
    expect(archive.read('dist/vatten/feed.json')).toBe(archive.read('dist/vatten/atom.xml'));
    expect(archive.read('dist/_redirects')).toContain('/feed.xml /atom.xml 301\n');
  });

  test('redirects removed pages of a feed’s history to the feed', async () => {
    const archive = await built();
    archive.edit({
      'kommunike.config.yaml': config('feeds: { items: 2, history: all }\n'),
      'releases/tre.md': release({ title: 'Tre', date: '2024-07-02' }),
    });
    expect(errorsOf(await archive.buildRecorded())).toEqual([]);
    const moved = { title: 'Tre', date: '2024-07-02', municipality: 'Uppsala' };
    archive.edit({ 'releases/tre.md': release({ ...moved, aliases: '/vatten/2024/tre.html' }) });
    expect(errorsOf(await archive.buildRecorded())).toEqual([]);
    expect(archive.read('dist/vatten/atom-1.xml')).toBe(archive.read('dist/vatten/atom.xml'));
  });

  test('reports which of two files must move, and suggests an address for both', async () => {
    const archive = await built();
    archive.edit({ 'releases/ett.md': undefined, 'releases/arkiv/tva.md': release({ title: 'Ett' }) });
    const taken = errorsOf(await archive.buildRecorded());
    expect(taken.map(({ code, file, hint }) => [code, file, hint])).toEqual([
      [
        'address-taken',
        'releases/arkiv/tva.md',
        'rename this file, or give it a slug of its own, such as “slug: tva-2”',
      ],
    ]);
    archive.edit({
      'releases/arkiv/tva.md': release({ title: 'Ett', slug: 'tva-2', aliases: '/vatten/2024/ett.html' }),
    });
    expect(errorsOf(await archive.buildRecorded())).toEqual([]);
    expect(idsOf(archive)).toEqual(first);
  });

  test('never redirects from a moved folder to another release, in any style of addresses', async () => {
    const archive = await built();
    const pretty = 'permalinks: pretty\n';
    const moved = `${pretty}redirects: { /vatten/: /bolag/ }\n`;
    archive.edit({ 'kommunike.config.yaml': config(pretty) });
    expect(errorsOf(await archive.buildRecorded())).toEqual([]);
    archive.edit({ 'kommunike.config.yaml': config(moved, 'bolag') });
    expect(errorsOf(await archive.buildRecorded())).toEqual([]);
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const why = 'Fel.';
    const options = { root: archive.root, why, format: 'pretty', color: false, quiet: false } as const;
    await addresses({ ...options, forget: '/bolag/2024/ett/', now: '2026-11-21T12:00Z' });
    const text = said.mock.calls.join('');
    said.mockRestore();
    expect(text).toContain('Not given up, although they belong to the same release:\n');
    expect(text).toContain('  /vatten/2024/ett.html\n');
    archive.edit({
      'releases/ett.md': undefined,
      'releases/annat/ett.md': release({ title: 'Ett annat', date: '2024-02-02' }),
    });
    const errors = errorsOf(await archive.buildRecorded({ now: '2026-11-22T12:00Z' })).filter(
      ({ code }) => code === 'address-vanished',
    );
    expect(errors.map(({ message }) => /\/\S+/.exec(message)?.[0])).toEqual([
      '/vatten/2024/ett.html',
      '/vatten/2024/ett/',
    ]);
  });
});
