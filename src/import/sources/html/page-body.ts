import type { Element, Nodes, Parents, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { reasons } from '../../words/reasons.ts';
import type { Dropped } from '../known.ts';
import { childrenOf, isElement, plainText } from './html-tree.ts';
import { lineOf } from './page-noise.ts';

export interface PageSystem {
  /** As in `source.system`. */
  readonly system: string;
  /** Selector of an element that identifies the system. */
  readonly sign?: string;
  /** Pattern of addresses that identifies the system. */
  readonly host?: RegExp;
  /** Pattern of the system's id of a page, in its address. */
  readonly id?: RegExp;
  /** Selectors of the release: the first one that matches, with all its elements in order. */
  readonly bodies: readonly string[];
}

export const pageSystems: readonly PageSystem[] = [
  {
    system: 'sitevision',
    sign: '.sv-text-portlet-content',
    id: /(?:^|\/)(?:\d+\.)?(\d+\.[\da-f]{15,})(?:\.|$)/,
    bodies: [
      '.pagecontent .sv-text-portlet-content',
      'main .sv-text-portlet-content',
      'article .sv-text-portlet-content',
      '.sv-text-portlet-content',
    ],
  },
  {
    system: 'mynewsdesk',
    host: /(?:^|\.)mynewsdesk\.com$/,
    id: /-(\d{5,})\/?$/,
    bodies: ['.release__body', '.newsroom-material', '.material-body', 'article'],
  },
  {
    system: 'via',
    host: /^(?:via\.tt\.se|kommunikasjon\.ntb\.no|www\.sttinfo\.fi|via\.ritzau\.dk)$/,
    id: /\/(?:[a-z]+\/)(\d{4,})(?:\/|$)|releaseId=(\d+)/,
    bodies: ['.release__body', '.release-content', '.release', 'article'],
  },
  {
    system: 'cision',
    host: /(?:^|\.)cision\.com$/,
    id: /,c(\d+)(?:$|[/?])/,
    bodies: ['article', '.release-text', '.news-release'],
  },
  {
    system: 'wordpress',
    sign: 'meta[name="generator"][content^="WordPress"], .entry-content, .wp-block-post-content',
    bodies: ['.entry-content', '.wp-block-post-content', '.post-content', 'article'],
  },
  {
    system: 'episerver',
    sign: 'meta[name="generator"][content^="EPiServer"], meta[name="generator"][content^="Optimizely"], .epi-content',
    bodies: [
      '.article-body',
      '.articleBody',
      '.main-body',
      '.mainBody',
      '#MainBody',
      '.epi-content',
      'article',
    ],
  },
];

/** Selectors of the release on other pages. */
const usual = ['[itemprop="articleBody"]'];

/** The system that a page comes from, by its address or else by its markup. */
export function systemOf(tree: Root, url: string | undefined): PageSystem | undefined {
  const host = hostOf(url);
  return (
    pageSystems.find((system) => host !== undefined && system.host?.test(host)) ??
    pageSystems.find(({ sign }) => sign !== undefined && select(sign, tree) !== undefined)
  );
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname : undefined;
}

/** Returns the parts of a page that its system marks as a release, in order and not nested. */
export function bodiesOf(tree: Root, system: PageSystem | undefined): Element[] {
  for (const selector of [...(system?.bodies ?? []), ...usual]) {
    const found = selectAll(selector, tree).filter((element) => plainText(element) !== '');
    // a page with several articles is a list, or has other articles below its own
    const own = selector.endsWith('article') ? found.slice(0, 1) : found;
    if (own.length > 0) return outermost(own);
  }
  return [];
}

/** Classes and ids of personal contacts, not of a whole office or a form. */
const ofContacts =
  /(?:^|[\s_-])(?:(?:press|media|medie)[_-]?)?(?:contacts|kontakter|(?:contact|kontakt)[_-]?(?:person|persons|people|card|kort|list)[a-z]*|presskontakt(?:er)?|press[_-]?contacts?)(?![a-z])/i;

/** Returns the contacts of a release that are next to its text. */
export function contactsNextTo(tree: Root, bodies: readonly Element[]): Element[] {
  const inside = new Set<Nodes>(selectAll('header *, footer *, nav *', tree));
  const own = new Set<Nodes>(bodies);
  const holdsBody = (node: Nodes): boolean => own.has(node) || childrenOf(node).some(holdsBody);
  const within = new Set<Nodes>(bodies.flatMap((body) => selectAll('*', body)));
  const found = selectAll('section, div, aside, ul, address', tree).filter(
    (element) =>
      ofContacts.test(`${element.properties.className ?? ''} ${element.properties.id ?? ''}`) &&
      !inside.has(element) &&
      !within.has(element) &&
      select('a[href^="mailto:"], a[href^="tel:"]', element) !== undefined &&
      !holdsBody(element),
  );
  for (const element of found) onLines(element);
  return outermost(found);
}

/** Puts adjacent links on separate lines: each is a detail of a contact. */
function onLines(parent: Element): void {
  const isLink = (node: Nodes | undefined) => isElement(node) && node.tagName === 'a';
  parent.children = parent.children.flatMap((child, at) => {
    if (isElement(child)) onLines(child);
    const touches = isLink(child) && isLink(parent.children[at - 1]);
    return touches
      ? [{ type: 'element' as const, tagName: 'br', properties: {}, children: [] }, child]
      : [child];
  });
}

function outermost(elements: readonly Element[]): Element[] {
  const inner = new Set<Nodes>();
  const mark = (node: Nodes): void => {
    for (const child of childrenOf(node)) {
      inner.add(child);
      mark(child);
    }
  };
  return elements.filter((element) => {
    if (inner.has(element)) return false;
    mark(element);
    return true;
  });
}

/**
 * Returns the text of a page outside the release, part by part. Its first heading of the first level belongs to the
 * release.
 */
export function besides(tree: Root, bodies: readonly Element[], title: Element | undefined): Dropped[] {
  const kept = new Set<Nodes>(title ? [...bodies, title] : bodies);
  const dropped: Dropped[] = [];
  const holds = (node: Nodes): boolean => kept.has(node) || childrenOf(node).some(holds);
  const visit = (parent: Parents): void => {
    for (const node of parent.children) {
      if (kept.has(node)) continue;
      if (isElement(node) && holds(node)) visit(node);
      else {
        const text = plainText(node);
        if (text) dropped.push({ text, line: lineOf(node), why: reasons.outsideArticle });
      }
    }
  };
  visit(tree);
  return dropped;
}
