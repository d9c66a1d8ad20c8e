import { elementText, readXml } from '../../../import/sources/exports/xml.ts';
import { fieldsOf, type Json, listOf } from '../../../import/sources/json.ts';
import { lookup } from '../../../lookup.ts';
import { type OwnRights, writers } from './picture-facts.ts';

/** In characters. */
const longest = 1000;

/**
 * Returns creator, credit and terms of use from the metadata of a picture: XMP, and IIM (IPTC-NAA) for what XMP lacks.
 * Undefined if there are none or the metadata can't be read.
 */
export function ownRights(xmp: Uint8Array | undefined, iptc: Uint8Array | undefined): OwnRights | undefined {
  const fields = xmp ? xmpFields(xmp) : {};
  if (fieldsOf(fields['x:xmpmeta'])['x:xmptk'] === writers.site) return undefined;
  const found = { ...(iptc && fromIim(iptc)), ...fromXmp(fields) };
  return Object.keys(found).length > 0 ? found : undefined;
}

const xmpNames = {
  creator: 'dc:creator',
  credit: 'photoshop:Credit',
  notice: 'dc:rights',
  terms: 'xmpRights:UsageTerms',
  statement: 'xmpRights:WebStatement',
} as const satisfies Record<keyof OwnRights, string>;

function xmpFields(bytes: Uint8Array): Json {
  try {
    return fieldsOf(readXml(Buffer.from(bytes).toString('utf8')));
  } catch {
    return {};
  }
}

function fromXmp(packet: Json): OwnRights {
  const { 'rdf:RDF': rdf = packet['rdf:RDF'] } = fieldsOf(packet['x:xmpmeta']);
  const descriptions = listOf(fieldsOf(rdf)['rdf:Description']).map(fieldsOf);
  const textUnder = (name: string) =>
    descriptions.map((fields) => valueIn(lookup(fields, name))).find((text) => text !== undefined);
  return nonEmpty(Object.entries(xmpNames).map(([key, name]) => [key, textUnder(name)]));
}

/** Returns the text of a property, or the texts of its list; of several languages, the first. */
function valueIn(property: unknown): string | undefined {
  const { 'rdf:Seq': sequence, 'rdf:Bag': bag, 'rdf:Alt': languages } = fieldsOf(property);
  const items = (list: unknown) =>
    listOf(fieldsOf(list)['rdf:li']).flatMap((item) => elementText(item) ?? []);
  if (languages !== undefined) return items(languages)[0];
  if (sequence !== undefined || bag !== undefined) return items(sequence ?? bag).join(', ');
  return elementText(property);
}

/** By number of the data set in record 2 (IIM 4.2). */
const iimNames = new Map<number, keyof OwnRights>([
  [80, 'creator'],
  [110, 'credit'],
  [116, 'notice'],
]);

function fromIim(bytes: Uint8Array): OwnRights {
  const found = new Map<keyof OwnRights, string>();
  let isUtf8 = false;
  const start = bytes.indexOf(0x1c);
  for (let at = start; at >= 0 && bytes[at] === 0x1c && at + 5 <= bytes.length; ) {
    const size = ((bytes[at + 3] ?? 0) << 8) | (bytes[at + 4] ?? 0);
    const value = Buffer.from(bytes.subarray(at + 5, at + 5 + size));
    if (bytes[at + 1] === 1 && bytes[at + 2] === 90) isUtf8 = value.toString('latin1') === '\x1b%G';
    const name = bytes[at + 1] === 2 ? iimNames.get(bytes[at + 2] ?? 0) : undefined;
    if (name && !found.has(name)) found.set(name, value.toString(isUtf8 ? 'utf8' : 'latin1'));
    at += 5 + size;
  }
  return nonEmpty([...found]);
}

/** Keeps texts that are not empty, each on one line. */
function nonEmpty(entries: readonly (readonly [string, string | undefined])[]): OwnRights {
  return Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const text = value
        ?.replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .slice(0, longest);
      return text ? [[name, text]] : [];
    }),
  );
}
