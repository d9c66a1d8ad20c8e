import { message } from '../../../locale/locale.ts';
import type { Site } from '../../site.ts';
import { tables } from '../../tables/table.ts';
import { workbookFile, workbookType } from '../workbook/workbook.ts';

/** A file of the dataset. */
export interface Distribution {
  /** Name in the data folder. */
  readonly file: string;
  /** In the site's language. */
  readonly title: string;
  readonly mediaType: string;
  /** By the authority table “File type” of the Publications Office of the EU: `CSV`. */
  readonly fileType: string;
}

/** Returns the files in a catalogue: every table in every format, the workbook and the zip. */
export function distributionsOf({ config, locale }: Site): readonly Distribution[] {
  const { parts } = config.openData;
  const workbook = {
    file: workbookFile,
    title: message(locale, 'data.file.workbook'),
    mediaType: workbookType,
    fileType: 'XLSX',
  };
  const zip = {
    file: 'archive.zip',
    title: message(locale, 'data.file.zip'),
    mediaType: 'application/zip',
    fileType: 'ZIP',
  };
  return [
    ...tables.flatMap((table) => {
      const title = message(locale, table.title);
      return [
        { file: `${table.name}.csv`, title, mediaType: 'text/csv', fileType: 'CSV' },
        { file: `${table.name}.json`, title, mediaType: 'application/json', fileType: 'JSON' },
      ];
    }),
    ...(parts.includes('workbook') ? [workbook] : []),
    ...(parts.includes('zip') ? [zip] : []),
  ];
}
