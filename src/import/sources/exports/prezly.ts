import { escaped } from '../../../body/escaped.ts';
import { lookup } from '../../../lookup.ts';
import { fieldsOf, firstText, type Json, jsonOf, listOf, textOf } from '../json.ts';
import { sourceOf } from '../known.ts';
import { dayOf } from '../source-date.ts';
import { type ExportedRelease, fieldHtml, linesHtml, pictureHtml } from './exported-release.ts';

export function prezlyStories(data: unknown): Json[] {
  const root = fieldsOf(data);
  const list = Array.isArray(data) ? data : listOf(root.stories ?? root.story ?? data);
  return list.map(fieldsOf).filter((story) => 'uuid' in story && 'title' in story && 'content' in story);
}

/** Reads Prezly’s stories, with a body of HTML or of nodes. Unpublished ones have no date. */
export function readPrezly(text: string): ExportedRelease[] {
  return prezlyStories(jsonOf(text)).map((story) => {
    const content = textOf(story.content);
    const nodes = typeof story.content === 'object' ? story.content : content && jsonOf(content);
    return {
      known: {
        title: firstText(story, 'title'),
        date: dayOf(firstText(story, 'published_at')),
        sender: firstText(story.newsroom, 'display_name', 'name'),
        url: firstText(story.links, 'newsroom_view') ?? firstText(story, 'url', 'newsroom_url'),
        language: firstText(story.culture, 'code', 'locale') ?? firstText(story, 'culture'),
        summary: firstText(story, 'summary'),
        source: sourceOf('prezly', textOf(story.uuid)),
      },
      parts: [
        fieldHtml(firstText(story, 'subtitle')),
        fieldHtml(firstText(story, 'intro')),
        typeof nodes === 'object' && nodes !== null ? nodesHtml(nodes, 0) : fieldHtml(content),
      ],
    };
  });
}

const elements: Readonly<Record<string, string>> = {
  paragraph: 'p',
  'heading-one': 'h2',
  'heading-two': 'h3',
  'bulleted-list': 'ul',
  'numbered-list': 'ol',
  'list-item': 'li',
  quote: 'blockquote',
  'block-quote': 'blockquote',
  table: 'table',
  'table-row': 'tr',
  'table-cell': 'td',
};

function nodesHtml(value: unknown, depth: number): string {
  if (depth > 50) return '';
  return listOf(value)
    .map((node) => {
      const fields = fieldsOf(node);
      const text = textOf(fields.text);
      if (text !== undefined || 'text' in fields) return marked(escaped(text ?? ''), fields);
      const type = textOf(fields.type) ?? '';
      const inner = nodesHtml(fields.children, depth + 1);
      if (type === 'link') return `<a href="${escaped(textOf(fields.href) ?? '')}">${inner}</a>`;
      if (type === 'image-block' || type === 'image') return picture(fields, inner);
      if (type === 'contact') return contact(fieldsOf(fields.contact ?? fields)) ?? '';
      if (type === 'html') return textOf(fields.content) ?? '';
      const element = lookup(elements, type);
      return element === undefined ? inner : `<${element}>${inner}</${element}>\n`;
    })
    .join('');
}

function marked(text: string, fields: Json): string {
  const strong = fields.bold && text.trim() ? `<strong>${text}</strong>` : text;
  return fields.italic && text.trim() ? `<em>${strong}</em>` : strong;
}

function picture(fields: Json, inner: string): string {
  const file = fieldsOf(fields.file);
  const id = textOf(file.uuid);
  const src = firstText(file, 'cdn_url', 'url') ?? (id && `https://cdn.uc.assets.prezly.com/${id}/`);
  const caption = inner.replace(/<[^>]*>/g, '').trim();
  const shown = pictureHtml({ src, alt: firstText(fields, 'alt') }) ?? '';
  return caption ? shown.replace('</figure>', `<figcaption>${caption}</figcaption></figure>\n`) : shown;
}

function contact(person: Json): string | undefined {
  const lines = ['name', 'description', 'company', 'phone', 'mobile', 'email'];
  return linesHtml(...lines.map((key) => firstText(person, key)));
}
