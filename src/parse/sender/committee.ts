import { type Code, complain } from '../../codes/index.ts';
import { defaultLocale } from '../../locale/index.ts';
import type { CommitteeConfig, Config } from '../../model/config-schema.ts';
import type { Complaint } from '../../model/diagnostic.ts';
import type { SenderRef, Term } from '../../model/release.ts';
import { slugify } from '../../url.ts';
import { type Reading, read, unread } from '../fields/reading.ts';
import { nearest, quoted } from '../text/suggest.ts';
import { type ConfigProblem, readSender, senderIndex } from './sender.ts';

/** The committees that the config declares. */
export interface CommitteeIndex {
  /** By sender's slug (or `*`, for every sender), then by name and alias in lower case. */
  readonly known: ReadonlyMap<string, ReadonlyMap<string, Committee>>;
  readonly problems: readonly ConfigProblem[];
}

interface Committee {
  readonly term: Term;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const everySender = '*';

/** Pure: the same config gives the same index. */
export function committeeIndex(config: Config): CommitteeIndex {
  const senders = senderIndex(config);
  const known = new Map<string, Map<string, Committee>>();
  const problems: ConfigProblem[] = [];
  const slugs = new Map<string, CommitteeConfig>();
  config.committees.forEach((declared, at) => {
    const say = (key: string, complaint: Complaint) =>
      problems.push({ path: ['committees', at, key], complaint });
    const fail = (key: string, code: Code, message: string, hint: string) =>
      say(key, complain(code, message, hint));
    let owner = everySender;
    if (declared.sender !== undefined) {
      const sender = readSender(declared.sender, senders);
      if (!sender.ok) {
        say('sender', sender.complaint);
        return;
      }
      owner = sender.value.slug;
    }
    const term = { name: declared.name, slug: slugify(declared.slug ?? declared.name) };
    if (term.slug === '') {
      const message = `no address can be made from the name ${quoted(declared.name)}`;
      fail('name', 'committee-slug-missing', message, 'give it a slug of its own: a-z, 0-9 and hyphens');
      return;
    }
    const rival = slugs.get(`${owner} ${term.slug}`);
    if (rival) {
      const message = `${quoted(rival.name)} and ${quoted(declared.name)} would share the address “${term.slug}”`;
      fail(
        declared.slug ? 'slug' : 'name',
        'committee-slug-shared',
        message,
        'give one of them another slug',
      );
      return;
    }
    slugs.set(`${owner} ${term.slug}`, declared);
    if (declared.from !== undefined && declared.to !== undefined && declared.to < declared.from) {
      const message = `${quoted(declared.name)} ends on ${declared.to}, before it begins on ${declared.from}`;
      fail('to', 'committee-days-reversed', message, 'let “from” be the first day and “to” the last');
    }
    const names = known.get(owner) ?? new Map<string, Committee>();
    known.set(owner, names);
    const committee = { term, from: declared.from, to: declared.to };
    for (const name of new Set([declared.name, ...listed(declared.aliases)].map(keyOf))) {
      const holder = names.get(name);
      if (!holder) names.set(name, committee);
      else {
        const message = `${quoted(name)} stands for both ${quoted(holder.term.name)} and ${quoted(declared.name)}`;
        fail('aliases', 'committee-name-shared', message, 'let each name and alias belong to one committee');
      }
    }
  });
  return { known, problems };
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
  const own = index.known.get(sender.slug);
  const shared = index.known.get(everySender);
  const name = written.replace(/\s+/g, ' ').trim();
  const found = own?.get(keyOf(name)) ?? shared?.get(keyOf(name));
  if (found) {
    const note = outOfTime(found, name, day);
    return note ? read(found.term, note) : read(found.term);
  }
  const slug = slugify(name);
  if (slug === '') {
    const hint = `write the name of the elected body: “${defaultLocale.example.committees[1]}”`;
    return unread(complain('committee-empty', `${quoted(written)} is not a name of a committee`, hint));
  }
  const near = nearest(name, [...(own?.keys() ?? []), ...(shared?.keys() ?? [])], slip);
  const meant = near === undefined ? undefined : (own?.get(near) ?? shared?.get(near));
  if (!meant) return read({ name, slug });
  const message = `${quoted(name)} is not among the committees of the config, but ${quoted(meant.term.name)} is`;
  const hint = `did you mean “${meant.term.name}”? If the name is right, add it to the config, as a committee or an alias`;
  return read({ name, slug }, complain('committee-misspelt', message, hint));
}

/** Letters that may differ before two names are taken for two bodies: many real ones differ in three. */
const slip = 2;

/** An earlier name may well be older than the first day of the body as it is called now. */
function outOfTime(committee: Committee, name: string, day: string): Complaint | undefined {
  const { term, from, to } = committee;
  const early = from !== undefined && day < from && keyOf(name) === keyOf(term.name);
  const late = to !== undefined && day > to;
  if (!early && !late) return undefined;
  const fact = early ? `begins on ${from}` : `ended on ${to}`;
  const hint = 'check the name and the date, or change the days of the committee in the config';
  return complain('committee-out-of-time', `${quoted(name)} ${fact}, but the release is of ${day}`, hint);
}

function keyOf(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function listed(names: string | readonly string[] | undefined): readonly string[] {
  return names === undefined ? [] : typeof names === 'string' ? [names] : names;
}
