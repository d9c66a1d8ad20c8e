import type { Release } from '../../model/release.ts';

/**
 * How masking treats a value. `text` is written by people: contact details in it are masked, also in nested values.
 * `plain` is machine-readable and kept. `of name` is a slug that is derived again if masking changes the name next to
 * it.
 */
export type MaskRule<T> = T extends string
  ? string extends T
    ? 'text' | 'plain' | 'of name'
    : 'plain'
  : T extends number | boolean
    ? 'plain'
    : T extends readonly (infer Item)[]
      ? MaskRule<Item>
      : string extends keyof T
        ? 'text'
        : 'plain' | { readonly [K in keyof Required<T>]: MaskRule<NonNullable<T[K]>> };

export type AnyMaskRule = 'text' | 'plain' | 'of name' | { readonly [field: string]: AnyMaskRule };

const term = { name: 'text', slug: 'of name' } as const;

/** For every field of a release, at any depth. A new field does not compile until it is handled here. */
export const maskRules = {
  path: 'plain',
  hash: 'plain',
  title: 'text',
  date: 'plain',
  sender: { ...term, code: 'plain' },
  coSenders: { ...term, code: 'plain' },
  committees: { ...term, sender: 'plain', current: 'text', relation: 'plain', language: 'plain' },
  summary: 'text',
  summaryFromBody: 'plain',
  type: 'plain',
  tags: term,
  language: 'plain',
  translations: 'plain',
  amounts: {
    value: 'plain',
    currency: 'plain',
    per: 'plain',
    years: 'plain',
    from: 'plain',
    to: 'plain',
    total: 'plain',
    purpose: 'text',
    payer: 'text',
    paidBy: 'plain',
    recipient: 'text',
    kind: 'plain',
  },
  contacts: {
    id: 'plain',
    name: 'text',
    title: 'text',
    party: 'text',
    organisation: 'text',
    role: 'plain',
    phones: { kind: 'plain', text: 'text', e164: 'plain', extension: 'plain', short: 'plain' },
    email: 'text',
  },
  case: 'plain',
  decision: { body: 'text', date: 'plain', section: 'text', minutes: 'plain' },
  event: {
    start: 'plain',
    end: 'plain',
    until: 'plain',
    place: 'text',
    address: 'text',
    online: 'plain',
    // withoutAddress in mask-release.ts removes e-mail addresses
    register: 'plain',
    language: 'plain',
  },
  images: { src: 'plain', alt: 'text', caption: 'text', credit: 'text', licence: 'plain', usage: 'text' },
  attachments: { src: 'plain', title: 'text' },
  draft: 'plain',
  embargo: 'plain',
  expires: 'plain',
  updated: 'plain',
  corrections: { date: 'plain', text: 'text' },
  withdrawn: { date: 'plain', reason: 'text' },
  slug: 'plain',
  aliases: 'plain',
  quotes: { id: 'plain', text: 'text', speaker: 'text', party: 'text', title: 'text' },
  anchors: 'text',
  references: 'plain',
  extra: 'text',
} as const satisfies MaskRule<Release>;
