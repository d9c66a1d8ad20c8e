import type { Element, Nodes, Parents, Root } from 'hast';
import { select } from 'hast-util-select';
import { dayOf } from '../source-date.ts';
import { attribute, childrenOf, isElement, plainText } from './html-tree.ts';

/** Names of `meta` elements with the day of publication, the most exact first. */
const names: readonly string[] = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'date-published',
  'date_published',
  'publication_date',
  'publication-date',
  'publicationdate',
  'publish_date',
  'publish-date',
  'publishdate',
  'published',
  'published_at',
  'published-date',
  'pubdate',
  'dcterms.issued',
  'dc.date.issued',
  'dc.date.published',
  'dcterms.available',
  'dc.date.available',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'dcterms.date',
  'dc.date',
  'dcterms.created',
  'dc.date.created',
  'date',
];

const marked =
  'time[pubdate], [itemprop~="datePublished"], time.published, time.entry-date, time.publish-date, time.date-published, [property~="schema:datePublished"], [property~="dc:date"]';

/** Returns the day in `meta` elements. */
export function dayInMeta(meta: (...names: readonly string[]) => string | undefined): string | undefined {
  for (const name of names) {
    const day = dayOf(meta(name));
    if (day !== undefined) return day;
  }
  return undefined;
}

/** Returns the day of an element that is marked as the day of publication, or of one next to the title of the page. */
export function dayShown(tree: Root): string | undefined {
  const element = select(marked, tree);
  return (element && dayIn(element)) ?? dayNextToTitle(tree);
}

function dayIn(element: Element): string | undefined {
  return (
    dayOf(attribute(element, 'content')) ?? dayOf(attribute(element, 'datetime')) ?? dayOf(plainText(element))
  );
}

/** In characters: text around the day of publication is short. */
const longestLine = 120;
const elsewhere = /^(?:nav|aside|footer|li|table|blockquote|a)$/;

/** Returns the only day in a `time` element on a separate line, outside lists, navigation and footer. */
function dayNextToTitle(tree: Root): string | undefined {
  const days = new Set<string>();
  const visit = (parent: Parents): void => {
    for (const node of parent.children) {
      if (!isElement(node) || elsewhere.test(node.tagName)) continue;
      const day = node.tagName === 'time' ? dayOf(attribute(node, 'datetime')) : undefined;
      if (day !== undefined && isLine(parent)) days.add(day);
      visit(node);
    }
  };
  visit(tree);
  return days.size === 1 ? [...days][0] : undefined;
}

function isLine(parent: Nodes): boolean {
  const own = childrenOf(parent).filter(
    (child) => !isElement(child) || !/^(?:h[1-6]|p|div|section)$/.test(child.tagName),
  );
  const text = own.map(plainText).join(' ');
  return text.length <= longestLine && !/[.!?]\s*$/.test(text);
}
