import {
  type Address,
  type AddressLock,
  formatAddressLock,
  givenUp,
  headerFor,
  writtenAddress,
} from '../archive/addresses/address-lock.ts';
import { permalinksOf } from '../archive/links/archive-permalinks.ts';
import { addressesOf, identityAt } from '../archive/links/old-addresses.ts';
import { trimmed } from '../invisible.ts';
import { sentencesIn } from '../model/diagnostic.ts';
import { nearest } from '../parse/text/suggest.ts';
import { writeRecord } from '../shell/disk/write-whole.ts';
import { type TerminalWords, terminalWords } from '../shell/terminal-words.ts';
import { visibleJson, visibleLine } from '../shell/visible.ts';
import { isPartOf } from '../site/addresses/page-parts.ts';
import { lockOf } from '../site/addresses/record.ts';
import { decoded, filesAt } from '../url.ts';
import { type ExitCode, type Options, refuseErrors, UsageError } from './options.ts';
import { openSession, type Session } from './session.ts';

export interface AddressesOptions extends Options {
  readonly forget?: string;
  readonly why?: string;
}

/** Runs `kommunike addresses`: lists the record of published addresses, or gives one of them up. */
export async function addresses(options: AddressesOptions): Promise<ExitCode> {
  const session = openSession({ ...options, write: false }, process.cwd(), process.env);
  const { lock, diagnostics } = lockOf(session.input?.record);
  const found = [...session.diagnostics.filter(({ code }) => code !== 'releases-missing'), ...diagnostics];
  refuseErrors(found, options.lang);
  const words = terminalWords(options.lang).addresses;
  if (options.forget === undefined) {
    if (options.why !== undefined) throw new UsageError(words.whyAlone);
    list(lock, options);
    return 0;
  }
  return forget(session, lock, options.forget, trimmed(options.why ?? ''), options);
}

function list(lock: AddressLock, { format, lang }: Options): void {
  const { givenUp: label } = terminalWords(lang).addresses;
  const all = [...lock.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const text =
    format === 'json'
      ? visibleJson(
          all.map(({ path, ...rest }) => ({ address: writtenAddress(path), ...rest })),
          2,
        )
      : all.map((each) => line(each, label)).join('\n');
  process.stdout.write(`${text}\n`);
}

function line({ path, since, kind, subject, forgotten }: Address, label: string): string {
  const what = forgotten ? `${label} ${forgotten.at}: ${forgotten.why}` : `${kind} ${subject}`;
  return visibleLine(`${since}  ${writtenAddress(path)}  ${what}`.trimEnd());
}

/** Gives up an address and those that belong to it, such as the documents of a release or the feeds of a committee. */
function forget(
  { folders, config, input }: Session,
  lock: AddressLock,
  address: string,
  why: string,
  { quiet, lang }: Options,
): ExitCode {
  const words = terminalWords(lang).addresses;
  if (!config || !input) throw new UsageError(words.configErrors);
  if (why === '' || /[\r\n]/.test(why)) throw new UsageError(words.whyMissing);
  const path = filesAt((decoded(address) ?? address).replace(/^\/+/, '')).find((each) => lock.has(each));
  if (path === undefined) {
    const near = nearest(address, [...lock.keys()].map(writtenAddress));
    throw new UsageError(words.unknown(address, near));
  }
  const isPart = isPartOf(permalinksOf(config), path);
  const given = [...lock.values()].filter(
    (each) => !each.forgotten && (each.path === path || isPart(each.path)),
  );
  const next = new Map([
    ...lock,
    ...given.map((each) => [each.path, givenUp(each, input.now, why)] as const),
  ]);
  const problem = writeRecord(
    folders,
    formatAddressLock(next, headerFor(input.record?.source, config.language)),
  );
  if (problem) throw new UsageError(sentencesIn(problem, lang)[0]);
  if (!quiet) process.stdout.write(report(given, othersOf(lock, path, given), words));
  return 0;
}

/** Returns the other addresses of the release at a path, such as earlier ones. */
function othersOf(lock: AddressLock, path: string, given: readonly Address[]): string[] {
  const identity = identityAt(lock.get(path));
  const gone = new Set(given.map((each) => each.path));
  return identity === undefined ? [] : addressesOf(lock, identity).filter((other) => !gone.has(other));
}

function report(
  given: readonly Address[],
  others: readonly string[],
  words: TerminalWords['addresses'],
): string {
  const listed = (paths: readonly string[]) => paths.map((each) => `  ${writtenAddress(each)}\n`).join('');
  const text = `${words.count(given.length)}\n${listed(given.map((each) => each.path))}`;
  if (others.length === 0) return text;
  return `${text}${words.kept}\n${listed(others)}`;
}
