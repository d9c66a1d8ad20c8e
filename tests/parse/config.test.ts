import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/parse/config/parse-config.ts';
import { brief, isWithin, pointedAt } from './read.ts';

const read = (text: string) => parseConfig({ path: 'kommunike.config.yaml', text, hash: '' });

describe('the config', () => {
  it('may be missing, empty or all comments: every key has a default', () => {
    const defaults = parseConfig(undefined);
    expect(defaults.settings).toMatchObject({
      title: 'Pressarkiv',
      baseUrl: 'https://press.example/',
      labels: { oldAfter: { months: 6, days: 0 } },
    });
    expect(defaults.diagnostics).toEqual([]);
    for (const text of [
      '',
      '\ufeff',
      '# nothing yet\n',
      '---\n',
      'title:\nfeeds:\nsenders:\n  -\ncontacts:\n  anna:\n',
    ]) {
      expect(read(text)).toEqual(defaults);
    }
  });

  it('is read with values and numbers', () => {
    const { settings } = read(`title: 2017
pageSize: 20
feeds: {items: "30"}
register: none
theme: tidning
colours:
  accent: "#005ea5"
senders:
  - name: Räddningstjänsten Exempel
    website: https://raddning.example
    press: jour
committees:
  - name: Socialnämnden
    aliases: [Sociala nämnden]
    from: 2015-01-01
contacts:
  jour:
    name: Pressjouren
    phone: 08-465 004 00
`);
    expect(settings).toMatchObject({
      title: '2017',
      pageSize: 20,
      feeds: { items: 30 },
      theme: 'tidning',
      colours: { accent: '#005ea5' },
      timeZone: 'Europe/Stockholm',
    });
    const jour = { id: 'jour', name: 'Pressjouren', role: 'press', phones: [{ e164: '+46846500400' }] };
    expect(settings?.profiles.get('raddningstjansten-exempel')).toMatchObject({
      sender: { name: 'Räddningstjänsten Exempel' },
      website: 'https://raddning.example',
      press: [jour],
    });
    expect(settings?.contacts.get('jour')).toMatchObject(jour);
    expect([...(settings?.committees.names.get('*')?.keys() ?? [])]).toEqual([
      'socialnämnden',
      'sociala nämnden',
    ]);
  });

  it.each([
    ['https://press.example', 'https://press.example/'],
    ['https://press.example/arkiv', 'https://press.example/arkiv/'],
    ['http://localhost:8080/a/', 'http://localhost:8080/a/'],
    ['https://räddning.example', 'https://xn--rddning-5wa.example/'],
  ])('gives the base address %s as %s', (written, address) => {
    expect(read(`baseUrl: ${written}`).settings?.baseUrl).toBe(address);
  });

  it('can get another base address, which changes its key', () => {
    const text = 'baseUrl: https://press.example/';
    const source = { path: 'kommunike.config.yaml', text, hash: '' };
    const other = parseConfig(source, { baseUrl: 'https://arkiv.example/press' }).settings;
    expect(other?.baseUrl).toBe('https://arkiv.example/press/');
    expect(other?.key).not.toBe(read(text).settings?.key);
  });

  it.each([
    ['baseUrl: press.example', 'address-invalid', 'press.example'],
    ['baseUrl: ftp://press.example/', 'address-invalid', 'ftp://press.example/'],
    ['baseUrl: https://press.example/?a=b', 'address-invalid', 'https://press.example/?a=b'],
    ['baseUrl: https://press.example/#top', 'address-invalid', 'https://press.example/#top'],
    ['baseUrl: https://anna:x@press.example/', 'address-invalid', 'https://anna:x@press.example/'],
    ['timeZone: Europe/Stokholm', 'time-zone-unknown', 'Europe/Stokholm'],
    ['timeZone: "+01:00"', 'time-zone-unknown', '"+01:00"'],
    ['language: svenska', 'value-choice', 'svenska'],
    ['theme: ../kommun', 'folder-invalid', '../kommun'],
    ['theme: ..', 'folder-invalid', '..'],
    ['colours:\n  accent: blå', 'colour-invalid', 'blå'],
    ['colours:\n  accent: "#12345"', 'colour-invalid', '"#12345"'],
    ['colours:\n  accent: "#66b2ff"', 'colour-pale', '"#66b2ff"'],
    ['colors:\n  accent: "#123"', 'key-unknown', 'colors'],
    ['pageSize: 0', 'value-range', '0'],
    ['pageSize: många', 'value-number', 'många'],
    ['senders:\n  - slug: a', 'key-missing', 'slug: a'],
    ['senders: Uppsala', 'value-shape', 'Uppsala'],
    ['senders:\n  - name: Exempel\n    slug: Ex', 'slug-invalid', 'Ex'],
    ['senders:\n  - name: Exempel\n    accent: red', 'colour-invalid', 'red'],
    ['senders:\n  - name: Exempel\n    website: example', 'address-invalid', 'example'],
    ['senders:\n  - name: Exempel\n    press: [jour]', 'contact-unknown', 'jour'],
    ['senders:\n  - name: Exempel\n  - name: exempel', 'sender-slug-shared', 'exempel'],
    ['senders:\n  -\n  - name: Exempel\n  - name: exempel', 'sender-slug-shared', 'exempel'],
    ['committees:\n  - name: Socialnämnden\n    from: 2015', 'value-format', '2015'],
    ['committees:\n  - name: Socialnämnden\n    to: 2015-02-31', 'date-impossible', '2015-02-31'],
    ['committees:\n  - name: Socialnämnden\n    sender: Uppsla', 'sender-unknown', 'Uppsla'],
    ['contacts:\n  anna:\n    namn: Anna', 'key-unknown', 'namn'],
    ['contacts:\n  anna:\n    name: Anna\n    email: anna', 'email-invalid', 'anna'],
    ['contacts:\n  anna: {name: A}\n  Anna: {name: B}', 'name-taken', 'Anna'],
    ['contacts:\n  anna: {name: A}\n  anna: {name: B}', 'yaml-duplicate-key', 'anna'],
    ['contacts: [anna]', 'value-shape', '[anna]'],
    ['feeds:\n  formats: []', 'value-missing', '[]'],
    ['feeds: { formats: [] }', 'value-missing', '[] }'],
    ['feeds:\n  formats:\n    -\n    -', 'value-missing', '-'],
    [
      "senders:\n  - name: Uppsala\n    boilerplate: 'Läs [mer](om.md).'",
      'boilerplate-address',
      "'Läs [mer](om.md).'",
    ],
    [
      "senders:\n  - name: Uppsala\n    boilerplate: '![Vapnet](vapen.png)'",
      'boilerplate-address',
      "'![Vapnet](vapen.png)'",
    ],
    ['- a', 'config-shape', '- a'],
    ['title: Arkiv: press', 'yaml-colon', 'Arkiv: press'],
    ['title: Sk\ufffdne', 'encoding-invalid', '\ufffd'],
  ])('with %j is refused: %s at %j', (text, code, words) => {
    const { settings, diagnostics } = read(text);
    expect(settings).toBeUndefined();
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(diagnostics[0] && pointedAt(text, diagnostics[0])).toBe(words);
  });

  it('has all its mistakes reported at once, in the order of its lines', () => {
    const text =
      'titel: a\nbaseUrl: x\ntimeZone: Mars\nsenders:\n  - name: a\n    accent: red\n    colour: "#123"\n';
    expect(read(text).diagnostics.map(brief)).toEqual([
      '1:1+5 key-unknown',
      '2:10+1 address-invalid',
      '3:11+4 time-zone-unknown',
      '6:13+3 colour-invalid',
      '7:5+6 key-unknown',
    ]);
  });

  it('with only warnings is used', () => {
    const { settings, diagnostics } = read('contacts:\n  anna:\n    name: Anna\n    phone: abc\n');
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'warning phone-undialable',
    ]);
    expect(settings).toBeDefined();
  });

  it('gets warnings about content that is removed from its boilerplate', () => {
    const text =
      'senders:\n  - name: Uppsala\n    boilerplate: >-\n      Vi <b>är</b> här, [nära](javascript:x).\n';
    const { settings, diagnostics } = read(text);
    expect(diagnostics.map(brief)).toEqual(['4:7+39 html-dropped', '4:7+39 link-unsafe']);
    expect(settings?.profiles.size).toBe(1);
  });

  it('never throws, and has its mistakes reported at places in the file', () => {
    const piece = fc.constantFrom(
      'title: ',
      '\n',
      '\n  ',
      '- ',
      'senders:',
      'name: ',
      'contacts:',
      'committees:',
      '"',
      '[',
      '{',
      ': ',
      '#',
      'baseUrl: ',
      'http://',
      'colours:',
      'feeds:',
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const { settings, diagnostics } = read(written);
        const errors = diagnostics.filter(({ severity }) => severity === 'error');
        expect(settings === undefined).toBe(errors.length > 0);
        expect(diagnostics.every((diagnostic) => isWithin(written, diagnostic))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the publishing organisation', () => {
  const numbered = (number: string) =>
    read(`openData:\n  organisation:\n    name: Ekeskärs kommun\n    number: ${number}\n`);

  it('has a number of ten digits with the right check digit, with or without a hyphen', () => {
    for (const number of ['212000-0001', '2120000001', '"212000 0001"'])
      expect(numbered(number).diagnostics).toEqual([]);
    for (const number of ['212000-0002', '212000-001', '2120-000001', '811218-9876', 'SE2120000001'])
      expect(numbered(number).diagnostics).toMatchObject([{ code: 'organisation-number-invalid' }]);
  });

  const complete = `baseUrl: https://www.uppsala.se/press/
contact: press
contacts: {press: {name: Pressjouren, email: press@uppsala.se}}
openData:
  license: https://creativecommons.org/publicdomain/zero/1.0/
  organisation: {name: Uppsala kommun, number: 212000-3005}
`;

  it('is requested once, with all other requirements of a portal, if open data is configured', () => {
    const accessibility =
      'accessibility: {body: Uppsala kommun, form: "https://www.uppsala.se/brist/", conformity: partially, assessed: 2026-10-20, method: Självskattning.}\n';
    expect(read(complete + accessibility).diagnostics).toEqual([]);
    const lacking = read(
      `${accessibility}baseUrl: https://www.uppsala.se/press/\nopenData: {parts: [tables]}\n`,
    );
    expect(lacking.diagnostics).toMatchObject([
      {
        code: 'catalogue-incomplete',
        severity: 'warning',
        message: expect.stringMatching(/licen.*organisation.*contact/),
        line: 3,
      },
    ]);
    expect(read(accessibility + complete.replace(', number: 212000-3005', '')).diagnostics).toMatchObject([
      { message: expect.stringContaining('openData.organisation.number') },
    ]);
    expect(read(accessibility + complete.replace('212000-3005', '969600-0000')).diagnostics).toMatchObject([
      { message: expect.stringContaining('openData.organisation.type') },
    ]);
    for (const text of [
      'baseUrl: https://www.uppsala.se/press/\n',
      'openData: {parts: [tables]}\n',
      'baseUrl: https://www.uppsala.se/press/\nopenData: {parts: [json]}\n',
    ])
      expect(read(accessibility + text).diagnostics).toEqual([]);
  });
});
