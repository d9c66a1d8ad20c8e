import { lookup } from '../lookup.ts';
import { helpers, isTruthy } from './helpers.ts';

/** Thrown if a template or its view needs Handlebars itself. */
export class NotPlain extends Error {}

/** What compiled templates may use. */
export interface Runtime {
  /** Prints as `{{value}}` does. */
  readonly escaped: (value: unknown) => string;
  /** Prints as `{{{value}}}` does. */
  readonly raw: (value: unknown) => string;
  /** Whether `{{#if}}` would hold. */
  readonly truthy: (value: unknown) => boolean;
  /** Whether `{{#with}}` would hold. */
  readonly present: (value: unknown) => boolean;
  /** The items that `{{#each}}` would iterate over. */
  readonly listOf: (value: unknown) => readonly unknown[];
  /** The value of a field that must exist, even if undefined. */
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
    return special.test(text) ? text.replace(everySpecial, (sign) => lookup(references, sign) ?? sign) : text;
  },
  raw: (value) => (value === null || value === undefined ? '' : String(value)),
  truthy: isTruthy,
  present: (value) => value === 0 || isTruthy(value),
  listOf(value) {
    if (Array.isArray(value)) return value;
    if (typeof value !== 'object' || value === null) return [];
    throw new NotPlain('objects can’t be iterated over here');
  },
  found(parent, field) {
    if (!isObject(parent) || !Object.hasOwn(parent, field)) throw new NotPlain(`there is no “${field}”`);
    return lookup(parent, field);
  },
  helpers,
};

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
