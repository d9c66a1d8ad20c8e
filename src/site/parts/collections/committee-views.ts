import type { Collection } from '../../../archive/archive.ts';
import { formatDate } from '../../../locale/format.ts';
import { type Locale, message } from '../../../locale/locale.ts';
import {
  type CommitteeRef,
  currentName,
  type Release,
  type SenderRef,
  senderOf,
} from '../../../model/release.ts';
import type { Alias } from '../../../parse/sender/committee-index.ts';
import { earlierNames } from '../../../parse/sender/committee-names.ts';
import type { CommitteeView, EarlierNameView, LinkView } from '../../../render/views/view.ts';
import type { Site } from '../../site.ts';

/** Returns the committees of a release under their names of that day. */
export function committeesView(site: Site, release: Release, locale: Locale): CommitteeView[] {
  return release.committees.map((committee) => ({
    text: committeeWithSender(release, committee, committee.name),
    url: committeeUrl(site, senderOf(release, committee), committee.slug),
    lang: committee.language === locale.code ? undefined : committee.language,
    now: nameToday(committee, locale),
  }));
}

function nameToday({ current, relation }: CommitteeRef, locale: Locale): string | undefined {
  if (current === undefined || !relation) return undefined;
  return message(locale, `committee.${relation}`, { name: current });
}

/** On a joint release, committees have their sender: `Kommunstyrelsen, Ekeskärs kommun`. */
export function committeeWithSender(release: Release, committee: CommitteeRef, name: string): string {
  return release.coSenders.length === 0 ? name : `${name}, ${senderOf(release, committee).name}`;
}

/** Returns links to the committees of a release under their current names. */
export function currentCommittees(site: Site, release: Release): LinkView[] {
  return release.committees.map((committee) => ({
    text: currentName(committee),
    url: committeeUrl(site, senderOf(release, committee), committee.slug),
  }));
}

/** Returns the address of the page of a sender's committee; empty if the config disables such pages. */
export function committeeUrl({ config, permalinks }: Site, sender: SenderRef, slug: string): string {
  if (config.collections.includes('committees'))
    return permalinks.indexOf({ kind: 'committee', sender: sender.slug, committee: slug });
  return config.collections.includes('bodies') ? permalinks.indexOf({ kind: 'body', body: slug }) : '';
}

/** Returns the earlier names of the committee of a collection. */
export function earlierNamesView({ config, locale }: Site, { place }: Collection): EarlierNameView[] {
  const names =
    place.kind === 'committee'
      ? earlierNames(config.committees, place.committee, place.sender)
      : place.kind === 'body'
        ? earlierNames(config.committees, place.body)
        : [];
  return names.map((alias) => {
    const days = daysOf(alias, locale);
    return { text: alias.name, ...(days !== undefined && { days }) };
  });
}

function daysOf(alias: Alias, locale: Locale): string | undefined {
  const [from = '', to = ''] = [alias.from, alias.to].map((day) => day && formatDate({ day }, locale.code));
  if (from !== '' && to !== '') return message(locale, 'committee.between', { from, to });
  if (from !== '') return message(locale, 'committee.from', { from });
  return to === '' ? undefined : message(locale, 'committee.to', { to });
}
