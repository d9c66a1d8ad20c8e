import { expect, test } from 'vitest';
import { releaseText, TestArchive } from '../support/archive.ts';

/** A release in a language that the site can't speak, without a Latin letter that is not marked as a name. */
const arabic = (title: string, more: Readonly<Record<string, string>> = {}) =>
  releaseText(
    {
      title,
      slug: more.slug,
      language: 'ar',
      type: 'invitation',
      contacts: '[{ name: آنا, role: press, phone: 08-465 004 05 }]',
      event: '{ start: 2024-06-01T10:00, place: الميناء, online: https://a.example/ }',
      amounts: '[{ value: 1 mnkr, per: year, years: 3, purpose: ميناء, kind: grant }]',
      attachments: '[{ src: /plan.pdf, title: خطة }]',
      corrections: '[{ date: 2024-05-03, text: خطأ }]',
      ...more,
    },
    'مرحبا بكم.',
  );

const empty = /^(?:area|base|br|col|hr|img|input|link|meta|source|track|wbr)$/;

/** Returns the texts with Latin letters that a browser takes for Arabic: not those in `bdi`, which are names. */
function unmarkedIn(html: string): string[] {
  const found: string[] = [];
  const open: { readonly name: string; readonly lang: string; readonly isSkipped: boolean }[] = [];
  for (const [, close, name = '', attributes = '', text = ''] of html.matchAll(
    /<(\/?)([a-z]\w*)((?:\s[^>]*)?)>|([^<]+)/g,
  )) {
    const around = open.at(-1);
    if (name === '') {
      const isLatin = /\p{Script=Latin}{3}/u.test(text) && !/^\s*https?:/.test(text);
      if (around?.lang === 'ar' && !around.isSkipped && isLatin) found.push(text.trim());
    } else if (close) open.splice(open.findLastIndex((each) => each.name === name));
    else if (!empty.test(name)) {
      const lang = / lang="([^"]+)"/.exec(attributes)?.[1] ?? around?.lang ?? '';
      const isSkipped = (around?.isSkipped ?? false) || /^(?:head|script|bdi)$/.test(name);
      open.push({ name, lang, isSkipped });
    }
  }
  return found;
}

test('a page in a language that the site can’t speak marks the site’s own words as another language', async () => {
  const archive = new TestArchive({
    'kommunike.config.yaml': 'pressKit: all\n',
    'public/plan.pdf': '%PDF-1.4',
    'releases/sv.md': releaseText({ title: 'Hamnen', slug: 'sv' }),
    'releases/whole.md': arabic('ميناء', { slug: 'whole', translations: 'sv.md' }),
    'releases/gone.md': arabic('خطأ', { slug: 'gone', withdrawn: '{ date: 2024-05-09, reason: خطأ }' }),
    'releases/past.md': arabic('رابع', { slug: 'past', expires: '2024-06-02' }),
  });
  expect((await archive.build()).code).toBe(0);
  for (const slug of ['whole', 'gone', 'past']) {
    const html = archive.read(`dist/uppsala/2024/${slug}.html`);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(unmarkedIn(html), slug).toEqual([]);
  }
});
