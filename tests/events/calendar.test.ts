import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, test } from 'vitest';
import { type CalendarEvent, writeCalendar } from '../../src/site/events/icalendar.ts';
import { ninjsErrors } from '../data/ninjs.ts';
import { everyDocument, releaseText, TestArchive, type Tree } from '../support/archive.ts';
import { asText } from '../support/sample.ts';

const now = '2026-11-21T12:00Z';

function invitation(fields: Readonly<Record<string, string>> = {}): string {
  return releaseText({
    title: 'Presstraff',
    date: '2026-10-01',
    municipality: 'Sala',
    type: 'invitation',
    event: '{ start: 2026-12-01T10:00, end: "11:30", place: Stadshuset, address: Torget 1 }',
    ...fields,
  });
}

async function siteOf(archive: TestArchive, options: Parameters<TestArchive['build']>[0] = {}) {
  const outcome = await archive.build({ now, ...options });
  expect(outcome.code, JSON.stringify(outcome.diagnostics)).toBe(0);
  const files = asText(archive.site());
  return {
    ...outcome,
    files,
    has: (path: string) => Object.hasOwn(files, path),
    read: (path: string) => files[path] ?? expect.fail(`there is no ${path}`),
  };
}
const build = (tree: Tree, options?: Parameters<TestArchive['build']>[0]) =>
  siteOf(new TestArchive(tree), options);

/** The events of a calendar, parsed with another library. */
function eventsIn(text: string) {
  return (convertIcsCalendar(undefined, text).events ?? []).map(({ start, end, ...event }) => ({
    ...event,
    start: start.date.toISOString(),
    type: start.type,
    end: end?.date.toISOString(),
    // the library reads none where it is 0
    sequence: event.sequence ?? 0,
  }));
}

describe('a calendar file', () => {
  test('is next to the page of a release with an event, and is parsed back with the same times', async () => {
    const { read, has } = await build({
      'releases/a.md': invitation(),
      'releases/b.md': releaseText({ title: 'Annat', date: '2026-10-02' }),
    });
    const [event, ...others] = eventsIn(read('sala/2026/a.ics'));
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      uid: 'https://press.example/sala/2026/a.html',
      summary: 'Presstraff',
      start: '2026-12-01T09:00:00.000Z',
      end: '2026-12-01T10:30:00.000Z',
      location: 'Stadshuset, Torget 1',
      url: 'https://press.example/sala/2026/a.html',
      status: 'CONFIRMED',
      sequence: 0,
    });
    expect(has('uppsala/2026/b.ics')).toBe(false);
    const page = read('sala/2026/a.html');
    expect(page).toContain(
      '<link rel="alternate" type="text/calendar" title="iCalendar" href="../../sala/2026/a.ics">',
    );
    expect(page).toContain('<a href="../../sala/2026/a.ics" type="text/calendar">Lägg till i kalendern</a>');
  });

  test('has dates for whole days, including the last', async () => {
    const { read } = await build({
      'releases/a.md': invitation({ event: '{ start: 2026-12-31, end: 2027-01-01, place: A }' }),
      'releases/b.md': invitation({ event: '{ start: 2026-12-31, place: A }', slug: 'b' }),
    });
    expect(read('sala/2026/a.ics')).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270102\r\n');
    expect(read('sala/2026/b.ics')).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
  });

  test('increases SEQUENCE with changes, and marks the event of a withdrawn release as cancelled', async () => {
    const changes = {
      'releases/a.md': invitation(),
      'releases/b.md': invitation({ slug: 'b', updated: '2026-10-03' }),
      'releases/c.md': invitation({
        slug: 'c',
        updated: '2026-10-03',
        corrections: '[{ date: 2026-10-05, text: Fel sal. }]',
      }),
      'releases/d.md': invitation({
        slug: 'd',
        updated: '2026-10-03',
        corrections: '[{ date: 2026-10-05, text: Fel sal. }]',
        withdrawn: '{ date: 2026-10-05, reason: Talaren är sjuk. }',
      }),
    };
    const { read } = await build(changes);
    const events = ['a', 'b', 'c', 'd'].flatMap((slug) => eventsIn(read(`sala/2026/${slug}.ics`)));
    expect(events.map(({ sequence }) => sequence)).toEqual([0, 3, 6, 1004]);
    expect(events.map(({ lastModified }) => lastModified?.date.toISOString().slice(0, 13))).toEqual([
      '2026-09-30T22',
      '2026-10-02T22',
      '2026-10-04T22',
      '2026-10-04T22',
    ]);
    expect(events.map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'CANCELLED']);
    expect(events[3]).toMatchObject({ start: '2026-12-01T09:00:00.000Z', status: 'CANCELLED' });
    expect(read('sala/2026/d.ics')).not.toContain('LOCATION');
    expect(read('sala/2026/d.html')).toMatch(
      /<strong>Inställt\.<\/strong> <time datetime="2026-12-01T10:00\+01:00">/,
    );
    expect(read('sala/2026/d.html')).not.toMatch(/Stadshuset|Torget|Lägg till i kalendern/);
  });

  test('keeps its identity when the release moves', async () => {
    const archive = new TestArchive({ 'releases/a.md': invitation() });
    await archive.buildRecorded({ now });
    archive.edit({ 'releases/a.md': invitation({ slug: 'ny' }) });
    await archive.buildRecorded({ now, allowRemovals: true });
    const [event] = eventsIn(archive.read('dist/sala/2026/ny.ics'));
    expect(event?.uid).toBe('https://press.example/sala/2026/a.html');
  });

  test('has lines of at most 75 octets, for any text', () => {
    const title = `Å, ä; ö: "x" \\ \n${'räksmörgås 😀 '.repeat(30)}`;
    const event: CalendarEvent = {
      uid: 'https://press.example/a.html',
      times: { from: Date.UTC(2026, 9, 25, 0, 30), to: undefined },
      language: 'sv',
      title,
      text: title,
      location: title,
      url: 'https://press.example/a.html',
      isCancelled: false,
      sequence: 0,
      created: 0,
      changed: 0,
    };
    const text = writeCalendar([event], { name: title, url: 'https://press.example/' });
    expect(text.endsWith('\r\n')).toBe(true);
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(eventsIn(text)).toMatchObject([{ summary: title, location: title, description: title }]);
    expect(new ICAL.Component(ICAL.parse(text)).getFirstPropertyValue('name')).toBe(title);
  });
});

