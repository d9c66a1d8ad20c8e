import { join, resolve } from 'node:path';
import { build } from '../../build.ts';
import { commonLocale } from '../../locale/index.ts';
import { type Diagnostic, hasErrors, sentencesIn } from '../../model/diagnostic.ts';
import {
  commonLanguage,
  inEach,
  type LocalizedText,
  type WriterLanguage,
} from '../../model/localized-text.ts';
import { dayAt } from '../../parse/date/zone.ts';
import { type BagInfo, sizeText } from '../../shell/export/bag.ts';
import type { BagFolder } from '../../shell/export/bag-folder.ts';
import { layCsip } from '../../shell/export/csip/csip-package.ts';
import type { PackageFacts } from '../../shell/export/csip/package-facts.ts';
import {
  archiveFiles,
  type Places,
  placesOf,
  programFiles,
  usualPlaces,
} from '../../shell/export/export-files.ts';
import { GitFailure, type History, writeHistory } from '../../shell/export/git-history.ts';
import { csipLayout, type Layout, plainLayout } from '../../shell/export/layout.ts';
import { copyFolder, readmeText, rebuildCommand } from '../../shell/export/readme.ts';
import { warc } from '../../shell/export/warc.ts';
import { version } from '../../version.ts';
import type { ArchiveOptions } from '../options.ts';
import { openSession } from '../session.ts';
import type { Examined } from './examine.ts';
import { exportWords } from './export-words.ts';
import { leftOutText } from './left-out.ts';

/** The contents of a bag, and its options. */
interface Content {
  readonly examined: Examined;
  readonly options: ArchiveOptions;
  /** Whether to include the history of changes. */
  readonly history: boolean;
  /** Whether the bag is also an E-ARK package. */
  readonly fgs: boolean;
  /** Whether to include the site as WARC. */
  readonly warc: boolean;
}

/** What was put into a bag. */
export interface Filled {
  /** Number of published releases. */
  readonly releases: number;
  /** Number of files in the payload. */
  readonly files: number;
  /** Size of the payload. */
  readonly bytes: number;
  /** In words; missing if nothing was left out. */
  readonly leftOut?: string;
  readonly history: History;
}

/** An export that could not be written, or whose history could not be read. The message gives the reason. */
export class ExportFailure extends Error {
  readonly texts: LocalizedText;

  constructor(texts: LocalizedText) {
    super(texts.en);
    this.texts = texts;
  }
}

/** Fills a bag with a whole archive, with the site built from the files in the bag. */
export async function fillBag(bag: BagFolder, content: Content): Promise<Filled> {
  const { examined, options, fgs } = content;
  const { folders, config, now, releases, leftOut } = examined;
  const layout = fgs ? csipLayout : plainLayout;
  const moment = new Date(now).toISOString();
  const places = placesOf(folders);
  for (const { from, path } of programFiles()) bag.copy(from, `${layout.program}/${path}`);
  copyArchive(bag, examined, layout.archive);
  await buildSite(bag, content, { places, moment, from: layout.archive, to: layout.site });
  if (content.warc) writeWarc(bag, examined, layout);
  const history = await copyHistory(bag, content, layout.history);
  const facts = { version, moment, options: optionsText(places, options.baseUrl) };
  const left = leftOutText(leftOut);
  const { title, baseUrl, locale } = config;
  const spoken = locale.code === commonLocale.code ? [locale] : [locale, commonLocale];
  const languages = new Map(spoken.map((each) => [each, leftOutText(leftOut, each)]));
  const hasHistory = !('missing' in history);
  const readme = {
    ...facts,
    title,
    baseUrl,
    languages,
    hasHistory,
    hasWarc: content.warc,
    layout,
  };
  bag.write(layout.readme, readmeText(readme));
  if (fgs) layCsip(bag, packageFacts(examined));
  const result = {
    releases,
    files: bag.payload.length,
    bytes: bag.size,
    ...(left !== undefined && { leftOut: left }),
    history,
  };
  bag.finish(infoOf(examined, result, rebuildCommand(facts)));
  return result;
}

function copyArchive(bag: BagFolder, { folders, leftOut }: Examined, to: string): void {
  const left = new Set([...leftOut.paths].map((path) => resolve(folders.root, path)));
  for (const { from, path } of archiveFiles(folders)) if (!left.has(from)) bag.copy(from, `${to}/${path}`);
}

interface SiteOptions {
  readonly places: Places;
  readonly moment: string;
  readonly from: string;
  readonly to: string;
}

