import { createProblem } from '../../codes/index.ts';
import { trimmed } from '../../invisible.ts';
import type { FrontMatter } from '../../model/front-matter-schema.ts';
import type { SenderRef, Term } from '../../model/release.ts';
import { slugify } from '../../url.ts';
import type { Loose } from '../fields/fields.ts';
import { each, type Say, take } from '../fields/findings.ts';
import { oneLine } from '../markdown/prose.ts';
import { type CommitteeIndex, readCommittee } from '../sender/committee.ts';
import { quoted } from '../text/suggest.ts';

/** `committee` and `committees` together, each body once. */
export function readCommittees(
  front: Loose<FrontMatter>,
  sender: SenderRef,
  day: string,
  index: CommitteeIndex,
  say: Say,
): Term[] {
  const written = [...each(front.committee, ['committee']), ...each(front.committees, ['committees'])];
  const terms = written.flatMap(
    ({ text, path }) => take(readCommittee(text, sender, day, index), path, say) ?? [],
  );
  return once(terms);
}

/** Topics, also several in one text with commas between them, each once. */
export function readTags(written: Loose<FrontMatter['tags']>, say: Say): Term[] {
  const names = each(written, ['tags']).flatMap(({ text, path }) =>
    text.split(',').map((name) => ({ text: trimmed(name), path })),
  );
  const terms = names.flatMap(({ text, path }) => {
    if (text === '') return [];
    const name = oneLine(text);
    const slug = slugify(name);
    if (slug !== '') return { name, slug };
    const message = `no address can be made from the topic ${quoted(name)}`;
    say(path, createProblem('slug-empty', message, 'name the topic with letters or digits, or delete it'));
    return [];
  });
  return once(terms);
}

function once(terms: readonly Term[]): Term[] {
  return terms.filter(({ slug }, at) => terms.findIndex((term) => term.slug === slug) === at);
}
