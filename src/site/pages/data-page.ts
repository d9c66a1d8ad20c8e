import type { Published } from '../../archive/archive.ts';
import { formatNumber } from '../../locale/format.ts';
import { formatBytes } from '../../locale/format-bytes.ts';
import { type MessageKey, message } from '../../locale/locale.ts';
import type { Output } from '../../model/output.ts';
import type { DocumentFormat } from '../../permalinks/address-table.ts';
import type { DataTableView, LinkView, OpenDataView } from '../../render/views/view.ts';
import { absoluteUrl } from '../../url.ts';
import { type DataFile, dataPath } from '../data/data-files.ts';
import { hundredYears } from '../data/documents/by-hundred.ts';
import { documentLinksOf } from '../data/documents/documents.ts';
import { workbookFile } from '../data/workbook/workbook.ts';
import { frame, trail } from '../frame/frame.ts';
import { webPage } from '../frame/structured-data.ts';
import { latePage } from '../page.ts';
import type { Site } from '../site.ts';
import type { Cell } from '../tables/csv.ts';
import { type Table, tables, tablesVersion } from '../tables/table.ts';

/** Number of releases in which to search for an example. */
const looked = 100;
/** Maximum length of an example, in characters. */
const longestExample = 120;

/**
 * The open data page. It shows the sizes of the files, which are known because the files are rendered first; its key
 * contains their keys.
 */
export function dataOutputs(site: Site, files: readonly DataFile[]): Output[] {
  const path = site.sections.get('data');
  if (path === undefined) return [];
  return [
    latePage(site, {
      path,
      layout: 'data',
      from: () => [dataView(site, path, files, []), files.map(({ output }) => output.key)],
      view: async () => {
        const sizes: number[] = [];
        for (const { size } of files) sizes.push(await size());
        return dataView(site, path, files, sizes);
      },
    }),
  ];
}

function dataView(
  site: Site,
  path: string,
  files: readonly DataFile[],
  sizes: readonly number[],
): OpenDataView {
  const { config, locale } = site;
  const heading = message(locale, 'nav.data');
  const description = message(locale, 'data.lead');
  const breadcrumbs = trail(site);
  const about = { site, title: heading, path, lang: locale.code, breadcrumbs, description };
  const license = licenseOf(config.openData.license);
  const [tabular] = files.filter(
    ({ table, mediaType }) => table?.name === 'amounts' && mediaType === 'text/csv',
  );
  const hasWorkbook = files.some(({ name }) => name === workbookFile);
  return frame(
    site,
    {
      kind: 'data-page',
      path,
      title: heading,
      description,
      breadcrumbs,
      stylesheets: ['assets/data.css'],
      structured: [webPage(about, 'WebPage')],
    },
    {
      heading,
      ...(license && { license }),
      files: files.map(({ name, mediaType, content, table }, i) => ({
        name,
        url: dataPath(site, name),
        mediaType,
        content,
        ...(table && { rows: formatNumber(rowsOf(site, table), locale.code) }),
        size: formatBytes(sizes[i] ?? 0, locale.code),
      })),
      hundreds: hundredsOf(site),
      ...(hasWorkbook && { workbook: workbookFile }),
      ...(tabular && { example: exampleOf(absoluteUrl(config.baseUrl, dataPath(site, tabular.name))) }),
      tables: hasWorkbook || tabular ? tables.map((table) => tableView(site, table)) : [],
      documents: documentsOf(site),
      version: tablesVersion,
    },
  );
}

function hundredsOf(site: Site): OpenDataView['hundreds'] {
  const link = (url: string): LinkView => ({ text: url.replace(/^.*\//, ''), url });
  return hundredYears(site).flatMap(({ name, paths }) => {
    const [first, ...others] = paths.map(link);
    const last = others.at(-1);
    return first ? [{ year: name, first, ...(last && { last }) }] : [];
  });
}

function rowsOf({ archive, config }: Site, table: Table): number {
  return table.count(archive.releases, config);
}

function exampleOf(url: string): string {
  return [
    'import pandas',
    '',
    'amounts = pandas.read_csv(',
    `    "${url}",`,
    '    dtype={"sender_code": str},',
    ')',
    '',
  ].join('\n');
}

function tableView(site: Site, table: Table): DataTableView {
  const { archive, config, locale } = site;
  const count = rowsOf(site, table);
  const example = exampleRow(archive.releases, (entry) => table.rows(entry, config)[0]);
  return {
    id: table.name,
    heading: message(locale, table.title),
    rows: message(locale, 'data.count', { count }).replace(String(count), formatNumber(count, locale.code)),
    key: [...table.key],
    columns: table.columns.map(({ name, type, meaning, required }, i) => ({
      name,
      type: message(locale, `data.type.${type}`),
      isOptional: !required,
      meaning: message(locale, meaning),
      example: shortened(String(example[i] ?? '')),
    })),
  };
}

/** The first of the most complete rows of the newest releases. */
function exampleRow(
  releases: readonly Published[],
  rowOf: (entry: Published) => readonly Cell[] | undefined,
): readonly Cell[] {
  const filled = (row: readonly Cell[]) => row.filter((cell) => cell !== undefined).length;
  let best: readonly Cell[] = [];
  for (const entry of releases.slice(0, looked)) {
    if (entry.release.withdrawn || entry.hidden) continue;
    const row = rowOf(entry) ?? [];
    if (filled(row) > filled(best)) best = row;
  }
  return best;
}

function shortened(text: string): string {
  return text.length <= longestExample ? text : `${text.slice(0, text.lastIndexOf(' ', longestExample))} …`;
}

/** The documents of the newest release. */
function documentsOf(site: Site): OpenDataView['documents'] {
  const newest = site.archive.releases.find(({ release, hidden }) => !release.withdrawn && !hidden);
  if (!newest) return [];
  return documentLinksOf(site, newest).map(({ format, url, mediaType }) => ({
    name: url.replace(/^.*\//, ''),
    url,
    mediaType,
    content: message(site.locale, documentWords[format]),
  }));
}

const documentWords = {
  json: 'data.document.json',
  facts: 'data.document.facts',
  markdown: 'data.document.markdown',
  vcard: 'data.document.vcard',
} as const satisfies Record<DocumentFormat, MessageKey>;

/** Well-known licences. */
const licenseNames: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/creativecommons\.org\/publicdomain\/zero\/1\.0/, 'CC0 1.0'],
  [/creativecommons\.org\/licenses\/by\/4\.0/, 'CC BY 4.0'],
  [/creativecommons\.org\/licenses\/by-sa\/4\.0/, 'CC BY-SA 4.0'],
  [/data\.norge\.no\/nlod\/(?:no\/)?2\.0/, 'NLOD 2.0'],
];

function licenseOf(url: string | undefined): LinkView | undefined {
  if (url === undefined) return undefined;
  const known = licenseNames.find(([pattern]) => pattern.test(url));
  return { text: known?.[1] ?? url, url };
}
