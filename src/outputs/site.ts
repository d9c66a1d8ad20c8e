import type { Archive, Published } from '../archive/archive.ts';
import type { Config, SenderConfig } from '../config.ts';
import { digest } from '../digest.ts';
import { localeOf } from '../locale/index.ts';
import type { Locale } from '../locale/locale.ts';
import { readSender, senderIndex } from '../parse/sender.ts';
import type { Body } from '../release.ts';
import type { Theme } from '../render/theme.ts';
import type { Asset } from '../source.ts';

/** Everything that outputs are planned from. */
export interface Site {
  readonly archive: Archive;
  readonly config: Config;
  readonly locale: Locale;
  readonly theme: Theme;
  /** Files under `public/`, by their path in the site. */
  readonly statics: ReadonlyMap<string, Asset>;
  /** Parses the body of a release, or takes it from this build's parsing. */
  readonly bodyOf: (release: Published['release']) => Body;
  /** What the config says of a sender, by the slug of its addresses. */
  readonly senders: ReadonlyMap<string, SenderConfig>;
  /** Part of every page's key: the program, the config and the theme. */
  readonly key: string;
}

export function site(parts: Omit<Site, 'locale' | 'senders' | 'key'>, version: string): Site {
  const { config, theme } = parts;
  return {
    ...parts,
    locale: localeOf(config.language),
    senders: sendersBySlug(config),
    key: digest(JSON.stringify([version, config, theme.key])),
  };
}

/** The key of an output: whatever it depends on, beside the site's own key. */
export function keyOf(site: Site, ...parts: readonly (string | number | undefined)[]): string {
  return digest([site.key, ...parts].join('\0'));
}

function sendersBySlug(config: Config): Map<string, SenderConfig> {
  const index = senderIndex(config);
  const bySlug = new Map<string, SenderConfig>();
  for (const sender of config.senders) {
    const found = readSender(sender.name, index);
    if (found.ok) bySlug.set(found.value.slug, sender);
  }
  return bySlug;
}
