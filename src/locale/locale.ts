import type { sv } from './sv.ts';

/** Forms by Intl.PluralRules category; `other` always, the rest where the language has them. */
export interface Plural {
  readonly one?: string;
  readonly other: string;
}

export type MessageKey = keyof typeof sv;

/** A language's catalogue: the same keys as the Swedish one, a plural where that has a plural. */
export type Messages = {
  readonly [K in MessageKey]: (typeof sv)[K] extends string ? string : Plural;
};

export interface Locale {
  /** BCP 47. */
  readonly code: string;
  readonly messages: Messages;
}

const rules = new Map<string, Intl.PluralRules>();

/** A message with its `{placeholders}` filled in; `count` chooses among plural forms. */
export function message(
  locale: Locale,
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const entry = locale.messages[key];
  let form: string;
  if (typeof entry === 'string') form = entry;
  else {
    let rule = rules.get(locale.code);
    if (!rule) {
      rule = new Intl.PluralRules(locale.code);
      rules.set(locale.code, rule);
    }
    form = (rule.select(Number(values.count)) === 'one' ? entry.one : undefined) ?? entry.other;
  }
  return form.includes('{') ? form.replace(/\{(\w+)\}/g, (all, name) => String(values[name] ?? all)) : form;
}
