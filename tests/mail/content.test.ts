import { describe, expect, test } from 'vitest';
import { wrapText } from '../../src/site/mail/wrap-text.ts';
import { drawn, put } from '../images/draw.ts';
import { releaseText, TestArchive } from '../support/archive.ts';
import { problemsOf } from './mail-html.ts';

const base = 'https://press.uppsala.example/';
const config = `baseUrl: ${base}\nnewsletter: on\n`;
const now = '2026-11-21T12:00';

function archiveOf(source: string, more: Readonly<Record<string, string>> = {}): TestArchive {
  return new TestArchive({ 'kommunike.config.yaml': config, 'releases/a.md': source, ...more });
}

const html = (archive: TestArchive) => archive.read('dist/nyhetsbrev/uppsala/2026/a.html');
const text = (archive: TestArchive) => archive.read('dist/nyhetsbrev/uppsala/2026/a.txt');
const problems = (archive: TestArchive) => problemsOf(html(archive), base, '{{unsubscribe}}');

describe('the newsletter of a release', () => {
  test('says when and where an event is, with its calendar file, and that it is over once it is', async () => {
    const archive = archiveOf(
      releaseText({
        date: '2026-11-20',
        type: 'invitation',
        event:
          '{ start: 2026-11-26T10:00, end: "11:30", place: Badet, address: Badgatan 1, register: a@b.example }',
      }),
    );
    await archive.build({ now });
    expect(await problems(archive)).toEqual([]);
    expect(html(archive)).toContain(`href="${base}uppsala/2026/a.ics"`);
    expect(text(archive)).toContain(`Tid och plats
Tid: torsdag 26 november 2026 kl. 10:00–11:30
Plats: Badet, Badgatan 1
Anmälan: a@b.example
Lägg till i kalendern: ${base}uppsala/2026/a.ics
`);
    await archive.build({ now: '2026-11-26T12:00' });
    expect(text(archive)).toContain('Har redan varit\nTid: torsdag');
    expect(text(archive)).not.toContain('Anmälan');
    expect(html(archive)).not.toContain('.ics');
  });

  test('has amounts, documents, pictures with their alternative text, and every number of a contact', async () => {
    const archive = archiveOf(
      releaseText(
        {
          date: '2026-11-20',
          amounts:
            '[{ value: 1 mnkr, per: year, years: 3, purpose: Badet, payer: Staten }, { value: 300 tkr }]',
          attachments: '[{ src: plan.pdf, title: Planen }]',
          images: '[{ src: stor.jpg, alt: En bassäng., caption: Så blir det., credit: "Foto: Eva Ek" }]',
          contacts:
            '[{ name: Eva Ek, party: S, phone: 08-465 004 05, mobile: 070-174 06 05, email: e@b.example }]',
        },
        'Läs [planen](plan.pdf).\n\n![Karta](karta.png "Kartan")\n\n| Bad | Antal |\n|---|--:|\n| Norra | 900 |\n',
      ),
      { 'releases/plan.pdf': '%PDF-1.4' },
    );
    put(archive, 'releases/stor.jpg', await drawn(1800, 900).jpeg().toBuffer());
    put(archive, 'releases/karta.png', await drawn(300, 200, 4).png().toBuffer());
    await archive.build({ now });
    expect(await problems(archive)).toEqual([]);
    const letter = html(archive);
    expect(letter).toMatch(/stor-1200\.jpg" width="536" height="268" alt="En bassäng\."/);
    expect(letter).toMatch(
      /karta-300\.png" alt="Karta" width="300" style="display:block;width:100%;max-width:300px/,
    );
    expect(letter).toMatch(/<figcaption [^>]*>Kartan<\/figcaption>/);
    expect(letter).toMatch(/<td style="[^"]*text-align:right;white-space:nowrap">900</);
    const plain = text(archive);
    expect(plain).toContain(
      `Belopp
– Badet: 1 000 000 kr per år
  1 miljon kronor per år i 3 år, sammanlagt 3 miljoner kronor
  Betalas av: Staten
– 300 000 kr
Totalt: 3 300 000 kr
`.replace(/(?<=\d) (?=\d|kr)/g, '\u00a0'),
    );
    expect(plain).toContain(`– Planen (PDF, 1 kB): ${base}uppsala/2026/a/plan.pdf\n`);
    expect(plain).toMatch(
      /– Hämta allt \(zip, \d+\skB\): https:\/\/press\.uppsala\.example\/uppsala\/2026\/a\.zip\n/,
    );
    expect(plain).toContain('Eva Ek (S)\nTelefon: 08-465 004 05\nMobil: 070-174 06 05\ne@b.example\n');
  });

  test.each([
    [
      'paragraphs',
      'Ett stycke med åäö och många ord i varje mening som står här. '.repeat(8).concat('\n\n').repeat(300),
    ],
    ['one table', `| A | B | C |\n|---|---|--:|\n${'| Skolan i norr | Förskolan | 900 |\n'.repeat(900)}`],
    ['a short text', 'Kort.\n'],
  ])('is never longer than Gmail shows: %s', async (name, body) => {
    const contacts = Array.from(
      { length: 15 },
      (_, i) => `{ name: Person ${i}, phone: 08-465 004 05, email: e@b.example }`,
    );
    const archive = archiveOf(
      releaseText({ date: '2026-11-20', contacts: `[${contacts.join(', ')}]` }, body),
    );
    await archive.build({ now });
    expect(await problems(archive)).toEqual([]);
    expect(html(archive).includes('Texten är förkortad här')).toBe(name !== 'a short text');
    expect(html(archive)).toContain('Läs på webben');
    expect(html(archive)).toContain('Person 14');
  });

  test('of a week with very many releases leads to the rest', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 130 }, (_, i) => [
        `releases/r${i}.md`,
        releaseText({
          title: `Nyhet nummer ${i} av de många`,
          date: '2026-11-12',
          summary: 'Någonting hände. '.repeat(9),
        }),
      ]),
    );
    const archive = archiveOf(releaseText({ date: '2026-11-13' }), many);
    await archive.build({ now });
    const week = archive.read('dist/nyhetsbrev/uppsala.html');
    expect(await problemsOf(week, base, '{{unsubscribe}}')).toEqual([]);
    expect(week).toContain(`<a href="${base}uppsala/index.html" style="color:#0b5563">Fler från samma vecka`);
    expect((week.match(/<h2/g) ?? []).length).toBeGreaterThan(30);
  });
});

describe('the lines of a text', () => {
  test('break at spaces, but never within a number or an address', () => {
    const address = `https://press.uppsala.example/${'a'.repeat(90)}.html`;
    const long = `– Bygget kostar sammanlagt, med allt som hör till och mer därtill, nu 900 000 kronor: ${address}`;
    expect(wrapText(`Rubrik\n\n${long}`)).toBe(
      `Rubrik\n\n– Bygget kostar sammanlagt, med allt som hör till och mer därtill, nu\n  900 000 kronor:\n  ${address}`,
    );
    for (const line of wrapText('ord '.repeat(200)).split('\n')) expect(line.length).toBeLessThanOrEqual(76);
  });
});
