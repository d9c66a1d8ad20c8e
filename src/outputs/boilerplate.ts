import { type Locale, message } from '../locale/locale.ts';
import { parseMarkdown } from '../parse/markdown.ts';
import type { Release } from '../release.ts';
import type { ReleaseView } from '../render/view.ts';
import { resolveMarks } from './body.ts';
import type { Site } from './site.ts';

const rendered = new WeakMap<Site, Map<string, string>>();

/** What the sender says of itself, from the config; the same HTML for all its releases. */
export function boilerplateOf(
  site: Site,
  { sender, language }: Release,
  locale: Locale,
): ReleaseView['boilerplate'] {
  const text = site.senders.get(sender.slug)?.boilerplate;
  if (!text) return undefined;
  const bySender = rendered.get(site) ?? new Map<string, string>();
  rendered.set(site, bySender);
  let html = bySender.get(sender.slug);
  if (html === undefined) {
    const { html: marked } = parseMarkdown({
      file: 'kommunike.config.yaml',
      text,
      start: 0,
      language: site.locale.code,
      parser: site.config.markdown.parser,
      words: markdownWords(site.locale),
    });
    html = resolveMarks(marked, () => undefined);
    bySender.set(sender.slug, html);
  }
  const heading = message(locale, 'release.about', { name: sender.name });
  return { heading, html, ...(language !== site.locale.code && { lang: site.locale.code }) };
}

function markdownWords(locale: Locale): { table: string; footnotes: string; footnoteBack: string } {
  return {
    table: message(locale, 'table.label'),
    footnotes: message(locale, 'footnotes'),
    footnoteBack: message(locale, 'footnote.back'),
  };
}
