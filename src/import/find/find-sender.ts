import { nameKey } from '../../invisible.ts';
import { inAllLanguages, readLanguages } from '../../locale/index.ts';
import type { SenderRef } from '../../model/release.ts';
import type { SenderIndex } from '../../parse/sender/sender.ts';
import { readSender } from '../../parse/sender/sender.ts';
import { slugify } from '../../url.ts';
import { moreOften, reasons } from '../words/reasons.ts';
import { type Found, labelled } from './found.ts';

/** A part of a text, and how strongly a name in it indicates the sender. */
export interface Passage {
  readonly text: string;
  readonly line: number;
  readonly weight: number;
}

const name = "\\p{Lu}[\\p{L}’'-]*(?: (?:\\p{Lu}[\\p{L}’'-]*|län))?";
const forms = [...new Set(readLanguages.flatMap(({ imports }) => imports.senders))].map(
  (form) => new RegExp(`(?<![\\p{L}-])${form.replace('{name}', `(${name})`)}(?:s|en|ens)?(?![\\p{L}])`, 'gu'),
);
/** Text that a match must contain. */
const markers = new Map(forms.map((form) => [form, longestWord(form)] as const));
const wholeForms = forms.map((form) => new RegExp(`^${form.source}$`, 'u'));
const inPlace = new RegExp(
  `(?<!\\p{L})(?:${inAllLanguages(({ imports }) => imports.inPlace)}) (\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?)`,
  'gu',
);
/** `Uppsala, 14 mars 2017 – Kommunen …` */
const dateline =
  /^(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)(?:,| \()? ?(?:[Dd]en )?\d{1,4}(?=[.:-]|:?e? ?\p{L})/gu;
/** `Om Uppsala kommun`, above a text about the sender. */
const about = labelled((words) => words.about, ':?');
const genitive = /(?<![\p{L}-])(\p{Lu}[\p{Ll}-]{2,})s (?=\p{Ll})/gu;
const addresses = /[@/.]((?:[\p{L}\d-]+\.)+\p{L}{2,})/gu;

/** Returns a text with `|` in place of senders' names, known or not. */
export function withoutSenders(text: string): string {
  let rest = text;
  for (const form of forms) if (rest.includes(markers.get(form) ?? '')) rest = rest.replace(form, ' | ');
  return rest;
}

/** `VANSBRO KOMMUN` in normal case; other texts unchanged. */
function withoutCapitals(text: string): string {
  if (text.length > 100 || /\p{Ll}/u.test(text)) return text;
  const first = text.toLowerCase().replace(/(?<!\p{L})\p{L}/u, (letter) => letter.toUpperCase());
  const each = text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return `${text}\n${first}\n${each}`;
}

/** Returns the sender of a text: the most frequent name in its strongest parts. */
export function findSender(passages: readonly Passage[], index: SenderIndex): Found<SenderRef> | undefined {
  const scores = new Map<string, { sender: SenderRef; score: number; line: number; full: boolean }>();
  const domains = domainsOf(index);
  const declared = declaredNames(index);
  for (const { text: written, line, weight: own } of passages) {
    const text = withoutCapitals(written);
    const weight = about.test(text) ? Math.max(2, own) : own;
    // repetitions within a passage count once
    const told = new Map<string, number>();
    const count = (name: string, score: number, full: boolean) => {
      const sender = known(name, index);
      if (!sender || score <= (told.get(sender.slug) ?? 0)) return;
      const entry = scores.get(sender.slug) ?? { sender, score: 0, line, full: false };
      const more = score - (told.get(sender.slug) ?? 0);
      scores.set(sender.slug, { ...entry, score: entry.score + more, full: entry.full || full });
      told.set(sender.slug, score);
    };
    for (const form of forms)
      for (const match of matchesOf(form, text)) {
        count(match[0], 3 * weight, true);
        count(match[0].split(' ').slice(-2).join(' '), 2.5 * weight, true);
      }
    if (declared) for (const match of text.matchAll(declared)) count(match[0], 3 * weight, true);
    for (const [, name = ''] of text.matchAll(dateline)) count(name, 2.5 * weight, false);
    for (const pattern of [inPlace, genitive])
      for (const match of text.matchAll(pattern)) count(match[1] ?? '', weight, false);
    for (const [, domain = ''] of text.matchAll(addresses))
      for (const label of domain.toLowerCase().split('.').slice(0, -1))
        count(domains.get(label)?.name ?? '', 5, true);
  }
  const [first, second] = [...scores.values()].sort((a, b) => b.score - a.score);
  const unknown = first?.full ? undefined : unknownSender(passages, index);
  if (!first || unknown) return unknown;
  const sure = first.full && first.score >= 4 && first.score >= 1.5 * (second?.score ?? 0);
  const why = second ? moreOften(second.sender.name) : reasons.onlySender;
  return { value: first.sender, line: first.line, sure, why };
}

/** The most frequent name in the form of a sender's name, if no known sender is found. */
function unknownSender(passages: readonly Passage[], index: SenderIndex): Found<SenderRef> | undefined {
  const named = new Map<string, { name: string; score: number; line: number }>();
  for (const { text, line, weight } of passages)
    for (const form of forms)
      for (const [written] of matchesOf(form, withoutCapitals(text))) {
        const name = written.trim().replace(genitives, '$1');
        const slug = slugify(name);
        if (slug === '' || known(written, index)) continue;
        const before = named.get(slug);
        named.set(slug, { name, line, ...before, score: (before?.score ?? 0) + weight });
      }
  const [first] = [...named].sort(([, a], [, b]) => b.score - a.score);
  if (!first) return undefined;
  const [slug, { name, line }] = first;
  return { value: { name, slug }, line, sure: false, why: reasons.unknownSender };
}

/** `kommunens`, `Kommunes`: inflected endings that a sender’s name does not have. */
const genitives = /(?<=\p{L}{3})((?:kommun|kommune|stad|län))(?:en|ens|s)$/iu;

/** Whether a line is only a sender's name. */
export function isSenderName(text: string, index: SenderIndex): boolean {
  if (text.length > 60) return false;
  const bare = text.replace(/[\s,.:|•–-]+$/, '');
  if (wholeForms.some((form) => form.test(bare))) return true;
  return index.known.has(nameKey(bare)) && /[Rr]egion|\s/.test(bare);
}

/** Returns the longest run of literal letters in a pattern. */
function longestWord(form: RegExp): string {
  const literal = form.source.replace(name, ' ').replace(/\(\?[^)]*\)|\[[^\]]*\]/g, ' ');
  return [...literal.matchAll(/\p{L}{3,}/gu)].reduce(
    (longest, [word]) => (word.length > longest.length ? word : longest),
    '',
  );
}

