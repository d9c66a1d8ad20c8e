import type { Tree } from '../support/archive.ts';
import { releaseText } from '../support/archive.ts';

/** A small archive with content that must be found, and some that must not. */
export const searchable: Tree = {
  'kommunike.config.yaml': 'title: Pressarkivet\nbaseUrl: https://press.example/arkiv/\n',
  'releases/skola.md': releaseText(
    {
      title: 'Lägre hyror i Gottsunda',
      date: '2019-03-14',
      municipality: 'Uppsala',
      committee: 'Barn- och utbildningsnämnden',
      tags: '[utbildning]',
      type: 'decision',
      amounts: '[{ value: "1,35 miljoner", purpose: lokaler }]',
    },
    `${'Det här handlar först om något helt annat. '.repeat(12)}Varje skola i stadsdelen får lägre hyra från hösten.`,
  ),
  'releases/bad.md': releaseText(
    {
      title: 'Nytt badhus i Sundsvall',
      date: '2019-09-02',
      municipality: 'Sundsvall',
      committee: 'Kultur- och fritidsnämnden',
      tags: '[idrott]',
      type: 'news',
      amounts: '[{ value: 300 tkr, purpose: förstudie }]',
    },
    'Badet ritas nu. Ångbastun blir kvar.',
  ),
  'releases/bad-igen.md': releaseText(
    {
      title: 'Badhuset dröjer',
      date: '2021-02-02T08:30',
      municipality: 'Sundsvall',
      tags: '[idrott]',
      event: '{ start: 2021-03-01T10:00, end: 2021-03-01T11:30 }',
    },
    'Bygget skjuts upp ett år.',
  ),
  'releases/bro.md': releaseText(
    {
      title: 'En bro över Fyrisån',
      date: '2021-05-20',
      municipality: 'Uppsala',
      tags: '[trafik]',
      amounts: '[{ value: 82 mnkr, purpose: bygge }]',
    },
    'Den nya bron binder ihop de båda stränderna.',
  ),
  'releases/ferry.md': releaseText(
    { title: 'New ferries to the islands', date: '2022-06-01', municipality: 'Sundsvall', language: 'en' },
    'The council buys two electric ferries.',
  ),
  'releases/aterkallad.md': releaseText(
    {
      title: 'Återkallat besked om vattnet',
      date: '2022-07-01',
      municipality: 'Uppsala',
      withdrawn: '{ date: 2022-07-02, reason: Provsvaret var fel. }',
      event: '{ start: 2022-07-05 }',
    },
    'Borttagentext om klorhalten.',
  ),
  'releases/laxor.md': releaseText(
    {
      title: 'Läxhjälp varje torsdag',
      date: '2023-09-05',
      municipality: 'Uppsala',
      committee: 'Barn- och utbildningsnämnden',
      tags: '[utbildning]',
      amounts: '[{ value: 90 tkr, purpose: lokaler }, { value: 1 MEUR, purpose: byggnad }]',
    },
    'Hjälpen är öppen för barn och unga i hela kommunen. Unga och barn äter mellanmål.',
  ),
  'releases/utkast.md': releaseText(
    { title: 'Hemligtutkast', date: '2022-07-01', draft: 'true' },
    'Hemligtutkast i texten.',
  ),
  'releases/embargo.md': releaseText(
    { title: 'Hemligtembargo', date: '2026-11-01', embargo: '2027-01-01T10:00' },
    'Hemligtembargo i texten.',
  ),
};
