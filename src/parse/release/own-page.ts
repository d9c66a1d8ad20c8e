import * as z from 'zod';
import { lookup } from '../../lookup.ts';
import { compareDiagnostics, type Diagnostic } from '../../model/diagnostic.ts';
import { ownValues, text } from '../../model/front-matter-schema.ts';
import type { OwnValues } from '../../model/own-values.ts';
import type { Body, Reference } from '../../model/release.ts';
import type { Source } from '../../model/source.ts';
import { ownPagePath } from '../../permalinks/permalink.ts';
import { slugify } from '../../url.ts';
import { pageLocale } from '../config/own-words.ts';
import type { Settings } from '../config/settings.ts';
import { reportLeftovers } from '../fields/field-leftovers.ts';
import { checkFields } from '../fields/fields.ts';
import { findingsIn, take } from '../fields/findings.ts';
import { readOwnValues } from '../fields/read-own-values.ts';
import { parseMarkdown } from '../markdown/markdown.ts';
import { chromeWords } from '../markdown/markdown-words.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readLanguage } from './language-tag.ts';

/** All front matter keys of a page below `pages/`. */
export const ownPageFields = {
  title: text.describe('Heading of the page'),
  summary: text.optional().describe('What the page is about, for search engines'),
  language: text.optional().describe('BCP 47 tag; the archive’s language when absent'),
  layout: text.optional().describe('Template in layouts/ to show the page with; page when absent'),
  nav: z.enum(['true', 'false']).optional().describe('true puts the page into the navigation'),
  extra: ownValues.optional().describe('Values of your own for your own templates'),
};

/** One of the site's own pages. */
export interface OwnPage {
  /** Path of the source from the root. */
  readonly path: string;
  readonly hash: string;
  /** In the site: `pages/om/kakor.md` becomes `om/kakor.html`. */
  readonly url: string;
  readonly title: string;
  readonly summary?: string;
  /** BCP 47. */
  readonly language: string;
  readonly inNavigation: boolean;
  readonly body: Body;
  readonly references: readonly Reference[];
  /** The name of a template below `layouts/`, with its position. */
  readonly layout?: Omit<Reference, 'kind'>;
  /** For templates of the site's own. */
  readonly extra: OwnValues;
}

/** Parses the site's own pages, sorted by path. */
export function parseOwnPages(
  sources: readonly Source[],
  config: Settings,
): { readonly pages: readonly OwnPage[]; readonly diagnostics: readonly Diagnostic[] } {
  const parsed = sources.map((source) => parseOwnPage(source, config));
  return {
    pages: parsed.flatMap(({ page }) => page ?? []),
    diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
  };
}

function parseOwnPage(
  source: Source,
  config: Settings,
): { page?: OwnPage; diagnostics: readonly Diagnostic[] } {
  const { path, text: whole, hash } = source;
  const { yaml, opener, bodyStart, diagnostics } = splitFrontMatter(source);
  if (!yaml) return { diagnostics };
  const findings = findingsIn(path, whole, yaml, opener);
  const { values, problems } = checkFields(ownPageFields, yaml.fields ?? {}, yaml.withMistakes);
  for (const problem of problems) findings.reportField(problem);
  reportLeftovers(yaml.fields, findings.report);
  const { title, summary, nav } = values;
  const extra = readOwnValues(lookup(yaml.fields ?? {}, 'extra'), ['extra'], findings.reportField);
  const language =
    (values.language && take(readLanguage(values.language), ['language'], findings.report)) ||
    config.language;
  const {
    body,
    references,
    diagnostics: ofBody,
  } = parseMarkdown({
    file: path,
    text: whole,
    start: bodyStart,
    language,
    parser: config.markdown.parser,
    words: chromeWords(pageLocale(language, config)),
  });
  const all = [...diagnostics, ...findings.diagnostics, ...ofBody].sort(compareDiagnostics);
  if (title === undefined) return { diagnostics: all };
  return {
    page: {
      path,
      hash,
      url: urlOf(path, config),
      title,
      ...(summary !== undefined && { summary }),
      language,
      inNavigation: nav === 'true',
      body,
      references,
      ...(values.layout !== undefined && {
        layout: findings.reference('link', values.layout, ['layout']),
      }),
      extra,
    },
    diagnostics: all,
  };
}

/** Each part of the path as a slug. */
function urlOf(path: string, { permalinks, locale }: Settings): string {
  const page = locale.messages['path.page'];
  const [, ...parts] = path.replace(/\.[^.]+$/, '').split('/');
  return ownPagePath(parts.map((part) => slugify(part) || page).join('/'), permalinks);
}
