import { type Locale, message } from '../../locale/locale.ts';
import { newsletterDefaults } from '../../model/config/newsletter-schema.ts';
import type { NewsletterView, SenderView } from '../../render/views/view.ts';
import { directionOf } from '../parts/language-name.ts';
import { siteNamesIn } from '../parts/names-in-language.ts';
import type { Site } from '../site.ts';

/** Accent of the default theme. */
const defaultAccent = '#0b5563';

/** In bytes. Gmail clips messages of more than 102 kB. */
export const mailLimit = 98_000;

/** Estimates the size of a view as HTML, in bytes. @param rows number of its parts with separate markup */
export function sizeInMail(view: unknown, rows: number): number {
  return Buffer.byteLength(JSON.stringify(view)) + rows * 900;
}

interface FrameOptions {
  /** Language of the words around the releases. */
  readonly locale: Locale;
  /** BCP 47; the locale's unless given. */
  readonly lang?: string;
  readonly senders: readonly SenderView[];
  /** Slug of the lead sender. */
  readonly sender: string;
}

/** Returns the parts of a newsletter that surround its content. */
export function letterFrame(site: Site, { locale, lang = locale.code, senders, sender }: FrameOptions) {
  const { config, permalinks } = site;
  const { newsletter } = config;
  const names = senders.map(({ text }) => text);
  return {
    lang,
    dir: directionOf(lang),
    accent: accentOf(site, sender),
    senders,
    why: message(locale, 'mail.why', { name: anyOf(names, locale) }),
    site: {
      text: siteNamesIn(locale.code, config).title,
      url: permalinks.indexOf({ kind: 'archive' }),
    },
    unsubscribe: (typeof newsletter === 'object' ? newsletter : newsletterDefaults).unsubscribe,
  } satisfies Partial<NewsletterView>;
}

/** `Ekeskärs kommun eller Region Ljusmark` */
function anyOf(names: readonly string[], { tag }: Locale): string {
  return new Intl.ListFormat(tag, { type: 'disjunction' }).format(names);
}

/** Returns the colour of a sender, or else of the site. */
export function accentOf({ config }: Site, slug: string): string {
  return config.profiles.get(slug)?.accent ?? config.colours?.accent ?? defaultAccent;
}
