import { expect, test } from 'vitest';
import { releaseText, TestArchive } from '../support/archive.ts';

const coming = {
  title: 'Kommande',
  slug: 'kommande',
  event: '{ start: 2026-12-01T10:00, end: 2026-12-01T11:30 }',
};
const past = { title: 'Tidigare', slug: 'tidigare', event: '{ start: 2026-11-20T10:00 }' };
const cancelled = {
  title: 'Inställd',
  slug: 'installd',
  event: '{ start: 2026-12-02 }',
  withdrawn: '{ date: 2026-11-01, reason: Sjukdom. }',
};
const tree = {
  'releases/a.md': releaseText(coming),
  'releases/b.md': releaseText(past),
  'releases/c.md': releaseText(cancelled),
  'releases/d.md': releaseText({ title: 'Utan', slug: 'utan' }),
};

/** What the cards of a list say of events. */
function events(page: string): string[] {
  const meta = [...page.matchAll(/<li class="card-event">(.*)<\/li>\n(?:<li><strong>(.*)<\/strong>)?/g)];
  return meta.map(([, when = '', label]) =>
    [when.replace(/<[^>]*>/g, ''), ...(label ? [label] : [])].join(' | ').replace(/[\u00a0\u202f]/g, ' '),
  );
}

test('cards say when an event is, and that it is over or cancelled', async () => {
  const archive = new TestArchive(tree);
  expect((await archive.build()).code).toBe(0);
  expect(events(archive.read('dist/2024/index.html')).sort()).toEqual([
    'Tid: fredag 20 november 2026 kl. 10:00 | Har redan varit',
    'Tid: onsdag 2 december 2026 | Inställt',
    'Tid: tisdag 1 december 2026 kl. 10:00–11:30',
  ]);
  // lists with it change when it is over, as those of its sender and the home page
  const { written } = await archive.build({ now: '2026-12-01T12:00Z' });
  expect(written).toEqual(expect.arrayContaining(['index.html', '2024/index.html', 'uppsala/index.html']));
  expect(events(archive.read('dist/index.html'))).toContain(
    'Tid: tisdag 1 december 2026 kl. 10:00–11:30 | Har redan varit',
  );
});

test.each([
  ['en', 'Time: Tuesday 1 December 2026, 10:00–11:30', 'Already over', 'Cancelled'],
  ['fi', 'Aika: tiistai 1. joulukuuta 2026', 'Tilaisuus on ohi', 'Peruttu'],
  ['nb', 'Tid: tirsdag 1. desember 2026 kl. 10:00–11:30', 'Har allerede vært', 'Avlyst'],
])('cards speak the language of the page: %s', async (language, when, over, off) => {
  const archive = new TestArchive({ ...tree, 'kommunike.config.yaml': `language: ${language}\n` });
  await archive.build();
  const said = events(archive.read('dist/index.html')).join('\n');
  expect(said).toContain(when);
  expect(said).toContain(`| ${over}`);
  expect(said).toContain(`| ${off}`);
});
