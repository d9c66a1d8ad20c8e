import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { build, type Input, type PreviousBuild, prepare, type Round } from '../../src/build.ts';
import { openSession } from '../../src/commands/session.ts';
import { compare } from '../../src/compare.ts';
import { configFields, openDataParts } from '../../src/model/config/config-schema.ts';
import { releaseFields } from '../../src/model/front-matter-schema.ts';
import { emptyMemo, type Memo } from '../../src/model/memo.ts';
import { foldersOf } from '../../src/shell/disk/folders.ts';
import { loadMemo, saveMemo } from '../../src/shell/state/state.ts';
import { drawn } from '../images/draw.ts';
import { TestArchive } from '../support/archive.ts';
import { keysOf, type Plain, type SchemaKey, withKey } from './schema-keys.ts';

/*
 * Every key of the config and of front matter is added, changed and removed. After each step, three builds must give
 * the same bytes: one in a long-running process, one from stored state, and a clean one.
 */

const statement: Plain & object = {
  body: 'Kommunen',
  form: 'https://kommunen.example/form',
  conformity: 'partially',
  assessed: '2026-02-03',
  method: 'Granskning.',
  shortcomings: [{ what: 'Kartor', reason: 'Ålder' }],
};

/** Two values for every key of the config. A key that is missing here fails the test. */
const configValues: Readonly<Record<string, readonly [Plain, Plain]>> = {
  title: ['Arkivet', 'Pressrummet'],
  titles: [{ en: 'The archive' }, { en: 'The press room', fi: 'Arkisto' }],
  description: ['Vad kommunerna berättar.', 'Nyheter.'],
  descriptions: [{ en: 'What municipalities say.' }, { en: 'News.' }],
  baseUrl: ['https://ett.example/', 'https://tva.example/press/'],
  language: ['en', 'fi'],
  country: ['FI', 'NO'],
  timeZone: ['America/New_York', 'Asia/Tokyo'],
  theme: ['arkiv', 'tidning'],
  colours: [{ accent: '#8c1d40' }, { accent: '#005ea5' }],
  'colours.accent': ['#8c1d40', '#005ea5'],
  permalinks: ['pretty', 'file'],
  register: ['none', 'sweden'],
  senders: [
    [{ name: 'Sundsvall', slug: 'sundsvalls' }],
    [{ name: 'Uppsala', website: 'https://w.example/' }],
  ],
  'senders[].name': ['Sundsvall', 'Region Skåne'],
  'senders[].slug': ['stan', 'staden'],
  'senders[].code': ['0380', '2281'],
  'senders[].kind': ['company', 'agency'],
  'senders[].aliases': [['Stan'], ['Staden', 'Storstaden']],
  'senders[].aliases[].name': ['City of Uppsala', 'Uppsala City'],
  'senders[].aliases[].language': ['en', 'fi'],
  'senders[].boilerplate': ['Om *oss*.', 'Om **stan**.'],
  'senders[].website': ['https://ett.example/', 'https://tva.example/'],
  'senders[].accent': ['#8c1d40', '#005ea5'],
  'senders[].press': ['press', ['press', 'andra']],
  committees: [
    [{ name: 'Socialnämnden', slug: 'social' }],
    [{ name: 'Omsorgsnämnden', aliases: 'Socialnämnden' }],
  ],
  'committees[].name': ['Kommunstyrelsen', 'Socialnämnden'],
  'committees[].slug': ['soc', 'social'],
  'committees[].sender': ['Uppsala', 'Sundsvall'],
  'committees[].aliases': [['Kommunstyrelsen'], ['Barnnämnden']],
  'committees[].aliases[].name': ['Sociala nämnden', 'Barnnämnden'],
  'committees[].aliases[].from': ['2021-01-01', '2022-01-01'],
  'committees[].aliases[].to': ['2021-12-31', '2020-12-31'],
  'committees[].aliases[].language': ['en', 'fi'],
  'committees[].from': ['2024-05-10', '2001-01-01'],
  'committees[].to': ['2024-05-10', '2030-01-01'],
  contacts: [
    { press: { name: 'Pressjouren', phone: '08-465 004 05' }, andra: { name: 'Andra' } },
    { press: { name: 'Presstjänsten', email: 'press@kommunen.example' }, andra: { name: 'Andra' } },
  ],
  'contacts{}.name': ['Pressjouren', 'Presstjänsten'],
  'contacts{}.title': ['pressjour', 'presschef'],
  'contacts{}.party': ['S', 'M'],
  'contacts{}.organisation': ['Bolaget', 'Stiftelsen'],
  'contacts{}.role': ['official', 'press'],
  'contacts{}.phone': ['08-465 004 11', '08-465 004 12'],
  'contacts{}.mobile': ['070-174 06 11', '070-174 06 12'],
  'contacts{}.email': ['a@kommunen.example', 'b@kommunen.example'],
  contact: ['press', 'andra'],
  accessibility: [
    { ...statement, conformity: 'not' },
    { ...statement, body: 'Staden' },
  ],
  'accessibility.body': ['Uppsala kommun', 'Staden'],
  'accessibility.form': ['https://ett.example/form', 'https://tva.example/form'],
  'accessibility.email': ['ett@kommunen.example', 'tva@kommunen.example'],
  'accessibility.phone': ['08-465 004 20', '08-465 004 21'],
  'accessibility.conformity': ['not', 'fully'],
  'accessibility.assessed': ['2026-01-02', '2026-03-04'],
  'accessibility.method': ['Mätning.', 'Granskning.'],
  'accessibility.updated': ['2026-05-06', '2026-06-07'],
  'accessibility.attachmentsChecked': ['2026-01-01', '2020-01-01'],
  'accessibility.shortcomings': [[{ what: 'Kartor', reason: 'Ålder' }], [{ what: 'Film', reason: 'Tid' }]],
  'accessibility.shortcomings[].what': ['Kartor', 'Film'],
  'accessibility.shortcomings[].reason': ['Ålder', 'Tid'],
  'accessibility.shortcomings[].alternative': ['Ring.', 'Skriv.'],
  'accessibility.burden': [[{ what: 'Kartor', reason: 'Kostnad' }], [{ what: 'Film', reason: 'Tid' }]],
  'accessibility.burden[].what': ['Kartor', 'Film'],
  'accessibility.burden[].reason': ['Ålder', 'Tid'],
  'accessibility.burden[].alternative': ['Ring.', 'Skriv.'],
  redirects: [{ '/gammal/': '/uppsala/' }, { '/gammal/sida.html': '/' }],
  collections: [
    ['committees', 'topics'],
    ['bodies', 'months', 'sender-years', 'types'],
  ],
  search: ['none', 'all'],
  pageSize: [1, 2],
  feeds: [{ items: 1 }, { items: 2 }],
  'feeds.items': [1, 2],
  'feeds.collections': [['senders'], ['topics', 'languages']],
  'feeds.formats': [['rss'], ['atom', 'json']],
  'feeds.history': ['none', 'all'],
  'feeds.hub': ['https://hub.example/', 'https://nav.example/'],
  openData: [{ parts: ['tables'] }, { parts: ['zip', 'json'] }],
  'openData.parts': [['vcard'], ['tables', 'workbook', 'markdown', 'zip']],
  'openData.license': ['https://creativecommons.org/publicdomain/zero/1.0/', 'https://licens.example/'],
  'openData.organisation': [{ name: 'Uppsala kommun' }, { name: 'Region Uppsala', type: 'region' }],
  'openData.organisation.name': ['Uppsala kommun', 'Region Uppsala'],
  'openData.organisation.number': ['212000-0001', '2321000008'],
  'openData.organisation.type': ['agency', 'company'],
  'openData.spatial': ['https://www.geonames.org/2666199/', 'https://plats.example/'],
  pictures: [{ licence: 'CC-BY-4.0' }, { usage: 'Fri för press.' }],
  'pictures.licence': ['CC0-1.0', 'https://licens.example/'],
  'pictures.usage': ['Fri för press.', 'Ange fotograf.'],
  pressKit: ['all', 'none'],
  newsletter: [{ days: 3000 }, 'on'],
  'newsletter.days': [1000, 3000],
  'newsletter.unsubscribe': ['*|UNSUB|*', '{{ UnsubscribeURL }}'],
  labels: [{ oldAfter: '10 years' }, { oldAfter: '1 month' }],
  'labels.oldAfter': ['10 years', '1 month'],
  privacy: [{ maskAfter: '1 year' }, { maskAfter: '2 months', keep: ['press'] }],
  'privacy.maskAfter': ['1 year', '10 years'],
  'privacy.keep': [['press'], ['official']],
  warnings: [{ 'title-long': 'off' }, { 'body-empty': 'off' }],
  admin: [true, { backend: { name: 'github', repo: 'stad/arkiv' } }],
  'admin.backend': [
    { name: 'github', repo: 'stad/arkiv' },
    { name: 'gitlab', repo: 'stad/arkiv' },
  ],
  'admin.backend.name': ['gitlab', 'gitea'],
  'admin.backend.repo': ['stad/nyheter', 'stad/press'],
  'admin.backend.branch': ['main', 'press'],
  'admin.backend.baseUrl': ['https://ett.example', 'https://tva.example'],
  'admin.backend.apiUrl': ['https://ett.example/api', 'https://tva.example/api'],
  'admin.backend.appId': ['ett', 'tva'],
  markdown: [{ parser: 'remark' }, { parser: 'auto' }],
  'markdown.parser': ['remark', 'auto'],
  words: [{ sv: { 'home.latest': 'Nyheter' } }, { sv: { 'releases.count': { one: '{count} nyhet' } } }],
  'words.sv': [{ 'nav.main': 'Meny' }, { 'release.kicker': 'Nyhet' }],
  'words.en': [{ 'release.kicker': 'News' }, { skip: 'Skip' }],
  'words.fi': [{ 'release.kicker': 'Uutinen' }, { skip: 'Ohita' }],
  'words.nb': [{ 'release.kicker': 'Nyhet' }, { skip: 'Hopp' }],
  params: [{ banner: 'Hej', deep: { list: ['a', { b: 'c' }] } }, { banner: true }],
};

