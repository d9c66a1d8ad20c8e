import { beginsWithSender } from '../find/find-sender.ts';
import { within, wordsIn, wordsOf } from '../find/found.ts';

/** A word of a person's name, and a complete name. */
const namePart = "(?:(?:(?:al|el|ad|d|l|o)[-’'])?\\p{Lu}[\\p{L}'’]*(?:-\\p{Lu}?[\\p{L}'’]+)*\\.?)";
const particle = '(?:von|zu|zum|zur|af|av|de|der|den|van|la|le|el|al|bin|ibn|da|das|dos|du|di|ten|ter)';
const person = new RegExp(`^${namePart}(?: (?:${particle} )*${namePart}){1,4}$`, 'u');
const office = within((words) => words.office);
/** A whole word, or the beginning or end of one, because the middle of a surname may match anything. */
const namesOffice = new RegExp(
  `(?<!\\p{L})${wordsOf((words) => words.office)}|${wordsOf((words) => words.office)}(?!\\p{L})`,
  'iu',
);
const body = wordsIn((words) => words.committee);

const seen = new Map<string, boolean>();
/** Cached, because lines are checked repeatedly. */
const seenLimit = 10_000;

/** Whether words are a person's name. */
export function isPerson(words: string): boolean {
  if (words.length > 60 || !/^\p{L}+[^\d:@]* /u.test(words)) return false;
  const known = seen.get(words);
  if (known !== undefined) return known;
  if (seen.size >= seenLimit) seen.clear();
  const found = readsAsName(words);
  seen.set(words, found);
  return found;
}

function readsAsName(words: string): boolean {
  if (!person.test(words) || (office.test(words) && namesOffice.test(words))) return false;
  body.lastIndex = 0;
  return !body.test(words) && !beginsWithSender(words);
}

/** Whether words are the name of an office. */
export function isOffice(words: string): boolean {
  return office.test(words);
}

const inside = new RegExp(`^${namePart}(?: (?:${particle} )*${namePart}){1,3}$`, 'u');

/** Returns the person at the end of words such as `kommunalråd Anna Exempelsson`. */
export function personAtEnd(words: string): { title: string; name: string } | undefined {
  for (let from = 0; from < words.length; from = words.indexOf(' ', from) + 1) {
    const name = words.slice(from);
    if (from > 0 && inside.test(name) && isPerson(name)) return { title: words.slice(0, from).trim(), name };
    if (words.indexOf(' ', from) < 0) break;
  }
  return undefined;
}

/** Returns the person that words such as `Anna Exempelsson kommunalråd` begin with. */
export function personAtStart(words: string): { title: string; name: string } | undefined {
  const parts = words.split(' ');
  for (let count = Math.min(parts.length - 1, 5); count >= 2; count--) {
    const name = parts.slice(0, count).join(' ');
    const title = parts.slice(count).join(' ');
    if (/^\p{Ll}/u.test(title) && isPerson(name)) return { title, name };
  }
  return undefined;
}
