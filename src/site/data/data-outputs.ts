import { digest } from '../../digest.ts';
import { once } from '../../incremental/memoize.ts';
import { type Batch, madeBatch, type Output, planned } from '../../model/output.ts';
import { entriesKey, lastOf } from '../feeds/entry.ts';
import { keyOf, type Site } from '../site.ts';
import { tables } from '../tables/table.ts';
import { dataPackage } from './data-package.ts';
import { dcat } from './dcat.ts';
import { documentBatches } from './documents.ts';
import { schemaPath } from './ninjs.ts';
import { releaseSchema } from './ninjs-schema.ts';
import { type Packed, zip } from './zip.ts';

/** Everything that programs read: documents beside the releases, tables and catalogues in `data/`, one zip. */
export function dataBatches(site: Site): Batch[] {
  const { parts } = site.config.openData;
  return [
    ...documentBatches(site),
    madeBatch('data', [
      ...(parts.includes('json') ? [schemaOutput(site)] : []),
      ...(parts.includes('tables') ? tableOutputs(site) : []),
      ...(parts.includes('zip') ? [zipOutput(site)] : []),
    ]),
  ];
}

function schemaOutput(site: Site): Output {
  const { baseUrl } = site.config;
  const render = () => releaseSchema(baseUrl, schemaPath);
  return { path: schemaPath, key: keyOf(site, schemaPath), stage: 'asset', render };
}

function tableOutputs(site: Site): Output[] {
  const { archive, config } = site;
  const key = once(() => entriesKey(site, 'data', archive.releases));
  const output = (file: string, render: () => string) => planned(`data/${file}`, 'feed', key, render);
  const topics = () => digest(JSON.stringify(archive.collections.topic.map(({ name }) => name)));
  return [
    ...tables.flatMap((table) => [
      output(`${table.name}.csv`, () => table.csv(archive.releases, config)),
      output(`${table.name}.json`, () => table.json(archive.releases, config)),
    ]),
    output('datapackage.json', () => dataPackage(site)),
    planned(
      'data/dcat.jsonld',
      'feed',
      () => `${key()} ${topics()}`,
      () => dcat(site),
    ),
  ];
}

/** The sources as they lie in the archive, and the tables as CSV. What is masked or withdrawn is left out. */
function zipOutput(site: Site): Output {
  const path = 'data/archive.zip';
  const { releases } = site.archive;
  const key = () => {
    const open = releases.map((entry) =>
      site.sourceOf(entry.release) === undefined ? '' : entry.release.path,
    );
    return entriesKey(site, `${path}\0${digest(open.join('\0'))}`, releases);
  };
  return planned(path, 'feed', key, () => zip(filesOf(site)));
}

function* filesOf(site: Site): Generator<Packed> {
  const { archive, config } = site;
  for (const { release } of archive.releases) {
    const text = site.sourceOf(release);
    if (text !== undefined) yield { path: release.path, text, day: release.date.day };
  }
  const day = lastOf(archive.releases)?.day ?? '1980-01-01';
  for (const table of tables) {
    yield { path: `data/${table.name}.csv`, text: table.csv(archive.releases, config), day };
  }
  yield { path: 'data/datapackage.json', text: dataPackage(site), day };
}