/** Two values for every key of front matter. */
const releaseValues: Readonly<Record<string, readonly [Plain, Plain]>> = {
  title: ['Ett annat bad', 'En skola'],
  date: ['2024-04-30', '2023-05-02T10:00'],
  municipality: [['Sundsvall', 'Uppsala'], 'Region Skåne'],
  committee: ['Äldrenämnden', 'Barnnämnden'],
  committees: [['Äldrenämnden'], ['Barnnämnden', 'Kommunstyrelsen']],
  summary: ['En sak.', 'En annan sak.'],
  type: ['decision', 'invitation'],
  tags: [['vatten'], ['skola', 'bad']],
  language: ['en', 'ar'],
  translations: ['d.md', ['d.md', 'b.md']],
  amounts: [[{ value: '2 mnkr' }], [{ value: '10 000 €', kind: 'revenue' }, { value: '-5 tkr' }]],
  'amounts[].value': ['3 mnkr', '-300 tkr'],
  'amounts[].currency': ['EUR', 'NOK'],
  'amounts[].per': ['year', 'month'],
  'amounts[].years': [3, 4],
  'amounts[].from': [2021, 2022],
  'amounts[].to': [2027, 2028],
  'amounts[].purpose': ['ett bad', 'en skola'],
  'amounts[].payer': ['Staten', 'Regionen'],
  'amounts[].recipient': ['Föreningen', 'Bolaget'],
  'amounts[].kind': ['grant', 'revenue'],
  contacts: [['press'], [{ name: 'Eva Ek', phone: '08-465 004 06' }, 'press']],
  'contacts[].name': ['Eva Ek', 'Åsa Al'],
  'contacts[].title': ['kommunalråd', 'rektor'],
  'contacts[].party': ['S', 'V'],
  'contacts[].organisation': ['Bolaget', 'Stiftelsen'],
  'contacts[].role': ['politician', 'press'],
  'contacts[].phone': ['08-465 004 21', ['08-465 004 22', '08-465 004 23']],
  'contacts[].mobile': ['070-174 06 21', '070-174 06 22'],
  'contacts[].email': ['e@kommunen.example', 'f@kommunen.example'],
  case: ['KS 2024/1', 'KS 2024/2'],
  decision: [{ body: 'Socialnämnden', date: '2024-04-29' }, { section: '§ 7' }],
  'decision.body': ['Kommunstyrelsen', 'Fullmäktige'],
  'decision.date': ['2024-04-28', '2024-04-27'],
  'decision.section': ['§ 8', '§ 9'],
  'decision.minutes': ['b.md', 'https://protokoll.example/'],
  event: [
    { start: '2026-12-01T10:00', end: '11:30', place: 'Badet' },
    { start: '2026-12-02', online: 'https://mote.example/' },
  ],
  'event.start': ['2026-12-03T09:00', '2026-11-01T09:00'],
  'event.end': ['2027-01-01T12:00', '2027-01-02T12:00'],
  'event.place': ['Badet', 'Skolan'],
  'event.address': ['Badvägen 1', 'Skolvägen 2'],
  'event.online': ['https://ett.example/', 'https://tva.example/'],
  'event.register': ['https://ett.example/', 'a@kommunen.example'],
  'event.language': ['en', 'fi'],
  images: [[{ src: 'bild.png', alt: 'Badet' }], [{ src: 'annan.png', alt: 'Skolan', credit: 'Bo' }]],
  'images[].src': ['annan.png', 'bild.png'],
  'images[].alt': ['Ett bad', 'Två bad'],
  'images[].caption': ['Badet.', 'Baden.'],
  'images[].credit': ['Eva Ek', 'Åsa Al'],
  'images[].licence': ['CC-BY-4.0', 'https://licens.example/'],
  'images[].usage': ['Fri för press.', 'Ange fotograf.'],
  attachments: [['fil.pdf'], [{ src: 'annan.pdf', title: 'Protokoll' }]],
  'attachments[].src': ['annan.pdf', 'fil.pdf'],
  'attachments[].title': ['Bilaga', 'Karta'],
  draft: [true, false],
  embargo: ['2024-06-01T10:00', '2030-01-01T10:00'],
  expires: ['2024-06-01', '2030-01-01'],
  updated: ['2024-05-03', '2024-05-04'],
  corrections: [[{ date: '2024-05-05', text: 'Rättat.' }], [{ date: '2024-05-06', text: 'Rättat igen.' }]],
  'corrections[].date': ['2024-05-07', '2024-05-08'],
  'corrections[].text': ['Fel siffra.', 'Fel namn.'],
  withdrawn: [
    { date: '2024-05-09', reason: 'Inställt.' },
    { date: '2024-05-10', reason: 'Dubblett.' },
  ],
  'withdrawn.date': ['2024-05-11', '2024-05-12'],
  'withdrawn.reason': ['Inställt.', 'Fel.'],
  slug: ['badet', 'baden'],
  aliases: ['/gammal/1', ['/gammal/2', '/gammal/3']],
  source: [{ system: 'mynewsdesk', id: '1' }, { system: 'text' }],
  'source.system': ['via', 'cision'],
  'source.id': ['2', '3'],
  'source.url': ['https://ett.example/1', 'https://tva.example/2'],
  'source.imported': ['2024-05-02', '2024-05-03T10:00'],
  extra: [{ mark: 'blå', deep: { list: ['a', { b: 'c' }] } }, { mark: true }],
};

