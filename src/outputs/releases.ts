import type { Published } from '../archive/archive.ts';
import { message } from '../locale/locale.ts';
import type { Output } from '../output.ts';
import type { Release } from '../release.ts';
import type { LinkView, ReleaseView } from '../render/view.ts';
import { amountsView } from './amounts.ts';
import { resolveMarks, siteTarget } from './body.ts';
import { boilerplateOf } from './boilerplate.ts';
import { cardKey, committeeLinks, dateView, kicker, localeFor, senderLink } from './card.ts';
import { contactGroups } from './contacts.ts';
import { frame, placeOf } from './frame.ts';
import { keyOf, type Site } from './site.ts';

interface Neighbours {
  readonly newer: Published | undefined;
  readonly older: Published | undefined;
}

/** A page for every release, with its neighbours among the sender's. */
export function releaseOutputs(site: Site): Output[] {
  return site.archive.collections.sender.flatMap(({ releases }) =>
    releases.map((entry, i): Output => {
      const { release, url, hidden } = entry;
      const neighbours = { newer: releases[i - 1], older: releases[i + 1] };
      const { newer, older } = neighbours;
      const links = linkedKey(site, release);
      return {
        path: url,
        key: keyOf(site, url, release.hash, hidden, links, newer && cardKey(newer), older && cardKey(older)),
        stage: 'release',
        render: () => render(site, entry, neighbours),
      };
    }),
  );
}

/** The addresses that the body's links come to: they move when their releases do. */
function linkedKey(site: Site, { references, path }: Release): string {
  return references.map(({ target }) => siteTarget(site, path, target) ?? '').join(' ');
}

function render(site: Site, { release, url }: Published, { newer, older }: Neighbours): string {
  const locale = localeFor(site, release);
  const place = placeOf(site, url, locale);
  const home: LinkView = { text: message(locale, 'home'), url: 'index.html' };
  const { updated, tags } = release;
  const amounts = amountsView(release.amounts, locale);
  const boilerplate = boilerplateOf(site, release, locale);
  const html = resolveMarks(site.bodyOf(release).html, (target) => {
    const found = siteTarget(site, release.path, target);
    return found === undefined ? undefined : place.up + found;
  });
  const view: ReleaseView = {
    ...frame(site, {
      kind: 'release',
      path: url,
      title: release.title,
      locale,
      lang: release.language,
      description: release.summary,
      breadcrumbs: [home, senderLink(release)],
    }),
    kicker: kicker(release, locale),
    title: release.title,
    date: dateView(release.date, site, locale),
    ...(updated && { updated: dateView(updated, site, locale) }),
    sender: senderLink(release),
    committees: committeeLinks(site, release),
    ...(!release.summaryFromBody && { lead: release.summary }),
    body: html,
    tags: topicLinks(site, tags),
    ...(release.case && { case: release.case }),
    ...(amounts && { amounts }),
    contacts: contactGroups(release.contacts, locale),
    ...(boilerplate && { boilerplate }),
    ...(newer && { newer: { text: newer.release.title, url: newer.url } }),
    ...(older && { older: { text: older.release.title, url: older.url } }),
  };
  return site.theme.render('release', view, place);
}

function topicLinks({ locale }: Site, tags: Release['tags']): LinkView[] {
  return tags.map(({ name, slug }) => ({
    text: name,
    url: `${message(locale, 'path.tag')}/${slug}/index.html`,
  }));
}
