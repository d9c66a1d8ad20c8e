import { decodedAlias, type Redirect, redirectsOf } from '../../archive/links/old-addresses.ts';
import { createProblem } from '../../codes/index.ts';
import { localeOf } from '../../locale/index.ts';
import { type Diagnostic, diagnosticAt } from '../../model/diagnostic.ts';
import type { Output } from '../../model/output.ts';
import { absoluteUrl, addressOf, upTo } from '../../url.ts';
import { escaped } from '../escaped.ts';
import { textFile } from '../page.ts';
import type { Site } from '../site.ts';

/** A page at every old address, for any host, and the same as rules for those that can answer 301 themselves. */
export function redirectOutputs(site: Site): Output[] {
  const redirects = redirectsOf(site.archive);
  if (redirects.length === 0) return [];
  const rules = (path: string, line: (redirect: Redirect, base: string) => string): Output => {
    const base = new URL(site.config.baseUrl).pathname.replace(/\/$/, '');
    const text = redirects.map((redirect) => line(redirect, base)).join('');
    return textFile(path, 'feed', text);
  };
  return [
    ...redirects.map((redirect) => pageOutput(site, redirect)),
    rules('_redirects', netlifyLine),
    rules('_redirects.map', mapLines),
  ];
}

/** An old address at which something else stands: an error at the release that claims it. Undefined for other paths. */
export function aliasClash(site: Site, path: string): Diagnostic | undefined {
  const redirect = redirectsOf(site.archive).findLast(
    (other) => other.path.toLowerCase() === path.toLowerCase(),
  );
  if (!redirect) return undefined;
  const { release } = redirect.to;
  const text = site.sourceOf(release) ?? '';
  const start = Math.max(0, text.indexOf(redirect.from));
  const problem = createProblem(
    'alias-taken',
    `another page stands at the old address ${redirect.from}, or another release claims it`,
    'delete the alias here, or there',
  );
  return diagnosticAt(release.path, text, { start, end: start + redirect.from.length }, problem);
}

function pageOutput(site: Site, { path, to }: Redirect): Output {
  const { config } = site;
  const address = escaped(upTo(path) + to.url);
  const { title, language } = to.release;
  const text = `<!doctype html>
<html lang="${localeOf(language, site.locale).code}">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<link rel="canonical" href="${escaped(absoluteUrl(config.baseUrl, to.url))}">
<meta http-equiv="refresh" content="0; url=${address}">
<meta name="viewport" content="width=device-width, initial-scale=1">
</head>
<body>
<h1><a href="${address}">${escaped(title)}</a></h1>
</body>
</html>
`;
  return textFile(path, 'list', text);
}

/** For nginx: a map from the decoded path, with and without a final slash. */
function mapLines({ from, to }: Redirect, base: string): string {
  const plain = decodedAlias(from).replace(/\/+$/, '');
  // nginx reads $ in a target, but not in what is looked up, as the beginning of a variable, and knows no escape for it
  const target = quoted(`${base}/${addressOf(to.url)}`.replaceAll('$', '%24'));
  return [plain, `${plain}/`].map((path) => `${quoted(base + path)} ${target};\n`).join('');
}

/** Quotes text for a configuration of nginx. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** For Netlify and Cloudflare Pages, which read `*` and `:` as the beginning of a placeholder. */
function netlifyLine({ from, to }: Redirect, base: string): string {
  const paths = [base + encodeURI(decodedAlias(from)), `${base}/${addressOf(to.url)}`];
  return `${paths.join(' ').replaceAll('*', '%2A').replaceAll(':', '%3A')} 301\n`;
}
