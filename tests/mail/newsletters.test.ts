import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawn, put } from '../images/draw.ts';
import { releaseText, TestArchive } from '../support/archive.ts';
import { problemsOf } from './mail-html.ts';

const config = (more = '') =>
  `baseUrl: https://press.uppsala.example/\nnewsletter:\n  days: 10\n  unsubscribe: "*|UNSUB|*"\n${more}`;

/** Saturday of week 47. The week before it is 9–15 November. */
const now = '2026-11-21T12:00';

function archiveWith(fields: Record<string, string> = {}, settings = config()): TestArchive {
  return new TestArchive({
    'kommunike.config.yaml': settings,
    'releases/a.md': releaseText(
      { date: '2026-11-13', summary: 'Ett <bad>.', ...fields },
      'Kommunen öppnar [badet](b.md).\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n– Roligt, säger Eva Ek.',
    ),
    'releases/b.md': releaseText({ title: 'Annat bad', date: '2026-11-16T09:00' }),
    'releases/c.md': releaseText({ title: 'Gammalt bad', date: '2026-11-01' }),
  });
}

const letter = 'dist/nyhetsbrev/uppsala/2026/a.html';
const has = ({ root }: TestArchive, path: string) => existsSync(join(root, path));

describe('newsletters', () => {
  test('are valid e-mails with absolute addresses and without style sheets or scripts', async () => {
    const archive = archiveWith({ images: '[{ src: bild.jpg, alt: Badet, caption: Så., credit: Eva Ek }]' });
    put(archive, 'releases/bild.jpg', await drawn(900, 600).jpeg().toBuffer());
    await archive.build({ now });
    for (const path of [letter, 'dist/nyhetsbrev/uppsala.html']) {
      const html = archive.read(path);
      expect(await problemsOf(html, 'https://press.uppsala.example/', '*|UNSUB|*')).toEqual([]);
      expect(html).not.toContain('class="quote"');
    }
    const html = archive.read(letter);
    expect(html).toContain('<title>Nytt bad</title>');
    expect(html).toContain('Ett &lt;bad&gt;.');
    expect(html).toContain(
      'src="https://press.uppsala.example/uppsala/2026/a/bild-900.jpg" width="536" height="357" alt="Badet"',
    );
    expect(html).toContain('href="https://press.uppsala.example/uppsala/2026/b.html"');
    expect(html).toContain('name="robots" content="noindex"');
  });

  test('cover the last full week of each sender, and releases for the configured number of days', async () => {
    const archive = archiveWith();
    await archive.build({ now });
    const text = archive.read('dist/nyhetsbrev/uppsala.txt');
    expect(text).toBe(`Uppsala kommun
Vecka 46
9–15 november 2026

Nytt bad
Pressmeddelande · 13 november 2026
Ett <bad>.
https://press.uppsala.example/uppsala/2026/a.html

-- 
Du får det här mejlet för att du prenumererar på nyheter från Uppsala
kommun.
Avsluta prenumerationen: *|UNSUB|*
`);
    const of = (name: string) => has(archive, `dist/nyhetsbrev/uppsala/2026/${name}.html`);
    expect(['a', 'b', 'c'].map(of)).toEqual([true, true, false]);
    // from Monday on, it is another week
    const { next } = await archive.build({ now: '2026-11-22T12:00' });
    expect(next).toMatchObject({ local: '2026-11-23 00:00', kind: 'newsletter' });
    await archive.build({ now: '2026-11-23T00:00' });
    expect(archive.read('dist/nyhetsbrev/uppsala.txt')).toContain('Vecka 47');
    expect(['a', 'b', 'c'].map(of)).toEqual([false, true, false]);
  });

  test('are the same after incremental and clean builds', async () => {
    const [kept, clean] = [archiveWith(), archiveWith()];
    await kept.build({ now: '2026-11-15T12:00' });
    await kept.build({ now });
    await clean.build({ now });
    expect(kept.site()).toEqual(clean.site());
  });

  test('have no permanent addresses and are not indexed', async () => {
    const archive = archiveWith();
    await archive.buildRecorded({ now });
    expect(archive.read('addresses.lock')).not.toContain('nyhetsbrev');
    expect(archive.read('dist/sitemap.xml')).not.toContain('nyhetsbrev');
    expect(archive.read('dist/_headers')).toMatch(/^\/nyhetsbrev\/\*$[^/]*X-Robots-Tag: noindex/m);
    archive.edit({ 'kommunike.config.yaml': config().replace(/newsletter:[\s\S]*/, 'newsletter: off\n') });
    expect(await archive.buildRecorded({ now })).toMatchObject({ code: 0 });
    expect(has(archive, 'dist/nyhetsbrev')).toBe(false);
  });

  test('show nothing that is not public', async () => {
    for (const fields of [
      { draft: 'true' },
      { embargo: '2030-01-01T10:00' },
      { withdrawn: '{ date: 2026-11-14, reason: Fel. }' },
    ]) {
      const archive = archiveWith(fields);
      await archive.build({ now });
      expect(has(archive, letter)).toBe(false);
      const week = 'dist/nyhetsbrev/uppsala.html';
      // only that it was withdrawn, and why
      expect(has(archive, week)).toBe('withdrawn' in fields);
      if (has(archive, week)) expect(archive.read(week)).not.toMatch(/Ett &lt;bad&gt;|08-465/);
    }
    const masked = archiveWith({}, config('privacy: { maskAfter: 1 day }\n'));
    await masked.build({ now });
    expect(masked.read(letter)).not.toContain('08-465');
    expect(masked.read(letter.replace('.html', '.txt'))).not.toContain('08-465');
  });

  test('are off by default', async () => {
    const archive = archiveWith({}, 'baseUrl: https://press.uppsala.example/\n');
    await archive.build({ now });
    expect(has(archive, 'dist/nyhetsbrev')).toBe(false);
  });
});
