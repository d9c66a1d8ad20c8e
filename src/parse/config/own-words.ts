import { createProblem } from '../../codes/index.ts';
import { allLocales, type LanguageCode, localeOf } from '../../locale/index.ts';
import type { Plural } from '../../locale/language.ts';
import type { Locale, Messages } from '../../locale/locale.ts';
import { lookup } from '../../lookup.ts';
import type { Config } from '../../model/config/config-schema.ts';
import type { Problem } from '../../model/diagnostic.ts';
import type { Loose } from '../fields/fields.ts';
import type { FieldProblem } from '../fields/issues.ts';
import { nearest } from '../text/suggest.ts';
import type { Path } from '../yaml/places.ts';

type Entry = string | Plural;
type Written = Loose<string | Record<string, string>>;
type ReportField = (problem: FieldProblem) => void;

/** Languages in which the site's own words replace some shipped ones, by code. */
export type OwnWords = ReadonlyMap<string, Locale>;

/** Reads the site's own words. Errors: `word-unknown`, `word-placeholder`, `word-forms`. */
export function readWords(written: Loose<Config['words']> | undefined, reportField: ReportField): OwnWords {
  const found = new Map<string, Locale>();
  for (const locale of allLocales) {
    const own = lookup<NonNullable<typeof written>[LanguageCode]>(written ?? {}, locale.code);
    if (own) found.set(locale.code, withWords(locale, own, ['words', locale.code], reportField));
  }
  return found;
}

/**
 * Returns the locale of the page around a text in `language` (BCP 47): that of the text if it is available, else the
 * archive's.
 */
export function pageLocale(
  language: string,
  { locale: home, ownWords }: { readonly locale: Locale; readonly ownWords: OwnWords },
): Locale {
  const locale = localeOf(language, home);
  return ownWords.get(locale.code) ?? locale;
}

function withWords(
  locale: Locale,
  written: Readonly<Record<string, Written | undefined>>,
  path: Path,
  reportField: ReportField,
): Locale {
  const words = new Map<string, Entry>();
  for (const [key, value] of Object.entries(written)) {
    if (value === undefined) continue;
    const shipped = isText(key) ? lookup<Entry>(locale.messages, key) : undefined;
    if (shipped === undefined)
      reportField({ path: [...path, key], at: 'key', problem: unknownWord(key, locale) });
    else words.set(key, entryOf(value, shipped, locale, [...path, key], reportField));
  }
  return { ...locale, messages: { ...locale.messages, ...Object.fromEntries(words) } as Messages };
}

/** Whether a message is shown: the others are parts of addresses, which must stay. */
function isText(key: string): boolean {
  return !key.startsWith('path.');
}

function entryOf(
  value: Written,
  shipped: Entry,
  locale: Locale,
  path: Path,
  reportField: ReportField,
): Entry {
  const known = placeholdersIn(shipped);
  const check = (text: string, at: Path) => {
    const wrong = placeholdersIn(text).find((name) => !known.includes(name));
    if (wrong !== undefined)
      reportField({ path: at, at: 'value', problem: createProblem('word-placeholder', wrong, known) });
  };
  if (typeof value === 'string') {
    check(value, path);
    return typeof shipped === 'string' ? value : { other: value };
  }
  const forms = formsOf(locale);
  if (typeof shipped === 'string') {
    reportField({ path, at: 'value', problem: createProblem('word-forms', String(path.at(-1)), []) });
    return shipped;
  }
  for (const [form, text] of Object.entries(value)) {
    if (!forms.includes(form))
      reportField({ path: [...path, form], at: 'key', problem: createProblem('word-forms', form, forms) });
    if (text !== undefined) check(text, [...path, form]);
  }
  return { ...shipped, ...(value as Partial<Plural>) };
}

function formsOf({ code }: Locale): readonly string[] {
  return new Intl.PluralRules(code).resolvedOptions().pluralCategories;
}

function placeholdersIn(entry: Entry): readonly string[] {
  const text = typeof entry === 'string' ? entry : Object.values(entry).join(' ');
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))];
}

function unknownWord(key: string, { messages }: Locale): Problem {
  const meant = isText(key) ? nearest(key, Object.keys(messages).filter(isText)) : undefined;
  return createProblem('word-unknown', key, isText(key), meant);
}
