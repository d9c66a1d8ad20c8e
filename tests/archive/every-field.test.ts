import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { withoutExpired, withoutWithdrawn } from '../../src/archive/publication/reduced.ts';
import { releaseFields } from '../../src/model/front-matter-schema.ts';
import type { Release } from '../../src/model/release.ts';
import { keysOf, type Plain } from '../build/schema-keys.ts';
import { everyDocument, releaseText, TestArchive } from '../support/archive.ts';
import { found } from './traces.ts';

/** Returns the value of a key. */
type WordOf = (key: string) => string;

/** Front matter with all keys. `word` is used for free text, `name` for short plain values. */
function everyField(word: WordOf, name: WordOf): Readonly<Record<string, Plain>> {
  return {
    title: word('title'),
    date: '2019-05-02',
    municipality: 'Sala',
    committees: [word('committees')],
    summary: word('summary'),
    type: 'statement',
    tags: [word('tags')],
    language: 'sv',
    translations: ['other.md'],
    amounts: [
      {
        value: '98 765 432',
        currency: 'SEK',
        per: 'year',
        from: '2019',
        to: '2021',
        purpose: word('amountspurpose'),
        payer: word('amountspayer'),
        recipient: word('amountsrecipient'),
        kind: 'grant',
      },
      { value: '76 543 219', years: '3', per: 'year' },
    ],
    contacts: [
      {
        name: word('contactsname'),
        title: word('contactstitle'),
        party: word('contactsparty'),
        organisation: word('contactsorganisation'),
        role: 'politician',
        phone: '070-174 06 77',
        mobile: '070-174 06 78',
        email: `anna.${name('contactsemail')}@sala.example`,
      },
    ],
    case: name('case'),
    decision: {
      body: word('decisionbody'),
      date: '2019-04-29',
      section: word('decisionsection'),
      minutes: `https://sala.example/${name('decisionminutes')}`,
    },
    event: {
      start: '2026-12-01T10:00',
      end: '11:30',
      place: word('eventplace'),
      address: word('eventaddress'),
      online: `https://sala.example/${name('eventonline')}`,
      register: `https://sala.example/${name('eventregister')}`,
      language: 'fi',
    },
    images: [
      {
        src: `${name('imagessrc')}.png`,
        alt: word('imagesalt'),
        caption: word('imagescaption'),
        credit: word('imagescredit'),
        licence: 'CC-BY-4.0',
        usage: word('imagesusage'),
      },
    ],
    attachments: [{ src: `${name('attachmentssrc')}.pdf`, title: word('attachmentstitle') }],
    updated: '2019-05-05',
    corrections: [{ date: '2019-05-04', text: word('correctionstext') }],
    withdrawn: { date: '2019-06-01', reason: word('withdrawnreason') },
    slug: name('slug'),
    aliases: [`/${name('aliases')}/gammal`],
    source: {
      system: word('sourcesystem'),
      id: word('sourceid'),
      url: `https://sala.example/${name('sourceurl')}`,
      imported: '2019-05-01',
    },
    extra: { note: word('extra'), deep: [{ note: word('extradeep') }] },
  };
}

/** Keys that restrict publication, and an alternative to `committees`. */
const leftOut = ['committee', 'draft', 'embargo', 'expires'];

/** `amounts[].purpose` of the first amount that has one. */
function valueAt(fields: Plain, path: string): Plain | undefined {
  let values: readonly (Plain | undefined)[] = [fields];
  for (const step of path.match(/[^.[\]]+|\[\]/g) ?? []) {
    values = values.flatMap((value): readonly (Plain | undefined)[] => {
      if (step === '[]') return Array.isArray(value) ? (value as readonly Plain[]) : [];
      return typeof value === 'object' && !Array.isArray(value)
        ? [(value as Readonly<Record<string, Plain>>)[step]]
        : [];
    });
  }
  return values.find((value) => value !== undefined);
}

/** Occurs in no word of any language. Only letters, so that it is the same in addresses. */
const marked: WordOf = (key) => `zqx${key}qz`;

const body = (word: WordOf) => `${word('body')} text, [${word('link')}](other.md).

![${word('picture')}](${marked('imagessrc')}.png)

## ${word('heading')} rubrik

– ${word('quote')} citat, säger ${word('speaker')} Ek (S), kommunalråd.
`;

