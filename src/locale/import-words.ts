import type { AmountKind } from '../model/front-matter-schema.ts';
import type { Pattern } from './pattern.ts';

/**
 * How releases and the pages around them are laid out elsewhere, for their import. Patterns of labels, headings and
 * other lines match the whole of it.
 */
export interface ImportWords {
  /** What sources call the language and its varieties, by BCP 47 tag. */
  readonly called: Readonly<Record<string, Pattern>>;
  /** Lines of a page that are no part of a release: menus, sharing, subscriptions. */
  readonly noise: Pattern;
  /** Lines of menus and footers, which within a release may be headings. */
  readonly menu: Pattern;
  /** Parts of what asks to accept cookies. */
  readonly banner: Pattern;
  /** Parts of notices above everything on a site, for a time. */
  readonly notice: Pattern;
  /** Lines that say what sort of text follows. */
  readonly kicker: Pattern;
  /** Parts of titles of invitations. */
  readonly invitation: Pattern;
  /** Labels of the day of publication. */
  readonly published: Pattern;
  /** Labels of other days. */
  readonly changed: Pattern;
  /** Labels of titles. */
  readonly title: Pattern;
  /** Labels of an e-mail’s head: of those who send and get it, and of its subject. */
  readonly mail: Pattern;
  readonly subject: Pattern;
  /** What may stand beside a date, a sender or the kind of text on a line that says nothing else. */
  readonly beside: Pattern;
  /** How e-mails and letters begin and end. */
  readonly greeting: Pattern;
  readonly closing: Pattern;
  /** Common words that hardly any other of the languages has: they tell them apart. */
  readonly commonWords: Pattern;
  /** Other written forms of the language: their tags, with words that only they have. */
  readonly varieties: Readonly<Record<string, Pattern>>;
  /** Headings of contacts, and of those for the press. */
  readonly contacts: Pattern;
  readonly press: Pattern;
  /** What senders call themselves in headings: `Om oss`; and what may stand before their names: `Om`, `Fakta om`. */
  readonly aboutUs: Pattern;
  readonly about: Pattern;
  /** What follows a sender's name in such a heading: `i korthet`. */
  readonly inBrief: Pattern;
  /** Verbs, with what must follow them, by which a sender describes itself: `är en`, `ligger`, `har \\d`. */
  readonly describes: Pattern;
  /** Headings above contacts that are elected, and that are employed. */
  readonly politicians: Pattern;
  readonly officials: Pattern;
  /** Parties in brackets after names, besides those of countries: a short form in small letters, or a name. */
  readonly parties: Pattern;
  /** Labels of names and titles. */
  readonly personLabel: Pattern;
  /** First words of labels that say what a contact answers for: `för` frågor om skolan. */
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
  /** Names of elected bodies in running text, and what is no such body but looks like one. */
  readonly committee: Pattern;
  readonly otherBody: Pattern;
  /** How such a name becomes the one that the body goes by: patterns at its end, each with the replacement. */
  readonly committeeForms: readonly (readonly [pattern: Pattern, form: string])[];
  /** What names a municipality in running text, with `{name}` for its name. */
  readonly senders: readonly string[];
  /** Words that lead to a place. */
  readonly inPlace: Pattern;
  /** Parts of words of sentences about money, for sums that name no currency. */
  readonly money: Pattern;
  /** What leads from a sum to its purpose. */
  readonly purpose: Pattern;
  /** Before a sum, that it comes every year. */
  readonly yearly: Pattern;
  /** Parts of words that tell what sort of money it is. */
  readonly kinds: Readonly<Record<AmountKind, Pattern>>;
  /** Labels of an event's time and place. */
  readonly eventTime: Pattern;
  readonly eventPlace: Pattern;
}
