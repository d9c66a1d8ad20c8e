import { ageLabels } from '../archive/age.ts';
import { relatedOf } from '../archive/related.ts';
import { type Output, planned } from '../output.ts';
import type { Release } from '../release.ts';
import { siteTarget } from './body.ts';
import { cardKey } from './card.ts';
import { enclosuresOf } from './enclosures.ts';
import { type Around, renderRelease } from './release-view.ts';
import { keyOf, type Site } from './site.ts';

/** A page for every release, with its neighbours among the sender's and what is related to it. */
export function releaseOutputs(site: Site): Output[] {
  const related = relatedOf(site.archive, site.versions);
  return site.archive.collections.sender.flatMap(({ releases }) =>
    releases.map((entry, i): Output => {
      const { release, url, hidden } = entry;
      let known: Around | undefined;
      const around = (): Around => {
        known ??= {
          newer: releases[i - 1],
          older: releases[i + 1],
          related: related(entry),
          versions: (site.versions.get(entry) ?? []).filter((other) => other !== entry),
          age: ageLabels(release.date.day, site.now, site.config),
        };
        return known;
      };
      const key = () => {
        const enclosed = enclosuresOf(site, release.path).key;
        const linked = linkedKey(site, release);
        return keyOf(site, url, release.hash, hidden, linked, enclosed, ...aroundKey(around()));
      };
      return planned(url, 'release', key, () => renderRelease(site, entry, around()));
    }),
  );
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
