import { type MessageKey, message } from '../locale/locale.ts';
import type { Place } from './place.ts';

interface HelperOptions {
  readonly hash: Readonly<Record<string, string | number>>;
  readonly data: { readonly place: Place };
}

/** The helpers that templates may use, beside Handlebars' own if, unless, each and with. */
export const helpers = {
  /** `{{t "releases.count" count=3}}`: words in the page's language. */
  t: (key: MessageKey, { hash, data }: HelperOptions) => message(data.place.locale, key, hash),
  /** `{{url sender.url}}`: an address as seen from the page. */
  url: (address: string, { data }: HelperOptions) => href(address, data.place.up),
  /** `{{asset "style.css"}}`: a file of the theme as seen from the page. */
  asset: (path: string, { data }: HelperOptions) => `${data.place.up}assets/${path}`,
  /** `{{{jsonld structured}}}`: data for a script element, from which no text of an author can break out. */
  jsonld: (thing: object) => JSON.stringify(thing).replace(/</g, '\\u003c'),
  eq: (a: unknown, b: unknown) => a === b,
  /** Takes any number of values; the last argument is Handlebars' own. */
  and: (...values: unknown[]) => values.slice(0, -1).every(isTruthy),
  or: (...values: unknown[]) => values.slice(0, -1).some(isTruthy),
  not: (a: unknown) => !isTruthy(a),
} as const;

export const knownHelpers = Object.keys(helpers) as readonly (keyof typeof helpers)[];

export function registerHelpers(environment: typeof Handlebars): void {
  for (const [name, helper] of Object.entries(helpers)) environment.registerHelper(name, helper);
}

/** As `{{#if}}` sees it: an empty list is false. */
export function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/**
 * An address as a page writes it: one from the root of the site with `up` before it, an external one unchanged
 * where its scheme is http, https, mailto or tel; anything else leads nowhere.
 */
export function href(address: string, up: string): string {
  if (/^(?:https?:\/\/|mailto:|tel:)/.test(address)) return address;
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('/')) return '#';
  return address.startsWith('#') ? address : `${up}${address}`;
}
