import { nameKey } from '../../invisible.ts';
import { allLocales, inAllLanguages } from '../../locale/index.ts';
import type { SenderRef } from '../../model/release.ts';
import type { SenderIndex } from '../../parse/sender/sender.ts';
import { readSender } from '../../parse/sender/sender.ts';
import { slugify } from '../../url.ts';
import type { Found } from './found.ts';

/** A part of a text, and how much a name in it tells of who sends it. */
export interface Passage {
  readonly text: string;
  readonly line: number;
  readonly weight: number;
}

const name = "\\p{Lu}[\\p{L}’'-]*(?: (?:\\p{Lu}[\\p{L}’'-]*|län))?";
const forms = [...new Set(allLocales.flatMap(({ imports }) => imports.senders))].map(
  (form) => new RegExp(`(?<![\\p{L}-])${form.replace('{name}', `(${name})`)}(?:s|en|ens)?(?![\\p{L}])`, 'gu'),
);
/** What a text must hold to match. */
const markers = new Map(forms.map((form) => [form, longestWord(form)] as const));
const wholeForms = forms.map((form) => new RegExp(`^${form.source}$`, 'u'));
const inPlace = new RegExp(
  `(?<!\\p{L})(?:${inAllLanguages(({ imports }) => imports.inPlace)}) (\\p{Lu}[\\p{L}-]+)(?! \\p{Lu})`,
  'gu',
);
const genitive = /(?<![\p{L}-])(\p{Lu}[\p{Ll}-]{2,})s (?=\p{Ll})/gu;
const addresses = /[@/.]((?:[\p{L}\d-]+\.)+\p{L}{2,})/gu;

/** Returns who sends a text: the name that its best places name most. */
export function findSender(passages: readonly Passage[], index: SenderIndex): Found<SenderRef> | undefined {
  const scores = new Map<string, { sender: SenderRef; score: number; line: number; full: boolean }>();
  const count = (written: string, line: number, score: number, full: boolean) => {
    const sender = known(written, index);
    if (!sender) return;
    const entry = scores.get(sender.slug) ?? { sender, score: 0, line, full: false };
    scores.set(sender.slug, { ...entry, score: entry.score + score, full: entry.full || full });
  };
  const domains = domainsOf(index);
  for (const { text, line, weight } of passages) {
    const taken = new Set<number>();
    for (const form of forms)
      for (const match of matchesOf(form, text)) {
        count(match[0], line, 3 * weight, true);
        count(match[0].split(' ').slice(-2).join(' '), line, weight, true);
        taken.add(match.index);
      }
    for (const pattern of [inPlace, genitive])
      for (const match of text.matchAll(pattern)) count(match[1] ?? '', line, weight, false);
    for (const [, domain = ''] of text.matchAll(addresses))
      for (const label of domain.toLowerCase().split('.').slice(0, -1)) {
        const sender = domains.get(label);
        if (sender) count(sender.name, line, 4, true);
      }
  }
  const [first, second] = [...scores.values()].sort((a, b) => b.score - a.score);
  if (!first) return unknownSender(passages);
  const sure = first.full && first.score >= 4 && first.score >= 1.5 * (second?.score ?? 0);
  const why = second ? `is named more than ${second.sender.name}` : 'is the only one named';
  return { value: first.sender, line: first.line, sure, why };
}

/** A name that has the form of a sender's, where no sender is known by it. */
function unknownSender(passages: readonly Passage[]): Found<SenderRef> | undefined {
  for (const { text, line } of passages)
    for (const form of forms)
      for (const [written] of text.matchAll(form)) {
        const slug = slugify(written);
        const why = 'is unknown to the config and the register';
        if (slug !== '') return { value: { name: written.trim(), slug }, line, sure: false, why };
      }
  return undefined;
}

/** Whether a line is nothing but a sender's name. */
export function isSenderName(text: string, index: SenderIndex): boolean {
  if (text.length > 60) return false;
  const bare = text.replace(/[\s,.:|•–-]+$/, '');
  if (wholeForms.some((form) => form.test(bare))) return true;
  return index.known.has(nameKey(bare)) && /[Rr]egion|\s/.test(bare);
}

/** The longest run of letters in a pattern that stand for themselves. */
function longestWord(form: RegExp): string {
  const literal = form.source.replace(name, ' ').replace(/\(\?[^)]*\)|\[[^\]]*\]/g, ' ');
  return [...literal.matchAll(/\p{L}{3,}/gu)].reduce(
    (longest, [word]) => (word.length > longest.length ? word : longest),
    '',
  );
}

/** Looks for a word of the form first, which most texts do not have. */
function matchesOf(form: RegExp, text: string): Iterable<RegExpExecArray> {
  return text.includes(markers.get(form) ?? '') ? text.matchAll(form) : [];
}

/** Whether a text begins with what a sender calls itself. */
export function beginsWithSender(text: string): boolean {
  return forms.some((form) => text.slice(0, 80).search(form) === 0);
}

function known(written: string, index: SenderIndex): SenderRef | undefined {
  if (written === '') return undefined;
  const found = lookups.get(index) ?? new Map<string, SenderRef | undefined>();
  lookups.set(index, found);
  if (found.size > longestMemory) found.clear();
  if (!found.has(written)) found.set(written, lookUp(written, index));
  return found.get(written);
}

/** The same few names come back in most texts. */
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

/** Senders by the label of an Internet domain that is their name. */
function domainsOf(index: SenderIndex): ReadonlyMap<string, SenderRef> {
  let domains = made.get(index);
  if (!domains) {
    const all = [...new Set(index.known.values())];
    domains = new Map(
      all.flatMap((sender) => {
        const { slug } = sender;
        const short = slug.replace(/^region-/, '');
        return [
          slug,
          slug.replace(/-/g, ''),
          ...(all.some((other) => other.slug === short) ? [] : [short]),
        ].map((label) => [label, sender] as const);
      }),
    );
    made.set(index, domains);
  }
  return domains;
}

const made = new WeakMap<SenderIndex, ReadonlyMap<string, SenderRef>>();
