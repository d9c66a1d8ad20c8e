import { hash } from 'node:crypto';
import { escaped, escapedContent } from '../../../body/escaped.ts';

/** The namespaces of the vocabularies in use, by prefix. */
const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;
type Prefix = keyof typeof namespaces;
type Name = `${Prefix}:${string}`;

/** An object of a statement: a resource, a text of a language, or a value of a type. */
export type Term =
  | { readonly iri: string }
  | { readonly text: string; readonly language: string }
  | { readonly text: string; readonly type?: `xsd:${string}` };

/** A resource with its absolute IRI, and the statements about it. */
export interface Resource {
  readonly iri: string;
  readonly type: Name;
  readonly statements: readonly (readonly [predicate: Name, object: Term])[];
}

/** Returns an address as an absolute IRI (RFC 3987): without characters that URLs tolerate and IRIs forbid. */
export function iriOf(address: string): string {
  return new URL(address).href.replace(/[\s<>"{}|\\^`]/g, encodeURIComponent);
}

/** Formats resources as RDF/XML, which all harvesters of DCAT-AP read. */
export function rdfXml(resources: readonly Resource[]): string {
  const declared = Object.entries(namespaces).map(([prefix, iri]) => `xmlns:${prefix}="${iri}"`);
  const elements = resources.map(({ iri, type, statements }) =>
    [
      `  <${type} rdf:about="${escaped(iri)}">`,
      ...statements.map(([predicate, object]) => `    <${predicate}${xmlOf(object, predicate)}`),
      `  </${type}>`,
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rdf:RDF ${declared.join('\n         ')}>`,
    ...elements,
    '</rdf:RDF>\n',
  ].join('\n');
}

function xmlOf(term: Term, predicate: Name): string {
  if ('iri' in term) return ` rdf:resource="${escaped(term.iri)}"/>`;
  const content = `${escapedContent(term.text)}</${predicate}>`;
  if ('language' in term) return ` xml:lang="${escaped(term.language)}">${content}`;
  return term.type === undefined ? `>${content}` : ` rdf:datatype="${expanded(term.type)}">${content}`;
}

function expanded(name: `xsd:${string}`): string {
  return namespaces.xsd + name.slice('xsd:'.length);
}

/** Formats the same resources as JSON-LD 1.1. */
export function jsonLd(resources: readonly Resource[]): string {
  const { rdf: _, ...context } = namespaces;
  const graph = resources.map(({ iri, type, statements }) => {
    const members = [...new Set(statements.map(([predicate]) => predicate))].map((predicate) => {
      const objects = statements.filter(([one]) => one === predicate).map(([, object]) => jsonOf(object));
      return [predicate, objects.length === 1 ? objects[0] : objects];
    });
    return { '@id': iri, '@type': type, ...Object.fromEntries(members) };
  });
  return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 2)}\n`;
}

function jsonOf(term: Term) {
  if ('iri' in term) return { '@id': term.iri };
  if ('language' in term) return { '@language': term.language, '@value': term.text };
  return term.type === undefined ? term.text : { '@type': term.type, '@value': term.text };
}

/** Returns the UUID of an IRI (version 5, RFC 9562, in its namespace of URLs): always the same. */
export function uuidOf(iri: string): string {
  const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const bytes = hash('sha1', Buffer.concat([namespace, Buffer.from(iri, 'utf8')]), 'buffer').subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
