import { everyVersion } from '../../archive/collections/language-versions.ts';
import { publishedSenders } from '../../archive/collections/published-senders.ts';
import { lookup } from '../../lookup.ts';
import { type Config, configSchema } from '../../model/config/config-schema.ts';
import type { Site } from '../site.ts';

/**
 * Returns the config as text, without details that the public site does not show: comments, contacts that are used by
 * no published source, sender or page, and senders and committees without releases. It is JSON, which is valid YAML.
 * Default values are left out.
 */
export function publicConfig(site: Site): string {
  const { written } = site.config;
  const usual: Readonly<Record<string, unknown>> = configSchema.parse({});
  const shown = { ...written, ...shownParts(site, written) };
  const kept = Object.entries(shown).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(lookup(usual, key)),
  );
  return `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`;
}

function shownParts(site: Site, written: Config): Pick<Config, 'senders' | 'committees' | 'contacts'> {
  const { archive, config } = site;
  const releases = everyVersion(archive).map(({ release }) => release);
  const sending = publishedSenders(archive);
  const deciding = new Set(releases.flatMap(({ committees }) => committees.map(({ name }) => name)));
  const senders = written.senders.filter((_, i) => sending.has(config.senders.declared[i]?.slug ?? ''));
  const committees = written.committees.filter(({ name, aliases = [] }) =>
    [name, aliases].flat().some((each) => deciding.has(typeof each === 'string' ? each : each.name)),
  );
  const contacts = [
    ...releases.flatMap((release) => (site.sourceOf(release) === undefined ? [] : release.contacts)),
    ...[...config.profiles].flatMap(([slug, { press }]) => (sending.has(slug) ? press : [])),
    ...(config.contact ? [config.contact] : []),
  ];
  const ids = new Set(contacts.map(({ id }) => id));
  const shown = Object.entries(written.contacts).filter(([id]) => ids.has(id));
  return { senders, committees, contacts: Object.fromEntries(shown) };
}
