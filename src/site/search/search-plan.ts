import type { Published } from '../../archive/archive.ts';
import { digest } from '../../digest.ts';
import { fingerprint } from '../../incremental/fingerprint.ts';
import type { Output } from '../../model/output.ts';
import { primarySubtag } from '../../primary-subtag.ts';
import {
  type Phrases,
  phrasesName,
  type Start,
  shownName,
  shownTogether,
  unmarkedTerm,
} from '../../search/index-format.ts';
import { Inverted } from '../../search/inverted.ts';
import { dealOut, type Leaf, type LeafKind, leafName, writeLeaf } from '../../search/leaves.ts';
import { Lexicon, rowOf } from '../../search/lexicon.ts';
import { encodePairs, encodePostings } from '../../search/number-code.ts';
import type { Row, Table } from '../../search/search-memo.ts';
import { stemmers } from '../../search/stemmers.ts';
import { stemmerFor } from '../../search/words.ts';
import type { Site } from '../site.ts';
import { eachFacet, findable, shownOf } from './findable.ts';
import { type Column, column, placesOf, sizeOf } from './search-columns.ts';

interface Place {
  /** Of the index's files, with a final slash. */
  readonly folder: string;
  /** Part of every key. */
  readonly program: string;
  readonly stamp: string;
}

/** The index of an archive: its terms, distributed to files, and its releases as shown in results. */
export class SearchPlan {
  readonly outputs: readonly Output[];
  readonly table: Table;
  readonly #site: Site;
  readonly #entries: readonly Published[];
  readonly #place: Place;