async function archiveOf(
  front: Readonly<Record<string, Plain>>,
  text: string,
  config = '',
): Promise<TestArchive> {
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const archive = new TestArchive({
    'kommunike.config.yaml': `feeds: { items: 1, formats: [rss, atom, json] }\n${everyDocument}${config}`,
    'releases/a.md': `---\n${lines.join('\n')}\n---\n\n${text}`,
    'releases/other.md': releaseText({ municipality: 'Uppsala', language: 'en' }),
  });
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#005ea5' } });
  const [src, document] = [valueAt(front, 'images[].src'), valueAt(front, 'attachments[].src')];
  writeFileSync(join(archive.root, `releases/${src}`), await picture.png().toBuffer());
  writeFileSync(join(archive.root, `releases/${document}`), '%PDF-1.4\n');
  const { code, diagnostics } = await archive.build();
  if (code !== 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  return archive;
}

const all = everyField(marked, marked);

test('the tests cover every field', () => {
  const missing = keysOf(releaseFields).filter(({ path }) => valueAt(all, path) === undefined);
  expect(missing.map(({ path }) => path)).toEqual(leftOut);
});

/** The keys whose texts are in a built site. */
function keysFound(archive: TestArchive): string[] {
  const keys = new Set<string>();
  found(archive, (content) => {
    for (const [, key = ''] of content.matchAll(/zqx([a-z]+?)qz/gi)) keys.add(key.toLowerCase());
    return false;
  });
  return [...keys].sort();
}

const others =
  /98[\s\u00a0]?765|76[\s\u00a0]?543|174[\s\u00a0]?06|sala\.example|2019-04-29|2019-05-04|29 april|4 maj/;

describe('of a withdrawn release', () => {
  const text = body(marked);
  const written = [...`${JSON.stringify(all)} ${text}`.matchAll(/zqx([a-z]+?)qz/g)].map(([, key]) => key);

  test('everything is in the site as long as it is not withdrawn', async () => {
    const { withdrawn: _, ...open } = all;
    const keys = keysFound(await archiveOf(open, text));
    expect(keys).toEqual([...new Set(written)].filter((key) => key !== 'withdrawnreason').sort());
  });

  test('only title, subjects, address and reason are in the site', async () => {
    const archive = await archiveOf(all, text);
    const kept = ['aliases', 'committees', 'slug', 'tags', 'title', 'withdrawnreason'];
    expect(keysFound(archive)).toEqual(kept);
    expect(found(archive, (content) => others.test(content))).toEqual([]);
  });

  test('an unknown field is removed', () => {
    const release = { title: 'Nytt bad', withdrawn: { date: {}, reason: 'Fel.' }, unheardOf: 'hemligt' };
    expect(JSON.stringify(withoutWithdrawn(release as unknown as Release))).not.toContain('hemligt');
  });
});

describe('of an expired release', () => {
  const { withdrawn: _, ...open } = all;
  const expired = { ...open, expires: '2020-01-01' };
  const text = body(marked);

  test('only title and address are in the site', async () => {
    const archive = await archiveOf(expired, text);
    expect(keysFound(archive)).toEqual(['aliases', 'slug', 'title']);
    expect(found(archive, (content) => others.test(content))).toEqual([]);
  });

  test('an invitation keeps everything, but only on its page and in the files next to it', async () => {
    const archive = await archiveOf({ ...expired, type: 'invitation' }, text);
    const before = await archiveOf({ ...open, type: 'invitation' }, text);
    // the sizes of a picture carry its name
    expect(keysFound(archive)).toEqual(keysFound(before));
    const places = found(archive, (content) => /zqx[a-z]+qz/i.test(content)).map((hit) => hit.split(' ')[0]);
    const own = /^sala\/2019\/zqxslugqz(?:\.|\/)|^zqxaliasesqz\/|^_redirects/;
    expect([...new Set(places)].filter((path) => !own.test(path ?? ''))).toEqual([]);
  });

  test('a withdrawn one keeps title, address and reason', async () => {
    const archive = await archiveOf({ ...all, expires: '2020-01-01' }, text);
    expect(keysFound(archive)).toEqual(['aliases', 'slug', 'title', 'withdrawnreason']);
  });

  test('an unknown field is removed', () => {
    const release = { title: 'Nytt bad', unheardOf: 'hemligt' };
    expect(JSON.stringify(withoutExpired(release as unknown as Release))).not.toContain('hemligt');
  });
});

describe('of an old release', () => {
  const details = /174[\s\u00a0-]*06[\s\u00a0-]*7[78]|anna[.\w]*(?:@|%40|&#x40;)/i;
  const telling: WordOf = (key) => `${key} 070-174 06 77 anna@sala.example`;
  const { withdrawn: _, ...front } = everyField(telling, marked);

  test('telephone numbers and e-mail addresses are in the site without masking', async () => {
    const archive = await archiveOf(front, body(telling));
    expect(found(archive, (content) => details.test(content)).length).toBeGreaterThan(10);
  });

  test('they are masked in every field', async () => {
    const archive = await archiveOf(front, body(telling), 'privacy: { maskAfter: 5 years }\n');
    expect(found(archive, (content) => details.test(content))).toEqual([]);
  });
});
