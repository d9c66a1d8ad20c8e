/** A problem with a bag. `section` is that of RFC 8493. */
export interface BagFinding {
  readonly severity: 'error' | 'warning';
  readonly section: string;
  /** Below the bag's base directory. */
  readonly file: string;
  readonly message: string;
}

/** Collects findings. */
export class BagFindings {
  readonly all: BagFinding[] = [];

  error(section: string, file: string, message: string): void {
    this.all.push({ severity: 'error', section, file, message });
  }

  warn(section: string, file: string, message: string): void {
    this.all.push({ severity: 'warning', section, file, message });
  }
}

export interface ManifestEntry {
  /** In lower case. */
  readonly digest: string;
  readonly path: string;
}

/** A text tag file's lines without their ends (§ 2.3); none if it is not in the encoding. */
export function linesOf(file: string, bytes: Uint8Array, encoding: string, findings: BagFindings): string[] {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    findings.error('2.3', file, `is not ${encoding}`);
    return [];
  }
  if (text.startsWith('\ufeff')) {
    if (!/^utf-?(?:16|32)$/i.test(encoding))
      findings.error('2.3', file, `has a byte order mark, which ${encoding} does not need`);
    text = text.slice(1);
  }
  const ends = new Set(text.match(/\r\n|\r|\n/g));
  if (ends.size > 1) findings.warn('2.3', file, 'ends its lines in more than one way');
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  else findings.error('2.3', file, 'its last line has no end');
  return lines;
}

/** The files in a payload or tag manifest, each line parsed by § 2.1.3. */
export function manifestEntries(
  file: string,
  lines: readonly string[],
  digestLength: number | undefined,
  findings: BagFindings,
): ManifestEntry[] {
  return lines.flatMap((line, at) => {
    const where = `line ${at + 1}`;
    const [, digest, written] = /^([0-9a-f]+)[ \t]+(.+)$/i.exec(line) ?? [];
    if (digest === undefined || written === undefined) {
      findings.error('2.1.3', file, `${where} is not "checksum filepath"`);
      return [];
    }
    if (digestLength !== undefined && digest.length !== digestLength)
      findings.error('2.1.3', file, `${where}: a checksum of ${digest.length} digits, not ${digestLength}`);
    return [{ digest: digest.toLowerCase(), path: decodedPath(file, where, written, findings) }];
  });
}

export interface FetchEntry {
  readonly length: number | undefined;
  readonly path: string;
}

/** The files that fetch.txt lists (§ 2.2.3). */
export function fetchEntries(file: string, lines: readonly string[], findings: BagFindings): FetchEntry[] {
  return lines.flatMap((line, at) => {
    const where = `line ${at + 1}`;
    const [, url, length, written] = /^(\S+)[ \t]+(\d+|-)[ \t]+(.+)$/.exec(line) ?? [];
    if (url === undefined || written === undefined) {
      findings.error('2.2.3', file, `${where} is not "url length filepath"`);
      return [];
    }
    if (!URL.canParse(url)) findings.error('2.2.3', file, `${where}: ${url} is not a URL`);
    const path = decodedPath(file, where, written, findings);
    return [{ length: length === '-' ? undefined : Number(length), path }];
  });
}

/** LF, CR and % are percent-encoded in a path, and nothing else is (§ 2.1.3). */
function decodedPath(file: string, where: string, written: string, findings: BagFindings): string {
  for (const [found] of written.matchAll(/%(?!0a|0d|25)[\s\S]{0,2}/gi))
    findings.error('2.1.3', file, `${where}: ${found} stands for nothing: a percent sign is written %25`);
  return written.replace(/%(0a|0d|25)/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Reserved labels in lower case, and whether each may be repeated (§ 2.2.2). */
const repeatable = new Map([
  ['bagging-date', 'should not'],
  ['bag-size', 'should not'],
  ['payload-oxum', 'must not'],
  ['bag-group-identifier', 'should not'],
  ['bag-count', 'should not'],
]);

/** Label in lower case and value of every metadata element of bag-info.txt (§ 2.2.2). */
export function bagInfo(file: string, lines: readonly string[], findings: BagFindings): [string, string][] {
  const elements: [string, string][] = [];
  for (const [at, line] of lines.entries()) {
    const where = `line ${at + 1}`;
    if (line.length > 79) findings.warn('2.2.2', file, `${where} is longer than 79 characters`);
    const last = elements.at(-1);
    if (/^[ \t]+\S/.test(line)) {
      if (last) last[1] += ` ${line.trim()}`;
      else findings.error('2.2.2', file, `${where} continues nothing`);
      continue;
    }
    const [, label, value] = /^([^:]+):[ \t](.*)$/.exec(line) ?? [];
    if (label === undefined || value === undefined) {
      findings.error('2.2.2', file, `${where} is not a label, a colon, a space and a value`);
      continue;
    }
    if (label.trim() !== label) findings.error('2.2.2', file, `${where}: a label has a space at its edge`);
    if (/^[ \t]/.test(value)) findings.warn('2.2.2', file, `${where}: the value begins with a space`);
    elements.push([label.toLowerCase(), value]);
  }
  for (const [label, rule] of repeatable) {
    if (elements.filter(([found]) => found === label).length < 2) continue;
    const message = `${label} ${rule} be repeated`;
    if (rule === 'must not') findings.error('2.2.2', file, message);
    else findings.warn('2.2.2', file, message);
  }
  return elements;
}

const windowsDevice = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;

/** Paths that lead out of a bag are errors; those that are invalid on some systems are warnings. */
export function checkPath(file: string, path: string, findings: BagFindings): void {
  const parts = path.split('/');
  if (/^(?:[/\\]|[a-z]:)/i.test(path)) findings.error('5.1', file, `${path} is absolute`);
  if (parts.includes('..') || /(?:^|\\)\.\.(?:\\|$)/.test(path))
    findings.error('5.1', file, `${path} climbs with ".."`);
  if (path.startsWith('~')) findings.error('5.1', file, `${path} stands for a home folder`);
  if (parts.includes('.') || parts.slice(1, -1).includes(''))
    findings.warn('2.1.3', file, `${path} is not written in its shortest form`);
  if (parts.some((part) => windowsDevice.test(part) || /[<>:"|?*\\]|[. ]$/.test(part.replace(/^\.+$/, ''))))
    findings.warn('6.1', file, `${path} is no name on Windows`);
}