describe('calendars to subscribe to', () => {
  const tree = {
    'releases/a.md': invitation(),
    'releases/b.md': invitation({ title: 'Tidigare', slug: 'b', event: '{ start: 2026-10-20, place: A }' }),
    'releases/c.md': invitation({ municipality: 'Uppsala', slug: 'c' }),
    'releases/d.md': releaseText({ title: 'Annat', date: '2026-10-02', municipality: 'Sundsvall' }),
  };

  test('exist for the archive and for each sender with events', async () => {
    const { read, files } = await build(tree);
    expect(Object.keys(files).filter((path) => path.endsWith('calendar.ics'))).toEqual([
      'calendar.ics',
      'sala/calendar.ics',
      'uppsala/calendar.ics',
    ]);
    expect(
      eventsIn(read('calendar.ics')).map(({ uid }) => uid.slice('https://press.example/'.length)),
    ).toEqual(['sala/2026/b.html', 'sala/2026/a.html', 'uppsala/2026/c.html']);
    expect(eventsIn(read('sala/calendar.ics')).length).toBe(2);
    expect(read('sala/index.html')).toContain('href="../sala/calendar.ics" type="text/calendar"');
    expect(read('prenumerera/index.html')).toContain('href="../sala/calendar.ics"');
  });

  test('stay, empty, after the last event is removed', async () => {
    const archive = new TestArchive({
      'releases/a.md': tree['releases/a.md'],
      'releases/d.md': tree['releases/d.md'],
    });
    await archive.buildRecorded({ now });
    archive.edit({ 'releases/a.md': invitation({ expires: '2026-11-01' }) });
    const { code, diagnostics } = await archive.buildRecorded({ now });
    expect([code, diagnostics]).toEqual([0, []]);
    expect(eventsIn(archive.read('dist/sala/calendar.ics'))).toEqual([]);
    const empty = archive.read('dist/calendar.ics');
    expect(eventsIn(empty)).toEqual([]);
    // RFC 5545 asks for at least one component
    expect(new ICAL.Component(ICAL.parse(empty)).getAllSubcomponents().map(({ name }) => name)).toEqual([
      'vtimezone',
    ]);
    expect(convertIcsCalendar(undefined, empty).timezones?.map(({ id }) => id)).toEqual(['Etc/UTC']);
    expect(archive.read('dist/kalender/index.html')).toContain('http-equiv="refresh"');
    expect(eventsIn(archive.read('dist/sala/2026/a.ics')).length).toBe(1);
  });

  test('contain one event for a release in several languages', async () => {
    const { read } = await build({
      'releases/a.md': invitation({ translations: 'b.md' }),
      'releases/b.md': invitation({ title: 'Press meeting', language: 'en', slug: 'b' }),
    });
    expect(eventsIn(read('calendar.ics')).map(({ summary }) => summary)).toEqual(['Presstraff']);
    expect(read('sala/2026/b.ics')).toContain('SUMMARY;LANGUAGE=en:Press meeting');
  });
});

