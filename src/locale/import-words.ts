import type { AmountKind } from '../model/front-matter-schema.ts';
import type { Pattern } from './pattern.ts';

/**
 * Words and patterns for importing releases from other sites. Patterns of labels, headings and other lines match the
 * whole line.
 */
export interface ImportWords {
  /** Names of the language and its varieties in sources, by BCP 47 tag. */
  readonly called: Readonly<Record<string, Pattern>>;
  /** Lines of a page that are not part of a release: menus, sharing, subscriptions. */
  readonly noise: Pattern;
  /** Lines of menus and footers, which within a release may be headings. */
  readonly menu: Pattern;
  /** Parts of cookie banners. */
  readonly banner: Pattern;
  /** Parts of temporary notices at the top of a site. */
  readonly notice: Pattern;
  /** Lines that state the kind of text. */
  readonly kicker: Pattern;
  /** Parts of titles of invitations. */
  readonly invitation: Pattern;
  /** Labels of the day of publication. */
  readonly published: Pattern;
  /** Labels of other days. */
  readonly changed: Pattern;
  /** Labels of titles. */
  readonly title: Pattern;
  /** Labels of e-mail headers: sender, recipients and subject. */
  readonly mail: Pattern;
  readonly subject: Pattern;
  /** Words that may accompany a date, a sender or the kind of text on a separate line. */
  readonly beside: Pattern;
  /** How e-mails and letters begin and end. */
  readonly greeting: Pattern;
  readonly closing: Pattern;
  /** Common words that hardly occur in the other languages, by which the language is detected. */
  readonly commonWords: Pattern;
  /** Other written forms of the language: their tags, with words that only occur in them. */
  readonly varieties: Readonly<Record<string, Pattern>>;
  /** Headings of contacts, and of those for the press. */
  readonly contacts: Pattern;
  readonly press: Pattern;
  /** Headings of texts about senders: `Om oss`; and words before their names: `Om`, `Fakta om`. */
  readonly aboutUs: Pattern;
  readonly about: Pattern;
  /** Words after a sender's name in such a heading: `i korthet`. */
  readonly inBrief: Pattern;
  /** Verbs of texts about senders, with required words after them: `är en`, `ligger`, `har \\d`. */
  readonly describes: Pattern;
  /** Headings of contacts who are politicians, and who are officials. */
  readonly politicians: Pattern;
  readonly officials: Pattern;
  /** Parties in brackets after names, besides those of countries: a short form in small letters, or a name. */
  readonly parties: Pattern;
  /** Labels of names and titles. */
  readonly personLabel: Pattern;
  /** First words of labels for a contact's subject: `för` frågor om skolan. */
  readonly topic: Pattern;
  /** Verbs that ask to contact the person whose name follows. */
  readonly asks: Pattern;
  /** Words between a person and a number or address: `nås på`. */
  readonly leadsToNumber: Pattern;
  /** Labels of telephone numbers, besides those that contacts have. */
  readonly phone: Pattern;
  /** Labels of e-mail addresses and mobile telephone numbers. */
  readonly email: Pattern;
  readonly mobile: Pattern;
  /** Parts of words that name an office, so that a line with one is no person's name. */
  readonly office: Pattern;
  /** Names of elected bodies in running text, and similar names that are not elected bodies. */
  readonly committee: Pattern;
  readonly otherBody: Pattern;
  /** How to normalise such a name: patterns at its end, each with the replacement. */
  readonly committeeForms: readonly (readonly [pattern: Pattern, form: string])[];
  /** Forms of a municipality's name in running text, with `{name}` for its name. */
  readonly senders: readonly string[];
  /** Prepositions before a place. */
  readonly inPlace: Pattern;
  /** Parts of words in sentences about money, for sums without a currency. */
  readonly money: Pattern;
  /** Words between a sum and its purpose. */
  readonly purpose: Pattern;
  /** Words before a yearly sum. */
  readonly yearly: Pattern;
  /** Parts of words that indicate the kind of amount. */
  readonly kinds: Readonly<Record<AmountKind, Pattern>>;
  /** Labels of an event's time and place. */
  readonly eventTime: Pattern;
  readonly eventPlace: Pattern;
}
