import { posix } from 'node:path';
import type { Published } from '../../archive/archive.ts';
import { type Locale, message } from '../../locale/locale.ts';
import { slugify } from '../../url.ts';
import { publicSource } from '../data/documents/public-source.ts';
import type { Packed } from '../data/zip.ts';
import { originalOf } from '../media/images.ts';
import { type Document, type Picture, pageFilesOf } from '../media/page-files.ts';
import { downloadName, licenceName, rightsOf } from '../media/rights/press-picture.ts';
import { stripMetadata } from '../media/strip-metadata.ts';
import { localeFor } from '../parts/cards.ts';
import type { Site } from '../site.ts';
import { releaseText } from './kit-text.ts';

/** Pictures and documents of a release, in the order of its front matter, each once. */
export interface KitParts {
  readonly pictures: readonly Picture[];
  readonly documents: readonly Document[];
}

export function kitParts(site: Site, { release }: Published): KitParts {
  const { pictures, documents } = pageFilesOf(site, release.path);
  return {
    pictures: [...new Set(release.images.flatMap(({ src }) => pictures.get(src) ?? []))],
    documents: [...new Set(release.attachments.flatMap(({ src }) => documents.get(src) ?? []))],
  };
}

/** Returns the name of a press kit, and of the folder in it: `ekeskars-kommun-2022-04-elfarjan`. */
export function kitName({ release: { sender, date, slug } }: Published): string {
  return `${slugify(sender.name)}-${date.day.slice(0, 7)}-${slug}`;
}

/**
 * Returns the files of a press kit: the text, its Markdown unless something of it is masked, pictures with a list of
 * captions and terms, documents.
 */
export async function kitFiles(site: Site, entry: Published): Promise<Packed[]> {
  const { release } = entry;
  const { pictures, documents } = kitParts(site, entry);
  const locale = localeFor(site, release);
  const folder = kitName(entry);
  const packed = (name: string, content: Packed['content']): Packed => ({
    path: `${folder}/${name}`,
    content,
    day: release.date.day,
  });
  const source = publicSource(site, release);
  const files = [
    packed(`${release.slug}.txt`, releaseText(site, entry)),
    ...(source === undefined ? [] : [packed(`${release.slug}.md`, source)]),
  ];
  const images = slugify(message(locale, 'images.heading'));
  for (const picture of pictures)
    files.push(packed(`${images}/${downloadName(picture)}`, await originalOf(site, picture)));
  if (pictures.length > 0) files.push(packed(`${images}/${images}.txt`, captions(site, pictures, locale)));
  const attachments = slugify(message(locale, 'attachments.heading'));
  for (const { asset, url } of documents) {
    const bytes = asset.bytes();
    const isPicture = /\.(?:jpe?g|jfif|png)$/i.test(asset.path);
    files.push(
      packed(
        `${attachments}/${posix.basename(decodeURIComponent(url))}`,
        (isPicture && stripMetadata(bytes)) || bytes,
      ),
    );
  }
  return files;
}

/** Lists the pictures with what the press needs to print them. */
function captions({ config }: Site, pictures: readonly Picture[], locale: Locale): string {
  const lines = pictures.map((picture) => {
    const { image } = picture.press ?? {};
    if (!image) return downloadName(picture);
    const { licence, usage } = rightsOf(config, image);
    const name = licence && licenceName(licence);
    const terms = [usage, [name, licence].filter(Boolean).join(', ')].filter(Boolean).join('\n');
    const line = (key: 'caption' | 'terms' | 'alt', text: string | undefined) =>
      text ? [message(locale, `kit.${key}`, { text })] : [];
    return [
      downloadName(picture),
      ...line('caption', image.caption),
      ...(image.credit ? [image.credit] : []),
      ...line('terms', terms),
      ...line('alt', image.alt),
    ].join('\n');
  });
  return `${lines.join('\n\n')}\n`;
}
