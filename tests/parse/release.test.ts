import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/body/body-tree.ts';
import { frontMatterCodes } from '../../src/codes/front-matter-codes.ts';
import { type Code, codes } from '../../src/codes/index.ts';
import { compareDiagnostics } from '../../src/model/diagnostic.ts';
import { parseConfig } from '../../src/parse/config/parse-config.ts';
import { placeholderAddress } from '../../src/parse/config/placeholders.ts';
import { parseRelease } from '../../src/parse/release/parse-release.ts';
import { brief, briefs, isWithin, parse, pointedAt, released, releaseWith, settingsOf } from './read.ts';

const whole = `---
title: Barn med föräldrar som missbrukar ska få tidigt stöd
date: 2017-03-14T10:00
municipality: Uppsala
committee: Socialnämnden
committees: [Kommunstyrelsen, socialnämnden]
summary: Socialnämnden får sociala investeringspengar till Sofia-metoden.
type: decision
tags: [barn, missbruk, Barn]
amounts:
  - value: 1,35 miljoner
    per: year
    years: 3
    purpose: Sofia-metoden
  - value: 300 000 kr
    purpose: Utvärdering
contacts:
  - name: Anna Exempelsson (V)
    title: kommunalråd
    phone: 08-465 004 00
    mobile: [070-174 06 05, 070-174 06 06]
    email: anna.exempelsson@uppsala.example
  - name: Bo Provberg
    title: socialdirektör
    phone: 08-465 004 01
  - pressjouren
case: KSN-2016-2222
decision:
  body: Kommunstyrelsen
  date: 2017-03-08
  section: § 45
  minutes: https://www.uppsala.example/protokoll
images:
  - src: skola.jpg
    alt: En skola
    credit: Bo Provberg
attachments:
  - protokoll.pdf
  - src: /bilagor/karta.pdf
    title: Karta
translations: sofia.en.md
updated: 2017-03-20
corrections:
  - date: 2017-03-20
    text: Summan var fel.
aliases: [/nyheter/123, /nyheter/123]
---

Kommunen vill förbättra situationen för barn.

Mer text.
`;
const config = `contacts:
  pressjouren:
    name: Pressjouren
    phone: 08-465 004 02
`;

describe('a complete release', () => {
  const release = released(whole, config);

  it('is read with all its fields', () => {
    expect(release).toMatchObject({
      path: 'releases/a.md',
      hash: 'h',
      title: 'Barn med föräldrar som missbrukar ska få tidigt stöd',
      date: { day: '2017-03-14', time: '10:00', at: Date.parse('2017-03-14T09:00Z') },
      sender: { name: 'Uppsala kommun', slug: 'uppsala', code: '0380' },
      committees: [
        { name: 'Socialnämnden', slug: 'socialnamnden' },
        { name: 'Kommunstyrelsen', slug: 'kommunstyrelsen' },
      ],
      summary: 'Socialnämnden får sociala investeringspengar till Sofia-metoden.',
      summaryFromBody: false,
      type: 'decision',
      tags: [
        { name: 'barn', slug: 'barn' },
        { name: 'missbruk', slug: 'missbruk' },
      ],
      language: 'sv',
      case: 'KSN-2016-2222',
      decision: { body: 'Kommunstyrelsen', date: '2017-03-08', section: '§ 45' },
      images: [{ src: 'skola.jpg', alt: 'En skola', credit: 'Bo Provberg' }],
      attachments: [{ src: 'protokoll.pdf' }, { src: '/bilagor/karta.pdf', title: 'Karta' }],
      translations: ['sofia.en.md'],
      draft: false,
      updated: { day: '2017-03-20' },
      corrections: [{ date: { day: '2017-03-20' }, text: 'Summan var fel.' }],
      slug: 'a',
      aliases: ['/nyheter/123'],
      warned: [],
    });
  });

  it('has its amounts with their totals', () => {
    expect(release.amounts.map(({ value, total }) => [value, total])).toEqual([
      ['1350000', '4050000'],
      ['300000', '300000'],
    ]);
  });

  it('has its contacts with party, role and all numbers, also those from the config', () => {
    expect(
      release.contacts.map(({ name, party, role, id, phones }) => [name, party, role, id, phones.length]),
    ).toEqual([
      ['Anna Exempelsson', 'V', 'politician', undefined, 3],
      ['Bo Provberg', undefined, 'official', undefined, 1],
      ['Pressjouren', undefined, 'press', 'pressjouren', 1],
    ]);
    expect(release.contacts[0]?.phones.map(({ kind, e164 }) => [kind, e164])).toEqual([
      ['phone', '+46846500400'],
      ['mobile', '+46701740605'],
      ['mobile', '+46701740606'],
    ]);
  });

  it('refers to its files, each with its position', () => {
    const own = release.references.filter(({ kind }) => kind !== 'link');
    expect(own.map(({ kind, target }) => `${kind} ${target}`)).toEqual([
      'image skola.jpg',
      'attachment protokoll.pdf',
      'attachment /bilagor/karta.pdf',
      'translation sofia.en.md',
    ]);
    for (const reference of own)
      expect(
        pointedAt(whole, { ...reference, code: '', severity: 'error', message: '', hint: '', file: '' }),
      ).toBe(reference.target);
  });

  it('is plain data that the memo can store', () => {
    const { release: parsed } = parse(whole, config);
    expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed);
  });
});

