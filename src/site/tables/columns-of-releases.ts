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
    description:
      'Permanent identifier: the path at which the page was first published, without its extension',
    required: true,
    of: ({ entry }) => idOf(entry),
  },
  {
    name: 'url',
    type: 'string',
    description: 'URL of the release’s page',
    required: true,
    of: ({ entry, config }) => absoluteUrl(config.baseUrl, entry.url),
  },
  {
    name: 'title',
    type: 'string',
    description: 'Headline',
    required: true,
    of: ofRelease(({ title }) => title),
  },
  dateColumn,
  {
    name: 'published',
    type: 'datetime',
    description: 'Date and time of the release with its UTC offset; midnight if only the day is known',
    required: true,
    of: ofRelease(({ date }) => rfc3339(date)),
  },
  ...senderColumns,
  {
    name: 'committees',
    type: 'string',
    description:
      'Elected bodies behind the release under the names they had that day; several are separated by semicolons',
    of: ofRelease(({ committees }) => namesOf(committees)),
  },
  {
    name: 'committees_now',
    type: 'string',
    description: 'The same bodies in the same order under their names today, by which to group releases',
    of: ofRelease(({ committees }) => namesOf(committees.map((each) => ({ name: currentName(each) })))),
  },
  {
    name: 'type',
    type: 'string',
    description: 'decision, news, invitation or statement',
    of: ofRelease(({ type }) => type),
  },
  {
    name: 'topics',
    type: 'string',
    description: 'Topics; several are separated by semicolons',
    of: ofRelease(({ tags }) => namesOf(tags)),
  },
  {
    name: 'language',
    type: 'string',
    description: 'BCP 47 tag of the text',
    required: true,
    of: ofRelease(({ language }) => language),
  },
  {
    name: 'summary',
    type: 'string',
    description: 'Lead; for a withdrawn release, the reason',
    of: ofRelease(({ summary }) => summary || undefined),
  },
  {
    name: 'case_number',
    type: 'string',
    description: 'Case number (diarienummer)',
    of: ofRelease((release) => release.case),
  },
  {
    name: 'decision_body',
    type: 'string',
    description: 'Body that made the decision',
    of: ofRelease(({ decision }) => decision?.body),
  },
  {
    name: 'decision_date',
    type: 'date',
    description: 'Date of the decision',
    of: ofRelease(({ decision }) => decision?.date),
  },
  {
    name: 'decision_section',
    type: 'string',
    description: 'Section of the minutes',
    of: ofRelease(({ decision }) => decision?.section),
  },
  {
    name: 'updated',
    type: 'date',
    description: 'Date of the last substantive change',
    of: ofRelease(({ updated }) => updated?.day),
  },
  {
    name: 'corrections',
    type: 'integer',
    description: 'Number of corrections',
    required: true,
    of: ofRelease(({ corrections }) => corrections.length),
  },
  {
    name: 'withdrawn',
    type: 'date',
    description: 'Date of withdrawal',
    of: ofRelease(({ withdrawn }) => withdrawn?.date.day),
  },
];
