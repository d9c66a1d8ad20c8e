import { createHash } from 'node:crypto';
import { weakMemoize } from '../../../incremental/memoize.ts';
import { message } from '../../../locale/locale.ts';
import type { Site } from '../../site.ts';
import { type Table, tables, tablesVersion, textsOf } from '../../tables/table.ts';

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
      resources: [...tableResources(site), ...files.map((path) => jsonFile(site, path))],
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

/** Two files contain them: the catalogue of all files, and the one in the zip. */
const tableResources = weakMemoize((site: Site) => tables.map((table) => resourceOf(site, table)));

function resourceOf(site: Site, table: Table) {
  const { locale } = site;
  const csv = Buffer.from(textsOf(site, table).csv, 'utf8');
  return {
    name: table.name,
    type: 'table',
    title: message(locale, table.title),
    path: `${table.name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: csv.length,
    hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
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