  /** `entries` are sorted from oldest to newest: a release's number is its index. */
  constructor(site: Site, entries: readonly Published[], place: Place, before: Table | undefined) {
    this.#site = site;
    this.#entries = entries;
    this.#place = place;
    this.table = this.#read(before);
    const words = this.#words();
    const columns = [...words, ...unmarked(words), ...this.#facets()];
    const leaves = dealOut(
      columns.map((_, i) => i),
      (i) => columns[i]?.term ?? '',
      (i) => columns[i]?.size ?? 0,
    );
    this.outputs = [
      ...leaves.map((leaf) => this.#leaf(leaf, columns)),
      ...this.#places(),
      ...this.#shown(),
      this.#start(leaves.map(({ prefix }) => prefix)),
    ];
  }

  #read(before: Table | undefined): Table {
    const lexicon = before?.lexicon ?? new Lexicon();
    const rows = new Map<string, Row>();
    for (const entry of this.#entries) {
      const { release } = entry;
      const key = fingerprint(entry);
      const known = before?.rows.get(release.path);
      rows.set(
        release.path,
        known?.key === key ? known : { key, ...rowOf(findable(this.#site, release), lexicon) },
      );
    }
    return { lexicon, rows };
  }

  #words(): Column[] {
    const { lexicon, rows } = this.table;
    const { stems } = lexicon;
    const inverted = new Inverted(
      [...rows.values()].map((row) => row.stems),
      stems.length,
    );
    return stems.flatMap((term, i) => {
      const count = inverted.counts[i] ?? 0;
      if (count === 0) return [];
      const code = () => encodePostings(inverted.postingsOf(i));
      return [{ term, size: sizeOf(term, count, rows.size), print: inverted.printOf(i), code }];
    });
  }

  #facets(): Column[] {
    const terms = new Map<string, number[]>();
    const sums = new Map<string, [number, number][]>();
    for (const [number, { release }] of this.#entries.entries()) {
      const posting = number * 4;
      eachFacet(
        release,
        (term) => {
          const postings = at(terms, term);
          if (postings.at(-1) !== posting) postings.push(posting);
        },
        (term, sum) => at(sums, term).push([number, sum]),
      );
    }
    const total = this.#entries.length;
    return [
      ...[...terms].map(([term, postings]) =>
        column(term, sizeOf(term, postings.length, total), encodePostings(postings)),
      ),
      ...[...sums].map(([term, pairs]) => column(term, term.length + 6 * pairs.length, encodePairs(pairs))),
    ];
  }

  /** Where each word is, for phrases. */
  #places(): Output[] {
    const { columns, leaves } = placesOf(this.table);
    const phrases: Phrases = { leaves: leaves.map(({ prefix }) => prefix) };
    return [
      ...leaves.map((leaf) => this.#leaf(leaf, columns, 'p')),
      this.#file(phrasesName, fingerprint(phrases), () => phrases),
    ];
  }

  #leaf({ prefix, terms }: Leaf, columns: readonly Column[], kind: LeafKind = 't'): Output {
    const name = leafName(prefix, kind);
    const own = terms.flatMap((i) => columns[i] ?? []).sort((a, b) => (a.term < b.term ? -1 : 1));
    const prints = own.map(({ term, print }) => `${term} ${print}`).join('\n');
    return this.#file(name, prints, () => writeLeaf(own.map(({ term, code }) => [term, code()])));
  }

  /** Releases as results show them, a few of one month in a file. */
  #shown(): Output[] {
    return [...byMonth(this.#entries)].flatMap(([month, entries]) =>
      Array.from({ length: Math.ceil(entries.length / shownTogether) }, (_, i) => {
        const own = entries.slice(i * shownTogether, (i + 1) * shownTogether);
        const prints = fingerprint(own);
        return this.#file(shownName(month, i), prints, () => own.map((entry) => shownOf(this.#site, entry)));
      }),
    );
  }

  #start(leaves: readonly string[]): Output {
    const { stamp } = this.#place;
    const used = new Set(
      this.#entries.flatMap(({ release }) => stemmerFor(release.language, stemmers) ?? []),
    );
    const languages = [...used].flatMap((stemmer) => stemmer.languages[0] ?? []);
    const start: Start = {
      stamp: stamp.slice(0, 8),
      languages: languages.sort(),
      months: [...byMonth(this.#entries)].map(([month, { length }]) => [month, length]),
      leaves,
      ...this.#translations(),
    };
    return this.#file('start', stamp, () => start);
  }

  #translations(): Pick<Start, 'translations'> {
    const translated = [...this.#entries.entries()].filter(([, entry]) => entry.translationOf !== undefined);
    if (translated.length === 0) return {};
    const numbers = new Map(this.#entries.map(({ url }, number) => [url, number]));
    const pairs = translated.flatMap(([number, { translationOf = '' }]): [number, number][] => {
      const main = numbers.get(translationOf);
      return main === undefined ? [] : [[number, main]];
    });
    const languageOf = (number: number) => primarySubtag(this.#entries[number]?.release.language ?? '');
    const languages = [...new Set(pairs.map(([number]) => languageOf(number)))].sort();
    const own = (language: string) => pairs.filter(([number]) => languageOf(number) === language);
    const codes = languages.map((language) => [language, encodePairs(own(language))] as const);
    return { translations: Object.fromEntries(codes) };
  }

  #file(name: string, prints: string, value: () => unknown): Output {
    const { folder, program } = this.#place;
    return {
      path: `${folder}${name}.js`,
      key: digest(`${program}\n${name}\n${prints}`),
      stage: 'search',
      render: () => script(name, value()),
    };
  }
}

/** Returns a script that passes a value; it contains no `<`, so that it is safe in any context. */
function script(name: string, value: unknown): string {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return `kommunikeSearch(${JSON.stringify(name)},${json})\n`;
}

/** The words with å, ä or ö, for searches without their marks. */
function unmarked(words: readonly Column[]): Column[] {
  const stems = new Map<string, string[]>();
  for (const { term } of words) if (/[åäö]/.test(term)) at(stems, unmarkedTerm(term)).push(term);
  return [...stems].map(([term, list]) => {
    const code = list.sort().join(' ');
    return column(term, term.length + 2 + code.length, code);
  });
}

function byMonth(entries: readonly Published[]): Map<string, Published[]> {
  const months = new Map<string, Published[]>();
  for (const entry of entries) at(months, entry.release.date.day.slice(0, 7)).push(entry);
  return months;
}

function at<K, V>(map: Map<K, V[]>, key: K): V[] {
  let list = map.get(key);
  if (!list) {
    list = [];
    map.set(key, list);
  }
  return list;
}
