import type { Element, Root } from 'hast';
import { archiveTarget } from '../../body/archive-address.ts';
import { mapElements } from '../../body/body-tree.ts';
import { writeHtml } from '../../body/write-html.ts';
import type { PictureView } from '../../render/views/view.ts';
import { pictureView } from '../media/images.ts';
import { pageFilesOf } from '../media/page-files.ts';
import type { Site } from '../site.ts';
import { resolved, siteTarget } from './body-links.ts';

/** A page that shows a body. */
interface Shown {
  /** Path of the source. */
  readonly from: string;
  /** Prefix from the page to the root of the site. */
  readonly up: string;
  /** BCP 47, of the page. */
  readonly language: string;
}

/**
 * Returns the HTML of a body on a page: links have the addresses of their targets on the site, pictures have all their
 * variants. A picture alone in a paragraph becomes a figure, with its title as the caption.
 */
export function bodyHtml(site: Site, body: Root, page: Shown): string {
  const { from, up } = page;
  const show = (element: Element): Element =>
    (element.tagName === 'p' && figure(site, element, page)) ||
    (element.tagName === 'img' && picture(site, element, page)) ||
    resolved(element, (target, attribute) => {
      const found = siteTarget(site, from, target, attribute);
      return found === undefined ? undefined : up + found;
    });
  return writeHtml(mapElements(body, show));
}

function figure(site: Site, { children }: Element, page: Shown): Element | undefined {
  const [image] = children;
  if (children.length !== 1 || image?.type !== 'element' || image.tagName !== 'img') return undefined;
  const { title, ...properties } = image.properties;
  const shown = picture(site, { ...image, properties }, page);
  if (!shown) return undefined;
  const caption = title ? [made('figcaption', {}, [{ type: 'text' as const, value: String(title) }])] : [];
  return made('figure', { className: ['picture'] }, [shown, ...caption]);
}

/** Returns an `<img>` with all variants of its picture; undefined if the picture is not published. */
function picture(site: Site, { properties }: Element, { from, up, language }: Shown): Element | undefined {
  const target = archiveTarget(properties.src);
  const found = target === undefined ? undefined : pageFilesOf(site, from).pictures.get(target);
  if (!found) return undefined;
  const { sources, url, width, height, alt } = pictureView(
    site,
    found,
    { alt: properties.alt ?? '' },
    language,
  );
  const img = made('img', {
    src: up + url,
    alt,
    title: properties.title || undefined,
    width,
    height,
    loading: 'lazy',
    decoding: 'async',
  });
  return made('picture', {}, [...sources.map((source) => sourceElement(source, up)), img]);
}

function sourceElement({ mediaType, candidates }: PictureView['sources'][number], up: string): Element {
  const srcSet = candidates.map(({ url, width }) => `${up}${url} ${width}w`).join(', ');
  return made('source', { type: mediaType, srcSet, sizes: '(min-width: 42rem) 39rem, 100vw' });
}

function made(
  tagName: string,
  properties: Element['properties'],
  children: Element['children'] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}
