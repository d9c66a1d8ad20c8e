import { describe, expect, it } from 'vitest';
import { configFields } from '../../src/model/config/config-schema.ts';
import { releaseFields } from '../../src/model/front-matter-schema.ts';
import { checkFields } from '../../src/parse/fields/fields.ts';
import { readYaml } from '../../src/parse/yaml/yaml.ts';

const check = (text: string) => checkFields(releaseFields, readYaml(text, 0).fields ?? {});
const base = 'title: a\ndate: 2017-03-14\nmunicipality: Uppsala\n';
const told = (text: string) =>
  check(base + text).problems.map(({ path, at, problem }) => `${path.join('.')} ${at} ${problem.code}`);
const hints = (text: string) => check(base + text).problems.map(({ problem }) => problem.hint);
const messages = (text: string) => check(base + text).problems.map(({ problem }) => problem.message);

describe('keys', () => {
  it('that are correct are read and trimmed', () => {
    const { values, problems } = check(
      `${base}draft: true\ntags: skola\namounts:\n  - value: " 300 tkr "\n    years: 3\n`,
    );
    expect(problems).toEqual([]);
    expect(values).toEqual({
      title: 'a',
      date: '2017-03-14',
      municipality: 'Uppsala',
      draft: 'true',
      tags: 'skola',
      amounts: [{ value: '300 tkr', years: 3 }],
    });
  });

  it.each([
    ['titel', 'title'],
    ['Rubrik', 'title'],
    ['datum', 'date'],
    ['kommun', 'municipality'],
    ['nämnd', 'committee'],
    ['belopp', 'amounts'],
    ['kontakter', 'contacts'],
    ['ingress', 'summary'],
    ['sumary', 'summary'],
    ['Contacts', 'contacts'],
    ['commitee', 'committee'],
    ['ämnen', 'tags'],
  ])('“%s” gets the suggestion “%s”', (written, meant) => {
    expect(told(`${written}: x`)).toEqual([`${written} key key-unknown`]);
    expect(hints(`${written}: x`)[0]).toContain(`did you mean “${meant}”?`);
  });

  it.each([
    ['telefon', 'phone'],
    ['e-post', 'email'],
    ['E-postadress', 'email'],
    ['mobil', 'mobile'],
    ['roll', 'role'],
    ['parti', 'party'],
  ])('of a contact are suggested too: “%s” for “%s”', (written, meant) => {
    const text = `contacts:\n  - name: a\n    ${written}: x`;
    expect(told(text)).toEqual([`contacts.0.${written} key key-unknown`]);
    expect(hints(text)).toEqual([`did you mean “${meant}”?`]);
  });

  it('without similar ones get a list of all keys', () => {
    expect(hints('xyzzyx: 1')[0]).toMatch(/^the keys are title, date, municipality, /);
  });

  it('that are missing are reported once, with a line to copy', () => {
    const { problems, withMistakes } = check('titel: x\nmunicipality:\n');
    expect(problems.map(({ path, at, problem }) => [path[0], at, problem.code, problem.hint])).toEqual([
      ['titel', 'key', 'key-unknown', 'did you mean “title”?'],
      ['date', 'missing', 'key-missing', 'write, for instance: date: 2017-03-14'],
      ['municipality', 'value', 'value-missing', 'write, for instance: municipality: Uppsala'],
    ]);
    expect(withMistakes).toContain('title');
  });

  it('of prototypes are unknown keys', () => {
    expect(told('constructor: x\ntoString: y\n__proto__: z')).toEqual([
      'constructor key key-unknown',
      'toString key key-unknown',
      '__proto__ key key-unknown',
    ]);
  });
});

