import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { everyDocument, releaseText, TestArchive } from '../support/archive.ts';
import { found as traces } from './traces.ts';

/** Occurs in no word of any language, and in no picture. */
const marker = 'zqxhemlig';

/** By the id of a release: versions of one release must be in different languages. */
const languages: Readonly<Record<string, string>> = { draft: 'en', embargo: 'fi', future: 'nb' };

/** A release with the marker in every field. Its sender has no other release. */
function secret(id: string, fields: string): string {
  const word = `${marker}${id}`;
  return `---
title: ${word} titel
date: 2024-05-02
municipality: Sala
committees: [${word}nämnden, ${word}styrelsen]
summary: ${word} ingress.
type: statement
tags: [${word}ämne]
language: ${languages[id] ?? 'en'}
translations: public.md
amounts:
  - value: 98 765 432 kronor
    purpose: ${word} ändamål
    payer: ${word} betalare
    recipient: ${word} mottagare
contacts:
  - name: ${word} Namn (S)
    title: ${word} titel
    organisation: ${word} organisation
    phone: 070-174 06 77
    email: ${word}@sala.example
case: ${word}-1
decision:
  body: ${word}nämnden
  section: ${word} § 1
  minutes: https://sala.example/${word}
event:
  start: 2024-05-03T10:00
  place: ${word} plats
  address: ${word} gata 1
  online: https://sala.example/${word}
  register: ${word}@sala.example
images:
  - src: ${word}.png
    alt: ${word} bild
    caption: ${word} bildtext
    credit: ${word} fotograf
attachments:
  - src: ${word}.pdf
    title: ${word} bilaga
corrections:
  - date: 2024-05-03
    text: ${word} rättelse
slug: ${word}-slug
aliases: /${word}/gammal
${fields}
---

${word} text. Se [det andra](public.md) och ![${word}](${word}.png).

## ${word} rubrik

– ${word} citat, säger ${word} Namn (S), ${word} titel.
`;
}

const found = (archive: TestArchive, pattern: RegExp) => traces(archive, (content) => pattern.test(content));

const anything = new RegExp(marker, 'i');

const config = `feeds: { items: 2, formats: [rss, atom, json], history: all }\n${everyDocument}register: sweden\n`;
const open = { 'releases/public.md': releaseText({}, 'Se [det andra](a.md) och [det tredje](b.md).') };

const states = {
  draft: 'draft: true',
  embargo: 'embargo: 2026-11-22T10:00',
  future: 'date: 2027-01-01',
};

async function withFiles(archive: TestArchive, ids: readonly string[]): Promise<TestArchive> {
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#005ea5' } })
    .png()
    .toBuffer();
  for (const id of ids) {
    writeFileSync(join(archive.root, `releases/${marker}${id}.png`), picture);
    writeFileSync(join(archive.root, `releases/${marker}${id}.pdf`), `%PDF-1.4 ${marker}${id}\n`);
  }
  return archive;
}

const textOf = (id: string, state: string) =>
  state.startsWith('date:') ? secret(id, '').replace('date: 2024-05-02', state) : secret(id, state);

describe('an unpublished release', () => {
  const tree = {
    ...open,
    'kommunike.config.yaml': config,
    ...Object.fromEntries(
      Object.entries(states).map(([id, state], i) => [`releases/${'abc'[i]}.md`, textOf(id, state)]),
    ),
  };

  test('is nowhere in the site: no word, name, number, sum, file or count', async () => {
    const archive = await withFiles(new TestArchive(tree), Object.keys(states));
    const { code, releases } = await archive.build();
    expect([code, releases]).toEqual([0, 1]);
    expect(found(archive, anything)).toEqual([]);
    expect(found(archive, /98[\s\u00a0]?765[\s\u00a0]?432|174[\s\u00a0]?06[\s\u00a0]?77|\bSala\b/i)).toEqual(
      [],
    );
  });

  test('leaves no trace if it was public before', async () => {
    const archive = await withFiles(
      new TestArchive({ ...tree, 'releases/a.md': secret('draft', '') }),
      Object.keys(states),
    );
    await archive.build();
    expect(found(archive, anything).length).toBeGreaterThan(20);
    archive.edit({ 'releases/a.md': textOf('draft', states.draft) });
    const { deleted } = await archive.build();
    expect(deleted.length).toBeGreaterThan(5);
    expect(found(archive, anything)).toEqual([]);
  });

  test('gives the same site as without it', async () => {
    const archive = await withFiles(new TestArchive(tree), Object.keys(states));
    await archive.build();
    const without = new TestArchive({ ...open, 'kommunike.config.yaml': config });
    await without.build();
    expect(archive.site()).toEqual(without.site());
  });
});

