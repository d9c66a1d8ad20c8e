import type { Element, Nodes, Parents } from 'hast';
import { matches, select } from 'hast-util-select';
import { lookup } from '../../../lookup.ts';
import type { LocalizedText } from '../../../model/localized-text.ts';
import { reasons } from '../../words/reasons.ts';
import type { Dropped } from '../known.ts';
import { attribute, isElement, plainText } from './html-tree.ts';

/** Parts without words for a reader. */
const silent =
  /^(?:script|style|template|noscript|svg|iframe|object|embed|canvas|link|meta|title|head|audio|video|map)$/;

/** Elements that are never part of a release, and why. */
const byTag: Readonly<Record<string, LocalizedText>> = {
  nav: reasons.navigation,
  form: reasons.form,
  button: reasons.button,
  select: reasons.form,
  input: reasons.form,
  textarea: reasons.form,
  dialog: reasons.dialogue,
};

const byRole: Readonly<Record<string, LocalizedText>> = {
  navigation: reasons.navigation,
  menu: reasons.navigation,
  menubar: reasons.navigation,
  banner: reasons.pageHeader,
  contentinfo: reasons.pageFooter,
  search: reasons.searchForm,
  complementary: reasons.besideArticle,
  dialog: reasons.dialogue,
  alertdialog: reasons.dialogue,
  alert: reasons.siteNotice,
};

/** Frequent names of classes and ids in all systems; whole words of a name. */
const byName: readonly (readonly [names: RegExp, why: LocalizedText])[] = [
  [named('cookie[\\w-]*|consent|gdpr|onetrust|cookiebot|cookiehub'), reasons.cookieBanner],
  [
    named(
      'breadcrumbs?|(?:main|mega|site|top|sub|side)?-?nav(?:igation|bar)?|(?:main|mega)?-?menu|pagination|pager|skip-?link',
    ),
    reasons.navigation,
  ],
  [
    named(
      'share(?:bar|-?buttons?|-?links?|daddy)?|sharing|social(?:-?media)?(?:-?(?:links|share|icons))?|addtoany|addthis|sharethis',
    ),
    reasons.sharing,
  ],
  [named('newsletter|subscribe|subscription|mailchimp'), reasons.subscribe],
  [
    named('related(?:-?(?:posts|news|articles|content))?|read-?more-?list|jp-relatedposts|latest-?news'),
    reasons.otherPages,
  ],
  [named('comments?(?:-?area|-?list)?|respond'), reasons.comments],
  [
    named('crisis(?:-?(?:message|information))?|vma|site-?(?:alert|notice|message)|alert-?banner'),
    reasons.siteNotice,
  ],
  [named('site-?(?:header|footer)|page-?(?:header|footer)|global-?(?:header|footer)'), reasons.pageFrame],
];

function named(words: string): RegExp {
  return new RegExp(`(?:^|[\\s_])(?:[a-z]{2,3}-)?(?:${words})(?=$|[\\s_])`, 'i');
}

/** Returns why an element is dropped, `silent` for one without content, or undefined. */
function reason(node: Element, article: boolean): LocalizedText | 'silent' | undefined {
  const { tagName } = node;
  if (silent.test(tagName)) return 'silent';
  const why = lookup(byTag, tagName) ?? lookup(byRole, attribute(node, 'role') ?? '');
  if (why !== undefined) return why === reasons.besideArticle && isContact(node) ? undefined : why;
  if (node.properties.hidden || attribute(node, 'aria-hidden') === 'true') return reasons.hidden;
  if (/display:\s*none|visibility:\s*hidden/i.test(attribute(node, 'style') ?? '')) return reasons.hidden;
  if (isLinkBar(node)) return reasons.navigation;
  if (tagName === 'aside') return isContact(node) ? undefined : reasons.besideArticle;
  if (!article && tagName === 'header') return reasons.pageHeader;
  if (!article && tagName === 'footer') return reasons.pageFooter;
  const name = `${attribute(node, 'class') ?? ''} ${attribute(node, 'id') ?? ''}`.slice(0, 500);
  if (!/^(?:html|body|main|article|h[1-6])$/.test(tagName))
    return byName.find(([names]) => names.test(name))?.[1];
  return undefined;
}

/** Several links in a row separated by bars, and nothing else. */
function isLinkBar(node: Element): boolean {
  if (!/^(?:p|div|td|center|font|span)$/.test(node.tagName)) return false;
  const links = node.children.filter((child) => isElement(child) && child.tagName === 'a');
  const between = node.children
    .filter((child) => !links.includes(child))
    .map(plainText)
    .join('');
  return links.length > 2 && between.length > 1 && /^[|·•\s]+$/.test(between);
}

function isContact(node: Element): boolean {
  return select('a[href^="mailto:"], a[href^="tel:"]', node) !== undefined;
}

export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

/** Removes everything that is not part of a release from a tree, and returns it. */
export function withoutNoise(tree: Parents): Dropped[] {
  const dropped: Dropped[] = [];
  const prune = (parent: Parents, article: boolean): void => {
    parent.children = parent.children.filter((node) => {
      if (node.type === 'comment' || node.type === 'doctype') return false;
      if (!isElement(node)) return true;
      const why = reason(node, article);
      if (why !== undefined) {
        const text = plainText(node);
        if (text && why !== 'silent') dropped.push({ text, line: lineOf(node), why });
        return false;
      }
      prune(
        node,
        article || /^(?:article|main)$/.test(node.tagName) || matches('.sv-text-portlet-content', node),
      );
      return true;
    }) as typeof parent.children;
  };
  prune(tree, false);
  return dropped.sort((a, b) => a.line - b.line);
}
