import { createProblem } from '../../codes/index.ts';
import { nameKey, trimmed } from '../../invisible.ts';
import type { FrontMatter } from '../../model/front-matter-schema.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import { type CommitteeRef, currentName, type SenderRef, type Term } from '../../model/release.ts';
import { slugify } from '../../url.ts';
import type { Settings } from '../config/settings.ts';
import type { Loose } from '../fields/fields.ts';
import { each, type Report, take } from '../fields/findings.ts';
import { oneLine } from '../markdown/prose.ts';
import { readCommittee } from '../sender/committee.ts';
import type { CommitteeIndex } from '../sender/committee-index.ts';
import type { SenderIndex } from '../sender/sender.ts';
import { senderNamed } from '../sender/senders.ts';
import { spellingKey } from '../text/same-name.ts';
import type { Path } from '../yaml/places.ts';

/** `committee` and `committees` together, each body once. */
export function readCommittees(
  front: Loose<FrontMatter>,
  senders: readonly SenderRef[],
  day: string,
  { committees, senders: index }: Pick<Settings, 'committees' | 'senders'>,
  report: Report,
): CommitteeRef[] {
  const [lead] = senders;
  if (!lead) return [];
  const written = [...each(front.committee, ['committee']), ...each(front.committees, ['committees'])];
  const terms = written.flatMap(({ text, path }) => {
    const { name, sender: own } = ofSender(text, senders, committees, index);
    const sender = own ?? lead;
    const together = own ? [] : senders;
    const term = take(readCommittee(name, sender, day, committees, together), path, report);
    if (!term) return [];
    return { term: sender === lead ? term : { ...term, sender: sender.slug }, path };
  });
  return once(terms, currentName, report, ({ sender = '', slug }) => `${sender} ${slug}`);
}

/**
 * Returns the sender of a release that a committee belongs to: the one after a comma (`Kommunstyrelsen, Uppsala
 * kommun`), else the one in the config; undefined for the first sender.
 */
function ofSender(
  written: string,
  senders: readonly SenderRef[],
  { names }: CommitteeIndex,
  index: SenderIndex,
): { readonly name: string; readonly sender?: SenderRef | undefined } {
  const [, name = '', after = ''] = /^(.*\S)\s*,\s*([^,]+)$/s.exec(written) ?? [];
  const sender = after === '' ? undefined : senderNamed(after, senders, index);
  if (sender) return { name, sender };
  const key = nameKey(written);
  return { name: written, sender: senders.find(({ slug }) => names.get(slug)?.has(key)) };
}

/** Topics, also several in one text with commas between them, each once. */
export function readTags(written: Loose<FrontMatter['tags']>, report: Report): Term[] {
  const names = each(written, ['tags']).flatMap(({ text, path }) =>
    text.split(',').map((name) => ({ text: trimmed(name), path })),
  );
  const terms = names.flatMap(({ text, path }) => {
    if (text === '') return [];
    const name = oneLine(text);
    const slug = slugify(name);
    if (slug !== '') return { term: { name, slug }, path };
    report(path, createProblem('slug-empty', name));
    return [];
  });
  return once(terms, ({ name }) => name, report);
}

interface Written<T extends Term> {
  readonly term: T;
  readonly path: Path;
}

const deleteOrRename: LocalizedText = {
  en: 'delete one of them, or rename one so that its letters and digits differ',
  sv: 'ta bort det ena, eller byt namn på ett av dem så att bokstäver eller siffror skiljer sig åt',
};

/** Each address once. Error: `name-shared`, if two different names have the same address. */
function once<T extends Term>(
  all: readonly Written<T>[],
  nameOf: (term: T) => string,
  report: Report,
  keyOf: (term: T) => string = ({ slug }) => slug,
): T[] {
  const first = new Map<string, T>();
  for (const { term, path } of all) {
    const known = first.get(keyOf(term));
    if (!known) first.set(keyOf(term), term);
    else if (spellingKey(nameOf(known)) !== spellingKey(nameOf(term)))
      report(path, createProblem('name-shared', term.name, { name: known.name }, term.slug, deleteOrRename));
  }
  return [...first.values()];
}
