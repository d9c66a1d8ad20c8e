import { lookup } from '../../../lookup.ts';
import { fieldsOf, firstText, type Json, jsonOf, listOf } from '../json.ts';
import { sourceOf } from '../known.ts';
import { dayOf } from '../source-date.ts';
import {
  boilerplatePart,
  contactPart,
  type ExportedRelease,
  fieldHtml,
  linkHtml,
  pictureHtml,
} from './exported-release.ts';
import { elementText, readXml } from './xml.ts';

/** Reads Cision’s releases, from a list or a single one: `Releases`, `Release`. */
export function cisionReleases(data: unknown): Json[] {
  const root = fieldsOf(data);
  const outer = fieldsOf(root.NewsFeed ?? root.ReleaseFeed ?? root);
  const releases = outer.Releases ?? outer;
  const list = Array.isArray(releases) ? releases : listOf(fieldsOf(releases).Release);
  return list
    .map(fieldsOf)
    .filter((item) => 'Title' in item && ('PublishDate' in item || 'PublishDateUtc' in item));
}

export function readCision(text: string): ExportedRelease[] {
  const data = text.trimStart().startsWith('<') ? readXml(text) : jsonOf(text);
  return cisionReleases(data).map((item) => {
    const field = (...keys: readonly string[]) =>
      keys.map((key) => elementText(lookup(item, key))).find((text) => text !== undefined);
    const within = (list: string, one: string) =>
      listOf(lookup(fieldsOf(lookup(item, list)), one) ?? lookup(item, list));
    return {
      known: {
        title: field('Title'),
        date: dayOf(field('PublishDate')) ?? dayOf(universal(field('PublishDateUtc'))),
        sender: field('SourceName'),
        url: field('CanonicalUrl', 'CisionWireUrl', 'DetailUrl'),
        language: field('LanguageCode'),
        source: sourceOf('cision', field('Id', 'EncryptedId')),
      },
      parts: [
        fieldHtml(field('HtmlIntro', 'Intro')),
        fieldHtml(field('HtmlBody', 'Body')),
        ...within('Images', 'Image').map((image) =>
          pictureHtml({
            src: firstText(image, 'DownloadUrl'),
            alt: firstText(image, 'Title'),
            caption: firstText(image, 'Description'),
          }),
        ),
        contactPart(fieldHtml(field('HtmlContact', 'Contact'))),
        boilerplatePart(fieldHtml(field('HtmlCompanyInformation', 'CompanyInformation'))),
        fieldHtml(field('HtmlLegalReference')),
        ...within('Files', 'File').map((file) =>
          linkHtml(firstText(file, 'Url'), firstText(file, 'Title', 'FileName')),
        ),
      ],
    };
  });
}

/** By the field's name it is in UTC, although the value may not say so. */
function universal(written: string | undefined): string | undefined {
  return written !== undefined && /\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(written) ? `${written}Z` : written;
}
