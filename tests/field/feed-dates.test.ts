import fc from 'fast-check';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { releaseText, TestArchive } from '../support/archive.ts';

const now = '2026-11-21T12:00Z';
const feeds = ['', 'uppsala/', 'amne/bad/'];

function datesOf(archive: TestArchive): number[] {
  return feeds.flatMap((folder) => [
    Date.parse(parseRssFeed(archive.read(`dist/${folder}feed.xml`)).lastBuildDate ?? ''),
    Date.parse(parseAtomFeed(archive.read(`dist/${folder}atom.xml`)).updated ?? ''),
  ]);
}

const every = 'formats: [rss, atom]';
const release = (title: string, fields: Record<string, string>) =>
  releaseText({ title, tags: '[bad]', ...fields });

test('a withdrawal of the newest release moves the date of every feed forward', async () => {
  const archive = new TestArchive({
    'kommunike.config.yaml': `feeds: { ${every} }\n`,
    'releases/a.md': release('Gammalt', { date: '2024-01-10' }),
    'releases/b.md': release('Nytt', { date: '2024-05-02' }),
  });
  await archive.build();
  expect(new Set(datesOf(archive))).toEqual(new Set([Date.parse('2024-05-01T22:00Z')]));
  archive.edit({
    'releases/b.md': release('Nytt', {
      date: '2024-05-02',
      withdrawn: '{ date: 2024-05-03, reason: Beslutet är upphävt. }',
    }),
  });
  await archive.build();
  expect(new Set(datesOf(archive))).toEqual(new Set([Date.parse('2024-05-02T22:00Z')]));
});

test('a feed keeps the date of a correction of a release that it no longer shows', async () => {
  const archive = new TestArchive({
    'kommunike.config.yaml': `feeds: { items: 2, ${every} }\n`,
    'releases/a.md': release('Gammalt', {
      date: '2024-01-10',
      corrections: '[{ date: 2024-05-05, text: Fel belopp. }]',
    }),
    'releases/b.md': release('Nytt', { date: '2024-05-02' }),
  });
  await archive.build();
  expect(new Set(datesOf(archive))).toEqual(new Set([Date.parse('2024-05-04T22:00Z')]));
  archive.edit({ 'releases/c.md': release('Nyare', { date: '2024-05-03' }) });
  await archive.build();
  expect(archive.read('dist/feed.xml')).not.toContain('Gammalt');
  expect(new Set(datesOf(archive))).toEqual(new Set([Date.parse('2024-05-04T22:00Z')]));
  archive.edit({
    'releases/a.md': release('Gammalt', {
      date: '2024-01-10',
      corrections: '[{ date: 2024-05-06, text: Fel belopp. }]',
    }),
  });
  await archive.build();
  expect(new Set(datesOf(archive))).toEqual(new Set([Date.parse('2024-05-05T22:00Z')]));
});

test('corrections, updates and withdrawals never move the date of a feed back', async () => {
  const day = (number: number) => new Date(Date.UTC(2024, 0, number)).toISOString().slice(0, 10);
  const step = fc.record({
    name: fc.constantFrom('a', 'b', 'c'),
    kind: fc.constantFrom('correction', 'update', 'withdrawal', 'publication'),
    later: fc.integer({ min: 0, max: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 6 }), async (steps) => {
      const fields = new Map<string, Record<string, string>>([['a', { date: day(1) }]]);
      const archive = new TestArchive({ 'kommunike.config.yaml': `feeds: { items: 1, ${every} }\n` });
      let before: readonly number[] = [];
      let today = 1;
      for (const { name, kind, later } of steps) {
        today += later;
        const known = fields.get(name);
        const more: Record<string, string> = {};
        if (!known) more.date = day(today);
        else if (kind === 'correction') more.corrections = `[{ date: ${day(today)}, text: Fel belopp. }]`;
        else if (kind === 'update') more.updated = day(today);
        else if (kind === 'withdrawal') more.withdrawn = `{ date: ${day(today)}, reason: Upphävt. }`;
        fields.set(name, { ...known, ...more });
        const tree = [...fields].map(([key, all]) => [`releases/${key}.md`, release(`Bad ${key}`, all)]);
        archive.edit(Object.fromEntries(tree));
        expect((await archive.build({ now })).code).toBe(0);
        const dates = datesOf(archive);
        for (const [i, date] of dates.entries()) expect(date).toBeGreaterThanOrEqual(before[i] ?? 0);
        before = dates;
      }
      archive.remove();
    }),
    { numRuns: 5 },
  );
});

test('deleting a release gives the same bytes as a build without it', async () => {
  const rest = { 'releases/a.md': release('Gammalt', { date: '2024-01-10' }) };
  const archive = new TestArchive({ ...rest, 'releases/b.md': release('Nytt', { date: '2024-05-02' }) });
  await archive.build();
  archive.edit({ 'releases/b.md': undefined });
  await archive.build();
  const clean = new TestArchive(rest);
  await clean.build();
  expect(archive.site()).toEqual(clean.site());
});

test('giving up an address changes the date of every dated file', async () => {
  const tree = {
    'releases/a.md': release('Gammalt', { date: '2024-01-10' }),
    'releases/b.md': release('Nytt', { date: '2024-05-02' }),
  };
  const archive = new TestArchive(tree);
  await archive.buildRecorded({ now });
  const lock = archive
    .read('addresses.lock')
    .replace(/$/, '/borta.html 2024-01-10 forgotten 2026-11-21T11:30:00Z Fel.\n');
  archive.edit({ 'addresses.lock': lock });
  await archive.buildRecorded({ now, frozen: true });
  const clone = new TestArchive({ ...tree, 'addresses.lock': lock });
  await clone.buildRecorded({ now, frozen: true });
  expect(archive.site()).toEqual(clone.site());
});