describe('the calendar page', () => {
  const titlesIn = (html: string) =>
    [...html.matchAll(/<h3[^>]*><a [^>]*><bdi>([^<]*)/g)].map(([, title]) => title);
  const event = (title: string, start: string) =>
    invitation({ title, slug: title.toLowerCase(), event: `{ start: ${start}, place: A }` });
  const tree = {
    'kommunike.config.yaml': 'pageSize: 3\n',
    'releases/a.md': event('Senare', '2026-12-10'),
    'releases/b.md': event('Snart', '2026-11-22'),
    'releases/c.md': event('Nyss', '2026-11-20'),
    'releases/d.md': event('Tidigt', '2026-10-01'),
  };

  test('lists coming events, then past ones, newest first, on as many pages as necessary', async () => {
    const { read } = await build(tree);
    expect(titlesIn(read('kalender/index.html'))).toEqual(['Snart', 'Senare', 'Nyss']);
    expect(titlesIn(read('kalender/sida/2.html'))).toEqual(['Tidigt']);
    expect(read('index.html')).toContain('<a href="kalender/index.html">Kalender</a>');
  });

  test('only exists if there are events', async () => {
    const { files, read } = await build({ 'releases/a.md': releaseText() });
    expect(Object.keys(files).filter((path) => /kalender|\.ics$/.test(path))).toEqual([]);
    expect(read('index.html')).not.toContain('Kalender');
  });

  test('shows no event of a draft, an expired release or one under embargo', async () => {
    const { files } = await build({
      'releases/a.md': invitation({ draft: 'true' }),
      'releases/b.md': invitation({ slug: 'b', embargo: '2026-11-30T10:00' }),
      'releases/c.md': invitation({ slug: 'c', expires: '2026-11-01' }),
      'releases/d.md': invitation({ slug: 'd', type: 'news', expires: '2026-11-01' }),
    });
    expect(Object.keys(files).filter((path) => /kalender|\.ics$/.test(path))).toEqual(['sala/2026/c.ics']);
  });

  test('moves an event when it is over, which is announced as the next change', async () => {
    const archive = new TestArchive({ 'releases/a.md': invitation() });
    const before = await siteOf(archive);
    expect(before.next).toMatchObject({ at: Date.parse('2026-12-01T10:30Z'), kind: 'event' });
    expect(before.read('sala/2026/a.html')).not.toContain('page-past');
    const during = await siteOf(archive, { now: '2026-12-01T10:29Z' });
    expect(during.written).toEqual([]);
    const after = await siteOf(archive, { now: '2026-12-01T10:30Z' });
    expect(after.next).toBeUndefined();
    expect(after.written).toEqual(expect.arrayContaining(['kalender/index.html', 'sala/2026/a.html']));
    expect(after.written).not.toContain('calendar.ics');
    const page = after.read('sala/2026/a.html');
    expect(page).toContain('<p>Evenemanget var tisdag 1 december 2026 kl. 10:00–11:30.</p>');
    expect(page).not.toContain('Lägg till i kalendern');
    expect(after.read('kalender/index.html')).toContain('Inget är planerat just nu.');
    expect(after.read('index.html')).toContain('Presstraff');
    const clean = await build({ 'releases/a.md': invitation() }, { now: '2026-12-01T10:30Z' });
    expect(after.files).toEqual(clean.files);
  });

  test('shows no address for registrations once contact details are masked', async () => {
    const old = {
      date: '2020-01-01',
      event: '{ start: 2020-02-01T10:00, place: "Sal 2, ring 070-174 06 05", register: anna@sala.example }',
    };
    const { files } = await build({
      'kommunike.config.yaml': 'privacy: { maskAfter: 2 years }\n',
      'releases/a.md': invitation(old),
      'releases/b.md': invitation({
        ...old,
        slug: 'b',
        event: '{ start: 2020-02-01, register: https://a.example/0701740605, place: A }',
      }),
    });
    expect(Object.keys(files).filter((path) => /anna@sala|070-174/.test(files[path] ?? ''))).toEqual([]);
    expect(eventsIn(files['sala/2020/b.ics'] ?? '')[0]?.description).toContain(
      'https://a.example/0701740605',
    );
  });
});

