import type { Published } from '../../archive/archive.ts';
import type { LanguageView } from '../../render/views/view.ts';
import { absoluteUrl } from '../../url.ts';
import type { Site } from '../site.ts';
import { nameOf } from './language-name.ts';

/** Returns links to the other language versions of a release. */
export function versionLinks({ versions = [] }: Published): LanguageView[] {
  return versions.map(({ language, url }) => ({ lang: language, text: nameOf(language), url }));
}

/**
 * Returns the absolute addresses of all language versions of a release, including itself, as search engines require;
 * none if it has a single one.
 */
export function alternateLanguages({ config }: Site, entry: Published): { lang: string; url: string }[] {
  const { release, url, versions } = entry;
  if (!versions) return [];
  return [{ language: release.language, url }, ...versions].map((version) => ({
    lang: version.language,
    url: absoluteUrl(config.baseUrl, version.url),
  }));
}
