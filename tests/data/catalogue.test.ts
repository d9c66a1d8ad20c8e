import { beforeAll, describe, expect, test } from 'vitest';
import { iriOf, uuidOf } from '../../src/site/data/catalogues/rdf.ts';
import { TestArchive } from '../support/archive.ts';
import { openSample, type Sample } from '../support/sample.ts';
import { readJsonLd, readRdfXml, violationsOf } from './shapes.ts';

let sample: Sample;
let xml: string;
beforeAll(async () => {
  sample = await openSample();
  xml = sample.files['data/dcat.rdf'] ?? '';
});

describe('the catalogue of the sample archive', () => {
  test('has no violations of the shapes of DCAT-AP and DCAT-AP-SE', async () => {
    expect(await violationsOf(await readRdfXml(xml))).toEqual([]);
  });

  test('is the same in JSON-LD, without blank nodes', async () => {
    const [fromXml, fromJson] = [
      await readRdfXml(xml),
      await readJsonLd(sample.files['data/dcat.jsonld'] ?? ''),
    ];
    const lines = (store: typeof fromXml) =>
      [...store].map(({ subject, predicate, object }) =>
        [subject, predicate, object].map((term) => `${term.termType} ${JSON.stringify(term)}`).join(' '),
      );
    expect(lines(fromJson).sort()).toEqual(lines(fromXml).sort());
    expect(lines(fromXml).filter((line) => line.includes('BlankNode'))).toEqual([]);
  });

  test('uses the IRIs of the portal and of Creative Commons, and only lists existing files', async () => {
    expect(xml).toContain('<foaf:Agent rdf:about="http://dataportal.se/organisation/SE2120000001">');
    expect(xml).toContain('rdf:resource="http://purl.org/adms/publishertype/LocalAuthority"');
    expect(xml).toContain(
      '<dcterms:license rdf:resource="http://creativecommons.org/publicdomain/zero/1.0/"/>',
    );
    const urls = [...xml.matchAll(/downloadURL rdf:resource="https:\/\/press\.example\/([^"]+)"/g)];
    expect(urls.length).toBeGreaterThan(5);
    for (const [, path = ''] of urls) expect(sample.files[path]?.length, path).toBeGreaterThan(0);
  });

  test.each([
    ['no licence of the catalogue', /<dcterms:license .*\n(?=\s*<foaf:homepage)/],
    ['no type of the publisher', /<dcterms:type .*\n/],
    ['no publisher', /<dcterms:publisher .*\n/g],
    ['no title', /<dcterms:title .*\n/],
    ['no e-mail address of the contact', /<vcard:hasEmail .*\n/],
    ['no name of the publisher', /<foaf:name .*\n/],
    ['no address of a file', /<dcat:accessURL .*\n/],
    ['a publisher of another class', /(?<=<|<\/)foaf:Agent/g, 'dcat:Resource'],
    ['a licence by https', /http:\/\/creativecommons/g, 'https://creativecommons'],
    ['an identifier that is no UUID', /(?<=<dcterms:identifier>)\w{8}-/, ''],
    [
      'a contact with the publisher’s IRI',
      /[^"]*#contact(?=")/g,
      'http://dataportal.se/organisation/SE2120000001',
    ],
  ])('has violations with %s', async (_, found, replacement = '') => {
    const broken = xml.replace(found, replacement);
    expect(broken).not.toBe(xml);
    expect(await violationsOf(await readRdfXml(broken))).not.toEqual([]);
  });
});

describe('the catalogue of an archive', () => {
  const catalogueOf = async (config: string) => {
    const archive = new TestArchive({ 'kommunike.config.yaml': config });
    const { code, diagnostics } = await archive.build();
    return {
      code,
      codes: diagnostics.map((one) => one.code),
      text: archive.site()['data/dcat.rdf']?.toString() ?? '',
    };
  };

  test('has no violations with any config', async () => {
    const { text } = await catalogueOf(
      [
        'title: "Arkiv <b> & \\"citat\\""',
        'contact: a',
        'contacts: { a: { name: "Å & Ö <x>", title: chef, phone: 112, email: o+a_b@x.example } }',
        'openData:',
        `  license: https://x.example/?a="<>'&b=;,$x`,
        '  spatial: https://www.geonames.org/2666199/uppsala.html',
        '  organisation: { name: "Region & <Norr>", number: "2321000008", type: association }',
      ].join('\n'),
    );
    expect(await violationsOf(await readRdfXml(text))).toEqual([]);
    expect(text).toContain('rdf:resource="http://sws.geonames.org/2666199"');
    expect(text).toContain('publishertype/NonProfitOrganisation');
  });

  test('normalises the addresses of Creative Commons', async () => {
    for (const license of [
      'https://creativecommons.org/licenses/by/4.0',
      'https://www.creativecommons.org/licenses/by/4.0/deed.sv',
      'http://creativecommons.org/licenses/by/4.0/legalcode',
    ]) {
      const { text } = await catalogueOf(`openData: { license: "${license}" }`);
      expect(text).toContain('"http://creativecommons.org/licenses/by/4.0/"');
    }
  });
});

test('addresses become IRIs, and IRIs become UUIDs by RFC 9562', () => {
  expect(iriOf('https://x.example/å?a={b}|c^`')).toBe('https://x.example/%C3%A5?a=%7Bb%7D%7Cc%5E%60');
  // as uuid.uuid5(uuid.NAMESPACE_URL, …) of Python makes them
  expect(uuidOf('https://press.example/data/#releases')).toBe('aa200326-30ff-5058-afa9-2535e8968881');
});
