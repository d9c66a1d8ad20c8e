import type { PictureView } from '../../render/views/view.ts';
import { pictureView } from '../media/images.ts';
import { pageFilesOf } from '../media/page-files.ts';
import type { Site } from '../site.ts';
import { escaped, unescaped } from './body-links.ts';

/** An `<img>` as bodies hold it: every attribute quoted, quotes and ampersands within as character references. */
const image = /<img((?: [a-z]+="[^"]*")*)>/;
const alone = new RegExp(`<p>${image.source}</p>`, 'g');
const anywhere = new RegExp(image.source, 'g');

/**
 * Pictures of a body with all their variants; one that has a paragraph to itself becomes a figure, its title the
 * caption. `up` leads from the page to the root of the site, `from` is the path of the source.
 */
export function showPictures(site: Site, html: string, from: string, up: string, language: string): string {
  if (!html.includes(' src="kommunike:')) return html;
  const { pictures } = pageFilesOf(site, from);
  const shown = (attributes: string, withTitle: boolean): { picture: string; title: string } | undefined => {
    const target = attributeOf(attributes, 'src').replace(/^kommunike:/, '');
    const found = pictures.get(target);
    const title = attributeOf(attributes, 'title');
    const view = found && pictureView(found, { alt: attributeOf(attributes, 'alt') }, language);
    return view && { picture: picture(view, up, withTitle ? title : ''), title };
  };
  return html
    .replace(alone, (whole, attributes: string) => {
      const found = shown(attributes, false);
      if (!found) return whole;
      const caption = found.title === '' ? '' : `<figcaption>${escaped(found.title)}</figcaption>`;
      return `<figure class="picture">${found.picture}${caption}</figure>`;
    })
    .replace(anywhere, (whole, attributes: string) => shown(attributes, true)?.picture ?? whole);
}

function attributeOf(attributes: string, name: string): string {
  return unescaped(new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
}

function picture({ sources, url, width, height, alt }: PictureView, up: string, title: string): string {
  const rows = sources.map(({ mediaType, candidates }) => {
    const set = candidates.map((candidate) => `${up}${candidate.url} ${candidate.width}w`).join(', ');
    return `<source type="${mediaType}" srcset="${escaped(set)}" sizes="(min-width: 42rem) 39rem, 100vw">`;
  });
  const words = `alt="${escaped(alt)}"${title === '' ? '' : ` title="${escaped(title)}"`}`;
  const img = `<img src="${escaped(up + url)}" ${words} width="${width}" height="${height}" loading="lazy" decoding="async">`;
  return `<picture>${rows.join('')}${img}</picture>`;
}
