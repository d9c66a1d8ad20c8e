import { describe, expect, test } from 'vitest';
import { newReleaseText } from '../../src/commands/new/new-text.ts';
import { locales } from '../../src/locale/index.ts';
import { releaseFields } from '../../src/model/front-matter-schema.ts';
import { placeOf, schemeOf } from '../../src/parse/release/folder-scheme.ts';
import { yamlText } from '../../src/parse/yaml/yaml-text.ts';
import { parse, released } from '../parse/read.ts';

const least = { title: 'Ny skola', date: '2026-11-21', municipality: ['Uppsala kommun'], contacts: [] };

describe('a new release', () => {
  test('explains every field of the front matter except those written by programs', () => {
    const text = newReleaseText(least, locales.sv);
    const { extra, source, ...asked } = releaseFields;
    for (const { description } of [extra, source]) expect(text).not.toContain(description);
    expect(text).not.toMatch(/^# (?:extra|source):/m);
    for (const [key, { description }] of Object.entries(asked)) {
      expect(text).toContain(`# ${description}\n`);
      expect(text).toMatch(new RegExp(`^(?:# )?${key}:`, 'm'));
    }
  });

  test('only lacks what its author must fill in', () => {
    expect(
      parse(newReleaseText(least, locales.sv))
        .diagnostics.map(({ code }) => code)
        .sort(),
    ).toEqual(['body-empty', 'contacts-missing']);
    const config = 'contacts:\n  press:\n    name: Pressjouren\n    phone: 08-465 004 00\n';
    const whole = `${newReleaseText({ ...least, contacts: ['press'] }, locales.sv)}Text.\n`;
    expect(released(whole, config).warned).toEqual([]);
  });

  test('contains the given values', () => {
    const text = newReleaseText(
      {
        ...least,
        title: 'Beslut: "vi bygger"',
        date: '2026-11-21T10:00',
        committee: 'Socialnämnden',
        type: 'decision',
        language: 'en',
      },
      locales.sv,
    );
    expect(released(text)).toMatchObject({
      title: 'Beslut: "vi bygger"',
      date: { day: '2026-11-21', time: '10:00' },
      sender: { code: '0380' },
      committees: [{ name: 'Socialnämnden' }],
      type: 'decision',
      language: 'en',
    });
  });

  test('shows each field as a valid example: uncommented it is valid', () => {
    const text = newReleaseText(least, locales.sv);
    for (const key of Object.keys(releaseFields)) {
      const block = new RegExp(`^# (${key}:.*(?:\\n#  .*)*)`, 'm').exec(text)?.[1];
      if (block === undefined) continue;
      const lines = block.replace(/^# /gm, '');
      const base = newReleaseText(least, locales.sv).replace(
        /^---\n/,
        `---\n${key === 'contacts' ? '' : `${lines}\n`}`,
      );
      const errors = parse(base).diagnostics.filter(({ severity }) => severity === 'error');
      const wanted =
        key === 'expires' || key === 'embargo'
          ? []
          : errors.filter(({ code }) => code !== 'yaml-duplicate-key');
      expect(wanted, key).toEqual([]);
    }
  });
});

describe('its place', () => {
  test.each([
    [[], 'uppsala/2026/a.md'],
    [['uppsala/2017/a.md', 'uppsala/2018/b.md', 'c.md'], 'uppsala/2026/a.md'],
    [['2017/a.md', '2018/b.md'], '2026/a.md'],
    [['uppsala/a.md'], 'uppsala/a.md'],
    [['a.md', 'b.md'], 'a.md'],
    [['a/b/c/d.md'], 'uppsala/2026/a.md'],
  ])('among %j it is %s', (paths, expected) => {
    expect(placeOf(schemeOf(paths), 'uppsala', '2026-11-21', 'a')).toBe(expected);
  });
});

test.each([
  ['Ny skola', 'Ny skola'],
  ['Beslut: ja', '"Beslut: ja"'],
  ['"Ja"', '"\\"Ja\\""'],
  ['– Ja', '"– Ja"'],
  ['Plats #1', '"Plats #1"'],
  [' a', '" a"'],
])('%j is written %s', (text, written) => {
  expect(yamlText(text)).toBe(written);
});
