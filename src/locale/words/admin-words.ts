/** Label of a field in the editor, and the hint below it. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

type Fields<Key extends string> = Readonly<Record<Key, FieldWords>>;

/** Texts of the editor that `kommunike admin` serves. Its own texts, such as buttons, are in the browser's language. */
export interface AdminWords {
  readonly title: string;
  readonly releases: string;
  readonly release: string;
  /** Releases in folders outside the archive's scheme; `{depth}` folders deep. */
  readonly elsewhere: string;
  /** Shown with the text, on the page without JavaScript. */
  readonly noScript: string;
  readonly fields: Fields<
    | 'title'
    | 'date'
    | 'time'
    | 'municipality'
    | 'coSenders'
    | 'committees'
    | 'otherCommittees'
    | 'summary'
    | 'type'
    | 'tags'
    | 'language'
    | 'translations'
    | 'amounts'
    | 'contacts'
    | 'case'
    | 'decision'
    | 'event'
    | 'images'
    | 'attachments'
    | 'draft'
    | 'embargo'
    | 'expires'
    | 'updated'
    | 'corrections'
    | 'withdrawn'
    | 'slug'
    | 'aliases'
    | 'body'
  >;
  readonly amount: Fields<
    | 'one'
    | 'value'
    | 'currency'
    | 'per'
    | 'years'
    | 'from'
    | 'to'
    | 'purpose'
    | 'payer'
    | 'recipient'
    | 'kind'
  >;
  readonly per: Readonly<Record<'year' | 'month', string>>;
  readonly contact: Fields<
    'name' | 'title' | 'party' | 'organisation' | 'role' | 'phone' | 'mobile' | 'email'
  >;
  /** A contact of the config, and one that is written in the release. */
  readonly known: string;
  readonly person: string;
  readonly roles: Readonly<Record<'politician' | 'official' | 'press', string>>;
  readonly image: Fields<'one' | 'src' | 'alt' | 'caption' | 'credit' | 'licence' | 'usage'>;
  readonly attachment: Fields<'one' | 'src' | 'title'>;
  readonly decision: Fields<'body' | 'date' | 'section' | 'minutes'>;
  readonly event: Fields<'start' | 'end' | 'place' | 'address' | 'online' | 'register' | 'language'>;
  readonly correction: Fields<'one' | 'date' | 'text'>;
  readonly withdrawn: Fields<'date' | 'reason'>;
  /** Message about an invalid value. */
  readonly patterns: Readonly<Record<'time' | 'moment' | 'slug' | 'aliases' | 'filled', string>>;
}

