import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesBelow, TestArchive } from '../support/archive.ts';
import { copyPictures, copySample, openSample, type Sample, sampleNow } from '../support/sample.ts';
import { isThorough } from '../support/thorough.ts';

const repository = join(import.meta.dirname, '../..');
const cli = join(repository, 'lib', 'cli.js');
let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
});

/** The page's text with single spaces, as a reader would copy it. */
function words(path: string): string {
  return html(path)
    .replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/[\s\u00a0\u202f]+/g, ' ');
}
const html = (path: string) => sample.read(path);
const pageOf = (part: string) =>
  Object.keys(sample.files).find((path) => path.includes(part) && /(?<!index)\.html$/.test(path)) ?? '';

describe('the sample archive', () => {
  test('builds with only its two intended warnings', () => {
    const found = sample.outcome.diagnostics.map(({ file, code }) => `${file} ${code}`);
    expect(found).toEqual([
      'releases/kvarnfors/2020/medborgarkontoret.md contacts-missing',
      'releases/region-ljusmark/2025/budgetforslag.md title-long',
    ]);
    expect(sample.outcome.code).toBe(0);
  });

  test('has Uppsala’s release with its sums, bodies and contacts', () => {
    const path = pageOf('uppsala/2017/');
    const text = words(path);
    expect(text).toContain('1 350 000 kr per år');
    expect(text).toContain('300 000 kr');
    expect(text).toContain('4 350 000 kr');
    expect(text).toMatch(/Socialnämnden/);
    expect(text).toMatch(/Kommunstyrelsen/);
    for (const heading of ['Förtroendevalda', 'Tjänstepersoner', 'Presskontakt'])
      expect(text).toContain(heading);
    for (const name of ['Ilona Szatmari Waldau', 'Kjell Haglund', 'Kaisa Björnström', 'Susanne Järved']) {
      expect(text).toContain(name);
    }
    for (const number of ['+46187271338', '+46723955465', '+46187272320', '+46187271878']) {
      expect(html(path)).toContain(`href="tel:${number}"`);
    }
    expect(html(path)).toContain('href="mailto:kaisa.bjornstrom@uppsala.se"');
  });

  test('has Sundsvall’s release with its four million, both numbers of both contacts, and the sender’s text', () => {
    const path = pageOf('sundsvall/2017/');
    const text = words(path);
    expect(text).toContain('4 000 000 kr');
    expect(text).toContain('2017–2018');
    expect(text).toMatch(/Socialnämnden/);
    for (const number of ['+4660191989', '+46703481063', '+4660191877', '+46702344545']) {
      expect(html(path)).toContain(`href="tel:${number}"`);
    }
    expect(text).toMatch(/Om Sundsvalls kommun/);
    expect(text).toContain('98 000');
  });

  test('has press pictures with text alternatives, and a document to download', () => {
    const ferry = html('ekeskar/2022/elfarjan-till-ytteron.html');
    expect(ferry).toMatch(
      /<img src="[^"]*elfarjan-1200\.jpg" alt="Tecknad bild av en vit färja[^"]*" width="1600" height="1067"/,
    );
    expect(words('ekeskar/2022/elfarjan-till-ytteron.html')).toContain('Illustration: Kommuniké');
    expect(words(pageOf('kvarnfors/2024/'))).toMatch(/uppföljning i sammandrag \(PDF, 1 kB\)/);
    expect(Object.keys(sample.files)).toContain(
      'kvarnfors/2024/laxhjalpen-permanent/uppfoljning-laxhjalpen.pdf',
    );
  });

  test.each([
    ['Pacific/Kiritimati', 'encoding its pictures anew where CI is set'],
    ['America/Los_Angeles', 'with those that were encoded before'],
  ])('has the same bytes in another folder and in the time zone %s, %s', (zone, how) => {
    const { root } = new TestArchive({});
    copySample(root);
    if (how.startsWith('with') || !isThorough) copyPictures(sample, root);
    execFileSync(process.execPath, [cli, 'build', '--root', root, '--now', sampleNow, '--quiet'], {
      env: { ...process.env, TZ: zone, LANG: 'C' },
    });
    expect(filesBelow(join(root, 'dist'))).toEqual(sample.bytes);
  });
});