describe('an expired release', () => {
  const expired = {
    ...open,
    'kommunike.config.yaml': config,
    'releases/a.md': secret('a', 'expires: 2026-01-01'),
  };
  const page = new RegExp(`^sala/2024/${marker}a-slug\\.html$`);
  const redirects = new RegExp(`^(?:${marker}a/gammal/index\\.html|_redirects(?:\\.map)?)$`);

  test('only leaves a page with its title, sender and date, and its old addresses', async () => {
    const archive = await withFiles(new TestArchive(expired), ['a']);
    const { code, releases, unpublished } = await archive.build();
    expect([code, releases, unpublished]).toEqual([0, 1, { expired: 1 }]);
    const places = new Set(found(archive, anything).map((hit) => hit.split(' ')[0] ?? ''));
    // the open release links to it
    const linking =
      /^uppsala\/2024\/public\.|^(?:uppsala\/)?(?:atom\.xml|feed\.(?:xml|json))$|^data\/releases\/2024-1\.json$/;
    const others = [...places].filter(
      (path) => !page.test(path) && !redirects.test(path) && !linking.test(path),
    );
    expect(others).toEqual([]);
    const text = archive.read(`dist/sala/2024/${marker}a-slug.html`);
    expect(text.replaceAll(`${marker}a titel`, '').replaceAll(`${marker}a-slug`, '')).not.toMatch(anything);
    expect(found(archive, /98[\s\u00a0]?765[\s\u00a0]?432|174[\s\u00a0]?06[\s\u00a0]?77/)).toEqual([]);
  });

  test('leaves nothing else if it was public before', async () => {
    const archive = await withFiles(new TestArchive(expired), ['a']);
    await archive.build({ now: '2025-12-31T22:59Z' });
    expect(found(archive, anything).length).toBeGreaterThan(20);
    await archive.build({ now: '2025-12-31T23:00Z' });
    const clean = await withFiles(new TestArchive(expired), ['a']);
    await clean.build({ now: '2025-12-31T23:00Z' });
    expect(archive.site()).toEqual(clean.site());
  });
});

describe('an embargo', () => {
  test.each([
    ['2026-03-29T01:59', '2026-03-29T00:59Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00Z'],
    ['2026-10-25T02:30', '2026-10-25T01:30Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00Z'],
    ['2026-07-01T00:00', '2026-06-30T22:00Z'],
  ])(
    'until %s ends at %s, across clock changes, and the end is reported beforehand',
    async (embargo, moment) => {
      const at = Date.parse(moment);
      const archive = new TestArchive({ ...open, 'releases/a.md': textOf('e', `embargo: ${embargo}`) });
      await withFiles(archive, ['e']);
      const before = await archive.build({ now: new Date(at - 1).toISOString() });
      expect([before.releases, before.next?.at]).toEqual([1, at]);
      expect(found(archive, anything)).toEqual([]);
      const after = await archive.build({ now: moment });
      expect([after.releases, after.next?.at]).toEqual([1, undefined]);
    },
  );

  test('in another time zone ends by that zone’s clocks', async () => {
    const archive = new TestArchive({
      'kommunike.config.yaml': 'timeZone: Europe/Helsinki\n',
      'releases/a.md': releaseText({ embargo: '2026-11-22T10:00' }),
    });
    expect((await archive.build()).next?.at).toBe(Date.parse('2026-11-22T08:00Z'));
  });

  test('the time of the next expiry is reported too', async () => {
    const archive = new TestArchive({ 'releases/a.md': releaseText({ expires: '2026-12-01' }) });
    expect((await archive.build()).next?.at).toBe(Date.parse('2026-11-30T23:00Z'));
  });
});

