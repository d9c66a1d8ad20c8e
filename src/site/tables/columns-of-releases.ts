import { rfc3339 } from '../../locale/format.ts';
import { currentName, type Release } from '../../model/release.ts';
import { absoluteUrl } from '../../url.ts';
import { type Column, dateColumn, type InRelease, idOf, namesOf, senderColumns } from './columns.ts';
import type { Cell } from './csv.ts';

const ofRelease =
  (of: (release: Release) => Cell) =>
  ({ entry }: InRelease) =>
    of(entry.release);

export const releaseColumns: readonly Column<InRelease>[] = [
  {
    name: 'id',
    type: 'string',
    meaning: 'column.id',
    required: true,
    of: ({ entry }) => idOf(entry),
  },
  {
    name: 'url',
    type: 'string',
    meaning: 'column.url',
    required: true,
    of: ({ entry, config }) => absoluteUrl(config.baseUrl, entry.url),
  },
  {
    name: 'title',
    type: 'string',
    meaning: 'column.title',
    required: true,
    of: ofRelease(({ title }) => title),
  },
  dateColumn,
  {
    name: 'published',
    type: 'datetime',
    meaning: 'column.published',
    required: true,
    of: ofRelease(({ date }) => rfc3339(date)),
  },
  ...senderColumns,
  {
    name: 'committees',
    type: 'string',
    meaning: 'column.committees',
    of: ofRelease(({ committees }) => namesOf(committees)),
  },
  {
    name: 'committees_now',
    type: 'string',
    meaning: 'column.committees_now',
    of: ofRelease(({ committees }) => namesOf(committees.map((each) => ({ name: currentName(each) })))),
  },
  {
    name: 'type',
    type: 'string',
    meaning: 'column.type',
    of: ofRelease(({ type }) => type),
  },
  {
    name: 'topics',
    type: 'string',
    meaning: 'column.topics',
    of: ofRelease(({ tags }) => namesOf(tags)),
  },
  {
    name: 'language',
    type: 'string',
    meaning: 'column.language',
    required: true,
    of: ofRelease(({ language }) => language),
  },
  {
    name: 'translations',
    type: 'string',
    meaning: 'column.translations',
    of: ({ entry, config }) =>
      entry.versions
        ?.map(({ language, url }) => `${language} ${absoluteUrl(config.baseUrl, url)}`)
        .join('; '),
  },
  {
    name: 'summary',
    type: 'string',
    meaning: 'column.summary',
    of: ofRelease(({ summary }) => summary || undefined),
  },
  {
    name: 'case_number',
    type: 'string',
    meaning: 'column.case_number',
    of: ofRelease((release) => release.case),
  },
  {
    name: 'decision_body',
    type: 'string',
    meaning: 'column.decision_body',
    of: ofRelease(({ decision }) => decision?.body),
  },
  {
    name: 'decision_date',
    type: 'date',
    meaning: 'column.decision_date',
    of: ofRelease(({ decision }) => decision?.date),
  },
  {
    name: 'decision_section',
    type: 'string',
    meaning: 'column.decision_section',
    of: ofRelease(({ decision }) => decision?.section),
  },
  {
    name: 'updated',
    type: 'date',
    meaning: 'column.updated',
    of: ofRelease(({ updated }) => updated?.day),
  },
  {
    name: 'corrections',
    type: 'integer',
    meaning: 'column.corrections',
    required: true,
    of: ofRelease(({ corrections }) => corrections.length),
  },
  {
    name: 'withdrawn',
    type: 'date',
    meaning: 'column.withdrawn',
    of: ofRelease(({ withdrawn }) => withdrawn?.date.day),
  },
];
