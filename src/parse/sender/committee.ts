import { createProblem } from '../../codes/index.ts';
import { nameKey } from '../../invisible.ts';
import { defaultLocale } from '../../locale/index.ts';
import type { Problem } from '../../model/diagnostic.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import type { CommitteeRef, SenderRef } from '../../model/release.ts';
import { slugify } from '../../url.ts';
import { type Reading, read, unread } from '../fields/reading.ts';
import { nearest } from '../text/suggest.ts';
import { type CommitteeIndex, type CommitteeName, everySender } from './committee-index.ts';
import { aliasInForce, isOfDay, nameAround } from './committee-names.ts';

/**
 * Returns the committee with a name, under its name on the day of the release. All names that the config declares for a
 * body, ignoring case, have one slug, so that a renamed body stays one collection; any other name is kept as written.
 *
 * @param day day of the release, `2017-03-14`
 * @param together all senders of the release: a misspelt name may mean a committee of any of them
 *
 * Warnings: `committee-misspelt` (one or two letters from a declared name), `committee-out-of-time` (outside the from
 * and to of the committee or the alias). Error: `committee-empty` (no letter or digit in it).
 */
export function readCommittee(
  written: string,
  sender: SenderRef,
  day: string,
  { names }: CommitteeIndex,
  together: readonly SenderRef[] = [],
): Reading<CommitteeRef> {
  const own = names.get(sender.slug);
  const shared = names.get(everySender);
  const name = written.replace(/[^\S\ufeff]+/g, ' ').trim();
  const known = own?.get(nameKey(name)) ?? shared?.get(nameKey(name));
  if (known) {
    const found = nameAround(known, day);
    const note = outOfTime(found, day);
    const committee = committeeOn(found, day);
    return note ? read(committee, note) : read(committee);
  }
  const slug = slugify(name);
  if (slug === '')
    return unread(createProblem('committee-empty', written, defaultLocale.example.committees[1]));
  const declared = [own, shared, ...together.map((other) => names.get(other.slug))];
  const near = nearest(name, new Set(declared.flatMap((known) => [...(known?.keys() ?? [])])), slip);
  const meant = near === undefined ? undefined : declared.find((known) => known?.has(near))?.get(near);
  if (!meant) return read({ name, slug });
  return read({ name, slug }, createProblem('committee-misspelt', name, meant.committee.term.name));
}

/** Maximum number of letters by which a misspelt name differs; many real names differ in three. */
const slip = 2;

function committeeOn(found: CommitteeName, day: string): CommitteeRef {
  const { term, to } = found.committee;
  const alias = aliasInForce(found, day);
  if (!alias) return term;
  const { name, language } = alias;
  const base = { name, slug: term.slug, current: term.name };
  if (language !== undefined) return { ...base, language };
  return { ...base, relation: to === undefined ? 'now' : 'later' };
}

/** An alias may be older than the first day of the committee's current name. */
function outOfTime({ committee, alias }: CommitteeName, day: string): Problem | undefined {
  const { term, from, to } = committee;
  if (alias && !isOfDay(alias, day)) return outsideDays(alias.name, alias, day);
  const early = !alias && from !== undefined && day < from;
  const late = to !== undefined && day > to;
  return early || late ? outsideDays(alias?.name ?? term.name, committee, day) : undefined;
}

function outsideDays(
  name: string,
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  day: string,
): Problem {
  const outside: LocalizedText =
    from !== undefined && day < from
      ? { en: `was formed on ${from}`, sv: `inrättades ${from}` }
      : { en: `ended on ${to}`, sv: `upphörde ${to}` };
  return createProblem('committee-out-of-time', name, outside, day);
}
