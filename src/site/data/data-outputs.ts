import type { Published } from '../../archive/archive.ts';
import { sharedValue } from '../../incremental/fingerprint.ts';
import { type Batch, madeBatch, type Output } from '../../model/output.ts';
import { file, textFile } from '../page.ts';
import type { Site } from '../site.ts';
import { tables } from '../tables/table.ts';
import { dataPackage, packageFile } from './catalogues/data-package.ts';
import { dcat } from './catalogues/dcat.ts';
import { hundredBatches, hundredPaths } from './documents/by-hundred.ts';
import { documentBatches } from './documents/documents.ts';
import { schemaFile } from './documents/ninjs.ts';
import { releaseSchema } from './documents/ninjs-schema.ts';
import { publishedFiles } from './published-files.ts';
import { zip } from './zip.ts';
import { zipFiles } from './zip-files.ts';

/**
 * Plans everything for machines: documents next to the releases, and in `data/` the releases by the hundred, tables,
 * catalogues and one zip.
 */
export function dataBatches(site: Site): Batch[] {
  const { parts } = site.config.openData;
  return [
    ...documentBatches(site),
    ...hundredBatches(site),
    madeBatch('data', [
      ...(parts.includes('json') || parts.includes('releases') ? [schemaOutput(site)] : []),
      ...(parts.includes('tables') ? tableOutputs(site) : []),
      ...(parts.includes('zip') ? [zipOutput(site)] : []),
    ]),
  ];
}

function schemaOutput(site: Site): Output {
  const path = site.permalinks.pathOf({ kind: 'data', file: schemaFile });
  return textFile(path, 'asset', releaseSchema(site.config.baseUrl, path));
}

function tableOutputs(site: Site): Output[] {
  const { config } = site;
  return [
    ...tables.flatMap((table) => [
      wholeArchive(site, `${table.name}.csv`, (releases) => table.csv(releases, config)),
      wholeArchive(site, `${table.name}.json`, (releases) => table.json(releases, config)),
    ]),
    wholeArchive(site, packageFile, () => dataPackage(site, hundredPaths(site))),
    wholeArchive(site, 'dcat.jsonld', () => dcat(site)),
  ];
}

/** Plans the zip from which the public site can be built. */
function zipOutput(site: Site): Output {
  return file(site, {
    path: site.permalinks.pathOf({ kind: 'data', file: 'archive.zip' }),
    stage: 'feed',
    from: () => ({
      releases: sharedValue(site.archive.releases),
      pages: site.pageSources.map(({ path, hash }) => [path, hash]),
      theme: [...site.theme.own].map(([path, { hash }]) => [path, hash]),
      files: publishedFiles(site),
      lastRemoval: site.lastRemoval,
    }),
    write: ({ files }) => zip(zipFiles(site, files)),
  });
}

/** Plans a file that depends on all releases and on the config. */
function wholeArchive(
  site: Site,
  name: string,
  write: (releases: readonly Published[]) => string | Uint8Array,
): Output {
  const path = site.permalinks.pathOf({ kind: 'data', file: name });
  const from = () => [sharedValue(site.archive.releases), site.lastRemoval];
  return file(site, { path, stage: 'feed', from, write: () => write(site.archive.releases) });
}
