import { allLocales } from '../../locale/index.ts';

/** The words of ours that a foreign word may stand for, the likeliest first. */
export function translated(written: string): readonly string[] {
  const plain = written
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]|[\s_-]/g, '');
  const meant = allLocales.flatMap(({ keys }) =>
    Object.hasOwn(keys, plain) ? (keys[plain] ?? '').split(' ') : [],
  );
  return [...new Set(meant)];
}

/** A line to copy for a key that must be there. */
const examples: Readonly<Record<string, string>> = {
  title: 'title: Ny skola i centrum',
  date: 'date: 2017-03-14',
  municipality: 'municipality: Uppsala',
  value: 'value: 1,35 miljoner',
  name: 'name: Anna Exempelsson',
  src: 'src: skolan.jpg',
  alt: 'alt: Två elever läser vid ett fönster',
  text: 'text: Summan var fel, rätt är 300 000 kronor',
  reason: 'reason: Beslutet har upphävts',
};

export function exampleOf(key: string): string {
  return examples[key] ?? `${key}: …`;
}

/** What to copy where a list or fields are expected and one value was written. */
const shapes: Readonly<Record<string, string>> = {
  amounts: '- value: 300 000 kr',
  contacts: '- name: Anna Exempelsson',
  images: '- src: skolan.jpg',
  attachments: '- protokoll.pdf',
  corrections: '- date: 2017-03-14',
  decision: 'date: 2017-03-14',
  withdrawn: 'date: 2017-03-14',
  senders: '- name: Räddningstjänsten Exempel',
  committees: '- name: Socialnämnden',
  colours: 'accent: "#005ea5"',
  feeds: 'items: 50',
  markdown: 'parser: auto',
};

export function shapeOf(key: string, fallback: string): string {
  return shapes[key] ?? fallback;
}
