import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { DataFactory, Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { RdfXmlParser } from 'rdfxml-streaming-parser';

const { namedNode, quad } = DataFactory;

const folder = join(import.meta.dirname, 'dcat-ap');
const shapes = new Store(
  ['dcat-ap-SHACL.ttl', 'dcat-ap-se-mandatory.ttl'].flatMap((name) =>
    new Parser().parse(readFileSync(join(folder, name), 'utf8')),
  ),
);

/** Reads RDF/XML. It must name everything by absolute IRIs: there is no base. */
export async function readRdfXml(text: string): Promise<Store> {
  return stored(Readable.from([text]).pipe(new RdfXmlParser({ validateUri: true })));
}

export async function readJsonLd(text: string): Promise<Store> {
  return stored(Readable.from([text]).pipe(new JsonLdParser()));
}

async function stored(quads: AsyncIterable<unknown>): Promise<Store> {
  const store = new Store();
  for await (const each of quads) store.addQuad(each as Parameters<Store['addQuad']>[0]);
  return store;
}

/** What the vCard vocabulary says of its own classes. */
const kinds = ['Organization', 'Individual'].map((name) =>
  quad(
    namedNode(`http://www.w3.org/2006/vcard/ns#${name}`),
    namedNode('http://www.w3.org/2000/01/rdf-schema#subClassOf'),
    namedNode('http://www.w3.org/2006/vcard/ns#Kind'),
  ),
);

/**
 * Returns the violations of the shapes of DCAT-AP 3.0.1 and DCAT-AP-SE 3.0.1. A class is demanded of many things that
 * a catalogue only points at: terms of controlled vocabularies, licences, pages. Their classes are not known from the
 * catalogue, so demands for a class are judged only for what it describes itself.
 */
export async function violationsOf(data: Store): Promise<string[]> {
  const validator = new SHACLValidator(shapes, { allowNamedNodeInList: true });
  const { results } = await validator.validate(new Store([...data, ...kinds]));
  return results
    .filter(
      ({ sourceConstraintComponent, value }) =>
        !sourceConstraintComponent?.value.endsWith('#ClassConstraintComponent') ||
        value?.termType !== 'NamedNode' ||
        data.countQuads(value as never, null, null, null) > 0,
    )
    .map(
      ({ focusNode, path, sourceConstraintComponent, value }) =>
        `${focusNode?.value} ${path?.value ?? ''} ${sourceConstraintComponent?.value.split('#')[1]} ${value?.value ?? ''}`,
    );
}
