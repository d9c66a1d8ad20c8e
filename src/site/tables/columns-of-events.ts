import { rfc3339 } from '../../locale/format.ts';
import type { ReleaseEvent } from '../../model/release.ts';
import { type Column, dateColumn, type InRelease, senderColumns } from './columns.ts';
import { inRelease } from './columns-of-parts.ts';

interface EventRow extends InRelease {
  readonly event: ReleaseEvent;
}

export const eventColumns: readonly Column<EventRow>[] = [
  inRelease,
  dateColumn,
  ...senderColumns,
  {
    name: 'title',
    type: 'string',
    description: 'Headline of the release',
    required: true,
    of: ({ entry }) => entry.release.title,
  },
  {
    name: 'start',
    type: 'datetime',
    description: 'When the event begins, with its UTC offset; midnight if it lasts whole days',
    required: true,
    of: ({ event }) => rfc3339(event.start),
  },
  {
    name: 'end',
    type: 'datetime',
    description: 'When it ends, or midnight at the beginning of its last day if it lasts whole days',
    of: ({ event }) => event.end && rfc3339(event.end),
  },
  {
    name: 'whole_days',
    type: 'integer',
    description: '1 if the event lasts whole days, 0 if it begins at a time',
    required: true,
    of: ({ event }) => (event.start.time === undefined ? 1 : 0),
  },
  { name: 'place', type: 'string', description: 'Name of the place', of: ({ event }) => event.place },
  { name: 'address', type: 'string', description: 'Street address', of: ({ event }) => event.address },
  {
    name: 'online',
    type: 'string',
    description: 'URL at which it can be followed',
    of: ({ event }) => event.online,
  },
  {
    name: 'register',
    type: 'string',
    description: 'URL or e-mail address for registrations',
    of: ({ event }) => event.register,
  },
  {
    name: 'language',
    type: 'string',
    description: 'BCP 47 tag of the language spoken, if it is known to differ from that of the release',
    of: ({ event }) => event.language,
  },
  {
    name: 'cancelled',
    type: 'integer',
    description: '1 if the release has been withdrawn, otherwise 0',
    required: true,
    of: ({ entry }) => (entry.release.withdrawn ? 1 : 0),
  },
];
