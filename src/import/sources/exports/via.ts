import { lookup } from '../../../lookup.ts';
import { fieldsOf, firstText, type Json, jsonOf, listOf, textOf } from '../json.ts';
import { sourceOf } from '../known.ts';
import { dayOf } from '../source-date.ts';
import {
  boilerplatePart,
  contactPart,
  type ExportedRelease,
  fieldHtml,
  linesHtml,
  linkHtml,
  pictureHtml,
} from './exported-release.ts';

/**
 * Reads the releases of the platform of Via TT, NTB Kommunikasjon, STT Info and Via Ritzau, in its old and its new
 * format.
 */
export function viaReleases(data: unknown): Json[] {
  const root = fieldsOf(data);
  const list = Array.isArray(data) ? data : listOf(root.releases ?? root.release ?? data);
  return list
    .map(fieldsOf)
    .filter(
      (item) =>
        'id' in item && ('leadtext' in item || 'leadTextOrBodyStrip' in item || isVersions(item.versions)),
    );
}

function isVersions(value: unknown): boolean {
  return Object.values(fieldsOf(value)).some((version) => 'title' in fieldsOf(version));
}

export function readVia(text: string): ExportedRelease[] {
  const data = jsonOf(text);
  const publisher = firstText(fieldsOf(fieldsOf(data).publisher), 'name');
  return viaReleases(data).flatMap((item) => {
    if (!isVersions(item.versions)) return [release(item, item, undefined, publisher)];
    return Object.entries(fieldsOf(item.versions)).map(([language, version], i) =>
      release(item, { language, ...fieldsOf(version) }, i === 0 ? undefined : language, publisher),
    );
  });
}

const hosts = /https?:\/\/(?:via\.tt\.se|kommunikasjon\.ntb\.no|www\.sttinfo\.fi|via\.ritzau\.dk)/;

/** A version of a release; the first has the release's id, the others one with their language. */
function release(
  item: Json,
  version: Json,
  other: string | undefined,
  publisher: string | undefined,
): ExportedRelease {
  const origin = hosts.exec(JSON.stringify(item))?.[0];
  const path = firstText(version, 'url') ?? firstText(item, 'url');
  const id = textOf(item.id) ?? '';
  const contacts = fieldsOf(version.contacts ?? item.contacts);
  const field = (key: string): unknown => lookup(version, key) ?? lookup(item, key);
  return {
    known: {
      title: firstText(version, 'title'),
      date: dayOf(firstText(version, 'published', 'date') ?? firstText(item, 'published', 'date')),
      sender: firstText(field('publisher'), 'name') ?? publisher,
      url: path !== undefined && URL.canParse(path, origin) ? new URL(path, origin).href : undefined,
      language: firstText(version, 'language'),
      source: sourceOf('via', other === undefined ? id : `${id}-${other}`),
    },
    parts: [
      fieldHtml(firstText(version, 'leadtext')),
      fieldHtml(firstText(version, 'body') ?? firstText(version.body, 'complete')),
      ...listOf(field('images')).map((image) =>
        pictureHtml({
          src: firstText(image, 'url', 'normal', 'thumbnail_original'),
          caption: firstText(image, 'caption'),
        }),
      ),
      contactPart(fieldHtml(firstText(contacts, 'text'))),
      ...listOf(contacts.persons).map((person) =>
        contactPart(linesHtml(...['name', 'title', 'phone', 'email'].map((key) => firstText(person, key)))),
      ),
      boilerplatePart(fieldHtml(firstText(version, 'boilerplate') ?? firstText(item, 'boilerplate'))),
      ...listOf(field('documents')).map((link) =>
        linkHtml(firstText(link, 'url'), firstText(link, 'caption')),
      ),
      ...listOf(field('links')).map((link) =>
        linkHtml(firstText(link, 'url'), firstText(link, 'description')),
      ),
    ],
  };
}
