import type { Root } from 'hast';
import type { AmountKind, ContactRole, ReleaseType } from './front-matter-schema.ts';
import type { OwnValues } from './own-values.ts';

/* A parsed release: plain data. */

/** An object that has every field of its type, including optional ones, so that none can be forgotten. */
export type Whole<T> = { readonly [K in keyof Required<T>]: T[K] };

/** A day, or a moment of a day, in the archive's time zone. */
export interface Moment {
  /** `2017-03-14` */
  readonly day: string;
  /** `10:00`, if given. */
  readonly time?: string;
  /** Milliseconds since the Unix epoch; a day without time begins at its local midnight. */
  readonly at: number;
}

/** A name with its slug in addresses. */
export interface Term {
  readonly name: string;
  /** `[a-z0-9-]+` */
  readonly slug: string;
}

/** The sender of a release: a municipality, a region or a sender declared in the config. */
export interface SenderRef extends Term {
  /** SCB code: four digits for a municipality, two for a region. */
  readonly code?: string;
}

/**
 * An elected body under its name on the day of a release. All its names have one slug, that of the committee in the
 * config.
 */
export interface CommitteeRef extends Term {
  /** Slug of its sender, if that is not the first sender of the release. */
  readonly sender?: string | undefined;
  /** Its current name, if that is different. */
  readonly current?: string | undefined;
  /** Whether it has that name now, or had it later and no longer exists. Absent for a translation. */
  readonly relation?: 'now' | 'later' | undefined;
  /** BCP 47, if `name` is a translation. */
  readonly language?: string | undefined;
}

/** Returns the name under which all releases of a body are collected. */
export function currentName({ name, current }: CommitteeRef): string {
  return current ?? name;
}

/** Returns all senders of a release, in order. */
export function sendersOf({
  sender,
  coSenders,
}: Pick<Release, 'sender' | 'coSenders'>): readonly SenderRef[] {
  return coSenders.length === 0 ? [sender] : [sender, ...coSenders];
}

/** Returns the sender that a committee of a release belongs to. */
export function senderOf(
  { sender, coSenders }: Pick<Release, 'sender' | 'coSenders'>,
  committee: CommitteeRef,
): SenderRef {
  return coSenders.find(({ slug }) => slug === committee.sender) ?? sender;
}

/** Returns the senders of a release for which an amount is counted: those that pay, if they are known. */
export function payersOf(
  release: Pick<Release, 'sender' | 'coSenders'>,
  { paidBy }: Amount,
): readonly SenderRef[] {
  const named = paidBy ? sendersOf(release).filter(({ slug }) => paidBy.includes(slug)) : [];
  return named.length > 0 ? named : [release.sender];
}

export interface Amount {
  /** Exact decimal in whole units of the currency: `1350000`, `0.5`. Negative for a cut. */
  readonly value: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly per?: 'year' | 'month' | undefined;
  readonly years?: number | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Exact decimal over the whole period; equals `value` if that is not per year or month. */
  readonly total: string;
  readonly purpose?: string | undefined;
  readonly payer?: string | undefined;
  /** Slugs of the senders of the release that `payer` names, if it is not only the first one. */
  readonly paidBy?: readonly string[] | undefined;
  readonly recipient?: string | undefined;
  readonly kind?: AmountKind | undefined;
}

export interface Phone {
  readonly kind: 'phone' | 'mobile';
  /** National for Swedish numbers (`018-727 13 38`), international for others. */
  readonly text: string;
  /** E.164; absent if the number is a short one, or can't be dialled as written. */
  readonly e164?: string;
  /** Digits to dial after an E.164 number. */
  readonly extension?: string;
  /** The digits of a number that exists in its country only and has no E.164 form: `112`, `1177`. */
  readonly short?: string;
}

/**
 * Returns the URI that dials a number (RFC 3966), or undefined if it can't be dialled. Short numbers have no
 * `phone-context`, because Android dials its letters too.
 */
