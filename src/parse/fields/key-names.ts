import { withoutInvisible } from '../../invisible.ts';
import { allLocales, defaultLocale } from '../../locale/index.ts';
import { lookup } from '../../lookup.ts';

/** Returns the keys or values that a foreign word may mean, the likeliest first. */
export function translated(written: string): readonly string[] {
  const plain = withoutInvisible(written)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]|[\s_-]/g, '');
  const meant = allLocales.flatMap(({ keys }) => lookup(keys, plain)?.split(' ') ?? []);
  return [...new Set(meant)];
}

const { example, init } = defaultLocale;

/** Returns a line to copy for a required key. */
const examples: Readonly<Record<string, string>> = {
  title: `title: ${example.title}`,
  date: 'date: 2017-03-14',
  municipality: 'municipality: Uppsala',
  value: `value: ${example.amount}`,
  name: `name: ${example.contact.name}`,
  src: `src: ${example.image.src}`,
  alt: `alt: ${example.image.alt}`,
  text: `text: ${example.correction}`,
  reason: `reason: ${example.reason}`,
};

export function exampleOf(key: string): string {
  return lookup(examples, key) ?? `${key}: …`;
}

/** Returns an example to copy if a list or fields are expected and one value was written. */
const shapes: Readonly<Record<string, string>> = {
  amounts: `- value: ${example.amount}`,
  contacts: `- name: ${example.contact.name}`,
  images: `- src: ${example.image.src}`,
  attachments: `- ${example.minutes}`,
  corrections: '- date: 2017-03-14',
  decision: 'date: 2017-03-14',
  withdrawn: 'date: 2017-03-14',
  senders: `- name: ${init.sender}`,
  committees: `- name: ${example.committees[1]}`,
  colours: 'accent: "#005ea5"',
  feeds: 'items: 50',
  markdown: 'parser: auto',
};

export function shapeOf(key: string, fallback: string): string {
  return lookup(shapes, key) ?? fallback;
}
