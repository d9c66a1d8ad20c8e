import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { fieldsOf, firstText, type Json, jsonOf, listOf, textOf } from '../json.ts';
import { firstKnown, type Known, type Written, wholeSummary } from '../known.ts';
import { dayOf } from '../source-date.ts';
import { attribute, childrenOf, plainText } from './html-tree.ts';
import { type PageSystem, systemOf } from './page-body.ts';
import { dayInMeta, dayShown } from './page-date.ts';
import { pageTitle } from './page-title.ts';

export interface PageMetadata {
  readonly known: Known;
  readonly system: PageSystem | undefined;
  /** Base address of relative links. */
  readonly base: string | undefined;
}

/** Reads the metadata of a page: JSON-LD, then OpenGraph and other `meta` elements, then microdata and the page. */
export function metadataOf(tree: Root): PageMetadata {
  const meta = metaOf(tree);
  const linked = linkedData(tree, meta);
  const canonical = webAddress(attributeOf(tree, 'link[rel~="canonical"]', 'href'));
  const url = linked.url ?? webAddress(meta('og:url')) ?? canonical;
  const system = systemOf(tree, url);
  const said = [linked, openGraph(meta), microdata(tree)];
  const fromPage: Written = {
    url: canonical,
    language: attributeOf(tree, 'html', 'lang') ?? attributeOf(tree, 'html', 'xml:lang'),
  };
  const title = pageTitle(
    tree,
    said.map((each) => each.title),
  );
  const known = firstKnown({ title }, ...said.map(withoutTitle), fromPage, { date: dayShown(tree), url });
  const id = idOf(tree, system, url);
  const source = system && { system: system.system, ...(id !== undefined && { id }) };
  return {
    known: { ...known, ...(source && { source }) },
    system,
    base: webAddress(attributeOf(tree, 'base', 'href')) ?? known.url,
  };
}

function withoutTitle({ title: _, ...known }: Known): Known {
  return known;
}

type Meta = (...names: readonly string[]) => string | undefined;

function metaOf(tree: Root): Meta {
  const said = new Map<string, string>();
  for (const element of selectAll('meta', tree)) {
    const name = attribute(element, 'property') ?? attribute(element, 'name');
    const content = attribute(element, 'content')?.trim();
    if (name && content && !said.has(name.toLowerCase())) said.set(name.toLowerCase(), content);
  }
  return (...names) => names.map((name) => said.get(name.toLowerCase())).find((text) => text !== undefined);
}

function attributeOf(tree: Root, selector: string, name: string): string | undefined {
  const element = select(selector, tree);
  return element && (attribute(element, name)?.trim() || undefined);
}

function webAddress(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined;
}

const articleTypes = /^(?:\w*Article|BlogPosting|Report|PressRelease|CreativeWork)$/;

function linkedData(tree: Root, meta: Meta): Known {
  const things = selectAll('script[type="application/ld+json"]', tree).flatMap((script) =>
    graph(
      jsonOf(
        childrenOf(script)
          .map((child) => ('value' in child ? child.value : ''))
          .join(''),
      ),
      0,
    ),
  );
  const typed = (pattern: RegExp) =>
    things.filter((thing) => listOf(thing['@type']).some((type) => pattern.test(textOf(type) ?? '')));
  const article = typed(articleTypes)[0];
  const page = typed(/^WebPage$/)[0];
  const named = (thing: unknown): string | undefined => {
    const [first] = listOf(thing);
    const reference = textOf(fieldsOf(first)['@id']);
    const whole = things.find((other) => other['@id'] !== undefined && other['@id'] === reference);
    return textOf(first) ?? firstText(first, 'name') ?? firstText(whole, 'name');
  };
  const address = (thing: Json | undefined): string | undefined =>
    webAddress(firstText(thing, 'url')) ??
    webAddress(textOf(thing?.mainEntityOfPage)) ??
    webAddress(firstText(thing?.mainEntityOfPage, '@id', 'url'));
  const siteName = meta('og:site_name');
  return firstKnown(
    {
      title: withoutSite(firstText(article, 'headline', 'name'), siteName),
      date: dayOf(firstText(article, 'datePublished')),
      sender: named(article?.sourceOrganization) ?? named(article?.publisher),
      url: address(article),
      language: firstText(article, 'inLanguage') ?? firstText(fieldsOf(article?.inLanguage), 'alternateName'),
      summary: wholeSummary(firstText(article, 'description')),
    },
    {
      date: dayOf(firstText(page, 'datePublished')),
      url: address(page),
      language: firstText(page, 'inLanguage'),
    },
  );
}

/** Returns the objects in JSON-LD, including those in a `@graph`. */
function graph(value: unknown, depth: number): Json[] {
  if (depth > 4) return [];
  return listOf(value).flatMap((thing) => {
    const fields = fieldsOf(thing);
    return [fields, ...(fields['@graph'] === undefined ? [] : graph(fields['@graph'], depth + 1))];
  });
}

function openGraph(meta: Meta): Known {
  return firstKnown({
    title: withoutSite(meta('og:title', 'twitter:title', 'dcterms.title', 'dc.title'), meta('og:site_name')),
    date: dayInMeta(meta),
    sender: meta('og:site_name', 'dcterms.publisher', 'dc.publisher'),
    url: webAddress(meta('og:url')),
    language: meta('og:locale', 'dcterms.language', 'dc.language')?.replace('_', '-'),
    summary: wholeSummary(meta('og:description', 'dcterms.abstract')),
  });
}

function microdata(tree: Root): Known {
  const said = (name: string): string | undefined => {
    const element = select(`[itemprop~="${name}"]`, tree);
    return element && (attribute(element, 'content') ?? plainText(element));
  };
  return firstKnown({ title: said('headline'), language: said('inLanguage') });
}

/** "The title – The site" and "The title | The site", if the page gives the name of its site. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  if (title === undefined || !site) return title;
  const rest = title.endsWith(site) ? title.slice(0, -site.length) : title;
  const bare = rest.replace(/\s+[-–—|·]\s+$/, '');
  return rest !== title && bare !== rest && bare ? bare : title;
}

function idOf(tree: Root, system: PageSystem | undefined, url: string | undefined): string | undefined {
  if (system?.system === 'wordpress') {
    const names = attributeOf(tree, 'body', 'class') ?? '';
    const link = attributeOf(tree, 'link[rel="shortlink"]', 'href') ?? '';
    return /\b(?:postid|page-id)-(\d+)/.exec(names)?.[1] ?? /[?&]p=(\d+)/.exec(link)?.[1];
  }
  const found = url === undefined ? undefined : system?.id?.exec(url);
  return found?.slice(1).find((id) => id !== undefined);
}