/** English. */
export const commonAdminWords: AdminWords = {
  title: 'Editor',
  releases: 'Press releases',
  release: 'Press release',
  elsewhere: 'In other folders ({depth} deep)',
  noScript: 'The editor needs JavaScript, and a browser such as Chrome or Edge.',
  fields: {
    title: { label: 'Headline', hint: 'Most search engines show at most 65 characters.' },
    date: { label: 'Date of publication' },
    time: { label: 'Time', hint: 'Hours and minutes, such as 09:30. Leave empty if the day is enough.' },
    municipality: { label: 'Sender', hint: 'Of several, the one that leads.' },
    coSenders: { label: 'Together with', hint: 'Other senders of the same release.' },
    committees: { label: 'Committees', hint: 'The elected bodies behind the release.' },
    otherCommittees: { label: 'Other committees', hint: 'Those that are not in the list, one per line.' },
    summary: {
      label: 'Lead',
      hint: 'About 160 characters. If it is empty, the first paragraph of the text is shown.',
    },
    type: { label: 'Kind' },
    tags: { label: 'Topics', hint: 'One per line.' },
    language: {
      label: 'Language',
      hint: 'Only if it differs from the archive’s: sv, en, fi, se … If empty, the archive’s.',
    },
    translations: {
      label: 'Translations',
      hint: 'The files of the same release in other languages, one per line, such as new-school.md.',
    },
    amounts: { label: 'Sums of money' },
    contacts: { label: 'Press contacts' },
    case: { label: 'Case number' },
    decision: { label: 'Decision' },
    event: { label: 'Event', hint: 'When and where, for an invitation.' },
    images: { label: 'Pictures' },
    attachments: { label: 'Files to download' },
    draft: { label: 'Draft', hint: 'A draft is not published. Switch this off when the release is ready.' },
    embargo: { label: 'Embargo', hint: 'Not published before this moment.' },
    expires: {
      label: 'Expires',
      hint: 'From this moment on the release is not in any list. The page of an invitation stays; other pages keep only headline, sender and date.',
    },
    updated: { label: 'Updated', hint: 'Day of the last substantive change.' },
    corrections: { label: 'Corrections', hint: 'Shown on the page and in the feeds.' },
    withdrawn: { label: 'Withdrawn', hint: 'The address stays and says why; the text is no longer shown.' },
    slug: {
      label: 'Last part of the address',
      hint: 'If it is empty, the name of the file. If you change it after publication, the old address is added below, so that links keep working.',
    },
    aliases: {
      label: 'Old addresses',
      hint: 'Addresses that lead here, one per line, such as /uppsala/2017/old-name.html.',
    },
    body: { label: 'Text' },
  },
  amount: {
    one: { label: 'Sum' },
    value: { label: 'How much', hint: 'As you write it: 1,350,000 or 1.35 million.' },
    currency: { label: 'Currency', hint: 'Three letters, such as EUR. If it is empty, the archive’s.' },
    per: { label: 'Per' },
    years: { label: 'Number of years' },
    from: { label: 'First year' },
    to: { label: 'Last year' },
    purpose: { label: 'What for' },
    payer: { label: 'Who pays' },
    recipient: { label: 'Who receives' },
    kind: { label: 'Kind of money' },
  },
  per: { year: 'Year', month: 'Month' },
  contact: {
    name: { label: 'Name' },
    title: { label: 'Title or office' },
    party: { label: 'Party', hint: 'Its letter or letters.' },
    organisation: { label: 'Organisation', hint: 'If it is not the sender.' },
    role: { label: 'Role' },
    phone: { label: 'Telephone', hint: 'One per line.' },
    mobile: { label: 'Mobile', hint: 'One per line.' },
    email: { label: 'E-mail' },
  },
  known: 'From the list of contacts',
  person: 'Another person',
  roles: { politician: 'Politician', official: 'Official', press: 'Press contact' },
  image: {
    one: { label: 'Picture' },
    src: { label: 'Picture' },
    alt: {
      label: 'What the picture shows',
      hint: 'Read aloud to people who can’t see it. Describe what matters, in a sentence or two.',
    },
    caption: { label: 'Caption' },
    credit: { label: 'Photographer or source' },
    licence: { label: 'Licence', hint: 'CC-BY-4.0, or the address of the licence.' },
    usage: { label: 'Terms of use', hint: 'In words, shown with the picture.' },
  },
  attachment: {
    one: { label: 'File' },
    src: { label: 'File' },
    title: { label: 'Name shown', hint: 'If it is empty, the name of the file.' },
  },
  decision: {
    body: { label: 'Who decided' },
    date: { label: 'Day of the decision' },
    section: { label: 'Paragraph', hint: 'Such as § 45.' },
    minutes: { label: 'Link to the minutes' },
  },
  event: {
    start: { label: 'Begins', hint: 'Day and time, such as 2017-03-21T10:00, or the day alone.' },
    end: { label: 'Ends', hint: 'A time on the same day, such as 11:30, or day and time.' },
    place: { label: 'Place' },
    address: { label: 'Street address' },
    online: { label: 'Web address for those who follow online' },
    register: { label: 'Registration', hint: 'A web address or an e-mail address.' },
    language: { label: 'Language', hint: 'If it differs from the release’s: sv, fi …' },
  },
  correction: {
    one: { label: 'Correction' },
    date: { label: 'Day' },
    text: { label: 'What was wrong and what is right' },
  },
  withdrawn: {
    date: { label: 'Day' },
    reason: { label: 'Why', hint: 'The public can read this.' },
  },
  patterns: {
    time: 'Write hours and minutes, such as 09:30.',
    slug: 'Only a–z, 0–9 and hyphens.',
    moment: 'Write day and time, such as 2017-03-21T10:00.',
    aliases: 'An old address begins with /.',
    filled: 'This may not be empty.',
  },
};