async function buildSite(
  bag: BagFolder,
  { options, examined: { memo, folders } }: Content,
  { places, moment, from, to }: SiteOptions,
): Promise<void> {
  const at = (place: keyof Places) =>
    places[place] === usualPlaces[place] ? {} : { [place]: bag.at(`${from}/${places[place]}`) };
  const { baseUrl } = options;
  const given = {
    root: bag.at(from),
    ...at('config'),
    ...at('releases'),
    ...at('templates'),
    now: moment,
    ...(baseUrl !== undefined && { baseUrl }),
  };
  const { input, diagnostics } = openSession(given, bag.folder, {}, { state: folders.state });
  const previous = { memo, manifest: new Map(), lost: new Set<string>() };
  const result =
    input && (await build(input, previous, ({ path, content }) => bag.write(`${to}/${path}`, content)));
  const error = [...diagnostics, ...(result?.diagnostics ?? [])].find(({ severity }) => severity === 'error');
  if (error || !result?.built || hasErrors(result.diagnostics)) throw new ExportFailure(unbuilt(error));
}

function unbuilt(error: Diagnostic | undefined): LocalizedText {
  return inEach((language) => {
    const words = exportWords[language];
    return words.unbuilt(error ? sentencesIn(error, language)[0] : words.changed);
  });
}

function writeWarc(bag: BagFolder, { config, now }: Examined, { site, warc: to }: Layout): void {
  const below = `data/${site}/`;
  const { title, baseUrl } = config;
  const records = warc({
    title,
    baseUrl,
    version,
    moment: new Date(now).toISOString(),
    below,
    files: bag.payload.filter(({ path }) => path.startsWith(below)),
    at: ({ path }) => join(bag.folder, path),
  });
  const file = bag.open(`${to}/site.warc.gz`);
  try {
    for (const chunk of records) file.write(chunk);
  } finally {
    file.close();
  }
}

async function copyHistory(
  bag: BagFolder,
  { examined: { folders }, history }: Content,
  to: string,
): Promise<History> {
  if (!history) return { missing: { en: '--no-history', sv: '--no-history' } };
  const open = (name: string) => bag.open(`${to}/${name}`);
  try {
    return await writeHistory(folders.root, open);
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    throw new ExportFailure(inEach((language) => exportWords[language].gitFailed(error.message)));
  }
}

/** Returns the options that a build of the exported archive needs because something is not in its usual place. */
function optionsText(places: Places, baseUrl: string | undefined): string {
  const moved = (['config', 'releases', 'templates'] as const).filter(
    (place) => places[place] !== usualPlaces[place],
  );
  const given = moved.map((place) => ` --${place} ${quoted(`${copyFolder}/${places[place]}`)}`);
  return [...given, ...(baseUrl === undefined ? [] : [` --base-url ${quoted(baseUrl)}`])].join('');
}

/** Quotes an argument for a POSIX shell if it needs to be. */
function quoted(text: string): string {
  return /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function infoOf({ config, now, organisations }: Examined, filled: Filled, rebuild: string): BagInfo {
  const { contact, title, description, baseUrl } = config;
  const { history, bytes, files, releases, leftOut } = filled;
  return [
    ...organisations.map((name) => ['Source-Organization', name] as const),
    ['Contact-Name', contact?.name],
    ['Contact-Phone', contact?.phones[0]?.text],
    ['Contact-Email', contact?.email],
    ['External-Description', description === undefined ? title : `${title}: ${description}`],
    ['External-Identifier', baseUrl],
    ['Bagging-Date', dayAt(now, config.timeZone)],
    ['Bag-Size', sizeText(bytes)],
    ['Payload-Oxum', `${bytes}.${files}`],
    ['Bag-Software-Agent', `Kommuniké ${version}`],
    ['Kommunike-Built-As-Of', new Date(now).toISOString()],
    ['Kommunike-Published-Releases', String(releases)],
    ['Kommunike-Left-Out', leftOut ?? 'nothing'],
    ['Kommunike-History', historyText(history)],
    ['Kommunike-Rebuild', rebuild],
  ];
}

function packageFacts({ config, now, organisations, period }: Examined): PackageFacts {
  const { title, description, baseUrl, language } = config;
  const moment = new Date(now).toISOString();
  return { title, description, baseUrl, language, organisations, version, moment, ...(period && { period }) };
}

/** Formats a description of the history: `12 commits`. */
export function historyText(history: History, language: WriterLanguage = commonLanguage): string {
  const words = exportWords[language];
  if ('missing' in history) return words.noHistory(history.missing[language]);
  return words.commits(history.commits, history.isShallow);
}