describe('a minimal release', () => {
  it('takes its summary from the body, cut between words', () => {
    const release = released(releaseWith('', 'Kommunen bygger en **ny** skola.\n\nMer.'));
    expect(release).toMatchObject({ summary: 'Kommunen bygger en ny skola.', summaryFromBody: true });
    const long = released(releaseWith('', 'Kommunen bygger en skola, '.repeat(30))).summary;
    expect(long.length).toBeLessThanOrEqual(300);
    expect(long).toMatch(/(?:bygger|en|skola|Kommunen)…$/);
  });

  it.each([
    ['', 'a.md', ['body-empty']],
    ['Text.', 'a.md', []],
  ])('with body %j gets warnings about missing content', (body, _, expected) => {
    expect(released(releaseWith('', body)).warned).toEqual(expected);
  });

  it('gets a warning without a press contact, unless it is withdrawn', () => {
    expect(released(releaseWith('contacts:')).warned).toEqual(['contacts-missing']);
    const withdrawn = 'contacts:\nwithdrawn:\n  date: 2017-03-15\n  reason: Beslutet är upphävt.';
    expect(released(releaseWith(withdrawn))).toMatchObject({
      warned: [],
      withdrawn: { date: { day: '2017-03-15' }, reason: 'Beslutet är upphävt.' },
    });
  });

  it('is in the archive’s language by default', () => {
    expect(released(releaseWith(), 'language: fi').language).toBe('fi');
    expect(released(releaseWith('language: EN-gb')).language).toBe('en-GB');
    expect(released(releaseWith('language: ar')).language).toBe('ar');
  });

  it('reads several topics from one text', () => {
    expect(released(releaseWith('tags: skola, vård,')).tags.map(({ slug }) => slug)).toEqual([
      'skola',
      'vard',
    ]);
  });
});

describe('roles', () => {
  const roleOf = (fields: string) => released(releaseWith(`contacts:\n  - {${fields}}`)).contacts[0]?.role;

  it.each([
    ['name: Anna, title: presschef', 'press'],
    ['name: Anna, title: kommunikatör', 'press'],
    ['name: Pressjouren', 'press'],
    ['name: Anna (S), title: pressekreterare', 'press'],
    ['name: Anna (S)', 'politician'],
    ['name: Anna, party: S', 'politician'],
    ['name: Anna, title: Ordförande Socialnämnden', 'politician'],
    ['name: Anna, title: regionråd', 'politician'],
    ['name: Anna, title: ledamot', 'politician'],
    ['name: Anna, title: enhetschef', 'official'],
    ['name: Anna, title: nämndsekreterare', 'official'],
    ['name: Anna', 'official'],
    ['name: Anna (S), role: official', 'official'],
  ])('of {%s}: %s', (fields, role) => {
    expect(roleOf(fields)).toBe(role);
  });
});

