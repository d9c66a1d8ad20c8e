import type { Country } from '../register/country.ts';
import type { ImportWords } from './import-words.ts';
import type { PasteWords } from './paste-words.ts';
import type { Pattern } from './pattern.ts';
import type { AdminWords } from './words/admin-words.ts';

export type { Pattern } from './pattern.ts';

/** Forms by Intl.PluralRules category: `other` always, the rest if the language has them. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/**
 * Everything that the program knows about a language, except its messages. Output is in one language, that of the site
 * or the release. Input is parsed in all languages at once, because releases quote each other's; only if the same word
 * means different things does the release's own language decide.
 */
export interface Language {
  /** Primary subtag of BCP 47, and the name of the language's file. */
  readonly code: string;
  /** Primary subtags of other languages that fall back to this one: `no` to `nb`. */
  readonly alsoFor: readonly string[];
  /** BCP 47 with the territory whose conventions apply: `en-GB`. */
  readonly tag: string;
  /** ISO 639-3. */
  readonly iso639: string;
  /** Defaults of archives in the language. */
  readonly home: Country;
  readonly formats: FormatWords;
  readonly amounts: AmountWords;
  readonly speech: SpeechWords;
  readonly contacts: ContactWords;
  readonly dates: DateWords;
  readonly imports: ImportWords;
  /** Last words of senders' names that may be left out: `kommun`. */
  readonly senderEndings: Pattern;
  /** Names of languages that differ from those of Intl: tags by name, in lower case. */
  readonly languageNames: Readonly<Record<string, string>>;
  /**
   * Words that authors may write instead of a key or value, without capitals, accents, spaces and hyphens. Several keys
   * are separated by spaces, the likeliest first.
   */
  readonly keys: Readonly<Record<string, string>>;
  /** Returns the stem of a word, which is in lower case, with `å`, `ä` (also for `æ`) and `ö` (also for `ø`). */
  readonly stem: (word: string) => string;
  /** Texts of a new archive. */
  readonly init: InitWords;
  /** Examples in a new release. */
  readonly example: ExampleWords;
  /** Texts of the editor. */
  readonly admin: AdminWords;
  readonly paste: PasteWords;
  /** Texts of an exported archive. */
  readonly handover: HandoverWords;
}

/** A language in which releases are parsed, but which sites need not support. */
export type ReadLanguage = Pick<
  Language,
  'code' | 'alsoFor' | 'home' | 'amounts' | 'speech' | 'contacts' | 'dates' | 'imports' | 'senderEndings'
>;

/** Formats that Intl does not know, or has differently. */
export interface FormatWords {
  /** ISO 4217 codes of the currencies that are shown with their symbol; others are shown by code. */
  readonly signs: readonly string[];
  /**
   * Names of currencies after a number, singular and plural; others are shown by code. Undefined: by symbol, as in
   * Intl.
   */
  readonly currencies: Readonly<Record<string, readonly [one: string, other: string]>> | undefined;
  /** A day with its time, `{date}, {time}`. Undefined: as in Intl. */
  readonly timed: string | undefined;
}

/** How sums of money are written. */
export interface AmountWords {
  /** Whether numbers have a decimal point and commas between thousands: `1,350.50`. */
  readonly decimalPoint: boolean;
  /** Some sums, for hints. */
  readonly examples: readonly string[];
  /** Words for the certainty and scope of a sum. */
  readonly qualifiers: Pattern;
  readonly minus: Pattern;
  readonly perYear: Pattern;
  readonly perMonth: Pattern;
  /** Words before a number of years: `under`, `de`, `närmaste`. */
  readonly beforeCount: Pattern;
  /** Words after it: `år`, `årsperiod`. */
  readonly afterCount: Pattern;
  /** Words before a year, between two, and after one. */
  readonly beforeYear: Pattern;
  readonly betweenYears: Pattern;
  readonly afterYears: Pattern;
  /** By powers of ten. */
  readonly multipliers: Readonly<Record<3 | 6 | 9 | 12, Pattern>>;
  /** Units that include their currency, `tkr`, `MSEK`: powers of ten by prefix, currencies by suffix. */
  readonly joint: {
    readonly powers: Readonly<Record<string, number>>;
    readonly currencies: Readonly<Record<string, string>>;
  };
  /** A hundredth of a `kr`. */
  readonly hundredths: Pattern;
  /** By ISO 4217 code, or by a name that several currencies share: `kr`, `dollar`. */
  readonly currencies: Readonly<Record<string, Pattern>>;
  readonly numerals: Numerals;
}

