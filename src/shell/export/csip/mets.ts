import { escaped } from '../../../body/escaped.ts';
import type { BagEntry } from '../bag.ts';
import { mediaTypeOf } from '../file-facts.ts';
import { hrefOf, type PackageFacts } from './package-facts.ts';

/** Files of a package that belong together. */
export interface FileGroup {
  /** `Documentation`, `Schemas`, or `Representations/` and a name. */
  readonly use: string;
  readonly files: readonly BagEntry[];
}

export interface PackageFiles {
  readonly descriptive: BagEntry;
  readonly preservation: BagEntry;
  readonly groups: readonly FileGroup[];
}

/**
 * Returns the METS document of an E-ARK submission package (CSIP and SIP 2.1.0), as required by FGS Paketstruktur 2.0.
 * The organisations are archival creators (ARCHIVIST) and submitters. They can't also be CREATOR, as the text of the
 * SIP specification says, because the rules of CSIP only accept the software in that role.
 */
export function* mets(
  id: string,
  { descriptive, preservation, groups }: PackageFiles,
  facts: PackageFacts,
): Generator<string> {
  const { title, moment } = facts;
  yield `<?xml version="1.0" encoding="UTF-8"?>
<mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:csip="https://DILCIS.eu/XML/METS/CSIPExtensionMETS" xmlns:xlink="http://www.w3.org/1999/xlink" OBJID="uuid-${id}" LABEL="${escaped(title)}" TYPE="Mixed" csip:CONTENTINFORMATIONTYPE="MIXED" PROFILE="https://earksip.dilcis.eu/profile/E-ARK-SIP.xml">
${header(facts)}<mets:dmdSec ID="dmd" CREATED="${moment}" STATUS="CURRENT">${reference(descriptive, 'DC', moment)}</mets:dmdSec>
<mets:amdSec ID="amd"><mets:digiprovMD ID="digiprov" STATUS="CURRENT">${reference(preservation, 'PREMIS', moment)}</mets:digiprovMD></mets:amdSec>
<mets:fileSec ID="files">
`;
  let number = 0;
  for (const [i, { use, files }] of groups.entries()) {
    yield `<mets:fileGrp ID="group-${i + 1}" USE="${escaped(use)}" csip:CONTENTINFORMATIONTYPE="OTHER" csip:OTHERCONTENTINFORMATIONTYPE="kommunike">\n`;
    for (const file of files) yield fileElement(file, ++number, moment);
    yield '</mets:fileGrp>\n';
  }
  yield `</mets:fileSec>
<mets:structMap ID="structure" TYPE="PHYSICAL" LABEL="CSIP"><mets:div ID="package" LABEL="uuid-${id}">
<mets:div ID="div-metadata" LABEL="Metadata" DMDID="dmd" ADMID="digiprov"/>
`;
  for (const label of ['Documentation', 'Schemas', 'Representations']) {
    const pointers = groups.flatMap(({ use }, i) =>
      use === label || use.startsWith(`${label}/`) ? `<mets:fptr FILEID="group-${i + 1}"/>` : [],
    );
    yield `<mets:div ID="div-${label.toLowerCase()}" LABEL="${label}">${pointers.join('')}</mets:div>\n`;
  }
  yield '</mets:div></mets:structMap>\n</mets:mets>\n';
}

function header({ moment, version, organisations }: PackageFacts): string {
  const agents = organisations.flatMap((name) => [
    agent('ROLE="ARCHIVIST" TYPE="ORGANIZATION"', name),
    agent('ROLE="OTHER" OTHERROLE="SUBMITTER" TYPE="ORGANIZATION"', name),
  ]);
  const note = `<mets:note csip:NOTETYPE="SOFTWARE VERSION">${escaped(version)}</mets:note>`;
  const software = agent('ROLE="CREATOR" TYPE="OTHER" OTHERTYPE="SOFTWARE"', 'Kommuniké', note);
  return `<mets:metsHdr CREATEDATE="${moment}" LASTMODDATE="${moment}" RECORDSTATUS="NEW" csip:OAISPACKAGETYPE="SIP">${software}${agents.join('')}</mets:metsHdr>\n`;
}

function agent(attributes: string, name: string, note = ''): string {
  return `<mets:agent ${attributes}><mets:name>${escaped(name)}</mets:name>${note}</mets:agent>`;
}

function reference(file: BagEntry, type: string, moment: string): string {
  return `<mets:mdRef LOCTYPE="URL" xlink:type="simple" xlink:href="${escaped(hrefOf(file))}" MDTYPE="${type}" ${attributesOf(file, moment)}/>`;
}

function fileElement(file: BagEntry, number: number, moment: string): string {
  const place = `<mets:FLocat LOCTYPE="URL" xlink:type="simple" xlink:href="${escaped(hrefOf(file))}"/>`;
  return `<mets:file ID="file-${number}" ${attributesOf(file, moment)}>${place}</mets:file>\n`;
}

function attributesOf({ path, size, sha512 }: BagEntry, moment: string): string {
  return `MIMETYPE="${mediaTypeOf(path)}" SIZE="${size}" CREATED="${moment}" CHECKSUM="${sha512}" CHECKSUMTYPE="SHA-512"`;
}

/** Returns simple Dublin Core about the archive. */
export function dublinCore(id: string, facts: PackageFacts): string {
  const { title, description, baseUrl, language, organisations, moment, period } = facts;
  const terms: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', title],
    ['description', description],
    ...organisations.map((name) => ['creator', name] as const),
    ['identifier', `urn:uuid:${id}`],
    ['source', baseUrl],
    ['language', language],
    ['date', moment],
    ['coverage', period && `${period.from}/${period.to}`],
    ['type', 'Collection'],
  ];
  const elements = terms.flatMap(([name, value]) =>
    value === undefined ? [] : `  <dc:${name}>${escaped(value)}</dc:${name}>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<simpledc xmlns="http://purl.org/dc/elements/1.1/" xmlns:dc="http://purl.org/dc/elements/1.1/">\n${elements.join('')}</simpledc>\n`;
}
