import { createProblem } from '../../codes/index.ts';
import type { Locale } from '../../locale/locale.ts';
import { lookup } from '../../lookup.ts';
import { compareDiagnostics, type Diagnostic, diagnosticAt, diagnosticOf } from '../../model/diagnostic.ts';
import { type FrontMatter, releaseFields } from '../../model/front-matter-schema.ts';
import type { Body, Release } from '../../model/release.ts';
import type { Source } from '../../model/source.ts';
import { readAmounts } from '../amount/amounts.ts';
import { pageLocale } from '../config/own-words.ts';
import type { Settings } from '../config/settings.ts';
import { readContacts } from '../contact/contacts.ts';
import { readDates } from '../date/dates.ts';
import { readEvent } from '../event/event.ts';
import { reportLeftovers } from '../fields/field-leftovers.ts';
import { checkFields, type Loose } from '../fields/fields.ts';
import { type Findings, findingsIn, take } from '../fields/findings.ts';
import { readOwnValues } from '../fields/read-own-values.ts';
import { emptyRestrictions, releaseRestrictions } from '../fields/restrictions.ts';
import { parseMarkdown } from '../markdown/markdown.ts';
import { chromeWords } from '../markdown/markdown-words.ts';
import { withEmployers, withPayers } from '../sender/joint.ts';
import { readSenders } from '../sender/senders.ts';
import { bodyStartOf, splitFrontMatter } from './front-matter.ts';
import { readHeadline } from './headline.ts';
import { readLanguage } from './language-tag.ts';
import { readFiles } from './release-files.ts';
import { readReleaseSlug } from './release-slug.ts';
import { readCommittees, readTags } from './terms.ts';
import { importChecks } from './warnings/import-checks.ts';
import { leftInBody } from './warnings/left-in-body.ts';
import { warnings } from './warnings/release-warnings.ts';

