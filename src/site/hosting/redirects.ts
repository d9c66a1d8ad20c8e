import { decodedAlias, redirectsOf } from '../../archive/links/old-addresses.ts';
import { publishedAt } from '../../archive/links/release-addresses.ts';
import { escaped } from '../../body/escaped.ts';
import { createProblem } from '../../codes/index.ts';
import { once } from '../../incremental/memoize.ts';
import { localeOf } from '../../locale/index.ts';
import { type Diagnostic, diagnosticAt } from '../../model/diagnostic.ts';
import { type Batch, madeBatch, type Output, planned } from '../../model/output.ts';
import { absoluteUrl, addressOf, upTo } from '../../url.ts';
import type { Moved } from '../addresses/moves.ts';
import { textFile } from '../page.ts';
import type { Plan } from '../plan-index.ts';
import type { Site } from '../site.ts';

/**
 * Plans the files at old addresses, for hosts without redirect rules: a redirecting page or, for other files, a copy of
 * the file that replaced it.
 */
export function redirectBatch(site: Site, redirects: readonly Moved[], plan: Plan): Batch {
  const outputs = redirects.flatMap(({ path, to }) => {
    if (site.statics.has(path)) return [];
    if (isPage(path)) return pageOutput(site, path, to);
    return isPage(to)
      ? []
      : copyOutput(
          path,
          to,
          once(() => plan.find(to)),
        );
  });
  return madeBatch('redirects', outputs);
}

/** The same redirects as rules, for hosts that can answer 301 themselves. */
export function redirectRules(site: Site, redirects: readonly Moved[]): Output[] {
  if (redirects.length === 0) return [];
  const base = new URL(site.config.baseUrl).pathname.replace(/\/$/, '');
  const rules = (path: string, line: (redirect: Moved, base: string) => string): Output =>
    textFile(path, 'feed', redirects.map((redirect) => line(redirect, base)).join(''));
  return [rules('_redirects', netlifyLine), rules('_redirects.map', mapLines)];
}

function isPage(path: string): boolean {
  return path.endsWith('.html') || path.endsWith('.htm');
}

function copyOutput(path: string, to: string, original: () => Output | undefined): Output[] {
  const found = () => {
    const output = original();
    if (!output) throw new Error(`nothing is planned that could be copied to ${path}`);
    return output;
  };
  return [
    planned(
      path,
      'feed',
      // a feed and a page of its history, whose address the copy may have, have the same key if they are equal
      () => `copy of ${to} ${found().key}`,
      () => found().render(),
    ),
  ];
}

/** Returns the error for an old address that is taken, at the place where it is claimed. Undefined for other paths. */
export function aliasClash(site: Site, path: string, redirects: readonly Moved[]): Diagnostic | undefined {
  const isMeant = (other: { readonly path: string }) => other.path.toLowerCase() === path.toLowerCase();
  const alias = redirectsOf(site.archive).findLast(isMeant);
  const { from, place } = redirects.findLast(isMeant) ?? {};
  if (from === undefined) return undefined;
  const problem = createProblem('alias-taken', from);
  if (!alias) return place && { ...problem, ...placeIn(place) };
  const { release } = alias.to;
  const text = site.sourceOf(release) ?? '';
  const start = Math.max(0, text.indexOf(alias.from));
  return diagnosticAt(release.path, text, { start, end: start + alias.from.length }, problem);
}

/** Reports redirects of the config without a target. */
export function deadRedirects(dead: readonly Moved[]): Diagnostic[] {
  return dead.flatMap(({ from, to, place }) => {
    if (!place) return [];
    return [{ ...createProblem('redirect-dead', from, `/${addressOf(to)}`), ...placeIn(place) }];
  });
}

function placeIn({ file, line, column, length }: NonNullable<Moved['place']>) {
  return { file, line, column, length };
}

function pageOutput(site: Site, path: string, to: string): Output[] {
  const { config } = site;
  const address = escaped(upTo(path) + to);
  const { title, language } = publishedAt(site.archive, to)?.release ?? {
    title: config.title,
    language: config.language,
  };
  const text = `<!doctype html>
<html lang="${localeOf(language, site.locale).code}">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<link rel="canonical" href="${escaped(absoluteUrl(config.baseUrl, to))}">
<meta http-equiv="refresh" content="0; url=${address}">
<meta name="viewport" content="width=device-width, initial-scale=1">
</head>
<body>
<h1><a href="${address}">${escaped(title)}</a></h1>
</body>
</html>
`;
  return [textFile(path, 'list', text)];
}

/** For nginx: a map from the decoded path, with and without a final slash. */
function mapLines({ from, to }: Moved, base: string): string {
  const plain = decodedAlias(from).replace(/\/+$/, '');
  // nginx reads $ in a target, but not in a key, as the beginning of a variable, and has no escape for it
  const target = quoted(`${base}/${addressOf(to)}`.replaceAll('$', '%24'));
  return [plain, `${plain}/`].map((path) => `${quoted(base + path)} ${target};\n`).join('');
}

/** Quotes text for a configuration of nginx. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** For Netlify and Cloudflare Pages, which read `*` and `:` as the beginning of a placeholder. */
function netlifyLine({ from, to }: Moved, base: string): string {
  const paths = [base + encodeURI(decodedAlias(from)), `${base}/${addressOf(to)}`];
  return `${paths.join(' ').replaceAll('*', '%2A').replaceAll(':', '%3A')} 301\n`;
}
