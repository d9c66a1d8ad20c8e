import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/locale/index.ts';
import { telephoneUri } from '../../src/model/release.ts';
import { readPhones } from '../../src/parse/contact/phone.ts';
import { releaseText, TestArchive } from '../support/archive.ts';

const { sv, nb } = locales;

function dialled(written: string, home = sv.home): unknown {
  const result = readPhones(written, 'phone', home);
  if (!result.ok) throw new Error(written);
  expect(result.notes).toEqual([]);
  return result.value.map((phone) => [phone.text, telephoneUri(phone)]);
}

describe('a number without a country code', () => {
  test.each([
    ['112', '112', '112'],
    ['1177', '1177', '1177'],
    ['Tfn 1177', '1177', '1177'],
    ['11 77', '1177', '1177'],
    ['114 14', '114 14', '11414'],
    ['11414', '114 14', '11414'],
    ['113\u00a013', '113 13', '11313'],
    ['116 117', '116 117', '116117'],
    ['116-000', '116 000', '116000'],
    ['116111', '116 111', '116111'],
    ['118 118', '118 118', '118118'],
    ['118100', '118 100', '118100'],
    ['90 510', '90 510', '90510'],
    ['1177 (dygnet runt)', '1177 (dygnet runt)', '1177'],
    ['020-12 34 56', '020-12 34 56', '+4620123456'],
    ['020-12 00 00', '020-12 00 00', '+4620120000'],
    ['020-123 45 67', '020-123 45 67', '+46201234567'],
    ['0200-12 34 56', '0200-12 34 56', '+46200123456'],
    ['0771-567 567', '0771-56 75 67', '+46771567567'],
    ['0770-11 22 33', '0770-11 22 33', '+46770112233'],
    ['077-114 14 00', '0771-14 14 00', '+46771141400'],
    ['010-456 70 00', '010-456 70 00', '+46104567000'],
    ['+47 22 00 00 00', '+47 22 00 00 00', '+4722000000'],
    ['0047 22 00 00 00', '+47 22 00 00 00', '+4722000000'],
    ['+358 295 535 000', '+358 29 5535000', '+358295535000'],
    ['+45 70 12 34 56', '+45 70 12 34 56', '+4570123456'],
    ['+44 20 7946 0000', '+44 20 7946 0000', '+442079460000'],
    ['00 800 6 7 8 9 10 11', '+800 6789 1011', '+80067891011'],
  ])('%s dials in Sweden', (written, text, number) => {
    expect(dialled(written)).toEqual([[text, `tel:${number}`]]);
  });

  test.each([
    ['110', '110', '110'],
    ['113', '113', '113'],
    ['175', '175', '175'],
    ['1881', '1881', '1881'],
    ['02800', '02800', '02800'],
    ['02 800', '02800', '02800'],
    ['tlf. 116117', '116 117', '116117'],
    ['22 00 00 00', '22 00 00 00', '+4722000000'],
    ['22 00 00 00 linje 3', '22 00 00 00 linje 3', '+4722000000;ext=3'],
    ['815 00 000', '815 00 000', '+4781500000'],
    ['0046 8 465 004 00', '+46 8 465 004 00', '+46846500400'],
  ])('%s dials in Norway', (written, text, number) => {
    expect(dialled(written, nb.home)).toEqual([[text, `tel:${number}`]]);
  });

  test('with several numbers is several numbers', () => {
    expect(dialled('112 eller 114 14, 1177 / 08-465 004 00; 112')).toEqual([
      ['112', 'tel:112'],
      ['114 14', 'tel:11414'],
      ['1177', 'tel:1177'],
      ['08-465 004 00', 'tel:+46846500400'],
    ]);
  });

  test.each(['727 00', '72 900', '12', '911', '1234', '1178', '114 1', '90 51', '117 117', '+46 112'])(
    '%s is not a Swedish number',
    (written) => {
      const result = readPhones(written, 'phone', sv.home);
      expect(result.ok && result.notes.map(({ code }) => code)).toEqual(['phone-undialable']);
      expect(result.ok && result.value.map(telephoneUri)).toEqual([undefined]);
    },
  );

  test('is parsed back from its display form', () => {
    const digits = fc.oneof(
      fc.constantFrom('112', '1177'),
      fc.stringMatching(/^11[34]\d\d$/),
      fc.stringMatching(/^11[68]\d{3}$/),
      fc.stringMatching(/^90\d{3}$/),
    );
    const gap = fc.constantFrom('', ' ', '-', '\u00a0', '.', '\u2011');
    fc.assert(
      fc.property(digits, fc.array(gap, { minLength: 6, maxLength: 6 }), (number, gaps) => {
        const written = [...number].map((digit, i) => (i > 0 ? gaps[i - 1] : '') + digit).join('');
        const result = readPhones(written, 'phone', sv.home);
        expect(result).toMatchObject({ ok: true, notes: [], value: [{ short: number }] });
        expect(result.ok && readPhones(result.value[0]?.text ?? '', 'phone', sv.home)).toEqual(result);
      }),
    );
  });
});