describe('values', () => {
  it('that are empty lists are lists', () => {
    const { values, problems } = check(`${base}tags: []\ncontacts: []\namounts: []`);
    expect(problems).toEqual([]);
    expect(values).toMatchObject({ tags: [], contacts: [], amounts: [] });
  });

  it('that are empty count as absent', () => {
    const { values, problems } = check(
      `${base}summary: ""\ncase: ~\ntags:\n  - skola\n  -\ncontacts:\n  - name: a\n    phone:\n    mobile: "  "\n`,
    );
    expect(problems).toEqual([]);
    expect(values).toMatchObject({ tags: ['skola', undefined], contacts: [{ name: 'a' }] });
    expect([values.summary, values.case]).toEqual([undefined, undefined]);
  });

  it.each([
    ['contacts: Anna', 'contacts value value-shape', 'begin each line of the list with a hyphen'],
    ['amounts:\n  value: 3', 'amounts value value-shape', '- value: 1,35 miljoner'],
    ['decision: 2017-03-14', 'decision value value-shape', 'indented by two spaces: date: 2017-03-14'],
    ['case: [a]', 'case value value-shape', 'write one value after the colon'],
    ['summary:\n  a: b', 'summary value value-shape', 'on the same line'],
    ['committee: [a, b]', 'committee value value-shape', '“committees”'],
    ['tags:\n  a: b', 'tags value value-shape', 'begin each line of the list with a hyphen'],
    ['tags: [a, [b]]', 'tags.1 value value-shape', 'write one value'],
    ['images: skola.jpg', 'images value value-shape', '- src: skolan.jpg'],
    ['type: beslut', 'type value value-choice', 'did you mean “decision”? The values are decision, news,'],
    ['type: desision', 'type value value-choice', 'did you mean “decision”?'],
    ['type: xyz', 'type value value-choice', 'the values are decision, news, invitation or statement'],
    ['draft: ja', 'draft value value-choice', 'did you mean “true”?'],
    ['draft: True', 'draft value value-choice', 'did you mean “true”?'],
    ['contacts:\n  - {name: a, role: politiker}', 'contacts.0.role value value-choice', '“politician”'],
    ['amounts:\n  - {value: 1, per: år}', 'amounts.0.per value value-choice', 'did you mean “year”?'],
    ['amounts:\n  - {value: 1, years: tre}', 'amounts.0.years value value-number', 'write it in digits'],
    ['amounts:\n  - {value: 1, years: 1.5}', 'amounts.0.years value value-number', 'write it in digits'],
    ['amounts:\n  - {value: 1, years: 0}', 'amounts.0.years value value-range', 'write 1 or more'],
    ['amounts:\n  - {value: 1, from: 17}', 'amounts.0.from value value-range', 'write 1800 or more'],
    ['amounts:\n  - {value: 1, to: 20017}', 'amounts.0.to value value-range', 'write 2200 or less'],
    ['amounts:\n  - purpose: a', 'amounts.0.value missing key-missing', 'value: 1,35 miljoner'],
    ['images:\n  - src: a.jpg', 'images.0.alt missing alt-missing', 'alt: '],
  ])('of %j get “%s”', (text, expected, hint) => {
    expect(told(text)).toEqual([expected]);
    expect(hints(text)[0]).toContain(hint);
  });

  it('that are wrong are all reported at once, and correct ones are kept', () => {
    const text =
      'amounts:\n  - value: 1\n    yers: 2\n  - years: x\n    value: 2\ncontacts:\n  - telefon: 3\n    email: a@b.se\n  - name: b\n';
    expect(told(text)).toEqual([
      'amounts.0.yers key key-unknown',
      'contacts.0.telefon key key-unknown',
      'amounts.1.years value value-number',
      'contacts.0.name missing key-missing',
    ]);
    expect(check(base + text).values).toMatchObject({
      amounts: [{ value: '1' }, { value: '2' }],
      contacts: [{ email: 'a@b.se' }, { name: 'b' }],
    });
  });

  it('are reported in words, never in terms of the checking library', () => {
    const text =
      'contacts: 3\ntags: {a: b}\ntype: x\namounts: [{value: [1], years: x, from: 1}]\nwithdrawn: ja\ndraft: [a]';
    expect(messages(text)).toHaveLength(8);
    for (const message of [...messages(text), ...hints(text)])
      expect(message).not.toMatch(
        /zod|Invalid|expected (?:string|number|array|object)|received|undefined|NaN|\[object/,
      );
  });
});

describe('defaults', () => {
  it('are filled in at every depth', () => {
    expect(checkFields(configFields, {}).values).toMatchObject({ language: 'sv', feeds: { items: 50 } });
    expect(checkFields(configFields, { feeds: { items: '20' } }).values).toMatchObject({
      feeds: { items: 20 },
    });
  });
});
