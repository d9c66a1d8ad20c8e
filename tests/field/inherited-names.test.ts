import { describe, expect, test } from 'vitest';
import { configFields } from '../../src/model/config/config-schema.ts';
import { releaseFields } from '../../src/model/front-matter-schema.ts';
import { parseConfig } from '../../src/parse/config/parse-config.ts';
import { parseRelease } from '../../src/parse/release/parse-release.ts';
import type { Start } from '../../src/search/index-format.ts';
import { SearchIndex } from '../../src/search/query/query.ts';
import { stemmers } from '../../src/search/stemmers.ts';
import { slugify } from '../../src/url.ts';
import { keysOf, type Plain, withKey } from '../build/schema-keys.ts';
import { settingsOf } from '../parse/read.ts';
import { TestArchive } from '../support/archive.ts';

/** Names that every plain object inherits. */
const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
/** A word of the same shape that no object inherits. */
const likeness = (word: string) => word.replace(/[a-z]/g, 'q').replace(/[A-Z]/g, 'Q');

const contact = { name: 'Eva Ek', phone: '08-465 004 08' };
const config: Plain = {
  senders: [{ name: 'Uppsala' }],
  committees: [{ name: 'Socialnämnden' }],
  contacts: { press: contact },
};
const release: Plain = {
  title: 'Nytt bad',
  date: '2024-05-02',
  municipality: 'Uppsala',
  contacts: [contact],
};
/** Keys and their surroundings, without which a key within is not reached. */
const around: Readonly<Record<string, Plain>> = {
  images: [{ src: 'a.png', alt: 'Badet' }],
  attachments: [{ src: 'a.pdf' }],
  amounts: [{ value: '1 mnkr' }],
  corrections: [{ date: '2024-05-05', text: 'Rättat.' }],
  withdrawn: { date: '2024-05-09', reason: 'Inställt.' },
};

const yamlOf = (fields: Plain) =>
  Object.entries(fields)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}\n`)
    .join('');

const settings = settingsOf(yamlOf(config));

function saidOf(of: 'config' | 'release', fields: Plain, word: string): string[][] {
  const text = yamlOf(fields);
  const { diagnostics } =
    of === 'config'
      ? parseConfig({ path: 'c', text, hash: '' })
      : parseRelease({ path: 'a.md', text: `---\n${text}---\n\nText.\n`, hash: '' }, settings);
  const masked = (said: string) => said.replaceAll(word, '…');
  return diagnostics.map(({ code, message, hint }) => [code, masked(message), masked(hint)]);
}

/** Suggestions may differ: a word may be nearer to what was meant than another. */
const withoutHints = (said: readonly string[][]) => said.map(([code, message]) => [code, message]);

const places = [
  ...keysOf(configFields).map((key) => ({ of: 'config' as const, key, from: config })),
  ...keysOf(releaseFields).map((key) => ({ of: 'release' as const, key, from: release })),
];

describe.each(words)('%s', (word) => {
  const ordinary = likeness(word);

  test('is an ordinary value for every key', () => {
    for (const { of, key, from } of places) {
      const top = /^\w+/.exec(key.path)?.[0] ?? '';
      const whole = top in around ? { ...(from as object), [top]: around[top] ?? '' } : from;
      const said = (value: string) => saidOf(of, withKey(whole, key, value), value);
      const found = said(word);
      expect(withoutHints(found), key.path).toEqual(withoutHints(said(ordinary)));
      expect(JSON.stringify(found), key.path).not.toMatch(/\[object|native code|undefined/);
    }
  });

  test('is an ordinary key at every depth', () => {
    for (const { of, key, from } of places) {
      if (!/[.{]/.test(key.path)) continue;
      const top = /^\w+/.exec(key.path)?.[0] ?? '';
      const whole = top in around ? { ...(from as object), [top]: around[top] ?? '' } : from;
      const path = key.path.replace(/\.\w+$/, `.${word}`);
      const other = key.path.replace(/\.\w+$/, `.${ordinary}`);
      const said = (at: string, name: string) =>
        withoutHints(saidOf(of, withKey(whole, { path: at, isOptional: true }, 'x'), name));
      expect(said(path, word), path).toEqual(said(other, ordinary));
    }
  });

  test('is published and found like any other word', async () => {
    const archive = new TestArchive({
      'kommunike.config.yaml': yamlOf({
        register: 'none',
        senders: [{ name: word, aliases: [ordinary], press: word === '__proto__' ? [] : [word] }],
        committees: [{ name: word }],
        contacts: word === '__proto__' ? {} : { [word]: contact },
      }),
      [`releases/${word}.md`]: `---\n${yamlOf({
        title: word,
        date: '2024-05-02',
        municipality: ordinary,
        committee: word,
        tags: [word],
        amounts: [{ value: '1 mnkr', purpose: word, payer: word, recipient: word }],
        contacts: [{ name: word, title: word, party: word, organisation: word, phone: '08-465 004 09' }],
        case: word,
        decision: { body: word, section: word },
        attachments: [{ src: `${word}.${word}`, title: word }],
      })}---\n\nText.\n`,
      [`releases/${word}.${word}`]: 'x',
    });
    const { code, diagnostics } = await archive.build();
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(code).toBe(0);
    const slug = slugify(word);
    const page = archive.read(`dist/${slug}/2024/${slug}.html`);
    expect(page.split(word).length).toBeGreaterThan(8);
    expect(page).not.toMatch(/\[object|native code/);
    const load = (name: string): Promise<unknown> => {
      const script = archive.read(`dist/sok/index/${name}.js`);
      return Promise.resolve(JSON.parse(script.slice(script.indexOf(',') + 1, script.lastIndexOf(')'))));
    };
    const index = new SearchIndex((await load('start')) as Start, stemmers, load);
    const query = { text: '', facets: {}, currency: 'SEK', sort: 'date' } as const;
    expect((await index.find({ ...query, text: word })).numbers).toEqual([0]);
    expect((await index.find({ ...query, facets: { topic: slug, sender: slug } })).numbers).toEqual([0]);
    expect((await index.find({ ...query, currency: word, least: 1 })).numbers).toEqual([]);
    expect((await index.find({ ...query, facets: { topic: word, type: word } })).numbers).toEqual([]);
  });
});

test.each(['__proto__', 'constructor', 'x.constructor'])('%s is an ordinary theme name', async (word) => {
  const archive = new TestArchive({
    'kommunike.config.yaml': yamlOf({ theme: word }),
    [`templates/${word}/partials/footer.hbs`]: '<p>{{site.title}}</p>',
    'releases/a.md': `---\n${yamlOf(release)}---\n\nText.\n`,
  });
  expect((await archive.build()).diagnostics).toEqual([]);
  expect(archive.read('dist/index.html')).toContain('<p>Pressarkiv</p>');
  const { diagnostics } = await new TestArchive({
    'kommunike.config.yaml': yamlOf({ theme: word }),
    'releases/a.md': `---\n${yamlOf(release)}---\n\nText.\n`,
  }).build();
  expect(diagnostics.map(({ code }) => code)).toEqual(['theme-unknown']);
});

test('__proto__ is refused as the id of a contact', () => {
  for (const value of [contact, '', {}]) {
    const text = `contacts: { "__proto__": ${JSON.stringify(value)} }\n`;
    const { diagnostics } = parseConfig({ path: 'c', text, hash: '' });
    expect(diagnostics.map(({ code, column }) => [code, column])).toEqual([['value-format', 13]]);
  }
});