describe('a remark in brackets', () => {
  test.each(['växel', 'tonval 2', 'kl. 9-16', 'vardagar kl 09.00–16.30', 'kl. 8 till 17', 'dygnet runt'])(
    '(%s) stays with its number',
    (remark) => {
      expect(dialled(`08-465 004 00 (${remark})`)).toEqual([
        [`08-465 004 00 (${remark.replace('–', '-')})`, 'tel:+46846500400'],
      ]);
    },
  );

  test.each(['mobil 070-174 06 05', 'tel 08-12 34 56', '12', '070-174 06 05'])(
    '(%s) is another number, not a remark',
    (other) => {
      const result = readPhones(`08-465 004 00 (${other})`, 'phone', sv.home);
      expect(result.ok && result.notes.map(({ code }) => code)).toEqual(['phone-undialable']);
    },
  );
});

describe('an extension', () => {
  test.each([
    ['08-465 004 00 ankn 12', '08-465 004 00 ankn 12'],
    ['08-465 004 00, ankn. 12', '08-465 004 00 ankn. 12'],
    ['08-465 004 00 anknytning 12', '08-465 004 00 anknytning 12'],
    ['08-465 004 00 Ankn: 12', '08-465 004 00 Ankn: 12'],
    ['08-465 004 00 (ankn 12)', '08-465 004 00 ankn 12'],
    ['08-465 004 00 ext. 12', '08-465 004 00 ext. 12'],
    ['08-465 004 00 x12', '08-465 004 00 x 12'],
    ['tel:+46846500400;ext=12', '08-465 004 00 ext 12'],
    ['+46 8 465 004 00 alanumero 12', '08-465 004 00 alanumero 12'],
    ['08-465 004 00 ankn 12 (kansliet)', '08-465 004 00 ankn 12 (kansliet)'],
  ])('is dialled after the number: %s', (written, text) => {
    expect(dialled(written)).toEqual([[text, 'tel:+46846500400;ext=12']]);
  });

  test('distinguishes two people at one switchboard', () => {
    expect(dialled('08-465 004 00 ankn 12 / 08-465 004 00 ankn 13')).toHaveLength(2);
  });

  test.each(['ankn 12', '1177 ankn 12', '08-465 004 00 ankn', '08-465 004 00 ankn 12-15'])(
    'is not found in %s',
    (written) => {
      const result = readPhones(written, 'phone', sv.home);
      expect(result.ok && result.value.map(telephoneUri)).toEqual([undefined]);
    },
  );
});

test('a release with short numbers and extensions links them everywhere, without a warning', async () => {
  const archive = new TestArchive({
    'kommunike.config.yaml': 'openData: { parts: [tables, vcard, facts] }\n',
    'releases/a.md': releaseText({
      contacts:
        '[{ name: Sjukvården, phone: 1177, mobile: 114 14 }, { name: SOS, phone: 08-465 004 00 ankn 7 }]',
    }),
  });
  const { code, diagnostics } = await archive.build();
  expect([code, diagnostics]).toEqual([0, []]);
  const page = archive.read('dist/uppsala/2024/a.html');
  for (const uri of ['tel:1177', 'tel:11414', 'tel:+46846500400;ext&#x3D;7'])
    expect(page).toContain(`href="${uri}"`);
  expect(archive.read('dist/data/contacts.csv')).toContain('tel:1177,tel:11414');
  const cards = archive.read('dist/uppsala/2024/a.vcf');
  expect(cards).toContain('TEL;VALUE=text;TYPE="work,voice":1177\r\n');
  expect(cards).toContain('TEL;VALUE=uri;TYPE="work,voice":tel:+46846500400;ext=7\r\n');
  expect(archive.read('dist/uppsala/2024/a.facts.json')).toContain('"short": "1177"');
});

test('masking old contacts does not change sums that look like a short number', async () => {
  const archive = new TestArchive({
    'kommunike.config.yaml': 'privacy:\n  maskAfter: 1 year\n',
    'releases/a.md': releaseText({ contacts: '[{ name: SOS Alarm, phone: 112 }]' }, 'Det kostar 112 kronor.'),
  });
  await archive.build();
  const page = archive.read('dist/uppsala/2024/a.html');
  expect(page).toContain('Det kostar 112 kronor.');
  expect(page).not.toContain('tel:112');
});
