import { lookup } from '../lookup.ts';
import type { Language, Plural } from './language.ts';
import type { sv } from './sv.ts';

type Reference = typeof sv.messages;
export type MessageKey = keyof Reference;

/** The messages of a language: the same keys as in Swedish, with the same plurals. */
export type Messages = {
  readonly [K in MessageKey]: Reference[K] extends string ? string : Plural;
};

/** A language that the site can be in. */
export interface Locale extends Language {
  readonly messages: Messages;
}

const rules = new Map<string, Intl.PluralRules>();

/** Returns a message with its `{placeholders}` filled in; `count` selects the plural form. */
export function message(locale: Locale, key: MessageKey, values: Values = {}): string {
  return filled(locale, locale.messages[key], values);
}

type Values = Readonly<Record<string, string | number>>;

/** Returns a text of a language with its `{placeholders}` filled in; `count` selects the plural form. */
export function filled(locale: Locale, entry: string | Plural, values: Values): string {
  let form: string;
  if (typeof entry === 'string') form = entry;
  else {
    let rule = rules.get(locale.code);
    if (!rule) {
      rule = new Intl.PluralRules(locale.code);
      rules.set(locale.code, rule);
    }
    form = entry[rule.select(Number(values.count))] ?? entry.other;
  }
  return form.includes('{')
    ? form.replace(/\{(\w+)\}/g, (all, name) => String(lookup(values, name) ?? all))
    : form;
}