export function telephoneUri({ e164, extension, short }: Phone): string | undefined {
  if (e164 === undefined) return short && `tel:${short}`;
  return extension === undefined ? `tel:${e164}` : `tel:${e164};ext=${extension}`;
}

export interface Contact {
  /** Id in the config's contacts, if it came from there. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly title?: string | undefined;
  readonly party?: string | undefined;
  readonly organisation?: string | undefined;
  readonly role: ContactRole;
  readonly phones: readonly Phone[];
  readonly email?: string | undefined;
}

/** A quotation in the body: a paragraph that begins with a dash, or a block quote that names its speaker. */
export interface Quote {
  /** Anchor on the page. */
  readonly id: string;
  readonly text: string;
  readonly speaker?: string;
  readonly party?: string;
  readonly title?: string;
}

/** A reference in a source to a file or page of the archive, with its position. */
export interface Reference {
  readonly kind: 'link' | 'image' | 'attachment' | 'translation';
  /** As written. */
  readonly target: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

export interface Image {
  readonly src: string;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  /** Address of a licence. */
  readonly licence?: string;
  /** Terms of use, in words. */
  readonly usage?: string;
}

export interface Attachment {
  readonly src: string;
  readonly title?: string;
}

export interface Decision {
  readonly body?: string;
  /** `2017-03-14` */
  readonly date?: string;
  readonly section?: string;
  readonly minutes?: string;
}

/** The event of a release. */
export interface ReleaseEvent {
  /** Without a time, the event lasts whole days. */
  readonly start: Moment;
  /** Has a time if `start` has one; otherwise the last day of the event. */
  readonly end?: Moment | undefined;
  /**
   * When it is over, in milliseconds since the Unix epoch: its end, or the end of its last day. If only the start is
   * known, the end of that day.
   */
  readonly until: number;
  readonly place?: string | undefined;
  readonly address?: string | undefined;
  /** A web address. */
  readonly online?: string | undefined;
  /** A web address or an e-mail address. */
  readonly register?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
}

/** A parsed release: plain data, kept in the memo between builds. The body is not part of it. */
export interface Release {
  /** Path of the source from the root. */
  readonly path: string;
  /** Digest of the source. */
  readonly hash: string;
  readonly title: string;
  readonly date: Moment;
  /** The first sender, whose name is in the address. */
  readonly sender: SenderRef;
  /** The other senders. */
  readonly coSenders: readonly SenderRef[];
  readonly committees: readonly CommitteeRef[];
  /** Plain text. */
  readonly summary: string;
  /** Whether the summary is the body's first paragraph, which is then not shown twice. */
  readonly summaryFromBody: boolean;
  readonly type?: ReleaseType | undefined;
  readonly tags: readonly Term[];
  /** BCP 47. */
  readonly language: string;
  readonly translations: readonly string[];
  readonly amounts: readonly Amount[];
  readonly contacts: readonly Contact[];
  readonly case?: string | undefined;
  readonly decision?: Decision | undefined;
  readonly event?: ReleaseEvent | undefined;
  readonly images: readonly Image[];
  readonly attachments: readonly Attachment[];
  readonly draft: boolean;
  readonly embargo?: Moment | undefined;
  readonly expires?: Moment | undefined;
  readonly updated?: Moment | undefined;
  readonly corrections: readonly { readonly date: Moment; readonly text: string }[];
  readonly withdrawn?: { readonly date: Moment; readonly reason: string } | undefined;
  readonly slug: string;
  readonly aliases: readonly string[];
  readonly quotes: readonly Quote[];
  /** Ids that links within the page may refer to. */
  readonly anchors: readonly string[];
  readonly references: readonly Reference[];
  /** For templates of the site's own. */
  readonly extra: OwnValues;
}

/**
 * The body of a release as a sanitised HTML tree (hast), which is immutable. Addresses into the archive are
 * placeholders made by `archiveAddress`, which are replaced when the body is shown.
 */
export type Body = Root;
