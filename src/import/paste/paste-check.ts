import type { Diagnostic } from '../../model/diagnostic.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import type { Settings } from '../../parse/config/settings.ts';
import { readMoment } from '../../parse/date/moment.ts';
import { type Parsed, parseRelease } from '../../parse/release/parse-release.ts';
import { readSender } from '../../parse/sender/sender.ts';
import { titleSlug } from '../../url.ts';
import type { ImportedDocument } from '../imported-document.ts';
import { type Origin, originOf } from '../origin.ts';
import { type Recognised, recognise } from '../recognise.ts';
import { releaseText } from '../release-text.ts';
import { uncertainOf } from '../result.ts';
import { reasons } from '../words/reasons.ts';
import { draftText, type FieldName, fieldsOf, type PasteFields, placeInFields } from './paste-fields.ts';
import { withoutFiles } from './without-files.ts';

/** The result for a text. */
export interface Looked {
  readonly recognised: Recognised;
  readonly fields: PasteFields;
  /** The first lines of the release, with comments about uncertain values. */
  readonly head: readonly string[];
  readonly origin: Origin;
}

/**
 * Recognises a release in a text that was read as `format`. `today` replaces a missing date, YYYY-MM-DD; an unknown
 * sender is left empty.
 */
export function look(document: ImportedDocument, format: string, settings: Settings, today: string): Looked {
  const recognised = recognise(withoutFiles(document), settings);
  const { title, date, municipality } = recognised;
  const sender = municipality && readSender(municipality.value.name, settings.senders);
  const given = {
    title: title?.value ?? '',
    date: date?.value ?? today,
    municipality: sender?.ok ? sender.value.name : '',
  };
  const origin = originOf(document, format);
  const source = { ...origin, imported: today };
  const text = releaseText(recognised, { ...given, source }, settings);
  return { recognised, origin, ...fieldsOf(text, given) };
}

/** A remark of the importer about a found value. */
export interface Remark {
  readonly field: FieldName;
  /** For facts: the key, and the index of the value. */
  readonly key?: 'language' | 'committees' | 'amounts' | 'contacts';
  readonly index?: number;
  /** Line in the original; undefined for missing values. */
  readonly line: number | undefined;
  readonly why: LocalizedText;
}

/** Returns the remarks for checking, without those about changed fields. */
export function remarksOn(looked: Looked, fields: PasteFields): Remark[] {
  return uncertainOf(looked.recognised).flatMap(({ field, line, why }): Remark[] => {
    if (field === 'title' || field === 'date' || field === 'municipality')
      return looked.fields[field] === fields[field]
        ? [
            {
              field,
              line: looked.recognised[field] && line,
              why: why === reasons.noDate ? reasons.today : why,
            },
          ]
        : [];
    const [, key, index] = /^(language|committees|amounts|contacts)(?:\[(\d+)\])?$/.exec(field) ?? [];
    if (key === undefined || looked.fields.facts !== fields.facts) return [];
    return [{ field: 'facts', key: key as Remark['key'] & string, index: Number(index ?? 0), line, why }];
  });
}

/** A reason why a draft can't be written: a field with an invalid value, or a diagnostic with its line. */
export type FieldProblem =
  | { readonly field: 'title' | 'date' | 'municipality' }
  | { readonly field: FieldName; readonly diagnostic: Diagnostic; readonly line: number };

export interface Checked {
  /** The source of the draft; undefined if there are problems. */
  readonly text: string | undefined;
  /** Of the sender. */
  readonly slug: string;
  readonly problems: readonly FieldProblem[];
  readonly warnings: readonly Diagnostic[];
  /** The parsed release; missing title, date and sender are filled in. */
  readonly parsed: Parsed;
}

/** Parses the draft that fields make. */
export function check(fields: PasteFields, settings: Settings, today: string, looked?: Looked): Checked {
  const sender = readSender(fields.municipality, settings.senders);
  const missing = [
    ...(titleSlug(fields.title) === '' ? (['title'] as const) : []),
    ...(readMoment(fields.date, settings.timeZone).ok ? [] : (['date'] as const)),
    ...(fields.municipality !== '' && sender.ok ? [] : (['municipality'] as const)),
  ];
  const [anyone] = settings.senders.known.values();
  const defaults = { title: 'Draft', date: today, municipality: anyone?.name ?? 'Draft' };
  const whole = { ...fields, ...Object.fromEntries(missing.map((field) => [field, defaults[field]])) };
  const text = draftText(whole, looked?.head);
  const parsed = parseRelease({ path: 'draft.md', text, hash: '' }, settings);
  const errors = parsed.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((diagnostic) => ({ ...placeInFields(diagnostic.line, whole), diagnostic }));
  const problems = [...missing.map((field) => ({ field })), ...errors];
  return {
    text: problems.length === 0 ? text : undefined,
    slug: sender.ok ? sender.value.slug : '',
    problems,
    warnings: parsed.diagnostics.filter(({ severity }) => severity !== 'error'),
    parsed,
  };
}
