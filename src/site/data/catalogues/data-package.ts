import { createHash } from 'node:crypto';
import { weakMemoize } from '../../../incremental/memoize.ts';
import { message } from '../../../locale/locale.ts';
import type { Site } from '../../site.ts';
import { type Table, tables, tablesVersion } from '../../tables/table.ts';

export const packageFile = 'datapackage.json';

/**
 * Returns a Frictionless Data Package, version 2, of the CSV tables with their sizes and checksums, and of other files.
 *
 * @param files paths of JSON files, from the root of the site.
 */
export function dataPackage(site: Site, files: readonly string[] = []): string {
  const { config, permalinks } = site;
  const { license } = config.openData;
  return `${JSON.stringify(
    {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'press-archive',
      version: tablesVersion,
      id: config.baseUrl + permalinks.pathOf({ kind: 'data', file: packageFile }),
      title: config.title,
      description: config.description,
      homepage: config.baseUrl,
      licenses: license && [{ path: license }],
      contributors: [{ title: config.title, roles: ['publisher'] }],
      resources: [
        ...tables.map((table) => resourceOf(site, table)),
        ...files.map((path) => jsonFile(site, path)),
      ],
    },
    null,
    2,
  )}\n`;
}

function jsonFile({ permalinks }: Site, file: string) {
  const path = file.slice(permalinks.folderOf({ kind: 'data' }).length);
  return {
    name: path.replace(/\.json$/, '').replaceAll('/', '-'),
    path,
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
  };
}

/** Sizes and checksums of the CSV tables by name. Memoized, because the zip contains the package too. */
const measures = weakMemoize(({ archive, config }: Site) => {
  const measured = tables.map(({ name, csv }) => {
    const bytes = Buffer.from(csv(archive.releases, config), 'utf8');
    const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    return [name, { bytes: bytes.length, hash }] as const;
  });
  return new Map(measured);
});

function resourceOf(site: Site, table: Table) {
  const { locale } = site;
  return {
    name: table.name,
    type: 'table',
    title: message(locale, table.title),
    path: `${table.name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...measures(site).get(table.name),
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: table.columns.map(({ name, type, meaning, required }) => ({
        name,
        type,
        ...(type === 'datetime' && { format: '%Y-%m-%dT%H:%M:%S%z' }),
        description: message(locale, meaning),
        ...(required && { constraints: { required } }),
      })),
      missingValues: [''],
      primaryKey: table.key,
      ...(table.name !== 'releases' && {
        foreignKeys: [{ fields: ['release'], reference: { resource: 'releases', fields: ['id'] } }],
      }),
    },
  };
}
