import type { Country, Supervised } from '../register/country.ts';
import type { ImportWords } from './import-words.ts';
import type { PasteWords } from './paste-words.ts';
import type { Pattern } from './pattern.ts';
import type { AdminWords } from './words/admin-words.ts';

export type { Pattern } from './pattern.ts';

/** Forms by Intl.PluralRules category; `other` always, the rest where the language has them. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/**
 * Everything that the program knows of a language, but for its messages. What is written is written in one language,
 * that of the site or the release. What is read is read in all languages at once, because releases quote each other's;
 * only where the same word means different things does the release's own language decide.
 */
export interface Language {
  /** Primary subtag of BCP 47, and the name of the language's file. */
  readonly code: string;
  /** Primary subtags of other languages that are best served by this one: `no` by `nb`. */
  readonly alsoFor: readonly string[];
  /** BCP 47 with the territory whose conventions are followed: `en-GB`. */
  readonly tag: string;
  /** ISO 639-3. */
  readonly iso639: string;
  /** What archives in the language take for granted. */
  readonly home: Country;
  /** The same for archives with `register: none`, in which a language may belong to another country. */
  readonly homeWithoutRegister: Country;
  /** Whose law on accessibility applies to an archive in the language, unless its register says otherwise. */
  readonly supervision: Supervised;
  readonly formats: FormatWords;
  readonly amounts: AmountWords;
  readonly speech: SpeechWords;
  readonly contacts: ContactWords;
  readonly dates: DateWords;
  readonly imports: ImportWords;
  /** How senders' names end, that are also known without it: `kommun`. */
  readonly senderEndings: Pattern;
  /** Its names of languages that Intl has no name for, or another one: tags by name, in lower case. */
  readonly languageNames: Readonly<Record<string, string>>;
  /**
   * What an author may have called a key or a value of ours, without capitals, accents, spaces and hyphens; several of
   * ours between spaces, the likeliest first.
   */
  readonly keys: Readonly<Record<string, string>>;
  /** The stem of a word as the search sees words: in lower case, with `å`, `ä` (also for `æ`) and `ö` (also for `ø`). */
  readonly stem: (word: string) => string;
  /** A new archive. */
  readonly init: InitWords;
  /** A new release: what its fields may hold. */
  readonly example: ExampleWords;
  /** The editor. */
  readonly admin: AdminWords;
  readonly paste: PasteWords;
  /** An exported archive. */
  readonly handover: HandoverWords;
}

/** What is known of a language in which releases are read, though the site around them may not speak it. */
export type ReadLanguage = Pick<
  Language,
  'code' | 'alsoFor' | 'home' | 'amounts' | 'speech' | 'contacts' | 'dates' | 'imports' | 'senderEndings'
>;

/** What Intl does not know, or does otherwise. */
export interface FormatWords {
  /** ISO 4217: the currencies that readers know by their sign; the rest go by code. */
  readonly signs: readonly string[];
  /** What currencies are called after a number, where it is one and else; others go by code. Undefined: by sign, as Intl. */
  readonly currencies: Readonly<Record<string, readonly [one: string, other: string]>> | undefined;
  /** A day with its time, `{date}, {time}`. Undefined: as Intl. */
  readonly timed: string | undefined;
}

