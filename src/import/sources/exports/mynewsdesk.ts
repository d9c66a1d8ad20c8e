import { lookup } from '../../../lookup.ts';
import type { LocalizedText } from '../../../model/localized-text.ts';
import { causes, things } from '../../words/left-out-words.ts';
import { fieldsOf, firstText, type Json, jsonOf, listOf, textOf } from '../json.ts';
import { sourceOf, wholeSummary } from '../known.ts';
import type { Skip } from '../skipped.ts';
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
import { elementText, readXml } from './xml.ts';

/** Reads both of Mynewsdesk’s JSON formats, and its XML: items in `items`, `item` or `search_result`. */
export function mynewsdeskItems(data: unknown): Json[] {
  const root = fieldsOf(data);
  const found = fieldsOf(root.search_result);
  const items = root.items ?? found.items ?? root;
  const list = Array.isArray(items) ? items : listOf(fieldsOf(items).item);
  return list
    .map(fieldsOf)
    .filter((item) => 'header' in item && ('type_of_media' in item || 'source_id' in item));
}

export function readMynewsdesk(text: string, skip: Skip): ExportedRelease[] {
  const data = text.trimStart().startsWith('<') ? readXml(text) : jsonOf(text);
  return mynewsdeskItems(data)
    .filter((item) => isText(item, skip))
    .map(release);
}

/** Items that are not texts. */
const otherTypes: Readonly<Record<string, LocalizedText>> = {
  image: things.image,
  video: things.video,
  document: things.document,
  contact_person: things.contactPerson,
};

function isText(item: Json, skip: Skip): boolean {
  const type = elementText(item.type_of_media)?.toLowerCase() ?? '';
  const other = lookup(otherTypes, type);
  if (other) skip(other, causes.ownItem, elementText(item.header));
  return other === undefined;
}

function release(item: Json): ExportedRelease {
  const published = item.published_at;
  const field = (key: string) => elementText(lookup(item, key));
  const within = (list: string, one: string) =>
    listOf(lookup(fieldsOf(lookup(item, list)), one) ?? lookup(item, list)).map(fieldsOf);
  const contacts = within('contact_people', 'contact_person');
  const summary = field('summary');
  return {
    known: {
      title: field('header'),
      date: dayOf(elementText(published)) ?? dayOf(firstText(published, 'datetime')),
      sender: field('source_name') ?? field('pressroom_name'),
      url: field('url'),
      language: field('language'),
      summary: wholeSummary(summary),
      source: sourceOf('mynewsdesk', field('id')),
    },
    parts: [
      fieldHtml(field('body')),
      pictureHtml({ src: field('image'), alt: field('image_alt'), caption: field('image_caption') }),
      ...contacts.map((contact) =>
        contactPart(
          linesHtml(
            ...['name', 'title', 'specialist', 'phone', 'phone_alternative', 'email'].map((key) =>
              elementText(lookup(contact, key)),
            ),
          ),
        ),
      ),
      boilerplatePart(fieldHtml(field('boilerplate'))),
      ...within('links', 'link').map((link) => linkHtml(textOf(link.url), elementText(link))),
      linkHtml(field('attached_pdf') ?? field('attached_doc'), undefined),
    ],
  };
}
