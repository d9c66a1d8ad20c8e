import { lookup } from '../../lookup.ts';
import type { SenderRef } from '../../model/release.ts';
import type { Settings } from '../../parse/config/settings.ts';

/** Returns the name of a sender on a page in a language (BCP 47): the alias in that language, if the config has one. */
export function senderNameIn(language: string, { name, slug }: SenderRef, { profiles }: Settings): string {
  const names = profiles.get(slug)?.names;
  if (!names || names.size === 0) return name;
  const tag = language.toLowerCase();
  return names.get(tag) ?? names.get(tag.split('-')[0] ?? '') ?? name;
}

/** Title and description of the archive. */
interface SiteNames {
  readonly title: string;
  readonly description: string | undefined;
  /** Language of the description (BCP 47), if it is not the one asked for. */
  readonly lang?: string;
}

/** Returns title and description of the archive on a page whose chrome is in a language. */
export function siteNamesIn(language: string, config: Settings): SiteNames {
  const { title, description, titles, descriptions, locale } = config;
  if (language === locale.code) return { title, description };
  const own = lookup<string>(descriptions, language);
  return {
    title: lookup<string>(titles, language) ?? title,
    description: own ?? description,
    ...(own === undefined && description !== undefined && { lang: locale.code }),
  };
}