/** How sums of money are written. */
export interface AmountWords {
  /** Whether its numbers have a decimal point and group by comma: `1,350.50`. */
  readonly decimalPoint: boolean;
  /** Some sums, for hints. */
  readonly examples: readonly string[];
  /** Words that say how sure or how inclusive a sum is. */
  readonly qualifiers: Pattern;
  readonly minus: Pattern;
  readonly perYear: Pattern;
  readonly perMonth: Pattern;
  /** What leads to a count of years: `under`, `de`, `närmaste`. */
  readonly beforeCount: Pattern;
  /** What follows on one: `år`, `årsperiod`. */
  readonly afterCount: Pattern;
  /** What leads to a year, stands between two, and may follow. */
  readonly beforeYear: Pattern;
  readonly betweenYears: Pattern;
  readonly afterYears: Pattern;
  /** By powers of ten. */
  readonly multipliers: Readonly<Record<3 | 6 | 9 | 12, Pattern>>;
  /** Units that hold their currency, `tkr`, `MSEK`: powers of ten by what they begin with, currencies by their end. */
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
  /** Of 0 to 19 in order, between `|`; several forms of one between spaces. */
  readonly units: string;
  /** Of 20, 30 … 90. */
  readonly tens: string;
  /** Where numbers are written together with them: `trehundra`, `femtusen`. */
  readonly hundred: Pattern;
  readonly thousand: Pattern;
  /** What may stand after the hundred: `hundreogfemti`. */
  readonly joint: Pattern;
  readonly half: Pattern;
  readonly oneAndHalf: Pattern;
  /** After a number. */
  readonly andHalf: Pattern;
}

/** How a text says who speaks. */
export interface SpeechWords {
  /** Verbs that say no more than that someone speaks: a caption with the name may stand for them. */
  readonly says: Pattern;
  /** Verbs that add something, so that they have to stay. */
  readonly tells: Pattern;
  /** Those that announce a quotation before a colon. */
  readonly announces: Pattern;
  /** Those that may follow the name: `Jane Smith said`. */
  readonly saysAfter: Pattern;
  /** What stands before a name, in place of such a verb. */
  readonly accordingTo: Pattern;
  /** What a speaker's title may begin with before such a verb, without a capital. */
  readonly beginsTitle: Pattern;
  /** What may stand for a speaker's name. */
  readonly pronouns: Pattern;
  /** Those of a single other person. */
  readonly sheOrHe: Pattern;
  readonly firstPerson: Pattern;
  /** Words after a name that go on telling instead of saying who the speaker is. */
  readonly goesOn: Pattern;
  /** Words that no title ends with. */
  readonly binds: Pattern;
  readonly and: Pattern;
}

export interface ContactWords {
  /** Parts of titles of those who handle the press. */
  readonly press: Pattern;
  /** How the name of a press office begins. */
  readonly pressOffice: Pattern;
  /** Parts of titles of those who are elected. */
  readonly politician: Pattern;
  /** What stands before a telephone number. */
  readonly phoneLabel: Pattern;
  /** What stands between a telephone number and an extension. */
  readonly extension: Pattern;
  /** What parts two of them. */
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
  /** Of the archive. */
  readonly title: string;
  /** An invented one. */
  readonly sender: string;
  readonly boilerplate: string;
  readonly pressOffice: string;
  /** As one dials it in the country, of those that are kept for fiction; undefined where none are. */
  readonly phone: string | undefined;
  readonly email: string;
  readonly release: { readonly title: string; readonly summary: string; readonly body: string };
}

/** Of the text that explains an export to whoever opens it. */
export interface HandoverWords {
  /** The language's own name. */
  readonly heading: string;
  /** What the export is: `{version}` of Kommuniké, `{moment}` as of which the site was built. */
  readonly about: string;
  readonly nothingLeftOut: string;
  /** `{releases}`: the reasons with their numbers. */
  readonly leftOut: string;
  /** Why releases were left out, with their number, `{count}`. */
  readonly reasons: Readonly<Record<'draft' | 'embargo' | 'future', Plural>>;
  /** That it holds what the site does not show, and must be examined before it is given to others. */
  readonly confidential: string;
  /** What each folder holds. */
  readonly parts: Readonly<Record<'archive' | 'site' | 'program' | 'history' | 'warc', string>>;
  /** What the commands that follow do. */
  readonly verify: string;
  readonly rebuild: string;
  readonly restore: string;
}

export interface ExampleWords {
  readonly title: string;
  readonly committees: readonly [string, string];
  readonly summary: string;
  readonly tags: readonly [string, string];
  /** A sum each year, for three years, and what it is for. */
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
