import { type Locale, message } from '../../../locale/locale.ts';
import type { Image } from '../../../model/release.ts';
import type { Settings } from '../../../parse/config/settings.ts';
import type { PictureView } from '../../../render/views/view.ts';
import { absoluteUrl, slugify } from '../../../url.ts';
import type { Site } from '../../site.ts';
import type { Picture } from '../page-files.ts';
import { extensions } from '../picture.ts';
import type { OwnRights } from './picture-facts.ts';
import { metadataOf } from './picture-metadata.ts';

/** The terms of use of a picture. */
export interface Rights {
  /** Address of a licence. */
  readonly licence?: string;
  /** In words. */
  readonly usage?: string;
}

/** Returns the terms of a picture: its own, or else those of the config, but never a mixture. */
export function rightsOf({ pictures }: Settings, { licence, usage }: Image): Rights {
  if (licence === undefined && usage === undefined) return pictures;
  return { ...(licence && { licence }), ...(usage && { usage }) };
}

export function rightsView(
  { licence, usage }: Rights,
  locale: Locale,
): Pick<PictureView, 'terms' | 'licence'> {
  return {
    ...(usage && { terms: usage }),
    ...(licence && {
      licence: { text: licenceName(licence) ?? message(locale, 'images.licence'), url: licence },
    }),
  };
}

/** Returns the usual name of a Creative Commons licence, `CC BY 4.0`, given its address. */
export function licenceName(url: string): string | undefined {
  const [, kind, terms, version] =
    /^https?:\/\/creativecommons\.org\/(licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)\//.exec(url) ?? [];
  if (!kind || !terms || !version) return undefined;
  if (kind === 'licenses') return `CC ${terms.toUpperCase()} ${version}`;
  return terms === 'zero' ? `CC0 ${version}` : undefined;
}

/** Returns the descriptive file name of a downloaded picture: `ekeskars-kommun-2022-04-elfarjan-1.jpg`. */
export function downloadName({ press, original, measured }: Picture): string {
  if (!press) return original.slice(original.lastIndexOf('/') + 1);
  const { sender, date, slug } = press.entry.release;
  return `${slugify(sender.name)}-${date.day.slice(0, 7)}-${slug}-${press.number}.${extensions[measured.original]}`;
}

/** Returns the name in a credit line: `Åsa Ek` for `Foto: Åsa Ek`. */
export function creatorIn(credit: string): string {
  return credit.replace(/^\p{L}+:\s*/u, '');
}

/**
 * Returns the metadata that is embedded in the full-size download of a picture: that of its release, and the credit and
 * terms in the author's file if the release has none. Undefined if there is none.
 */
export function embeddedMetadata(
  { config }: Site,
  { press, measured: { original, rights = {} } }: Picture,
): Uint8Array | undefined {
  if (!press) return metadataOfRights(rights, original);
  const { image, entry } = press;
  const { licence, usage } = rightsOf(config, image);
  const { alt, caption, credit } = image;
  const terms = [usage, licence && licenceName(licence)].filter(Boolean).join(' ');
  // never some of both: terms of the release or config, or else those of the file
  const own: OwnRights = terms === '' && licence === undefined ? rights : {};
  const statement = own.statement?.startsWith(config.baseUrl) ? undefined : own.statement;
  return metadataOf(
    {
      headline: entry.release.title,
      alt,
      caption,
      credit: credit ?? rights.credit,
      creator: credit ? creatorIn(credit) : rights.creator,
      hasOwn: Object.keys(rights).length > 0,
      notice: own.notice,
      terms: terms || own.terms,
      statement: licence ?? statement ?? absoluteUrl(config.baseUrl, entry.url),
      source: entry.release.sender.name,
    },
    original,
  );
}

function metadataOfRights(rights: OwnRights, original: 'jpeg' | 'png'): Uint8Array | undefined {
  if (Object.keys(rights).length === 0) return undefined;
  const { creator, credit, notice, terms, statement } = rights;
  return metadataOf({ hasOwn: true, creator, credit, notice, terms, statement }, original);
}
