import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { run } from '../commands/command.ts';
import { filesBelow, type TestArchive } from '../support/archive.ts';
import { archiveOf, exporting } from './whole-archive.ts';

/** A folder with the schemas and rules of the E-ARK validator, which are not part of this repository. */
const rules = process.env.E_ARK_RULES ?? '';

const namespaces = {
  mets: 'http://www.loc.gov/METS/',
  xlink: 'http://www.w3.org/1999/xlink',
  premis: 'http://www.loc.gov/premis/v3',
  dc: 'http://purl.org/dc/elements/1.1/',
};

interface Described {
  readonly href: string;
  readonly size: string;
  readonly digest: string;
}

async function packaged(): Promise<TestArchive> {
  const archive = await archiveOf();
  await exporting(archive, 'bag', '--fgs');
  return archive;
}

function valuesOf(archive: TestArchive, path: string, xpath: string): string[] {
  const document = XmlDocument.fromString(archive.read(`bag/data/${path}`));
  try {
    return document.find(xpath, namespaces).map((node) => node.content);
  } finally {
    document.dispose();
  }
}

function payloadOf(archive: TestArchive): Described[] {
  return Object.entries(filesBelow(join(archive.root, 'bag/data'))).map(([path, text]) => {
    const bytes = Buffer.from(text, 'latin1');
    const href = path.split('/').map(encodeURIComponent).join('/');
    return { href, size: String(bytes.length), digest: createHash('sha512').update(bytes).digest('hex') };
  });
}

describe('an export with --fgs', () => {
  const sorted = (files: readonly Described[]) => [...files].sort((a, b) => (a.href < b.href ? -1 : 1));

  test('is a bag whose METS lists every file except itself, with its size and digest', async () => {
    const archive = await packaged();
    const [hrefs, sizes, digests] = ['//@xlink:href', '//@SIZE', '//@CHECKSUM'].map((xpath) =>
      valuesOf(archive, 'METS.xml', xpath),
    );
    const described = (hrefs ?? []).map((href, i) => ({
      href,
      size: sizes?.[i] ?? '',
      digest: digests?.[i] ?? '',
    }));
    expect(sorted(described)).toEqual(sorted(payloadOf(archive).filter(({ href }) => href !== 'METS.xml')));
  });

  test('has PREMIS with the fixity of every file that is not package metadata', async () => {
    const archive = await packaged();
    const hrefs = valuesOf(
      archive,
      'metadata/preservation/premis.xml',
      '//premis:objectIdentifierValue[../premis:objectIdentifierType="path"]',
    );
    const digests = valuesOf(archive, 'metadata/preservation/premis.xml', '//premis:messageDigest');
    const expected = sorted(payloadOf(archive)).filter(({ href }) => !/^(?:METS\.xml|metadata\/)/.test(href));
    const described = sorted(hrefs.map((href, i) => ({ href, size: '', digest: digests[i] ?? '' })));
    expect(described).toEqual(expected.map((file) => ({ ...file, size: '' })));
    expect(valuesOf(archive, 'metadata/preservation/premis.xml', '//premis:eventType')).toContain(
      'information package creation',
    );
  });

  test('has representations, documentation and organisation where CSIP requires them', async () => {
    const archive = await packaged();
    expect(valuesOf(archive, 'METS.xml', '//mets:fileGrp/@USE')).toEqual([
      'Documentation',
      'Representations/archive',
      'Representations/program',
      'Representations/site',
      'Schemas',
    ]);
    expect(valuesOf(archive, 'METS.xml', '//mets:agent[@ROLE="ARCHIVIST"]/mets:name')).toEqual([
      'Uppsala kommun',
    ]);
    expect(valuesOf(archive, 'metadata/descriptive/dc.xml', '//dc:coverage')).toEqual([
      '2018-05-02/2024-05-02',
    ]);
  });

  test('is accepted by verify, and rebuilds the site', async () => {
    const archive = await packaged();
    expect((await run(archive.root, ['verify', 'bag'])).code).toBe(0);
    const root = 'bag/data/representations/archive/data';
    const { code } = await run(archive.root, [
      'build',
      '--root',
      root,
      '--now',
      '2026-11-21T12:00Z',
      '--out',
      'again',
    ]);
    expect(code).toBe(0);
    expect(archive.site('again')).toEqual(archive.site('bag/data/representations/site/data'));
  });

  test.skipIf(!existsSync(rules))(
    'passes mets.xsd and the rules of CSIP and SIP (set E_ARK_RULES)',
    async () => {
      const archive = await packaged();
      const judge = join(import.meta.dirname, 'judge-mets.py');
      const said = execFileSync('/usr/bin/python3', [
        judge,
        join(archive.root, 'bag/data/METS.xml'),
        rules,
      ]).toString();
      const lines = said.trimEnd().split('\n');
      expect(lines.at(-1)).toBe('judged');
      // SIP14 requires a NOTETYPE without namespace, which mets.xsd refuses, on the note that CSIP15 requires
      expect(lines.filter((line) => line.includes(' ERROR ')).map((line) => line.slice(0, 10))).toEqual([
        'SIP SIP14 ',
      ]);
    },
  );
});
