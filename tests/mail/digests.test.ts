import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { releaseText, TestArchive } from '../support/archive.ts';

const config = (more = '') =>
  `baseUrl: https://press.uppsala.example/\nnewsletter: { days: 400 }\nsenders:
  - { name: Uppsala, boilerplate: Uppsala är en stad. }
  - { name: Knivsta, boilerplate: Knivsta är en kommun. }\n${more}`;

/** Saturday of week 47. The week before it is 9–15 November. */
const now = '2026-11-21T12:00';

function archiveWith(releases: Readonly<Record<string, Record<string, string>>>, more = ''): TestArchive {
  const files = Object.entries(releases).map(([name, fields]) => [
    `releases/${name}.md`,
    releaseText({ title: `Nytt om ${name}`, date: '2026-11-13', ...fields }),
  ]);
  return new TestArchive({ 'kommunike.config.yaml': config(more), ...Object.fromEntries(files) });
}

const has = ({ root }: TestArchive, path: string) => existsSync(join(root, 'dist/nyhetsbrev', path));
const read = (archive: TestArchive, path: string) => archive.read(`dist/nyhetsbrev/${path}`);

describe('the newsletter of a week', () => {
  test('has joint releases for each of their senders, under its own name', async () => {
    const archive = archiveWith({
      gemensamt: { municipality: '[Uppsala, Knivsta]' },
      eget: { municipality: 'Knivsta' },
    });
    await archive.build({ now });
    for (const [slug, name] of [
      ['uppsala', 'Uppsala kommun'],
      ['knivsta', 'Knivsta kommun'],
    ]) {
      const text = read(archive, `${slug}.txt`);
      expect(text).toContain('Nytt om gemensamt\nPressmeddelande · Uppsala kommun och Knivsta kommun · 13');
      expect(text.startsWith(`${name}\nVecka 46\n`)).toBe(true);
      expect(text).toContain(`nyheter från ${name?.split(' ')[0]}`);
      expect(text.includes('Nytt om eget')).toBe(slug === 'knivsta');
    }
    const letter = read(archive, 'uppsala/2026/gemensamt.html');
    expect(letter).toMatch(/Uppsala är en stad[\s\S]*Knivsta är en kommun/);
    expect(letter).toContain('från Uppsala kommun eller Knivsta kommun.');
    expect(has(archive, 'knivsta/2026/gemensamt.html')).toBe(false);
  });

  test('tells of corrections of earlier releases and of withdrawals, and has nothing of what was withdrawn', async () => {
    const correction = (date: string) => `[{ date: ${date}, text: Det är ${date}. }]`;
    const archive = archiveWith({
      tidigare: { date: '2026-10-01', corrections: correction('2026-11-10') },
      samma: { corrections: correction('2026-11-14') },
      senare: { date: '2026-10-02', corrections: correction('2026-11-16') },
      borta: { date: '2026-10-03', withdrawn: '{ date: 2026-11-11, reason: Allt var fel. }' },
    });
    await archive.build({ now });
    const text = read(archive, 'uppsala.txt');
    expect(text).toContain('\nRättelser och återtagna pressmeddelanden\n\nNytt om borta\n');
    expect(text).toContain('Nytt om tidigare\nRättelse 10 november 2026: Det är 2026-11-10.\nhttps://');
    expect(text).toContain('Nytt om borta\nÅtertaget 11 november 2026: Allt var fel.\n');
    expect(text).not.toMatch(/2026-11-1[46]/);
    const html = read(archive, 'uppsala.html');
    expect(html).toContain('Rättelse 10 november 2026: Det är 2026-11-10.');
    expect(has(archive, 'uppsala/2026/borta.html')).toBe(false);
    await archive.build({ now: '2026-11-23T00:00' });
    expect(read(archive, 'uppsala.txt')).toContain('Rättelse 16 november 2026');
  });

  test('counts weeks by ISO 8601, also where one year ends in the next', async () => {
    const archive = archiveWith({
      nyar: { date: '2026-12-31' },
      trettonhelg: { date: '2027-01-03T23:30' },
      mandag: { date: '2027-01-04T00:10' },
    });
    await archive.build({ now: '2027-01-05T09:00' });
    const text = read(archive, 'uppsala.txt');
    expect(text).toContain('Vecka 53\n28 december 2026 – 3 januari 2027\n');
    expect([...text.matchAll(/^Nytt om (.+)/gm)].map(([, name]) => name)).toEqual(['trettonhelg', 'nyar']);
    await archive.build({ now: '2027-01-11T00:00' });
    expect(read(archive, 'uppsala.txt')).toMatch(/Vecka 1\n4–10 januari 2027\n\nNytt om mandag\n/);
  });

  test('begins and ends when Monday does where the site is', async () => {
    const archive = archiveWith({ kvall: { date: '2026-11-15T23:30' } }, 'timeZone: America/New_York\n');
    await archive.build({ now: '2026-11-16T04:59Z' });
    expect(has(archive, 'uppsala.txt')).toBe(false);
    await archive.build({ now: '2026-11-16T05:00Z' });
    expect(read(archive, 'uppsala.txt')).toContain('Vecka 46');
  });

  test('has a release in the week in which its embargo ends', async () => {
    const archive = archiveWith({ hemligt: { date: '2026-11-05', embargo: '2026-11-12T10:00' } });
    await archive.build({ now: '2026-11-10T12:00' });
    expect([has(archive, 'uppsala.txt'), has(archive, 'uppsala/2026/hemligt.txt')]).toEqual([false, false]);
    await archive.build({ now });
    expect(read(archive, 'uppsala.txt')).toContain('Nytt om hemligt');
  });

  test('has a release in several languages once, and each version has a newsletter of its own', async () => {
    const archive = archiveWith({
      bad: {},
      pool: { title: 'New pool', language: 'en', translations: '[bad.md]', summary: 'A pool.' },
    });
    await archive.build({ now });
    const text = read(archive, 'uppsala.txt');
    expect(text).toContain('Nytt om bad');
    expect(text).not.toContain('New pool');
    expect(text).toContain('\nEnglish: https://press.uppsala.example/uppsala/2026/pool.html\n');
    const letter = read(archive, 'uppsala/2026/pool.html');
    expect(letter).toContain('<html lang="en" dir="ltr">');
    expect(letter).toContain('Read on the web');
    expect(letter).toContain('<div lang="sv">');
    expect(read(archive, 'uppsala/2026/pool.txt')).toContain('You get this e-mail because');
  });

  test('is not there for a week in which nothing happened', async () => {
    const archive = archiveWith({ gammalt: { date: '2026-11-01' } });
    await archive.build({ now: '2026-11-02T08:00' });
    expect(has(archive, 'uppsala.html')).toBe(true);
    await archive.build({ now });
    expect([has(archive, 'uppsala.html'), has(archive, 'uppsala.txt')]).toEqual([false, false]);
  });

  test('is the same after any number of weeks as in a clean build', async () => {
    const releases = {
      a: { date: '2026-11-05', corrections: '[{ date: 2026-11-17, text: Fel. }]' },
      b: { date: '2026-11-13', embargo: '2026-11-20T07:00', municipality: '[Uppsala, Knivsta]' },
      c: { event: '{ start: 2026-11-18T10:00, place: Badet }' },
      d: { date: '2026-11-10', withdrawn: '{ date: 2026-11-24, reason: Fel. }' },
    };
    const kept = archiveWith(releases);
    for (const at of ['2026-11-09T00:00', '2026-11-16T08:00', '2026-11-23T08:00', '2026-11-30T00:00']) {
      await kept.build({ now: at });
      const clean = archiveWith(releases);
      await clean.build({ now: at });
      expect(kept.site()).toEqual(clean.site());
    }
    // a clock that was wrong
    await kept.build({ now });
    const clean = archiveWith(releases);
    await clean.build({ now });
    expect(kept.site()).toEqual(clean.site());
  });
});
