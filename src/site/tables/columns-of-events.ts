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
    meaning: 'column.title',
    required: true,
    of: ({ entry }) => entry.release.title,
  },
  {
    name: 'start',
    type: 'datetime',
    meaning: 'column.event.start',
    required: true,
    of: ({ event }) => rfc3339(event.start),
  },
  {
    name: 'end',
    type: 'datetime',
    meaning: 'column.event.end',
    of: ({ event }) => event.end && rfc3339(event.end),
  },
  {
    name: 'whole_days',
    type: 'integer',
    meaning: 'column.event.whole_days',
    required: true,
    of: ({ event }) => (event.start.time === undefined ? 1 : 0),
  },
  { name: 'place', type: 'string', meaning: 'column.event.place', of: ({ event }) => event.place },
  { name: 'address', type: 'string', meaning: 'column.event.address', of: ({ event }) => event.address },
  {
    name: 'online',
    type: 'string',
    meaning: 'column.event.online',
    of: ({ event }) => event.online,
  },
  {
    name: 'register',
    type: 'string',
    meaning: 'column.event.register',
    of: ({ event }) => event.register,
  },
  {
    name: 'language',
    type: 'string',
    meaning: 'column.event.language',
    of: ({ event }) => event.language,
  },
  {
    name: 'cancelled',
    type: 'integer',
    meaning: 'column.event.cancelled',
    required: true,
    of: ({ entry }) => (entry.release.withdrawn ? 1 : 0),
  },
];
