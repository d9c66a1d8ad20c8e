import type { Collection, Published } from '../../archive/archive.ts';
import { collectionsWith } from '../../archive/collections/collections.ts';
import { newestFirst } from '../../archive/collections/grouping.ts';
import { relatedTo } from '../../archive/collections/related.ts';
import { ageLabels } from '../../archive/publication/age-labels.ts';
import { placeIn } from '../../incremental/incremental-lists.ts';
import { keptWith, once } from '../../incremental/memoize.ts';
import { type Batch, batch, type Output, planned } from '../../model/output.ts';
import type { Release } from '../../model/release.ts';
import { enclosuresOf } from '../media/page-files.ts';
import { siteTarget } from '../parts/body-links.ts';
import { cardKey } from '../parts/cards.ts';
import { keyOf, type Site } from '../site.ts';
import { type Around, renderRelease } from './release-page-view.ts';

/** A page for every release, with its neighbours among the sender's and what is related to it. */
export function releaseBatches(site: Site): Batch[] {
  return site.archive.collections.year.map((year) =>
    batch(`releases ${year.name}`, urlsOf(year), () => year.releases.map((entry) => output(site, entry))),
  );
}

const urlsOf = keptWith(({ releases }: Collection) => releases.map(({ url }) => url));

function output(site: Site, entry: Published): Output {
  const { release, url, hidden } = entry;
  const around = once(() => aroundOf(site, entry));
  const key = () => {
    const enclosed = enclosuresOf(site, release.path).key;
    const linked = linkedKey(site, release);
    return keyOf(site, url, release.hash, hidden, linked, enclosed, ...aroundKey(around()));
  };
  return planned(url, 'release', key, () => renderRelease(site, entry, around()));
}

function aroundOf({ archive, versions, config, now }: Site, entry: Published): Around {
  const [sender] = collectionsWith(archive, 'sender', entry, config);
  const siblings = sender?.releases ?? [];
  const place = placeIn(siblings, entry, newestFirst);
  return {
    newer: siblings[place - 1],
    older: siblings[place + 1],
    related: relatedTo(entry, archive, versions, config),
    versions: (versions.get(entry) ?? []).filter((other) => other !== entry),
    age: ageLabels(entry.release.date.day, now, config),
  };
}

/** What a page shows of other releases and of its own age, which no hash of its source covers. */
function aroundKey({ newer, older, related, versions, age }: Around): (string | undefined)[] {
  return [
    newer && cardKey(newer),
    older && cardKey(older),
    ...related.map(cardKey),
    'versions',
    ...versions.map(cardKey),
    age.mandate,
    age.old ? 'old' : '',
  ];
}

/** The addresses that the body's links come to: they move when their releases do. */
function linkedKey(site: Site, { references, path }: Release): string {
  return references.map(({ target }) => siteTarget(site, path, target) ?? '').join(' ');
}
