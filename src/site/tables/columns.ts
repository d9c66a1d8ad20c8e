import type { Published } from '../../archive/archive.ts';
import type { MessageKey } from '../../locale/locale.ts';
import { sendersOf } from '../../model/release.ts';
import type { Settings } from '../../parse/config/settings.ts';
import { stemOf } from '../../url.ts';
import type { Cell } from './csv.ts';

/** A column of an open data table, with its Frictionless type and its description. */
export interface Column<Row> {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'date' | 'datetime' | 'year';
  readonly meaning: MessageKey;
  readonly required?: true;
  readonly of: (row: Row) => Cell;
}

/** The values that every row has. */
export interface InRelease {
  readonly entry: Published;
  readonly config: Settings;
}

/**
 * Returns the permanent identifier of a release: the path of its page without its extension, `uppsala/2017/ny-skola`.
 */
export function idOf({ url, firstUrl = url }: Published): string {
  return stemOf(firstUrl);
}

/** Several names in one cell. */
export function namesOf(named: readonly { readonly name: string }[]): Cell {
  return named.map(({ name }) => name).join('; ') || undefined;
}

export const senderColumns: Column<InRelease>[] = [
  {
    name: 'sender',
    type: 'string',
    meaning: 'column.sender',
    required: true,
    of: ({ entry }) => entry.release.sender.name,
  },
  {
    name: 'sender_code',
    type: 'string',
    meaning: 'column.sender_code',
    of: ({ entry }) => entry.release.sender.code,
  },
  {
    name: 'senders',
    type: 'string',
    meaning: 'column.senders',
    required: true,
    of: ({ entry }) => namesOf(sendersOf(entry.release)),
  },
];
export const dateColumn: Column<InRelease> = {
  name: 'date',
  type: 'date',
  meaning: 'column.date',
  required: true,
  of: ({ entry }) => entry.release.date.day,
};