/** The archive that the keys are changed in; what they refer to is there. */
const config: Plain = {
  senders: [
    {
      name: 'Uppsala',
      website: 'https://uppsala.example/',
      aliases: [{ name: 'City of Uppsala', language: 'en' }],
    },
  ],
  committees: [{ name: 'Socialnämnden', aliases: [{ name: 'Sociala nämnden' }] }],
  contacts: {
    press: { name: 'Jouren', role: 'press', phone: '08-465 004 07' },
    andra: { name: 'Andra Andersson', email: 'andra@kommunen.example' },
  },
  admin: { backend: { name: 'github', repo: 'stad/arkiv' } },
  openData: { parts: [...openDataParts] },
};
const release: Plain = {
  title: 'Nytt bad',
  date: '2024-05-02',
  municipality: 'Uppsala',
  committee: 'Socialnämnden',
  tags: ['bad'],
  amounts: [{ value: '1 mnkr' }],
  contacts: [{ name: 'Eva Ek', title: 'chef', phone: '08-465 004 08' }],
};
/** Required surroundings of nested keys, which are only added if such a key is changed. */
const whole: Readonly<Record<string, Plain>> = {
  feeds: { items: 1 },
  openData: { parts: [...openDataParts], organisation: { name: 'Uppsala kommun' } },
  privacy: { maskAfter: '1 year' },
  newsletter: { days: 2000 },
  accessibility: {
    ...statement,
    shortcomings: [{ what: 'Något', reason: 'Något' }],
    burden: [{ what: 'Något', reason: 'Något' }],
  },
  images: [{ src: 'bild.png', alt: 'Badet' }],
  attachments: [{ src: 'fil.pdf' }],
  event: { start: '2026-12-01T10:00', place: 'Badet' },
  corrections: [{ date: '2024-05-05', text: 'Rättat.' }],
  withdrawn: { date: '2024-05-09', reason: 'Inställt.' },
  source: { system: 'html' },
};
/** Around it: neighbours, namesakes in other places, a translation, a withdrawn one, links to it from everywhere. */
const others: Readonly<Record<string, string>> = {
  'releases/b.md': source({
    ...release,
    title: 'Badet öppnar',
    date: '2024-05-20',
    decision: { minutes: 'a.md' },
  }),
  'releases/c.md': source({
    ...release,
    title: 'Om badet',
    date: '2021-02-03',
    municipality: 'Sundsvall',
    committee: 'Sociala nämnden',
    contacts: ['press'],
    images: [{ src: 'bild.png', alt: 'Badet' }],
  }),
  'releases/d.md': source({
    ...release,
    title: 'New bath',
    date: '2024-05-02',
    language: 'en',
    contacts: ['andra'],
  }),
  'releases/e.md': source({
    ...release,
    title: 'Fel',
    date: '2024-03-02',
    withdrawn: { date: '2024-03-03', reason: 'Fel.' },
  }),
  'pages/sidan.md': '---\ntitle: Sidan\nnav: true\n---\n\nSe [badet](../releases/a.md) och [året](/2024/).\n',
  // the shipped templates show none of the site's own values
  'templates/kommun/partials/footer.hbs':
    '<footer>{{#if site.description}}{{site.description}}{{/if}}{{#if params.banner}}{{params.banner}}{{/if}}</footer>\n',
  'templates/kommun/partials/card.hbs':
    '<a href="{{url this.url}}">{{title}}{{#if extra.mark}} {{extra.mark}}{{/if}}</a>\n',
  'releases/fil.pdf': '%PDF-1.4 ett',
  'releases/annan.pdf': '%PDF-1.4 tvåtvå',
};
const now = '2026-11-21T12:00Z';

