import type { CardView, ContactView, DateView, LanguageView, LinkView, PageView } from './view-page.ts';
import type { AttachmentView, PictureView } from './view-picture.ts';

export interface AmountView {
  readonly purpose?: string | undefined;
  /** `1,35 miljoner kronor per år` is shown as `1 350 000 kr per år`. */
  readonly amount: string;
  /** `2017–2018`, `3 år`. */
  readonly period?: string | undefined;
  /** Over the whole period. */
  readonly total: string;
  /** Whether the total says more than the amount does. */
  readonly derived: boolean;
  /** In words, with the way to the total: `1,35 miljoner kronor per år i 3 år, sammanlagt 4,05 miljoner kronor`. */
  readonly derivation: string;
  readonly kind?: string | undefined;
  readonly payer?: string | undefined;
  readonly recipient?: string | undefined;
}

export interface AmountsView {
  readonly rows: readonly AmountView[];
  /** One a currency; present where there is more than one row to sum. */
  readonly sums: readonly string[];
  /** Which columns any row fills. */
  readonly has: { readonly purpose: boolean; readonly period: boolean; readonly total: boolean };
}

export interface ContactGroupView {
  readonly role: 'politician' | 'official' | 'press';
  /** `Förtroendevalda`, `Tjänstepersoner`, `Presskontakt`. */
  readonly heading: string;
  readonly contacts: readonly ContactView[];
}

/** The formal decision behind a release. */
export interface DecisionView {
  readonly body?: LinkView;
  readonly date?: DateView;
  /** `§ 45` */
  readonly section?: string;
  /** Address of the minutes. */
  readonly minutes?: string;
}

/** A dated remark: what was corrected, why it was withdrawn. */
export interface RemarkView {
  readonly date: DateView;
  readonly text: string;
}

export interface ReleaseView extends PageView {
  readonly kind: 'release';
  /** `Beslut`, or `Pressmeddelande` where the release has no type. */
  readonly kicker: string;
  readonly title: string;
  /** In a preview, why the public does not see it and when it will, as a sentence. */
  readonly hidden?: string | undefined;
  readonly date: DateView;
  readonly updated?: DateView | undefined;
  /** That it is of an earlier mandate period, that it is old. */
  readonly labels: readonly string[];
  readonly sender: LinkView;
  readonly committees: readonly LinkView[];
  /** Other language versions. */
  readonly languages: readonly LanguageView[];
  /** When and why; the body, contacts and amounts are then empty. */
  readonly withdrawn?: RemarkView | undefined;
  readonly corrections: readonly RemarkView[];
  /** The lead; absent where the body's first paragraph is the lead. */
  readonly lead?: string | undefined;
  /** Sanitised HTML: the one value a template prints unescaped, `{{{body}}}`. */
  readonly body: string;
  /** Press pictures; the first stands for the release. */
  readonly images: readonly PictureView[];
  readonly attachments: readonly AttachmentView[];
  readonly tags: readonly LinkView[];
  readonly case?: string | undefined;
  readonly decision?: DecisionView | undefined;
  readonly amounts?: AmountsView | undefined;
  readonly contacts: readonly ContactGroupView[];
  /** Said of the contacts of an old release: that they are those of its day. */
  readonly contactsNote?: string | undefined;
  /** All contacts as vCards (RFC 6350), to be kept in a telephone. */
  readonly vcard?: string | undefined;
  /** Whom to ask today, where the release is old and its sender has a press contact. */
  readonly today: readonly ContactView[];
  /** What the sender says of itself; `lang` where it differs from the page's. */
  readonly boilerplate?:
    | { readonly heading: string; readonly html: string; readonly lang?: string }
    | undefined;
  /** Releases of the same committees and topics. */
  readonly related: readonly CardView[];
  readonly newer?: LinkView | undefined;
  readonly older?: LinkView | undefined;
}