/** A release and its body, if they could be parsed, with all diagnostics. */
export interface Parsed {
  /** Present unless title, date, sender or address is missing. */
  readonly release?: Release;
  /** Present if the release is. */
  readonly body?: Body;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses a source. Pure: the same source and config give the same release and the same diagnostics. */
export function parseRelease(source: Source, config: Settings): Parsed {
  const { path, text } = source;
  const { yaml, opener, bodyStart, diagnostics } = splitFrontMatter(source);
  if (!yaml) return { diagnostics: isAboutFolder(source, diagnostics) ? [passedOver(path)] : diagnostics };
  const findings = findingsIn(path, text, yaml, opener);
  const {
    values: front,
    problems,
    withMistakes,
  } = checkFields(releaseFields, yaml.fields ?? {}, yaml.withMistakes);
  for (const problem of problems) findings.reportField(problem);
  for (const problem of emptyRestrictions(releaseRestrictions, yaml.fields ?? {}, yaml))
    findings.reportField(problem);
  reportLeftovers(yaml.fields, findings.report);

  const language = languageOf(front, config, findings);
  const locale = pageLocale(language, config);
  const markdown = readMarkdown(source, bodyStart, language, config);
  const amountsWithMistakes = new Set(
    problems.flatMap(({ path: [key, i] }) => (key === 'amounts' ? [i] : [])),
  );
  const extra = lookup(yaml.fields ?? {}, 'extra');
  const fields = readFields(front, { amountsWithMistakes, extra }, locale, config, findings);
  const headline = readHeadline(front, markdown, findings.report);
  const slug = readReleaseSlug(path, front.slug, findings.report);
  for (const problem of warnings(front, markdown, withMistakes, config)) findings.reportField(problem);

  const left = [...leftInBody(text, bodyStart)].map(({ span, problem }) =>
    diagnosticAt(path, text, span, problem),
  );

  const all = [
    ...diagnostics,
    ...left,
    ...findings.diagnostics,
    ...markdown.diagnostics,
    ...importChecks(source, yaml.checks),
  ].sort(compareDiagnostics);
  const { title } = headline;
  const { senders, dates, files } = fields;
  const [sender, ...coSenders] = senders;
  const { date } = dates;
  if (title === undefined || slug === undefined || date === undefined || sender === undefined)
    return { diagnostics: all };
  const release: Release = {
    path,
    hash: source.hash,
    title,
    date,
    sender,
    coSenders,
    summary: headline.summary,
    summaryFromBody: headline.summaryFromBody,
    type: fields.type,
    case: fields.case,
    committees: fields.committees,
    tags: fields.tags,
    amounts: fields.amounts,
    contacts: fields.contacts,
    draft: fields.draft,
    embargo: dates.embargo,
    expires: dates.expires,
    updated: dates.updated,
    corrections: dates.corrections,
    withdrawn: dates.withdrawn,
    decision: dates.decision,
    event: fields.event,
    images: files.images,
    attachments: files.attachments,
    translations: files.translations,
    aliases: files.aliases,
    language,
    slug,
    quotes: markdown.quotes,
    anchors: markdown.anchors,
    references: [...files.references, ...markdown.references],
    extra: fields.extra,
  };
  return { release, body: markdown.body, diagnostics: all };
}

/**
 * Parses only the body of a source that `parseRelease` has found to be a release in this language. A build of few
 * changes reads hundreds of bodies, but remembers everything else.
 */
export function parseBody(source: Source, language: string, config: Settings): Body {
  return readMarkdown(source, bodyStartOf(source), language, config).body;
}

function readMarkdown({ path, text }: Source, start: number, language: string, config: Settings) {
  return parseMarkdown({
    file: path,
    text,
    start,
    language,
    parser: config.markdown.parser,
    words: chromeWords(pageLocale(language, config)),
  });
}

function readFields(
  front: Loose<FrontMatter>,
  {
    amountsWithMistakes,
    extra,
  }: { readonly amountsWithMistakes: ReadonlySet<unknown>; readonly extra: unknown },
  locale: Locale,
  config: Settings,
  findings: Findings,
) {
  const { report } = findings;
  const senders = readSenders(front.municipality, config.senders, report);
  const dates = readDates(front, config.timeZone, report);
  const day = dates.date?.day;
  const committees = day ? readCommittees(front, senders, day, config, report) : [];
  const amounts = readAmounts(
    front.amounts ?? [],
    amountsWithMistakes,
    { text: locale, archive: config.locale },
    report,
  );
  const contacts = readContacts(front.contacts ?? [], config.contacts, config.locale.home, report);
  return {
    dates,
    senders,
    committees,
    type: front.type,
    tags: readTags(front.tags, report),
    amounts: withPayers(amounts, { senders, committees }, config, (at, problem, key) => {
      // otherwise an amount with a mistake is missing, and the positions differ from those in the file
      if (amounts.length === front.amounts?.length) report(['amounts', at, ...(key ? [key] : [])], problem);
    }),
    contacts: withEmployers(contacts, { senders, committees }, config, (at, problem) => {
      if (contacts.length === front.contacts?.length) report(['contacts', at], problem);
    }),
    case: front.case,
    event: front.event && readEvent(front.event, dates.date, config.timeZone, report),
    draft: front.draft === true || front.draft === 'true',
    files: readFiles(front, findings),
    extra: readOwnValues(extra, ['extra'], findings.reportField),
  };
}

function languageOf(front: Loose<FrontMatter>, config: Settings, { report }: Findings): string {
  if (front.language === undefined) return config.language;
  return take(readLanguage(front.language), ['language'], report) ?? config.language;
}

/** A note about the folder, which content platforms show, and not a release without front matter. */
function isAboutFolder({ path }: Source, diagnostics: readonly Diagnostic[]): boolean {
  return (
    /(?:^|\/)(?:readme|_?index)\.(?:md|markdown)$/i.test(path) &&
    diagnostics.some(({ code }) => code === 'front-matter-missing')
  );
}

function passedOver(path: string): Diagnostic {
  return diagnosticOf(path, createProblem('file-passed-over'));
}
