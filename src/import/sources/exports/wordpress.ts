import { escaped } from '../../../body/escaped.ts';
import { lookup } from '../../../lookup.ts';
import type { LocalizedText } from '../../../model/localized-text.ts';
import { causes, things, withStatus } from '../../words/left-out-words.ts';
import { unchanged } from '../../words/refusals.ts';
import { fieldsOf, type Json, listOf } from '../json.ts';
import { sourceOf, wholeSummary } from '../known.ts';
import type { Skip } from '../skipped.ts';
import { dayOf } from '../source-date.ts';
import { type ExportedRelease, isHtml, pictureHtml } from './exported-release.ts';
import { elementText, readXml } from './xml.ts';

/** Types of items that are not releases: pictures, menus, earlier versions, parts of themes. */
const otherTypes: Readonly<Record<string, readonly [what: LocalizedText, why: LocalizedText]>> = {
  attachment: [things.attachment, causes.shownOnly],
  revision: [things.revision, causes.earlier],
  nav_menu_item: [things.menuItem, causes.navigation],
  page: [things.page, causes.ofSite],
};
const partOfTheme = /^(?:custom_css|customize_changeset|oembed_cache|wp_\w+)$/;
const deleted = /^(?:trash|auto-draft|inherit)$/;
const dated = /^(?:publish|future|private)$/;

/** Reads WordPress’s export (WXR). Unpublished texts have no date. */
export function readWordPress(text: string, skip: Skip): ExportedRelease[] {
  const channel = fieldsOf(fieldsOf(readXml(text).rss).channel);
  const items = listOf(channel.item).map(fieldsOf);
  const byId = new Map(items.map((item) => [elementText(item['wp:post_id']), item]));
  return items
    .filter((item) => isRelease(item, skip))
    .map((item) => {
      const status = elementText(item['wp:status']) ?? '';
      const url = elementText(item.link);
      const excerpt = elementText(item['excerpt:encoded']);
      const dates = [item['wp:post_date'], item['wp:post_date_gmt'], item.pubDate].map((date) =>
        dayOf(elementText(date)),
      );
      return {
        known: {
          title: elementText(item.title),
          date: dated.test(status) ? dates.find((date) => date !== undefined) : undefined,
          sender: elementText(channel.title),
          url: url !== undefined && /[?&]p=\d+$/.test(url) && !dated.test(status) ? undefined : url,
          language: elementText(channel.language),
          summary: excerpt && !isHtml(excerpt) ? wholeSummary(excerpt) : undefined,
          source: sourceOf('wordpress', elementText(item['wp:post_id'])),
        },
        parts: [featured(item, byId), bodyOf(elementText(item['content:encoded']) ?? '')],
      };
    });
}

function isRelease(item: Json, skip: Skip): boolean {
  const type = elementText(item['wp:post_type']) ?? 'post';
  const status = elementText(item['wp:status']) ?? 'publish';
  const [what, why] =
    lookup(otherTypes, type) ?? (partOfTheme.test(type) ? [unchanged(type), causes.theme] : []);
  const skipped = what !== undefined || deleted.test(status);
  if (skipped) skip(what ?? unchanged(type), why ?? withStatus(status), elementText(item.title));
  return !skipped;
}

function metaOf(item: Json | undefined, key: string): string | undefined {
  const found = listOf(item?.['wp:postmeta'])
    .map(fieldsOf)
    .find((meta) => elementText(meta['wp:meta_key']) === key);
  return elementText(found?.['wp:meta_value']);
}

function featured(item: Json, byId: ReadonlyMap<string | undefined, Json>): string | undefined {
  const id = metaOf(item, '_thumbnail_id');
  const picture = id === undefined ? undefined : byId.get(id);
  return pictureHtml({
    src: elementText(picture?.['wp:attachment_url']),
    alt: metaOf(picture, '_wp_attachment_image_alt'),
    caption: elementText(picture?.['excerpt:encoded']),
  });
}

const block =
  /^<(?:\/?(?:h[1-6]|[uod]l|li|table|t[rdh]|t(?:head|body|foot)|blockquote|div|p|figure|pre|hr|section)\b|!--)/i;

/** Bodies of the block editor are HTML; those of the classic editor have blank lines between paragraphs. */
function bodyOf(body: string): string {
  const plain = withoutShortcodes(body.replace(/\r\n?/g, '\n'));
  if (plain.includes('<!-- wp:') || /<p[\s>]/i.test(plain)) return plain;
  return plain
    .split(/\n[ \t]*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => (block.test(part) ? part : `<p>${part.replace(/\n/g, '<br>\n')}</p>`))
    .join('\n\n');
}

const caption = /\[caption\b[^\]]*\]\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([^[]*)\[\/caption\]/gi;
const shortcode =
  /\[\/?(?:gallery|embed|audio|video|playlist|caption|(?:vc|et_pb|fusion|av|su)_[\w-]+)\b[^\]]*\]|\[[a-z][\w-]*(?:\s+[\w-]+=(?:"[^"\]]*"|'[^'\]]*'))+\s*\/?\]/gi;

function withoutShortcodes(body: string): string {
  return body
    .replace(
      caption,
      (_, picture: string, words: string) =>
        `\n\n<figure>${picture}<figcaption>${isHtml(words) ? words.trim() : escaped(words.trim())}</figcaption></figure>\n\n`,
    )
    .replace(shortcode, '');
}