describe('structured data of an event', () => {
  const online = { event: '{ start: 2026-12-01, online: "https://moten.example/", language: en }' };

  test('is an Event of schema.org', async () => {
    const { read } = await build({
      'releases/a.md': invitation(),
      'releases/b.md': invitation({ ...online, slug: 'b' }),
      'releases/c.md': invitation({ slug: 'c', withdrawn: '{ date: 2026-10-05, reason: Sjukdom. }' }),
      'releases/d.md': invitation({ slug: 'd', event: '{ start: 2026-12-01, place: Kajen }' }),
      'releases/e.md': invitation({ slug: 'e', event: '{ start: 2026-12-01, address: Kajen }' }),
    });
    const eventOf = (slug: string) => {
      const [, json = ''] =
        /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(read(`sala/2026/${slug}.html`)) ?? [];
      const { '@graph': things } = JSON.parse(json) as { '@graph': Record<string, unknown>[] };
      return things.find((thing) => thing['@type'] === 'Event');
    };
    expect(eventOf('a')).toEqual({
      '@type': 'Event',
      '@id': 'https://press.example/sala/2026/a.html#event',
      url: 'https://press.example/sala/2026/a.html',
      name: 'Presstraff',
      description: 'Kommunen öppnar ett nytt bad.',
      startDate: '2026-12-01T10:00+01:00',
      endDate: '2026-12-01T11:30+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'Place', name: 'Stadshuset', address: 'Torget 1' },
      inLanguage: 'sv',
      organizer: { '@id': 'https://press.example/sala/#sender' },
      subjectOf: { '@id': 'https://press.example/sala/2026/a.html' },
    });
    expect(eventOf('b')).toMatchObject({
      startDate: '2026-12-01',
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: { '@type': 'VirtualLocation', url: 'https://moten.example/' },
      inLanguage: 'en',
    });
    expect(eventOf('c')).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
    expect(eventOf('c')).not.toHaveProperty('location');
    const kaj = { '@type': 'Place', name: 'Kajen', address: 'Kajen' };
    expect(eventOf('d')).toMatchObject({ location: kaj });
    expect(eventOf('e')).toMatchObject({ location: kaj });
  });

  test('is in the JSON of its release and a row of a table', async () => {
    const { read } = await build({
      'kommunike.config.yaml': everyDocument,
      'releases/a.md': invitation(),
      'releases/b.md': invitation({ ...online, slug: 'b', date: '2026-09-01' }),
      'releases/c.md': invitation({
        slug: 'c',
        date: '2026-08-01',
        withdrawn: '{ date: 2026-11-01, reason: Inställt. }',
      }),
    });
    const document = JSON.parse(read('sala/2026/a.json'));
    expect(document.events).toEqual([
      { name: 'Presstraff', rel: 'invitation', uri: 'https://press.example/sala/2026/a.ics' },
    ]);
    expect(document.eventDetails).toEqual({
      eventStatus: 'http://cv.iptc.org/newscodes/eventoccurstatus/eos5',
      dates: { startDate: '2026-12-01T10:00:00+01:00', endDate: '2026-12-01T11:30:00+01:00' },
      organiser: {
        name: 'Sala kommun',
        rel: 'organiser',
        uri: 'https://press.example/sala/',
        literal: '1981',
      },
    });
    expect(document.places).toEqual([{ name: 'Stadshuset', rel: 'event', literal: 'Torget 1' }]);
    const other = JSON.parse(read('sala/2026/b.json'));
    expect(other.eventDetails.dates).toEqual({ expectedStartDate: '2026-12-01' });
    expect(other).not.toHaveProperty('places');
    const gone = JSON.parse(read('sala/2026/c.json'));
    expect(gone.eventDetails).toMatchObject({
      eventStatus: 'http://cv.iptc.org/newscodes/eventoccurstatus/eos6',
      dates: { startDate: '2026-12-01T10:00:00+01:00' },
    });
    expect(gone).not.toHaveProperty('places');
    for (const each of [document, other, gone]) expect(ninjsErrors(each)).toEqual([]);
    expect(JSON.parse(read('sala/2026/a.facts.json')).event).toEqual({
      start: '2026-12-01T10:00:00+01:00',
      end: '2026-12-01T11:30:00+01:00',
      place: 'Stadshuset',
      address: 'Torget 1',
    });
    expect(read('data/events.csv').split('\r\n').slice(1)).toEqual([
      'sala/2026/a,2026-10-01,Sala kommun,1981,Sala kommun,Presstraff,2026-12-01T10:00:00+01:00,2026-12-01T11:30:00+01:00,0,Stadshuset,Torget 1,,,,0',
      'sala/2026/b,2026-09-01,Sala kommun,1981,Sala kommun,Presstraff,2026-12-01T00:00:00+01:00,,1,,,https://moten.example/,,en,0',
      'sala/2026/c,2026-08-01,Sala kommun,1981,Sala kommun,Presstraff,2026-12-01T10:00:00+01:00,2026-12-01T11:30:00+01:00,0,,,,,,1',
      '',
    ]);
  });
});