/** Searches for a literal word of the form first, which most texts do not contain. */
function matchesOf(form: RegExp, text: string): Iterable<RegExpExecArray> {
  return text.includes(markers.get(form) ?? '') ? text.matchAll(form) : [];
}

/** Whether a text begins with a sender's name. */
export function beginsWithSender(text: string): boolean {
  return forms.some((form) => text.slice(0, 80).search(form) === 0);
}

const named = new WeakMap<SenderIndex, { readonly pattern: RegExp | undefined }>();

/** Matches the names of declared senders that are not only a place: federations, companies. */
function declaredNames(index: SenderIndex): RegExp | undefined {
  let made = named.get(index);
  if (!made) {
    const own = new Set(index.declared);
    const names = [...index.known]
      .filter(([name, sender]) => own.has(sender) && /\p{L}{2,}\s\p{L}|^\p{L}{8,}$/u.test(name))
      .map(([name]) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/g, '\\s'))
      .sort((a, b) => b.length - a.length);
    const pattern =
      names.length === 0
        ? undefined
        : new RegExp(`(?<![\\p{L}\\d-])(?:${names.join('|')})(?=s?(?![\\p{L}\\d]))`, 'giu');
    made = { pattern };
    named.set(index, made);
  }
  return made.pattern;
}

function known(written: string, index: SenderIndex): SenderRef | undefined {
  if (written === '') return undefined;
  const found = lookups.get(index) ?? new Map<string, SenderRef | undefined>();
  lookups.set(index, found);
  if (found.size > longestMemory) found.clear();
  if (!found.has(written)) found.set(written, lookUp(written, index));
  return found.get(written);
}

/** Cached, because most texts contain the same few names. */
const lookups = new WeakMap<SenderIndex, Map<string, SenderRef | undefined>>();
const longestMemory = 10_000;

function lookUp(written: string, index: SenderIndex): SenderRef | undefined {
  const bare = written.replace(/(?<=kommun|kommune|stad)(?:en|ens|s)$/u, '');
  const found = readSender(bare, { ...index, open: false });
  if (found.ok) return found.value;
  const short = wholeForms.map((form) => form.exec(bare)?.[1]).find((part) => part !== undefined);
  const again = short === undefined ? undefined : readSender(short, { ...index, open: false });
  return again?.ok ? again.value : undefined;
}

/** Senders by their usual domain names: `vasteras`, `regionkalmar`, `regiondalarna`. */
function domainsOf(index: SenderIndex): ReadonlyMap<string, SenderRef> {
  let domains = made.get(index);
  if (!domains) {
    const all = new Map<string, SenderRef>();
    const add = (slug: string, sender: SenderRef) => {
      for (const label of [slug, slug.replace(/-/g, '')])
        if (/[a-z]{2}/.test(label) && !all.has(label)) all.set(label, sender);
    };
    for (const sender of index.known.values()) add(sender.slug, sender);
    for (const [name, sender] of index.known) add(slugify(name), sender);
    for (const sender of index.known.values()) add(sender.slug.replace(/^region-/, ''), sender);
    domains = all;
    made.set(index, domains);
  }
  return domains;
}

const made = new WeakMap<SenderIndex, ReadonlyMap<string, SenderRef>>();
