import { everyVersion } from '../../archive/collections/language-versions.ts';
import { sharedValue } from '../../incremental/fingerprint.ts';
import { type MessageKey, message } from '../../locale/locale.ts';
import { type Batch, madeBatch, type Output } from '../../model/output.ts';
import { file, textFile } from '../page.ts';
import type { Site } from '../site.ts';
import { type Table, tables, textsOf } from '../tables/table.ts';
import { dataPackage, packageFile } from './catalogues/data-package.ts';
import { catalogueOf } from './catalogues/dcat.ts';
import { jsonLd, rdfXml } from './catalogues/rdf.ts';
import { type DataFile, dataFile, dataPath } from './data-files.ts';
import { hundredBatches, hundredYears } from './documents/by-hundred.ts';
import { documentBatches } from './documents/documents.ts';
import { factsSchemaFile } from './documents/facts.ts';
import { factsSchema } from './documents/facts-schema.ts';
import { publishedFiles } from './published-files.ts';
import { workbook, workbookFile, workbookType } from './workbook/workbook.ts';
import { zip } from './zip.ts';
import { zipFiles } from './zip-files.ts';

/** Plans everything for machines: documents next to the releases, releases by the hundred, and the files in `data/`. */
export function dataBatches(site: Site, files: readonly DataFile[]): Batch[] {
  const outputs = files.map(({ output }) => output);
  return [...documentBatches(site), ...hundredBatches(site), madeBatch('data', outputs)];
}

/** The files in `data/` that the config enables: tables and catalogues, and one zip. The most useful come first. */
export function dataFiles(site: Site): DataFile[] {
  const { parts } = site.config.openData;
  const has = (part: (typeof parts)[number]) => parts.includes(part);
  const workbooks = has('workbook') ? [workbookOf(site)] : [];
  const files = has('tables') ? tables.flatMap((table) => filesOf(site, table)) : [];
  const zips = has('zip') ? [zipOf(site)] : [];
  return [
    ...workbooks,
    ...files,
    ...(has('tables') ? cataloguesOf(site, [...workbooks, ...files, ...zips]) : []),
    ...(has('facts') || has('releases') ? [schemaOf(site)] : []),
    ...zips,
  ];
}

function workbookOf(site: Site): DataFile {
  const output = wholeArchive(site, workbookFile, () => workbook(site));
  return { ...described(site, workbookFile, workbookType, 'data.file.workbook', output), fileType: 'XLSX' };
}

function filesOf(site: Site, table: Table): DataFile[] {
  const fileOf = (format: 'csv' | 'json', mediaType: string) => {
    const name = `${table.name}.${format}`;
    const fileType = format.toUpperCase();
    const content = message(site.locale, 'data.file.table', {
      table: message(site.locale, table.title),
      format: fileType,
    });
    const output = wholeArchive(site, name, () => textsOf(site, table)[format]);
    return dataFile({ name, mediaType, content, table, fileType }, output);
  };
  return [fileOf('csv', 'text/csv'), fileOf('json', 'application/json')];
}

function cataloguesOf(site: Site, files: readonly DataFile[]): DataFile[] {
  const hundreds = hundredYears(site).flatMap(({ paths }) => paths);
  const catalogue = (name: string, mediaType: string, content: MessageKey, write: () => string) =>
    described(site, name, mediaType, content, wholeArchive(site, name, write, hundreds));
  return [
    catalogue(packageFile, 'application/json', 'data.file.package', () => dataPackage(site, hundreds)),
    catalogue('dcat.rdf', 'application/rdf+xml', 'data.file.catalogue', () =>
      rdfXml(catalogueOf(site, files)),
    ),
    catalogue('dcat.jsonld', 'application/ld+json', 'data.file.catalogue', () =>
      jsonLd(catalogueOf(site, files)),
    ),
  ];
}

function schemaOf(site: Site): DataFile {
  const path = dataPath(site, factsSchemaFile);
  const output = textFile(path, 'asset', factsSchema(site.config.baseUrl, path));
  return described(site, factsSchemaFile, 'application/schema+json', 'data.file.schema', output);
}

/** Plans the zip from which the public site can be built. */
function zipOf(site: Site): DataFile {
  const name = 'archive.zip';
  const output = file(site, {
    path: dataPath(site, name),
    stage: 'feed',
    from: () => ({
      releases: sharedValue(everyVersion(site.archive)),
      pages: site.pageSources.map(({ path, hash }) => [path, hash]),
      theme: [...site.theme.own].map(([path, { hash }]) => [path, hash]),
      files: publishedFiles(site),
      lastRemoval: site.lastRemoval,
    }),
    write: ({ files }) => zip(zipFiles(site, files), site.lastPacked),
  });
  return { ...described(site, name, 'application/zip', 'data.file.zip', output), fileType: 'ZIP' };
}

function described(
  { locale }: Site,
  name: string,
  mediaType: string,
  content: MessageKey,
  output: Output,
): DataFile {
  return dataFile({ name, mediaType, content: message(locale, content) }, output);
}

/** Plans a file that depends on all releases, on the config and on the paths of other files. */
function wholeArchive(
  site: Site,
  name: string,
  write: () => string | Uint8Array,
  paths: readonly string[] = [],
): Output {
  const from = () => [sharedValue(site.archive.releases), site.lastRemoval, paths];
  return file(site, { path: dataPath(site, name), stage: 'feed', from, write });
}