function source(fields: Plain): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\nSe [a](a.md), [b](b.md) och [bilagan](fil.pdf). Ring 018-727 00 00.\n`;
}

type Bytes = ReadonlyMap<string, string>;
type Site = { readonly code: 0; readonly files: Bytes } | { readonly code: 1 };

/** Bytes as text, so that they can be compared. */
const textOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? content : Buffer.from(content).toString('latin1');

/** Builds an archive repeatedly into a site in memory. */
class Builder {
  readonly #advance: (input: Input, last: PreviousBuild) => Promise<Advance | undefined>;
  #last: PreviousBuild = { memo: emptyMemo, manifest: new Map(), lost: new Set() };
  #files = new Map<string, string>();

  constructor(advance: (input: Input, last: PreviousBuild, emit: Emit) => Promise<Advance | undefined>) {
    this.#advance = (input, last) =>
      advance(input, last, ({ path, content }) => {
        this.#staged.set(path, textOf(content));
      });
  }

  #staged = new Map<string, string>();

  async build(input: Input): Promise<Site> {
    this.#staged = new Map();
    const advance = await this.#advance(input, this.#last);
    if (!advance?.built) {
      if (advance) this.#last = { ...this.#last, memo: advance.memo };
      return { code: 1 };
    }
    const { manifest, deletes, madeWith } = advance.built;
    for (const [path, text] of this.#staged) this.#files.set(path, text);
    for (const path of deletes) this.#files.delete(path);
    this.#last = { memo: advance.memo, manifest, madeWith, lost: new Set() };
    return { code: 0, files: new Map(this.#files) };
  }
}

type Emit = Parameters<typeof build>[2];
interface Advance {
  readonly memo: Memo;
  readonly built?: Awaited<ReturnType<typeof compare>>;
}

/** Passes the results of a build to the next one as objects. */
function staying(): Builder {
  let round: Round | undefined;
  return new Builder(async (input, last, emit) => {
    const prepared = await prepare(input, last.memo, round);
    round = prepared.round;
    const { planned } = prepared;
    if (!planned) return { memo: prepared.memo };
    const search = planned.search();
    const outputs = [...planned.plan.outputs(), ...search.outputs];
    const isEdited = () => true;
    const built = await compare(outputs, last, { madeWith: planned.madeWith, isEdited }, emit);
    return { memo: { ...prepared.memo, ...(search.memo && { search: search.memo }) }, built };
  });
}

/** Passes the results of a build through the state on disk. */
function restarting(state: string): Builder {
  const folders = foldersOf({ root: state }, state);
  return new Builder(async (input, last, emit) => {
    const stored = loadMemo(folders);
    const result = await build(input, { ...last, memo: stored }, emit);
    saveMemo(folders, result.memo, stored);
    return result;
  });
}

const state = mkdtempSync(join(tmpdir(), 'kommunike-keys-'));
afterAll(() => rmSync(state, { recursive: true, force: true }));

/** Paths whose bytes differ, or which exist in only one of them. */
function unlike(a: Bytes, b: Bytes): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
}

function baseFor({ path }: SchemaKey, base: Plain): Plain {
  const [top = path] = path.split(/[.[{]/);
  const value = top === path ? undefined : whole[top];
  return value === undefined ? base : { ...(base as object), [top]: value };
}

/** Without the stamp of the search index, which changes with every config. */
/**
 * Whether two sites have the same content, ignoring the stamp of the search and the zip, which cover the whole config.
 */
function isSame(a: Site, b: Site | undefined): boolean {
  if (a.code === 1 || b?.code !== 0) return a.code === b?.code;
  return unlike(a.files, b.files).every((path) => /\/(?:start\.js|archive\.zip)$/.test(path));
}

const pictures = Object.fromEntries(
  await Promise.all(
    [
      ['releases/bild.png', 30],
      ['releases/annan.png', 40],
      ['public/logo.png', 20],
      ['public/annan.png', 25],
    ].map(async ([path, width]) => [path, await drawn(Number(width), 20).png().toBuffer()]),
  ),
) as Record<string, Buffer>;

async function walk(
  keys: readonly SchemaKey[],
  values: Readonly<Record<string, readonly [Plain, Plain]>>,
  base: Plain,
  write: (archive: TestArchive, value: Plain) => void,
): Promise<{ states: number; wrong: string[]; unseen: string[] }> {
  const archive = new TestArchive({ ...others, 'releases/a.md': source(release) });
  archive.edit({ 'kommunike.config.yaml': JSON.stringify(config), ...pictures });
  const { root } = archive;
  const builders = { staying: staying(), restarting: restarting(join(state, keys[0]?.path ?? '')) };
  const known = new Map<string, Site>();
  const wrong: string[] = [];
  const unseen: string[] = [];
  let states = 0;
  for (const key of keys) {
    const [first, second] = values[key.path] ?? [];
    const around = baseFor(key, base);
    const sites: Site[] = [];
    for (const value of [around, ...[first, second, undefined].map((to) => withKey(around, key, to))]) {
      write(archive, value);
      const open = () => openSession({ root, now }, root, {});
      const { input } = open();
      if (!input) continue;
      const text = JSON.stringify(value);
      const clean = known.get(text) ?? (await new Builder(build).build(input));
      known.set(text, clean);
      sites.push(clean);
      states++;
      for (const [name, builder] of Object.entries(builders)) {
        const { input: again } = open();
        const site = again && (await builder.build(again));
        const step = `${name}: ${key.path} in ${text}`;
        if (site?.code !== clean.code) wrong.push(`${step}: another exit code`);
        else if (site.code === 0 && clean.code === 0)
          for (const path of unlike(site.files, clean.files)) wrong.push(`${step}: ${path}`);
      }
    }
    const good = sites.filter(({ code }) => code === 0);
    if (good.every((site) => isSame(site, good[0]))) unseen.push(key.path);
  }
  return { states, wrong, unseen };
}

const timeout = 600_000;

describe('an incremental build gives the bytes of a clean one', () => {
  const configKeys = keysOf(configFields);
  const releaseKeys = keysOf(releaseFields);

  test('has values to try for every key', () => {
    expect(configKeys.map(({ path }) => path)).toEqual(Object.keys(configValues));
    expect(releaseKeys.map(({ path }) => path)).toEqual(Object.keys(releaseValues));
  });

  test('when any key of the config is added, changed or removed', { timeout }, async () => {
    const { wrong, states, unseen } = await walk(configKeys, configValues, config, (archive, value) =>
      archive.edit({ 'kommunike.config.yaml': JSON.stringify(value) }),
    );
    expect(wrong).toEqual([]);
    expect(states).toBe(4 * configKeys.length);
    // values of these only decide whether there is an error, or are not shown anywhere
    expect(unseen).toEqual([
      'warnings',
      'markdown',
      'markdown.parser',
      // there are no releases in these languages
      'words.fi',
      'words.nb',
    ]);
  });

  test('when any key of front matter is added, changed or removed', { timeout }, async () => {
    const { wrong, states, unseen } = await walk(releaseKeys, releaseValues, release, (archive, value) =>
      archive.edit({ 'releases/a.md': source(value) }),
    );
    expect(wrong).toEqual([]);
    expect(states).toBe(4 * releaseKeys.length);
    expect(unseen).toEqual([]);
  });
});
