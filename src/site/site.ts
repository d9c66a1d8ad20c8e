import type { AddressLock } from '../archive/addresses/address-lock.ts';
import { type Agenda, agendaOf } from '../archive/agenda.ts';
import type { Archive, Published } from '../archive/archive.ts';
import type { ArchiveFiles } from '../archive/links/archive-files.ts';
import { permalinksOf } from '../archive/links/archive-permalinks.ts';
import type { SitePaths } from '../archive/links/destinations.ts';
import { type LedgerYear, ledgerOf } from '../archive/money/ledger.ts';
import { type AgeBorders, ageBorders } from '../archive/publication/age-labels.ts';
import { type Mailing, mailingAt } from '../archive/publication/mailing.ts';
import { recentNews } from '../archive/publication/recent-news.ts';
import { fingerprint, sharedValue } from '../incremental/fingerprint.ts';
import type { Locale } from '../locale/locale.ts';
import type { Made, MadeWith } from '../model/manifest.ts';
import type { Body, Moment } from '../model/release.ts';
import type { Asset, Source } from '../model/source.ts';
import type { Settings } from '../parse/config/settings.ts';
import { localTime } from '../parse/date/zone.ts';
import type { OwnPage } from '../parse/release/own-page.ts';
import type { Permalinks } from '../permalinks/permalink.ts';
import type { Theme } from '../render/theme.ts';
import type { LastPacked } from './data/zip.ts';
import { type Sections, sectionsOf } from './frame/sections.ts';
import type { Measures } from './media/measure-pictures.ts';
import type { PictureWorker } from './media/picture.ts';

/** The editor of a site. */
export interface EditorParts {
  /** Of the releases, from the archive's root. */
  readonly folder: string;
  /** The files that are the same for every archive, by path below the editor's folder. */
  readonly assets: ReadonlyMap<string, Asset>;
}

/** The input of a site. */
interface Parts {
  readonly archive: Archive;
  readonly config: Settings;
  readonly theme: Theme;
  /** Every address that has been published so far. */
  readonly lock: AddressLock;
  /** Missing if the site has no editor. */
  readonly editor: EditorParts | undefined;
  /** Files under `public/`, by their path in the site. */
  readonly statics: ReadonlyMap<string, Asset>;
  /** Pictures and documents, as named in sources. */
  readonly files: ArchiveFiles;
  readonly measures: Measures;
  readonly pictures: PictureWorker;
  readonly lastPacked: LastPacked | undefined;
  /** The site's own pages, by path of the source. */
  readonly ownPages: ReadonlyMap<string, OwnPage>;
  /** Their sources. */
  readonly pageSources: readonly Source[];
  /** Finds files of the site. May only be used after planning: in keys and when rendering. */
  readonly paths: SitePaths;
  /** Returns the body of a release, parsing it if necessary. */
  readonly bodyOf: (release: Published['release']) => Body;
  /** Returns the original source; undefined if anything in the release is masked or withdrawn. */
  readonly sourceOf: (release: Published['release']) => string | undefined;
}

/** The site from which outputs are planned. */
export interface Site extends Parts {
  readonly locale: Locale;
  /** Every amount, by year, newest first. */
  readonly ledger: readonly LedgerYear[];
  /** Which events are over depends on the clock. */
  readonly agenda: Agenda;
  readonly permalinks: Permalinks;
  /** The existing entry pages of the archive. */
  readonly sections: Sections;
  /** When an address was last given up: feeds do not get an earlier date. */
  readonly lastRemoval: Moment | undefined;
  /** State that depends on the clock, other than what is published. */
  readonly age: AgeBorders;
  readonly news: readonly Published[];
  /** Undefined if the config disables newsletters. */
  readonly mailing: Mailing | undefined;
  readonly madeWith: Made;
  /** Part of the key of every page and document: changes with the program, the config and the theme. */
  readonly key: string;
}

/** @param now in milliseconds since the epoch; the only clock for everything that is planned from the site */
export function site(parts: Parts, now: number, version: string): Site {
  const { archive, config, theme } = parts;
  const { locale } = config;
  const ledger = ledgerOf(archive);
  const permalinks = permalinksOf(config);
  const agenda = agendaOf(archive, now);
  const sections = sectionsOf(archive, ledger, agenda, config, permalinks);
  const age = ageBorders(now, config);
  const news = recentNews(archive, now);
  const mailing = mailingAt(archive, config, now);
  const lastRemoval = lastRemovalIn(parts.lock, config.timeZone, now);
  const madeWith: MadeWith = { program: version, config: config.key, theme: theme.key };
  return {
    ...parts,
    locale,
    ledger,
    agenda,
    permalinks,
    sections,
    lastRemoval,
    age,
    news,
    mailing,
    madeWith: {
      ...madeWith,
      whole: wholeOf(parts, [madeWith, age, news, mailing, [...agenda.over].map(({ url }) => url)]),
      releases: archive.releases.length,
    },
    key: fingerprint(madeWith),
  };
}

function lastRemovalIn(lock: AddressLock, timeZone: string, now: number): Moment | undefined {
  let last = Number.NEGATIVE_INFINITY;
  for (const { forgotten, again } of lock.values()) {
    const removed = forgotten?.at ?? again;
    const at = removed === undefined ? last : Date.parse(removed);
    if (at > last && at <= now) last = at;
  }
  if (last === Number.NEGATIVE_INFINITY) return undefined;
  const [day = '', time = ''] = (localTime(new Date(last).toISOString(), timeZone) ?? '').split('T');
  return { day, time, at: last };
}

/** Covers the input of all files: every part, and the other fields of a site that are not derived from them. */
function wholeOf(parts: Parts, rest: readonly unknown[]): string {
  const prints: Record<keyof Parts, unknown> = {
    archive: [parts.archive, ...parts.archive.translations, ...parts.archive.past].map(({ releases }) =>
      sharedValue(releases),
    ),
    config: parts.config.key,
    theme: [parts.theme.key, hashesOf(parts.theme.assets), hashesOf(parts.theme.own)],
    editor: parts.editor && [parts.editor.folder, hashesOf(parts.editor.assets)],
    statics: hashesOf(parts.statics),
    files: parts.files.hashes(),
    measures: [...parts.measures],
    ownPages: hashesOf(parts.ownPages),
    pageSources: parts.pageSources.map(({ path, hash }) => [path, hash]),
    // derived from the other parts
    paths: undefined,
    // its effects are covered once the site is planned
    lock: undefined,
    // functions of the program, and of releases, which are covered by the digests of their sources
    pictures: undefined,
    lastPacked: undefined,
    bodyOf: undefined,
    sourceOf: undefined,
  };
  return fingerprint([prints, ...rest]);
}

function hashesOf(files: ReadonlyMap<string, { readonly hash: string }>): [path: string, hash: string][] {
  return [...files].map(([path, { hash }]) => [path, hash]);
}
