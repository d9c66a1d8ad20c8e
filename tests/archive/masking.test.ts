import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskedBody } from '../../src/archive/publication/mask-body.ts';
import { knownDetails, masked } from '../../src/archive/publication/mask-text.ts';
import { writeHtml } from '../../src/body/write-html.ts';
import type { Contact } from '../../src/model/release.ts';
import { parsed } from '../parse/markdown-write.ts';

const contacts: Contact[] = [
  {
    name: 'Anna Exempelsson',
    role: 'official',
    phones: [
      { kind: 'phone', text: '08-465 004 05', e164: '+46846500405' },
      { kind: 'phone', text: 'anknytning 27' },
    ],
    email: 'anna.exempelsson@uppsala.example',
  },
  {
    name: 'Pressjouren',
    role: 'press',
    phones: [{ kind: 'phone', text: '08-465 004 99', e164: '+46846500499' }],
    email: 'press@uppsala.example',
  },
];
const none = knownDetails([], () => false);
const known = knownDetails(contacts, ({ role }) => role === 'press');

describe('in a text', () => {
  test.each([
    '070-174 06 05',
    '070 – 174 06 05',
    '070/174 06 05',
    '0701740605',
    '+46 70 174 06 05',
    '+46 (0)70-174 06 05',
    '0046 70 174 06 05',
    '(070) 174 06 05',
    '070-174\u00a006\u00a005',
    '+358 40 123 4567',
    'anna@uppsala.example',
    'anna.ek+press@kommun.uppsala.example',
    'anna(at)uppsala.example',
    'anna [at] uppsala.example',
  ])('%j is masked', (detail) => {
    for (const text of [detail, `Ring ${detail}.`, `den 2017-03-14 ${detail} eller`, `Anna, ${detail})`])
      expect(masked(text, none)).toBe(text.replace(detail, '•••'));
  });

  test.each([
    '1 350 000 kronor per år',
    '1 000 000 000 kronor',
    '2017–2018',
    '2017-03-14',
    '2017-03-14 2018-04-15',
    'den 14 mars 2017 klockan 08.00–16.30',
    '98 000 invånare',
    '§ 45',
    'KSN-2016-2222',
    '0,5 miljon kronor',
    'kl. 10:00',
    'snabel-a är @',
  ])('%j is not masked', (text) => {
    expect(masked(text, known)).toBe(text);
  });

  test('a contact’s number is masked without its area code, among others and in undialable forms', () => {
    expect(masked('Ring 465 004 05 i Uppsala', known)).toBe('Ring ••• i Uppsala');
    expect(masked('Växel 21 08-465 004 05', known)).not.toContain('004');
    expect(masked('på anknytning 27', known)).toBe('på •••');
  });

  test('exempt details stay, however they are written', () => {
    const text = '08-465 004 99, +46 8 465 004 99 eller Press@uppsala.example';
    expect(masked(text, known)).toBe(text);
    expect(masked(text, none)).toBe('•••, ••• eller •••');
  });

  test('no number of a contact is left, whatever is around it and between its digits', () => {
    const separator = fc.constantFrom('', ' ', '-', ' – ', '.', '\u00a0');
    const around = fc.string({ maxLength: 10 });
    fc.assert(
      fc.property(
        around,
        fc.array(separator, { minLength: 9, maxLength: 9 }),
        around,
        (before, between, after) => {
          const written = [...'0846500405'].map((digit, i) => digit + (between[i] ?? '')).join('');
          const left = masked(`${before} ${written} ${after}`, known)
            .replace(`${before} `, '')
            .replace(` ${after}`, '');
          expect(left.replace(/\D/g, '')).not.toContain('46500405');
        },
      ),
    );
  });
});

test.each(['\u00ad', '\u200b', '\u2060', '\ufeff', '\u200d'])(
  '%j within a detail does not prevent masking',
  (sign) => {
    const text = `🚒 Ring 08-465${sign} 00${sign}4 05 eller an${sign}na@upp${sign}sala.example i ${sign}dag`;
    expect(masked(text, none)).toBe(`🚒 Ring ••• eller ••• i ${sign}dag`);
  },
);

describe('in a body', () => {
  function maskedHtml(markdown: string, details = none): string {
    return writeHtml(maskedBody(parsed(markdown).body, details));
  }

  test('tel: and mailto: links lose their address, and their text is masked', () => {
    const text = 'Ring [070-174 06 05](tel:+46701740605) eller [Anna](mailto:a@b.example?subject=x).';
    expect(maskedHtml(text)).toBe('<p>Ring <a>•••</a> eller <a>Anna</a>.</p>');
  });

  test('a number split by markup is masked as one', () => {
    expect(maskedHtml('070-**174** 06 *05*!')).toBe('<p>•••<strong></strong><em></em>!</p>');
  });

  test('figures in neighbouring cells and paragraphs are not a number', () => {
    const text = '| 0 | 12 345 | 67 |\n|---|---|---|\n| 0 | 12 345 | 67 |\n\n0\n\n1234567';
    const { body } = parsed(text);
    expect(maskedBody(body, none)).toBe(body);
  });

  test('attributes are masked, addresses of other sites are not', () => {
    expect(maskedHtml('![Ring 070-174 06 05](a.jpg)[x](https://x.example/0701740605)')).toBe(
      '<p><img src="kommunike:a.jpg" alt="Ring •••"><a href="https://x.example/0701740605">x</a></p>',
    );
    expect(maskedHtml('[x](https://x.example/?to=a%40b.example)')).toBe('<p><a>x</a></p>');
  });

  test('links to exempt details stay', () => {
    const { body } = parsed('[08-465 004 99](tel:+46846500499) [press](mailto:press@uppsala.example)');
    expect(maskedBody(body, known)).toBe(body);
  });

  test('without details, the tree is the same object', () => {
    const part = fc.constantFrom(
      '# ',
      '\n\n',
      '**',
      '[x](#x)',
      'Kommunen',
      '1 350 000',
      ' ',
      '&',
      '2017-03-14',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const { body } = parsed(parts.join(''));
        expect(maskedBody(body, none)).toBe(body);
      }),
    );
  });
});
