import { type AnyFeed, parseFeed } from 'feedsmith';
import { textOf } from '../json.ts';
import { sourceOf, wholeSummary } from '../known.ts';
import { dayOf } from '../source-date.ts';
import { type ExportedRelease, fieldHtml, isHtml, linkHtml, pictureHtml } from './exported-release.ts';
import { refuseEntities } from './xml.ts';

/** Reads RSS, RDF, Atom and JSON Feed. A feed with only summaries gives releases without a body. */
export function readFeed(text: string): ExportedRelease[] {
  if (text.trimStart().startsWith('<')) refuseEntities(text);
  const read = parseFeed(text);
  switch (read.format) {
    case 'rss':
      return (read.feed.items ?? []).map((item) =>
        release({
          title: item.title,
          date: item.pubDate ?? item.dc?.dates?.[0],
          sender: item.dc?.creators?.[0] ?? item.authors?.[0]?.name ?? read.feed.title,
          url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
          id: item.guid?.value ?? item.link,
          language: read.feed.language,
          summary: item.description,
          body: item.content?.encoded,
          pictures: (item.enclosures ?? [])
            .filter(({ type }) => type?.startsWith('image/'))
            .map(({ url }) => url),
        }),
      );
    case 'rdf':
      return (read.feed.items ?? []).map((item) =>
        release({
          title: item.title,
          date: item.dc?.dates?.[0],
          sender: read.feed.title,
          url: item.link,
          id: item.link,
          language: undefined,
          summary: item.description,
          body: item.content?.encoded,
          pictures: [],
        }),
      );
    case 'atom':
      return atom(read.feed);
    case 'json':
      return (read.feed.items ?? []).map((item) =>
        release({
          title: item.title,
          date: item.date_published,
          sender: item.authors?.[0]?.name ?? read.feed.title,
          url: item.url ?? item.external_url,
          id: item.id ?? item.url,
          language: item.language ?? read.feed.language,
          summary: item.summary,
          body: item.content_html ?? item.content_text,
          pictures: [item.image],
        }),
      );
  }
}

function atom(feed: Extract<AnyFeed, { format: 'atom' }>['feed']): ExportedRelease[] {
  return (feed.entries ?? []).map((entry) => {
    const links = entry.links ?? [];
    const [link = links[0]] = links.filter(({ rel }) => rel === undefined || rel === 'alternate');
    return release({
      title: words(entry.title),
      date: entry.published ?? entry.updated,
      sender: entry.authors?.[0]?.name ?? words(feed.title),
      url: link?.href,
      id: entry.id,
      language: undefined,
      summary: words(entry.summary),
      body: words(entry.content),
      pictures: [],
    });
  });
}

/** A text construct, as a string or with its type. */
function words(text: unknown): string | undefined {
  return typeof text === 'object' && text !== null && 'value' in text ? textOf(text.value) : textOf(text);
}

interface Entry {
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly sender: string | undefined;
  readonly url: string | undefined;
  readonly id: string | undefined;
  readonly language: string | undefined;
  readonly summary: string | undefined;
  readonly body: string | undefined;
  readonly pictures: readonly (string | undefined)[];
}

function release({ summary, body, pictures, id, ...known }: Entry): ExportedRelease {
  const url = withoutTracking(known.url);
  const short = summary !== undefined && !isHtml(summary) ? wholeSummary(summary) : undefined;
  return {
    known: {
      ...known,
      url,
      date: dayOf(known.date),
      summary: body === undefined ? undefined : short,
      source: sourceOf('feed', withoutTracking(id)),
    },
    parts: [
      fieldHtml(body ?? summary),
      ...pictures.map((src) => pictureHtml({ src })),
      body === undefined ? linkHtml(url, undefined) : undefined,
    ],
  };
}

/** Removes the tracking parameters of Mynewsdesk and others. */
function withoutTracking(url: string | undefined): string | undefined {
  if (url === undefined || !url.includes('utm_') || !URL.canParse(url)) return url;
  const parsed = new URL(url);
  for (const key of [...parsed.searchParams.keys()])
    if (key.startsWith('utm_')) parsed.searchParams.delete(key);
  return parsed.href;
}
