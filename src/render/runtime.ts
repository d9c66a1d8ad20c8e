import { helpers, isTruthy } from './helpers.ts';

/** Thrown where a template, or the view that it is given, needs Handlebars itself. */
export class NotPlain extends Error {}

/** What the functions made of templates have at hand. */
export interface Runtime {
  /** As `{{value}}` is printed. */
  readonly escaped: (value: unknown) => string;
  /** As `{{{value}}}` is printed. */
  readonly raw: (value: unknown) => string;
  /** As `{{#if}}` sees it. */
  readonly truthy: (value: unknown) => boolean;
  /** As `{{#with}}` sees it. */
  readonly present: (value: unknown) => boolean;
  /** What `{{#each}}` goes through. */
  readonly listOf: (value: unknown) => readonly unknown[];
  /** The value of a field that must be there, if only as undefined. */
  readonly found: (parent: unknown, field: string) => unknown;
  readonly helpers: typeof helpers;
}

const special = /[&<>"'`=]/;
const everySpecial = /[&<>"'`=]/g;
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
  '=': '&#x3D;',
};

export const runtime: Runtime = {
  escaped(value) {
    const text = runtime.raw(value);
    return special.test(text) ? text.replace(everySpecial, (sign) => references[sign] ?? sign) : text;
  },
  raw: (value) => (value === null || value === undefined ? '' : String(value)),
  truthy: isTruthy,
  present: (value) => value === 0 || isTruthy(value),
  listOf(value) {
    if (Array.isArray(value)) return value;
    if (typeof value !== 'object' || value === null) return [];
    throw new NotPlain('an object can’t be gone through here');
  },
  found(parent, field) {
    if (!isObject(parent) || !(field in parent)) throw new NotPlain(`there is no “${field}”`);
    return parent[field];
  },
  helpers,
};

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
