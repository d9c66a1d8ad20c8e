import type { Published } from '../../archive/archive.ts';
import type { Settings } from '../../parse/config/settings.ts';
import { stemOf } from '../../url.ts';
import type { Cell } from './csv.ts';

/** A column of an open table: its Frictionless type, and what it means, for the data package and the documentation. */
export interface Column<Row> {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'date' | 'datetime' | 'year';
  readonly description: string;
  readonly required?: true;
  readonly of: (row: Row) => Cell;
}

/** What every row knows. */
export interface InRelease {
  readonly entry: Published;
  readonly config: Settings;
}

/** The permanent address of a release below the archive, without its ending: `uppsala/2017/ny-skola`. */
export function idOf({ url }: Published): string {
  return stemOf(url);
}

export const senderColumns: Column<InRelease>[] = [
  {
    name: 'sender',
    type: 'string',
    description: 'Who sent the release',
    required: true,
    of: ({ entry }) => entry.release.sender.name,
  },
  {
    name: 'sender_code',
    type: 'string',
    description: 'SCB code of the municipality (four digits) or region (two)',
    of: ({ entry }) => entry.release.sender.code,
  },
];
export const dateColumn: Column<InRelease> = {
  name: 'date',
  type: 'date',
  description: 'Day of the release in the archive’s time zone',
  required: true,
  of: ({ entry }) => entry.release.date.day,
};
