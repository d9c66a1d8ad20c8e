import type { Country } from '../../register/country.ts';
import { contactLine } from '../contacts/contact-lines.ts';
import {
  contactsAt,
  isContactHeading,
  linesIn,
  separateContacts,
  unheadedAt,
} from '../contacts/contact-region.ts';
import { type FoundContact, type Line, readContactLines } from '../contacts/find-contacts.ts';
import type { Block, Dropped } from '../imported-document.ts';
import { plain } from '../text/plain.ts';
import { reasons } from '../words/reasons.ts';
import { descriptionAt, type IsSender, isAbout, isAboutHeading } from './about-sender.ts';
import type { Found } from './found.ts';

/** The parts of a release below its title. */
export interface Parts {
  readonly body: readonly Block[];
  readonly boilerplate: readonly Block[];
  readonly contacts: readonly Found<FoundContact>[];
  /** Headings, and text among the contacts that belongs to none. */
  readonly dropped: readonly Dropped[];
}

/** Separates the text of a release from its contacts and the text about the sender. */
export function partsIn(all: readonly Block[], home: Country, isSender: IsSender): Parts {
  const blocks = separateContacts(all, home);
  const body: Block[] = [];
  const boilerplate: Block[] = [];
  const region: Line[] = [];
  const contacts: Found<FoundContact>[] = [];
  const dropped: Dropped[] = [];
  const describe = (parts: readonly Block[]) => {
    for (const each of parts) {
      if (isAboutHeading(each, isSender))
        dropped.push({ text: plain(each.text), line: each.line, why: reasons.aboutHeading });
      else boilerplate.push(each);
    }
  };
  /** Extracts contacts from blocks, if there are any. */
  const read = (parts: readonly Block[], before: Block | undefined, sure: boolean): boolean => {
    const lines = linesIn(parts, before, home);
    const found = readContactLines(lines, home);
    if (found.length === 0) return false;
    contacts.push(...(sure ? found : found.map((each) => ({ ...each, sure, why: reasons.noHeading }))));
    region.push(...lines);
    return true;
  };
  let above = 0;
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (!block) break;
    const end = contactsAt(blocks, at, home, isSender);
    if (end > at && read(blocks.slice(at, end), blocks[at - 1], true)) {
      above ||= body.length;
      at = end;
    } else if (block.role === 'boilerplate') {
      boilerplate.push(block);
      at++;
    } else if (isAbout(block, isSender, contacts.length > 0)) {
      let next = at + 1;
      while (
        next < blocks.length &&
        blocks[next]?.role === undefined &&
        !isContactHeading(blocks, next, home) &&
        next - at < 12
      )
        next++;
      describe(blocks.slice(at, next));
      above ||= body.length;
      at = next;
    } else {
      body.push(block);
      at++;
    }
  }
  if (contacts.length === 0) {
    const { start, end } = unheadedAt(body, home);
    if (start < end && read(body.slice(start, end), body[start - 1], false)) {
      body.splice(start, end - start);
      above ||= start;
      const tail = body.findIndex((block, at) => at >= start && isAbout(block, isSender, true));
      if (tail >= 0) describe(body.splice(tail));
    }
  }
  if (boilerplate.length === 0)
    for (const end of [above, body.length]) {
      const start = descriptionAt(body.slice(0, end), isSender);
      if (start < end) describe(body.splice(start, end - start));
    }
  const merged = mergedContacts(contacts);
  return { body, boilerplate, contacts: merged, dropped: [...dropped, ...leftOver(region, merged, home)] };
}

/** Returns the lines with words that are in none of the contacts. */
function leftOver(
  lines: readonly Line[],
  contacts: readonly Found<FoundContact>[],
  home: Country,
): Dropped[] {
  const taken = new Set(
    contacts.flatMap(({ value: { name, title, party } }) => wordsOf(`${name} ${title ?? ''} ${party ?? ''}`)),
  );
  const reach = new Set(
    contacts.flatMap(({ value: { phones, email } }) => [email ?? '', ...phones.map(({ text }) => text)]),
  );
  return lines.flatMap(({ full, line }) => {
    const { words, phones, emails } = contactLine(full, home);
    const left =
      wordsOf(words).some((word) => !taken.has(word)) ||
      phones.some(({ text }) => !reach.has(text)) ||
      emails.some((email) => !reach.has(email));
    return left ? [{ text: full, line, why: reasons.amongContacts }] : [];
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** One contact per name: a press office may be in the head and at the end. */
function mergedContacts(contacts: readonly Found<FoundContact>[]): Found<FoundContact>[] {
  const all: Found<FoundContact>[] = [];
  for (const next of contacts) {
    const at = all.findIndex(({ value: { name } }) => name === next.value.name);
    const known = all[at];
    if (!known) all.push(next);
    else {
      const phones = [...known.value.phones, ...next.value.phones].filter(
        ({ text }, i, every) => every.findIndex((other) => other.text === text) === i,
      );
      const { title, party, email } = known.value;
      const value = {
        ...known.value,
        phones,
        title: title ?? next.value.title,
        party: party ?? next.value.party,
        email: email ?? next.value.email,
      };
      all[at] = { ...known, value };
    }
  }
  return all;
}
