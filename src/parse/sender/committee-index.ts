import { createProblem } from '../../codes/index.ts';
import { nameKey } from '../../invisible.ts';
import type { Config } from '../../model/config/config-schema.ts';
import type { Problem } from '../../model/diagnostic.ts';
import type { Term } from '../../model/release.ts';
import { slugify } from '../../url.ts';
import type { Loose } from '../fields/fields.ts';
import { type Report, take } from '../fields/findings.ts';
import { readLanguage } from '../release/language-tag.ts';
import type { Path } from '../yaml/places.ts';
import { aliasesIn } from './aliases.ts';
import { readSender, type SenderIndex } from './sender.ts';

/** The committees that the config declares. */
export interface CommitteeIndex {
  readonly declared: readonly Committee[];
  /** By sender's slug (or `everySender`), then by name and alias in lower case. */
  readonly names: ReadonlyMap<string, ReadonlyMap<string, CommitteeName>>;
}

/** Days are `2017-03-14`, the first and the last included. */
interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A declared committee: its current name, and the period of that name. */
export interface Committee extends Days {
  readonly term: Term;
  /** Slug of the sender it belongs to, or `everySender`. */
  readonly owner: string;
  readonly aliases: readonly Alias[];
}

/** An earlier or other name, with its period. */
export interface Alias extends Days {
  readonly name: string;
  /** BCP 47, if it is a translation. */
  readonly language?: string | undefined;
}

/** A name of a committee: one of its aliases, or its current name. */
export interface CommitteeName {
  readonly committee: Committee;
  readonly alias: Alias | undefined;
}

export const everySender = '*';

/** Reports committees of unknown senders, and those with conflicting addresses, periods or names. */
export function committeeIndex(
  config: Loose<Pick<Config, 'committees'>>,
  senders: SenderIndex,
  report: Report,
): CommitteeIndex {
  const all: Committee[] = [];
  const index = new Map<string, Map<string, CommitteeName>>();
  const slugs = new Map<string, string>();
  config.committees?.forEach((declared = {}, at) => {
    const { name, from, to } = declared;
    if (name === undefined) return;
    const path = (key: string) => ['committees', at, key];
    const fail = (key: string, problem: Problem) => report(path(key), problem);
    let owner = everySender;
    if (declared.sender !== undefined) {
      const sender = take(readSender(declared.sender, senders), path('sender'), report);
      if (!sender) return;
      owner = sender.slug;
    }
    const term = { name, slug: slugify(declared.slug ?? name) };
    if (term.slug === '') {
      fail('name', createProblem('committee-slug-missing', name));
      return;
    }
    const rival = slugs.get(`${owner} ${term.slug}`);
    if (rival !== undefined) {
      fail(declared.slug ? 'slug' : 'name', createProblem('committee-slug-shared', rival, name, term.slug));
      return;
    }
    slugs.set(`${owner} ${term.slug}`, name);
    reportReversed({ name, from, to }, path('to'), report);
    const names = index.get(owner) ?? new Map<string, CommitteeName>();
    index.set(owner, names);
    const aliases = aliasesIn(declared.aliases, path('aliases')).flatMap(({ alias, path }) => {
      if (alias.name === undefined) return [];
      const language = alias.language === undefined ? undefined : readLanguage(alias.language);
      const whole = { ...alias, name: alias.name, language: language?.ok ? language.value : undefined };
      reportReversed(whole, [...path, 'to'], report);
      return whole;
    });
    const committee: Committee = { term, owner, from, to, aliases };
    all.push(committee);
    for (const alias of [undefined, ...aliases]) {
      const key = nameKey(alias?.name ?? name);
      const holder = names.get(key)?.committee;
      if (!holder) names.set(key, { committee, alias });
      else if (holder !== committee)
        fail('aliases', createProblem('committee-name-shared', key, holder.term.name, name));
    }
  });
  return { declared: all, names: index };
}

function reportReversed(
  { name, from, to }: Days & { readonly name: string },
  path: Path,
  report: Report,
): void {
  if (from === undefined || to === undefined || to >= from) return;
  report(path, createProblem('committee-days-reversed', name, from, to));
}
