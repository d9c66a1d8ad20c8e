import { type Code, createProblem } from '../../codes/index.ts';
import { nameKey } from '../../invisible.ts';
import { defaultLocale } from '../../locale/index.ts';
import type { Config } from '../../model/config-schema.ts';
import type { Problem } from '../../model/diagnostic.ts';
import type { SenderRef, Term } from '../../model/release.ts';
import { slugify } from '../../url.ts';
import type { Loose } from '../fields/fields.ts';
import { each, type Say, take } from '../fields/findings.ts';
import { type Reading, read, unread } from '../fields/reading.ts';
import { nearest, quoted } from '../text/suggest.ts';
import { readSender, type SenderIndex } from './sender.ts';

/** The config's committees by sender's slug (or `*`, for every sender), then by name and alias in lower case. */
export type CommitteeIndex = ReadonlyMap<string, ReadonlyMap<string, Committee>>;

interface Committee {
  readonly term: Term;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const everySender = '*';

/** Reports committees of unknown senders, and those that can't have the address, the days or a name that they ask for. */
export function committeeIndex(
  config: Loose<Pick<Config, 'committees'>>,
  senders: SenderIndex,
  say: Say,
): CommitteeIndex {
  const index = new Map<string, Map<string, Committee>>();
  const slugs = new Map<string, string>();
  config.committees?.forEach((declared = {}, at) => {
    const { name, from, to } = declared;
    if (name === undefined) return;
    const path = (key: string) => ['committees', at, key];
    const fail = (key: string, code: Code, message: string, hint: string) =>
      say(path(key), createProblem(code, message, hint));
    let owner = everySender;
    if (declared.sender !== undefined) {
      const sender = take(readSender(declared.sender, senders), path('sender'), say);
      if (!sender) return;
      owner = sender.slug;
    }
    const term = { name, slug: slugify(declared.slug ?? name) };
    if (term.slug === '') {
      const message = `no address can be made from the name ${quoted(name)}`;
      fail('name', 'committee-slug-missing', message, 'give it a slug of its own: a-z, 0-9 and hyphens');
      return;
    }
    const rival = slugs.get(`${owner} ${term.slug}`);
    if (rival !== undefined) {
      const message = `${quoted(rival)} and ${quoted(name)} would share the address “${term.slug}”`;
      const hint = 'give one of them another slug';
      fail(declared.slug ? 'slug' : 'name', 'committee-slug-shared', message, hint);
      return;
    }
    slugs.set(`${owner} ${term.slug}`, name);
    if (from !== undefined && to !== undefined && to < from) {
      const message = `${quoted(name)} ends on ${to}, before it begins on ${from}`;
      fail('to', 'committee-days-reversed', message, 'let “from” be the first day and “to” the last');
    }
    const names = index.get(owner) ?? new Map<string, Committee>();
    index.set(owner, names);
    const committee = { term, from, to };
    const aliases = each(declared.aliases, []).map(({ text }) => text);
    for (const key of new Set([name, ...aliases].map(nameKey))) {
      const holder = names.get(key);
      if (!holder) names.set(key, committee);
      else {
        const message = `${quoted(key)} stands for both ${quoted(holder.term.name)} and ${quoted(name)}`;
        fail('aliases', 'committee-name-shared', message, 'let each name and alias belong to one committee');
      }
    }
  });
  return index;
}

/**
 * The committee that an author means. A declared name or alias, upper and lower case apart, gives the name of
 * today, so that a renamed body stays one collection; any other name stands as written.
 *
 * @param day Day of the release, `2017-03-14`.
 * Warnings: `committee-misspelt` (one or two letters from a declared name), `committee-out-of-time` (outside its
 * from and to). Error: `committee-empty` (no letter or digit in it).
 */
export function readCommittee(
  written: string,
  sender: SenderRef,
  day: string,
  index: CommitteeIndex,
): Reading<Term> {
  const own = index.get(sender.slug);
  const shared = index.get(everySender);
  const name = written.replace(/[^\S\ufeff]+/g, ' ').trim();
  const found = own?.get(nameKey(name)) ?? shared?.get(nameKey(name));
  if (found) {
    const note = outOfTime(found, name, day);
    return note ? read(found.term, note) : read(found.term);
  }
  const slug = slugify(name);
  if (slug === '') {
    const hint = `write the name of the elected body: “${defaultLocale.example.committees[1]}”`;
    return unread(createProblem('committee-empty', `${quoted(written)} is not a name of a committee`, hint));
  }
  const near = nearest(name, [...(own?.keys() ?? []), ...(shared?.keys() ?? [])], slip);
  const meant = near === undefined ? undefined : (own?.get(near) ?? shared?.get(near));
  if (!meant) return read({ name, slug });
  const message = `${quoted(name)} is not among the committees of the config, but ${quoted(meant.term.name)} is`;
  const hint = `did you mean “${meant.term.name}”? If the name is right, add it to the config, as a committee or an alias`;
  return read({ name, slug }, createProblem('committee-misspelt', message, hint));
}

/** Letters that may differ before two names are taken for two bodies: many real ones differ in three. */
const slip = 2;

/** An earlier name may well be older than the first day of the body as it is called now. */
function outOfTime(committee: Committee, name: string, day: string): Problem | undefined {
  const { term, from, to } = committee;
  const early = from !== undefined && day < from && nameKey(name) === nameKey(term.name);
  const late = to !== undefined && day > to;
  if (!early && !late) return undefined;
  const fact = early ? `begins on ${from}` : `ended on ${to}`;
  const hint = 'check the name and the date, or change the days of the committee in the config';
  return createProblem(
    'committee-out-of-time',
    `${quoted(name)} ${fact}, but the release is of ${day}`,
    hint,
  );
}
