import type { Site } from '../../site.ts';
import { tables } from '../../tables/table.ts';

/** A file of the dataset. */
export interface Distribution {
  /** Name in the data folder. */
  readonly file: string;
  /** In English. */
  readonly title: string;
  readonly mediaType: string;
  /** By the authority table “File type” of the Publications Office of the EU: `CSV`. */
  readonly fileType: string;
}

/** Returns the files that a catalogue names: every table in every format, and the zip. */
export function distributionsOf({ config }: Site): readonly Distribution[] {
  const { parts } = config.openData;
  return [
    ...tables.flatMap(({ name, title }) => [
      { file: `${name}.csv`, title, mediaType: 'text/csv', fileType: 'CSV' },
      { file: `${name}.json`, title, mediaType: 'application/json', fileType: 'JSON' },
    ]),
    ...(parts.includes('zip')
      ? [{ file: 'archive.zip', title: 'Everything', mediaType: 'application/zip', fileType: 'ZIP' }]
      : []),
  ];
}
