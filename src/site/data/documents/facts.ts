import type { Published } from '../../../archive/archive.ts';
import { currentName, payersOf, sendersOf } from '../../../model/release.ts';
import { absoluteUrl } from '../../../url.ts';
import { attachmentsOf } from '../../media/attachments.ts';
import type { Site } from '../../site.ts';
import { idOf } from '../../tables/columns.ts';
import { eventFacts } from './ninjs-event.ts';

/** The schema of the facts, among the open data. */
export const factsSchemaFile = 'release.schema.json';

/**
 * Returns the front matter of a release as a JSON value by our schema (facts-schema.ts), including details that the
 * standards have no place for, such as exact amounts, decisions, and quotes with their speakers.
 */
export function factsOf(site: Site, published: Published) {
  const { release } = published;
  const absolute = (path: string) => absoluteUrl(site.config.baseUrl, path);
  return {
    $schema: site.config.baseUrl + site.permalinks.pathOf({ kind: 'data', file: factsSchemaFile }),
    id: idOf(published),
    url: absolute(published.url),
    title: release.title,
    language: release.language,
    translationOf: published.translationOf === undefined ? undefined : absolute(published.translationOf),
    date: release.date.day,
    time: release.date.time,
    municipality: release.sender.name,
    senders: sendersOf(release).map(({ name }) => name),
    code: release.sender.code,
    committees: release.committees.map(({ name }) => name),
    committeesNow: release.committees.map(currentName),
    type: release.type,
    tags: release.tags.map(({ name }) => name),
    amounts: release.amounts.map((amount) =>
      amount.paidBy ? { ...amount, paidBy: payersOf(release, amount).map(({ name }) => name) } : amount,
    ),
    contacts: release.contacts.map(({ name, title, party, organisation, role, phones, email }) => ({
      name,
      title,
      party,
      organisation,
      role,
      phones,
      email,
    })),
    case: release.case,
    decision: release.decision,
    event: eventFacts(published),
    quotes: release.quotes.map(({ text, speaker, party, title }) => ({ text, speaker, party, title })),
    attachments: attachmentsOf(site, release, release.language).map(({ title, url }) => ({
      title,
      url: absolute(url),
    })),
    corrections: release.corrections.map(({ date, text }) => ({ date: date.day, text })),
    updated: release.updated?.day,
    withdrawn: release.withdrawn && { date: release.withdrawn.date.day, reason: release.withdrawn.reason },
  };
}
