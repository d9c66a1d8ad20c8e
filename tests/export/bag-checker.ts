import { createHash, getHashes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type BagFiles, filesOf, isPayload } from './bag-files.ts';
import {
  type BagFinding,
  BagFindings,
  bagInfo,
  checkPath,
  fetchEntries,
  linesOf,
  type ManifestEntry,
  manifestEntries,
} from './bag-text.ts';

interface Manifest {
  readonly file: string;
  readonly algorithm: string;
  readonly entries: readonly ManifestEntry[];
}

/** Node's names of hashes, by their names in § 2.4. */
const hashes = new Map(getHashes().map((name) => [name.toLowerCase().replace(/[^a-z0-9]/g, ''), name]));

/**
 * Checks whether a folder is a complete and valid bag of BagIt 1.0. Written from RFC 8493, independently of the
 * program. A bag is valid if no finding is an error.
 */
export function checkBag(folder: string): BagFinding[] {
  const findings = new BagFindings();
  const files = filesOf(folder, findings);
  const encoding = readDeclaration(folder, files, findings);
  const payload = files.paths.filter(isPayload);
  const lines = (file: string) => linesOf(file, readFileSync(join(folder, file)), encoding, findings);

  const read = (prefix: string) =>
    files.paths.flatMap((file): Manifest[] => {
      const [, algorithm] = new RegExp(`^${prefix}-([^/]*)\\.txt$`).exec(file) ?? [];
      return algorithm === undefined ? [] : [readManifest(file, algorithm, lines(file), findings)];
    });
  const manifests = read('manifest');
  const tagManifests = read('tagmanifest');
  if (manifests.length === 0) findings.error('2.1.3', '', 'has no payload manifest');
  if (!isDirectory(join(folder, 'data'))) findings.error('2.1.2', 'data', 'there is no such directory');
  checkDistinct(files.paths, findings);

  for (const manifest of [...manifests, ...tagManifests]) checkManifest(folder, manifest, files, findings);
  for (const manifest of manifests) checkPayload(manifest, files, findings);
  for (const manifest of tagManifests) checkTags(manifest, manifests, files, findings);
  if (tagManifests.some(({ algorithm }) => manifests.every((other) => other.algorithm !== algorithm)))
    findings.warn('2.2.1', '', 'tag manifests should use the algorithms of the payload manifests');

  if (files.has('fetch.txt')) checkFetch(folder, lines('fetch.txt'), files, manifests, findings);
  if (files.has('bag-info.txt')) checkInfo(folder, lines('bag-info.txt'), payload, findings);
  return findings.all;
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The encoding of the tag files, from bagit.txt (§ 2.1.1). */
function readDeclaration(folder: string, files: BagFiles, findings: BagFindings): string {
  const file = 'bagit.txt';
  if (!files.has(file)) {
    findings.error('2.1.1', file, 'there is no such file');
    return 'UTF-8';
  }
  const lines = linesOf(file, readFileSync(join(folder, file)), 'UTF-8', findings);
  if (lines.length !== 2) findings.error('2.1.1', file, `has ${lines.length} lines, not two`);
  const version = /^BagIt-Version: (\d+\.\d+)$/.exec(lines[0] ?? '')?.[1];
  if (version !== '1.0') findings.error('2.1.1', file, 'the first line is not "BagIt-Version: 1.0"');
  const encoding = /^Tag-File-Character-Encoding: (\S+)$/.exec(lines[1] ?? '')?.[1];
  if (encoding === undefined) {
    findings.error('2.1.1', file, 'the second line does not name the encoding of tag files');
    return 'UTF-8';
  }
  try {
    if (new TextDecoder(encoding).encoding !== 'utf-8')
      findings.warn('2.1.1', file, `the encoding should be UTF-8, not ${encoding}`);
    return encoding;
  } catch {
    findings.error('2.1.1', file, `${encoding} is no encoding`);
    return 'UTF-8';
  }
}

function readManifest(file: string, algorithm: string, lines: string[], findings: BagFindings): Manifest {
  const hash = hashes.get(algorithm);
  if (!/^[a-z0-9]+$/.test(algorithm))
    findings.error(
      '2.4',
      file,
      `${algorithm} is not the name of an algorithm in lower-case letters and digits`,
    );
  else if (hash === undefined) findings.error('2.4', file, `${algorithm} is no algorithm known here`);
  else if (!['sha256', 'sha512'].includes(algorithm))
    findings.warn('2.4', file, `not every tool knows ${algorithm}, as it must sha256 and sha512`);
  const digits = hash === undefined ? undefined : createHash(hash).digest('hex').length;
  return { file, algorithm, entries: manifestEntries(file, lines, digits, findings) };
}

/** Two files whose names only differ in case or normalisation are the same on many systems. */
function checkDistinct(paths: readonly string[], findings: BagFindings): void {
  const seen = new Map<string, string>();
  for (const file of paths) {
    const key = file.normalize('NFC').toLowerCase();
    const other = seen.get(key);
    if (other !== undefined) findings.warn('6.1', file, `is one file with ${other} on some systems`);
    seen.set(key, file);
  }
}

/** Checks of payload and tag manifests: files exist, are listed once, and have the right digests. */
function checkManifest(folder: string, manifest: Manifest, files: BagFiles, findings: BagFindings) {
  const { file, algorithm, entries } = manifest;
  const hash = hashes.get(algorithm);
  const seen = new Set<string>();
  for (const { digest, path } of entries) {
    checkPath(file, path, findings);
    const found = files.find(path);
    const name = found ?? posix.normalize(path).normalize('NFC');
    if (seen.has(name)) findings.error('2.1.3', file, `lists ${path} more than once`);
    seen.add(name);
    if (found === undefined) {
      const isFolder = !path.includes('..') && isDirectory(join(folder, path));
      findings.error(isFolder ? '2.1.3' : '3', file, `${path} is ${isFolder ? 'a directory' : 'missing'}`);
    } else {
      if (found !== posix.normalize(path))
        findings.warn('6.1', file, `${path} is composed otherwise than the file's name`);
      const bytes = readFileSync(join(folder, found));
      if (hash !== undefined && createHash(hash).update(bytes).digest('hex') !== digest)
        findings.error('3', file, `${path} has another checksum`);
    }
  }
}

function checkPayload({ file, entries }: Manifest, files: BagFiles, findings: BagFindings): void {
  const listed = new Set(entries.map(({ path }) => files.find(path)));
  for (const path of files.paths)
    if (isPayload(path) && !listed.has(path)) findings.error('2.1.3', file, `does not list ${path}`);
  for (const { path } of entries)
    if (!isPayload(posix.normalize(path)))
      findings.error('2.1.3', file, `lists ${path}, which is no payload`);
}

function checkTags(
  { file, entries }: Manifest,
  manifests: readonly Manifest[],
  files: BagFiles,
  findings: BagFindings,
): void {
  const listed = new Set(entries.map(({ path }) => posix.normalize(path)));
  const isTagManifest = (path: string) => /^tagmanifest-[^/]*\.txt$/.test(path);
  for (const path of listed) {
    if (isPayload(path)) findings.error('2.2.1', file, `lists ${path}, which is payload`);
    if (isTagManifest(path)) findings.error('2.2.1', file, `lists ${path}, which is a tag manifest`);
  }
  for (const manifest of manifests)
    if (!listed.has(manifest.file)) findings.error('2.2.1', file, `does not list ${manifest.file}`);
  for (const path of files.paths) {
    const isOther = isPayload(path) || isTagManifest(path) || /^manifest-[^/]*\.txt$/.test(path);
    if (!isOther && !listed.has(path)) findings.warn('2.2.1', file, `should list ${path}`);
  }
}

function checkFetch(
  folder: string,
  lines: readonly string[],
  files: BagFiles,
  manifests: readonly Manifest[],
  findings: BagFindings,
): void {
  const file = 'fetch.txt';
  for (const { length, path } of fetchEntries(file, lines, findings)) {
    checkPath(file, path, findings);
    if (!isPayload(posix.normalize(path)))
      findings.error('2.2.3', file, `lists ${path}, which is no payload`);
    for (const manifest of manifests)
      if (!manifest.entries.some((entry) => entry.path === path))
        findings.error('2.2.3', file, `lists ${path}, which ${manifest.file} does not`);
    const found = files.find(path);
    if (found === undefined) findings.error('3', file, `${path} is still to be fetched`);
    else if (length !== undefined && statSync(join(folder, found)).size !== length)
      findings.warn('5.3', file, `${path} is not ${length} octets long`);
  }
}

function checkInfo(folder: string, lines: string[], payload: readonly string[], findings: BagFindings): void {
  const file = 'bag-info.txt';
  const octets = payload.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  const oxum = `${octets}.${payload.length}`;
  for (const [label, value] of bagInfo(file, lines, findings)) {
    if (label === 'payload-oxum' && value !== oxum)
      findings.error('2.2.2', file, `Payload-Oxum is ${value}, but the payload has ${oxum}`);
    if (label === 'bagging-date' && !isDate(value))
      findings.error('2.2.2', file, `Bagging-Date ${value} is no date of the form YYYY-MM-DD`);
    if (label === 'bag-count' && !/^\d+ of (?:\d+|\?)$/.test(value))
      findings.error('2.2.2', file, `Bag-Count ${value} is not of the form "N of T"`);
  }
}

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}
