import { escaped } from '../../../body/escaped.ts';
import { SharedStrings } from './shared-strings.ts';
import { filteredRange, type Sheet, sheetXml } from './sheet.ts';
import { stylesheet } from './sheet-styles.ts';

interface Part {
  readonly path: string;
  readonly content: string | Iterable<string>;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The files that a workbook consists of (Office Open XML, ISO/IEC 29500), as far as spreadsheets need them. */
export function* workbookParts(title: string, sheets: readonly Sheet[]): Generator<Part> {
  const strings = new SharedStrings();
  yield { path: '[Content_Types].xml', content: contentTypes(sheets) };
  yield {
    path: '_rels/.rels',
    content: relationships([
      `${kinds}/officeDocument" Target="xl/workbook.xml`,
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml',
    ]),
  };
  yield { path: 'docProps/core.xml', content: properties(title) };
  yield { path: 'xl/workbook.xml', content: workbookXml(sheets) };
  yield {
    path: 'xl/_rels/workbook.xml.rels',
    content: relationships([
      ...sheets.map((_, i) => `${kinds}/worksheet" Target="worksheets/sheet${i + 1}.xml`),
      `${kinds}/styles" Target="styles.xml`,
      `${kinds}/sharedStrings" Target="sharedStrings.xml`,
    ]),
  };
  yield { path: 'xl/styles.xml', content: stylesheet };
  for (const [i, sheet] of sheets.entries())
    yield { path: `xl/worksheets/sheet${i + 1}.xml`, content: sheetXml(sheet, strings) };
  yield { path: 'xl/sharedStrings.xml', content: strings.xml() };
}

function contentTypes(sheets: readonly Sheet[]): string {
  const parts = [
    ['/xl/workbook.xml', `${types}.sheet.main+xml`],
    ['/xl/styles.xml', `${types}.styles+xml`],
    ['/xl/sharedStrings.xml', `${types}.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...sheets.map((_, i) => [`/xl/worksheets/sheet${i + 1}.xml`, `${types}.worksheet+xml`]),
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

/** @param ends each type with its target, as attributes */
function relationships(ends: readonly string[]): string {
  const all = ends.map((end, i) => `<Relationship Id="rId${i + 1}" Type="${end}"/>`);
  return `${head}<Relationships xmlns="${relations}">${all.join('')}</Relationships>`;
}

/** Without dates: the same archive gives the same bytes. */
function properties(title: string): string {
  return `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const names = sheets.map(
    ({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const filters = sheets.map(
    (sheet, i) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${escaped(filteredRange(sheet))}</definedName>`,
  );
  return `${head}<workbook xmlns="${main}" xmlns:r="${kinds}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${names.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`;
}
