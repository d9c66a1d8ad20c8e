import { type MessageKey, message } from '../locale/locale.ts';
import type { Place } from './place.ts';

interface HelperOptions {
  readonly hash: Readonly<Record<string, string | number>>;
  readonly data: { readonly place: Place };
}

/** The helpers that templates may use besides Handlebars' own if, unless, each and with. */
export const helpers = {
  /** `{{t "releases.count" count=3}}`: a text in the page's language. */
  t: (key: MessageKey, { hash, data }: HelperOptions) => message(data.place.locale, key, hash),
  /** `{{url sender.url}}`: an address relative to the page. */
  url: (address: string, { data }: HelperOptions) => href(address, data.place.up),
  /** `{{asset "style.css"}}`: the address of a file of the theme, relative to the page. */
  asset: (path: string, { data }: HelperOptions) => `${data.place.up}assets/${path}`,
  /** `{{{jsonld structured}}}`: data for a script element, escaped so that no text can end the element. */
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

/** Whether `{{#if}}` would hold: an empty list is false. */
export function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/**
 * Returns an address for use in a page: `up` is put before one from the root of the site; an external one is kept if
 * its scheme is http, https, mailto or tel; anything else becomes `#`.
 */
export function href(address: string, up: string): string {
  if (address.includes(':')) {
    if (/^(?:https?:\/\/|mailto:|tel:)/.test(address)) return address;
    if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return '#';
  }
  if (address.startsWith('/')) return '#';
  return address.startsWith('#') ? address : `${up}${address}`;
}
