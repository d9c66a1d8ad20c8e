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

/** Parses RDF/XML. All IRIs must be absolute, because there is no base. */
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

/** The class hierarchy of the vCard vocabulary. */
const kinds = ['Organization', 'Individual'].map((name) =>
  quad(
    namedNode(`http://www.w3.org/2006/vcard/ns#${name}`),
    namedNode('http://www.w3.org/2000/01/rdf-schema#subClassOf'),
    namedNode('http://www.w3.org/2006/vcard/ns#Kind'),
  ),
);

/**
 * Returns the violations of the shapes of DCAT-AP 3.0.1 and DCAT-AP-SE 3.0.1. The shapes require classes for many
 * resources that a catalogue only refers to: terms of controlled vocabularies, licences, pages. The catalogue does not
 * contain their classes, so `sh:class` is only checked for resources that it describes.
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