describe('mistakes', () => {
  it.each([
    [
      'title: Kommunstyrelsen har beslutat att ge socialnämnden pengar till Sofia-metoden',
      'title-long',
      'Kommunst',
    ],
    ['contacts:\n  - name: Anna\n    email: anna(at)x.example', 'email-invalid', 'anna(at)x.example'],
    ['contacts:\n  - name: Anna\n    email: annä@x.example', 'email-invalid', 'annä@x.example'],
    ['contacts:\n  - name: Anna\n    email: a@x, b@x', 'email-invalid', 'a@x, b@x'],
    ['contacts:\n  - name: Anna\n    email: anna@x..example', 'email-invalid', 'anna@x..example'],
    ['contacts: [pressen]', 'contact-unknown', 'pressen'],
    ['contacts:\n  - name: Anna\n    party: Q', 'party-unknown', 'Q'],
    ['contacts:\n  - name: Anna\n    phone: [070-174 06 05, abc]', 'phone-undialable', 'abc'],
    ['municipality: Uppsla', 'sender-unknown', 'Uppsla'],
    ['date: 2017-02-31', 'date-impossible', '2017-02-31'],
    ['date: 14 mars', 'date-malformed', '14 mars'],
    ['language: svenska', 'language-unknown', 'svenska'],
    ['language: sv_SE', 'language-unknown', 'sv_SE'],
    ['language: swedish', 'language-unknown', 'swedish'],
    ['slug: Ny skola', 'slug-invalid', 'Ny skola'],
    ['slug: -a', 'slug-invalid', '-a'],
    ['tags: [skola, "?"]', 'slug-empty', '"?"'],
    ['aliases: https://x.example/a', 'alias-invalid', 'https://x.example/a'],
    ['aliases: [/a, //b]', 'alias-invalid', '//b'],
    ['aliases: /a/../b', 'alias-invalid', '/a/../b'],
    ['aliases: /a/%2e%2e/b', 'alias-invalid', '/a/%2e%2e/b'],
    ['aliases: /a?id=1', 'alias-invalid', '/a?id=1'],
    ['aliases: /', 'alias-invalid', '/'],
    ['images:\n  - src: https://x.example/a.jpg\n    alt: a', 'file-elsewhere', 'https://x.example/a.jpg'],
    ['images:\n  - src: C:\\a.jpg\n    alt: a', 'file-elsewhere', 'C:\\a.jpg'],
    ['images:\n  - src: bilder\\a.jpg\n    alt: a', 'file-elsewhere', 'bilder\\a.jpg'],
    ['images:\n  - src: a.jpg\n    alt: ""', 'alt-missing', '""'],
    ['images:\n  - src: a.jpg\n    alt:', 'alt-missing', 'alt'],
    ['images:\n  - src: a.jpg', 'alt-missing', 'src: a.jpg'],
    ['attachments: [karta.SVG]', 'file-type', 'karta.SVG'],
    ['attachments:\n  - src: a.html', 'file-type', 'a.html'],
    ['decision:\n  minutes: javascript:alert(1)', 'address-invalid', 'javascript:alert(1)'],
    ['decision:\n  date: 2017-03-08T10:00', 'date-malformed', '2017-03-08T10:00'],
    ['expires: 2017-03-14', 'dates-reversed', '2017-03-14'],
    ['embargo: 2017-04-01T10:00\nexpires: 2017-04-01T10:00', 'dates-reversed', '2017-04-01T10:00'],
    ['updated: 2017-03-13', 'date-before-release', '2017-03-13'],
    ['corrections:\n  - {date: 2017-03-01, text: a}', 'date-before-release', '2017-03-01'],
    ['amounts:\n  - value: många', 'amount-unclear', 'många'],
    ['amounts:\n  - value: 1\n    currency: XYZ', 'amount-currency-unknown', 'XYZ'],
    ['amounts:\n  - value: 1\n    from: 2018\n    to: 2017', 'amount-years-reversed', '2017'],
    ['amounts:\n  - value: 600 tkr per år 2021–2023\n    years: 2', 'amount-contradiction', '2'],
    ['amounts:\n  - value: 1,2 miljoner euro\n    currency: SEK', 'amount-contradiction', 'SEK'],
    ['amounts:\n  - value: 600 tkr per år\n    per: month', 'amount-contradiction', 'month'],
    ['amounts:\n  - value: 600 tkr\n    years: 2\n    from: 2021\n    to: 2023', 'amount-contradiction', '2'],
  ])('in %j are reported as %s at exactly %j', (fields, code, words) => {
    const text = releaseWith(fields);
    const { diagnostics } = parse(text);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(diagnostics[0] && pointedAt(text, diagnostics[0])).toContain(words);
  });

  it('of one release are all reported in one run, in the order of its lines', () => {
    const text = `---
title: Nytt beslut: ny skola
date: 2017-02-31
kommun: Uppsala
type: beslut
language: svenska
amounts:
  - value: 300 000 kr
    yers: 3
  - value: mycket
contacts:
  - name: Anna Exempelsson
    telefon: 070-174 06 05
  - name: Bo Provberg
    email: bo
  - nobody
images:
  - src: a.jpg
slug: Ö
---

Text.
`;
    const { diagnostics } = parse(text);
    expect(diagnostics.map(brief)).toEqual([
      '2:8+21 yaml-colon',
      '3:7+10 date-impossible',
      '4:1+6 key-unknown',
      '5:7+6 value-choice',
      '6:11+7 language-unknown',
      '9:5+4 key-unknown',
      '10:12+6 amount-unclear',
      '13:5+7 key-unknown',
      '15:12+2 email-invalid',
      '16:5+6 contact-unknown',
      '18:5+10 alt-missing',
      '19:7+1 slug-invalid',
    ]);
    expect([...diagnostics].sort(compareDiagnostics)).toEqual(diagnostics);
  });

  it('that do not affect title, date, sender and address still give a release with its body', () => {
    const { release, body, diagnostics } = parse(
      releaseWith('type: beslut\ncontacts:\n  - name: Anna\n    email: x'),
    );
    expect(diagnostics).toHaveLength(2);
    expect(release?.contacts).toMatchObject([{ name: 'Anna' }]);
    expect(body && textOf(body, ' ')).toContain('Kommunen bygger');
  });

  it('in the front matter do not hide mistakes in the body', () => {
    const text = '---\ntitel: x\n---\n\n<b>fet</b>\n\n[a](javascript:alert(1))\n';
    const lines = parse(text).diagnostics.map(({ line }) => line);
    expect(lines).toContain(2);
    expect(lines.some((line) => line >= 5)).toBe(true);
  });
});