export interface Numerals {
  /** 0 to 19 in order, separated by `|`; several forms of one are separated by spaces. */
  readonly units: string;
  /** Of 20, 30 … 90. */
  readonly tens: string;
  /** If numbers are joined to them: `trehundra`, `femtusen`. */
  readonly hundred: Pattern;
  readonly thousand: Pattern;
  /** Word after the hundred: `hundreogfemti`. */
  readonly joint: Pattern;
  readonly half: Pattern;
  readonly oneAndHalf: Pattern;
  /** After a number. */
  readonly andHalf: Pattern;
}

/** Words for speakers of quotes. */
export interface SpeechWords {
  /** Neutral verbs of saying, which a caption with the name may replace. */
  readonly says: Pattern;
  /** Verbs of saying with a meaning, which must be kept. */
  readonly tells: Pattern;
  /** Verbs that introduce a quotation before a colon. */
  readonly announces: Pattern;
  /** Verbs that may follow the name: `Jane Smith said`. */
  readonly saysAfter: Pattern;
  /** Words before a name instead of such a verb. */
  readonly accordingTo: Pattern;
  /** First words of a speaker's title before such a verb, in lower case. */
  readonly beginsTitle: Pattern;
  /** Pronouns for a speaker. */
  readonly pronouns: Pattern;
  /** Pronouns for a single other person. */
  readonly sheOrHe: Pattern;
  readonly firstPerson: Pattern;
  /** Words after a name that continue the sentence instead of describing the speaker. */
  readonly continues: Pattern;
  /** Words that no title ends with. */
  readonly binds: Pattern;
  readonly and: Pattern;
}

export interface ContactWords {
  /** Parts of titles of press contacts. */
  readonly press: Pattern;
  /** First words of the name of a press office. */
  readonly pressOffice: Pattern;
  /** Parts of titles of politicians. */
  readonly politician: Pattern;
  /** Labels before a telephone number. */
  readonly phoneLabel: Pattern;
  /** Labels between a telephone number and an extension. */
  readonly extension: Pattern;
  /** Words between two telephone numbers. */
  readonly or: Pattern;
}

/** How dates and lengths of time are written. */
export interface DateWords {
  /** By the first letters of each month. */
  readonly months: readonly Pattern[];
  readonly weekday: Pattern;
  /** Before the day: `den`. */
  readonly article: Pattern;
  /** After it: `th`. */
  readonly ordinal: Pattern;
  /** Before the time: `kl.` */
  readonly clock: Pattern;
  /** Several words between spaces. */
  readonly units: Readonly<Record<'year' | 'month' | 'week' | 'day', string>>;
}

export interface InitWords {
  /** Title of the archive. */
  readonly title: string;
  /** An invented one. */
  readonly sender: string;
  readonly boilerplate: string;
  readonly pressOffice: string;
  /** A number reserved for fiction, as dialled in the country; undefined if there are none. */
  readonly phone: string | undefined;
  readonly email: string;
  readonly release: { readonly title: string; readonly summary: string; readonly body: string };
}

/** Texts of the README of an export. */
export interface HandoverWords {
  /** The language's own name. */
  readonly heading: string;
  /** Description of the export: `{version}` of Kommuniké, `{moment}` for which the site was built. */
  readonly about: string;
  readonly nothingLeftOut: string;
  /** `{releases}`: the reasons with their numbers. */
  readonly leftOut: string;
  /** Why releases were left out, with their number, `{count}`. */
  readonly reasons: Readonly<Record<'draft' | 'embargo' | 'future', Plural>>;
  /** Note that it contains unpublished details and must be examined before it is given to others. */
  readonly confidential: string;
  /** Contents of each folder. */
  readonly parts: Readonly<Record<'archive' | 'site' | 'program' | 'history' | 'warc', string>>;
  /** Explanations of the commands. */
  readonly verify: string;
  readonly rebuild: string;
  readonly restore: string;
}

export interface ExampleWords {
  readonly title: string;
  readonly committees: readonly [string, string];
  readonly summary: string;
  readonly tags: readonly [string, string];
  /** A yearly sum for three years, and its purpose. */
  readonly amount: string;
  readonly purpose: string;
  /** The number as `InitWords.phone`. */
  readonly contact: { readonly name: string; readonly title: string; readonly phone: string | undefined };
  readonly image: { readonly src: string; readonly alt: string };
  readonly place: string;
  readonly minutes: string;
  readonly correction: string;
  readonly reason: string;
}
