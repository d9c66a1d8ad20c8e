import { posix } from 'node:path';
import { type Address, writtenAddress } from '../../archive/addresses/address-lock.ts';
import type { Collection, CollectionKind } from '../../archive/archive.ts';
import { everyVersion } from '../../archive/collections/language-versions.ts';
import type { Remedy } from '../../codes/archive/record-codes.ts';
import { createProblem } from '../../codes/index.ts';
import { type Diagnostic, diagnosticAt, diagnosticOf, type Problem } from '../../model/diagnostic.ts';
import type { Source } from '../../model/source.ts';
import { spellingKey } from '../../parse/text/same-name.ts';
import { fileAt } from '../../url.ts';
import type { Site } from '../site.ts';
import { type AddressProblem, meaningOf, sameKind } from './check-addresses.ts';
import { pageOfPart } from './page-parts.ts';

/** Maximum number of vanished addresses that are reported one by one. */
const longestList = 20;

/** The share of addresses that an archive may lose at once, not counting those given up one by one. */
const tolerableLoss = 0.1;

/**
 * Reports recorded addresses that would lead nowhere (`address-vanished`), and more than a tenth of all of them at once
 * (`addresses-removed`).
 *
 * @param source `addresses.lock`
 * @param isSource whether there is a source at a path, published or not
 */
export function vanishedDiagnostics(
  site: Site,
  vanished: readonly Address[],
  source: Source,
  isSource: (path: string) => boolean,
): Diagnostic[] {
  const paths = new Set(vanished.map(({ path }) => path));
  const heads = vanished.filter((address) => !isPart(site, address, paths));
  const found = heads
    .slice(0, longestList)
    .map((address) => atAddress({ address, problem: vanishing(site, address, isSource) }, source));
  const current = [...site.lock.values()].filter(({ forgotten }) => !forgotten).length;
  if (vanished.length <= current * tolerableLoss) return found;
  return [diagnosticOf(source.path, removed(vanished.length, current)), ...found];
}

/** The problem of an archive that loses more than a tenth of its addresses at once. */
export function removed(count: number, all: number): Problem {
  return createProblem('addresses-removed', count, all);
}

/** Places a problem at the line of its address. */
export function atAddress({ address, problem }: AddressProblem, { path, text }: Source): Diagnostic {
  const written = writtenAddress(address.path);
  const start = `\n${text}`.indexOf(`\n${written} `);
  if (start < 0) return diagnosticOf(path, problem);
  return diagnosticAt(path, text, { start, end: start + written.length }, problem);
}

/** Whether an address belongs to a page that has vanished too. */
function isPart({ permalinks }: Site, { path }: Address, vanished: ReadonlySet<string>): boolean {
  const page = pageOfPart(permalinks, path);
  return page !== undefined && vanished.has(page);
}

function vanishing(site: Site, gone: Address, isSource: (path: string) => boolean): Problem {
  const { path, kind, subject } = gone;
  const remedy = remedyFor(site, gone, isSource);
  return createProblem('address-vanished', writtenAddress(path), meaningOf(kind, subject), remedy);
}

function isRelease(kind: string): boolean {
  return sameKind(kind) === 'release';
}

function remedyFor(
  site: Site,
  { path, kind, subject }: Address,
  isSource: (path: string) => boolean,
): Remedy {
  if (isRelease(kind)) {
    const [day, source] = [subject.slice(0, 10), subject.slice(11)];
    const moved = movedTo(site, day, source);
    if (moved !== undefined) return { kind: 'release-moved', to: moved };
    return { kind: isSource(source) ? 'release-hidden' : 'release-missing', source };
  }
  if (kind === 'redirect') return { kind: 'redirect-missing' };
  const renamed = renamedTo(site, path, kind);
  const isNamed = kind === 'committee' || kind === 'body' || kind === 'sender';
  if (renamed && isNamed && spellingKey(renamed.name) !== spellingKey(subject)) {
    return { kind: 'renamed', before: subject, now: renamed.name };
  }
  return { kind: 'page-moved', to: renamed && writtenAddress(fileAt(renamed.folder)) };
}

/**
 * Returns the source of the release that probably was at an address. The day counts more than the file name, which
 * another release may have taken over.
 */
function movedTo({ archive, lock }: Site, day: string, source: string): string | undefined {
  const same = archive.bySource.get(source);
  const name = posix.basename(source);
  const fresh = everyVersion(archive).filter(
    ({ url, release }) => lock.get(url)?.subject !== `${release.date.day} ${release.path}`,
  );
  const ofDay = (same ? [same, ...fresh] : fresh).filter(({ release }) => release.date.day === day);
  const found =
    ofDay.find((entry) => entry === same) ??
    ofDay.find(({ release }) => posix.basename(release.path) === name) ??
    ofDay[0] ??
    same ??
    fresh.find(({ release }) => posix.basename(release.path) === name);
  return found?.release.path;
}

/** Returns the collection that probably replaced one whose address is gone. */
function renamedTo({ archive, lock }: Site, path: string, kind: string): Collection | undefined {
  const around = posix.dirname(posix.dirname(path));
  const collections = kind in archive.collections ? archive.collections[kind as CollectionKind] : [];
  return collections.find(
    ({ folder }) => !lock.has(fileAt(folder)) && posix.dirname(posix.dirname(fileAt(folder))) === around,
  );
}