describe('every code', () => {
  const lines = (example: string) => {
    if (example.startsWith('# kommunike.config.yaml')) {
      const source = { path: 'kommunike.config.yaml', text: example, hash: '' };
      return { diagnostics: [...parseConfig(source).diagnostics, placeholderAddress(source) ?? []].flat() };
    }
    return parse(
      example.startsWith('---') || example.startsWith('Ny förskola') ? example : releaseWith(example),
    );
  };

  it.each(Object.keys(frontMatterCodes) as Code[])(
    '%s has an example that causes it, and no worse diagnostic',
    (code) => {
      const found = lines(codes[code].example).diagnostics.map((diagnostic) => diagnostic.code);
      expect(found).toContain(code);
    },
  );
});

describe('for any text', () => {
  const settings = settingsOf(config);
  const check = (text: string) => {
    const { release, body, diagnostics } = parseRelease({ path: 'a.md', text, hash: '' }, settings);
    for (const diagnostic of diagnostics) {
      if (!isWithin(text, diagnostic)) throw new Error(`${brief(diagnostic)} is outside the file`);
      expect(diagnostic.message).not.toMatch(/\.$|undefined|\[object/);
      expect(diagnostic.hint).not.toBe('');
    }
    expect(release === undefined || body !== undefined).toBe(true);
    const isWhole = release !== undefined;
    expect(isWhole || diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  };

  it('nothing is thrown, every position is in the file, and an invalid release has an error', () => {
    const piece = fc.constantFrom(
      '---',
      '\n',
      '\r\n',
      'title: ',
      'contacts:',
      '\n  - ',
      'name: ',
      '"',
      '\t',
      '\ufeff',
      '\u202e',
      '\ufffd',
      ': ',
      '[',
      '{',
      '#',
      'amounts:\n- value: ',
      '1,5 mnkr',
      '– citat',
    );
    const pieces = fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 60 });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          pieces.map((all) => all.join('')),
        ),
        check,
      ),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(
        pieces.map((all) => `---\n${all.join('')}\n---\n`),
        check,
      ),
      { numRuns: 400 },
    );
  });

  it('the same holds for mutated releases', () => {
    const slip = fc.record({
      at: fc.nat(whole.length),
      length: fc.nat(30),
      text: fc.oneof(
        fc.constant(''),
        fc.constantFrom('\n', '\t', ':', '"', '- ', '  ', '[', '#', '\r', '---\n'),
        fc.string(),
      ),
    });
    const mistyped = fc
      .array(slip, { minLength: 1, maxLength: 4 })
      .map((slips) =>
        slips.reduce(
          (text, { at, length, text: typed }) => text.slice(0, at) + typed + text.slice(at + length),
          whole,
        ),
      );
    fc.assert(fc.property(mistyped, check), { numRuns: 500 });
  });

  it('the same text gives the same release', () => {
    expect(parse(whole, config)).toEqual(parse(whole, config));
    expect(briefs(parse(whole, config))).toEqual([]);
  });
});