describe('contact details of an old release', () => {
  const details =
    /174[\s\u00a0-]*06[\s\u00a0-]*77|406[\s\u00a0-]*77|anna[^a-z]*(?:@|%40|&#x40;)|växelanknytning 4711/i;
  const everywhere = `---
title: Ring 070-174 06 77 om badet
date: 2019-05-02
municipality: Uppsala
committee: Nämnden 070-174 06 77
summary: Ring 070-174 06 77 eller anna@uppsala.example.
tags: [ring 070-174 06 77]
slug: nytt-bad
amounts:
  - value: 300 000 kr
    purpose: Ring 070-174 06 77
    payer: anna@uppsala.example
    recipient: 0701740677
contacts:
  - name: Anna Exempelsson 070-174 06 77
    title: badmästare, anna@uppsala.example
    organisation: Badet 070-174 06 77
    phone: 070-174 06 77
    mobile: växelanknytning 4711
    email: anna@uppsala.example
  - name: Pressjouren
    role: press
    phone: 08-465 004 99
    email: press@uppsala.example
decision:
  body: Nämnden 070-174 06 77
  section: § 070-174 06 77
images:
  - src: bad.png
    alt: Ring 070-174 06 77
    caption: Ring 070-174 06 77
    credit: anna@uppsala.example
attachments:
  - src: bad.pdf
    title: Ring 070-174 06 77
corrections:
  - date: 2019-05-03
    text: Rätt nummer är 070-174 06 77.
---

Ring 070-174 06 77, [+46 70 174 06 77](tel:+46701740677), 070-**174 06** 77 eller 174 06 77, växelanknytning 4711,
eller skriv till anna@uppsala.example, <anna@uppsala.example> eller [Anna](mailto:anna@uppsala.example?subject=x).

## Ring 070-174 06 77

– Ring 070-174 06 77, säger Anna Exempelsson (S), kommunalråd.

| Namn | Nummer |
|---|---|
| Anna | 070-174 06 77 |
`;
  const tree = {
    'releases/a.md': everywhere,
    'releases/new.md': releaseText({ title: 'Nytt', contacts: '[{ name: Bo, phone: 070-174 06 88 }]' }),
    'releases/bad.pdf': '%PDF-1.4\n',
  };
  const masking = (extra = '') => ({ 'kommunike.config.yaml': `privacy: { maskAfter: 5 years${extra} }\n` });
  const archiveOf = async (more: Record<string, string>) => {
    const archive = new TestArchive({ ...tree, ...more });
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#005ea5' } })
      .png()
      .toBuffer();
    writeFileSync(join(archive.root, 'releases/bad.png'), picture);
    return archive;
  };

  test('are all over the site without masking', async () => {
    const archive = await archiveOf({});
    expect((await archive.build()).masked).toBe(0);
    expect(found(archive, details).length).toBeGreaterThan(10);
  });

  test('are nowhere in the site once it is older than the configured age, but stay in its source', async () => {
    const archive = await archiveOf(masking());
    const outcome = await archive.build();
    expect([outcome.code, outcome.masked]).toEqual([0, 1]);
    expect(found(archive, details)).toEqual([]);
    expect(found(archive, /465[\s\u00a0]?004[\s\u00a0]?99|press@uppsala/)).toEqual([]);
    expect(archive.read('releases/a.md')).toBe(everywhere);
    const page = archive.read('dist/uppsala/2019/nytt-bad.html');
    expect(page).toContain('Anna Exempelsson');
    expect(page).toContain('•••');
    expect(archive.read('dist/uppsala/2024/new.html')).toContain('tel:+46701740688');
  });

  test('of roles exempt in the config stay', async () => {
    const archive = await archiveOf(masking(', keep: [press]'));
    await archive.build();
    expect(found(archive, details)).toEqual([]);
    const page = archive.read('dist/uppsala/2019/nytt-bad.html');
    expect(page).toContain('tel:+46846500499');
    expect(page).toContain('press@uppsala.example');
  });

  test('disappear on the day they become too old, and every file that showed them is rewritten', async () => {
    const archive = await archiveOf(masking());
    await archive.build({ now: '2024-05-02T12:00Z' });
    expect(found(archive, details).length).toBeGreaterThan(10);
    await archive.build({ now: '2024-05-03T12:00Z' });
    expect(found(archive, details)).toEqual([]);
    const clean = await archiveOf(masking());
    await clean.build({ now: '2024-05-03T12:00Z' });
    expect(archive.site()).toEqual(clean.site());
  });
});
