import type { CodeBook } from './code.ts';

/** Codes for the fields of a release, on their own and in combination. */
export const releaseCodes = {
  'title-long': {
    severity: 'warning',
    title: 'The title is longer than 65 characters',
    why: 'Search engines and phones truncate longer titles.',
    remedy: 'Put the most important point in the title and the rest in the summary.',
    example: 'title: Kommunstyrelsen har beslutat att ge socialnämnden pengar till Sofia-metoden',
  },
  'import-check': {
    severity: 'warning',
    title: 'An import was not sure of this',
    why: 'The old text does not say it clearly, so it may be wrong. The comment is not published.',
    remedy: 'Compare with the original, correct what is wrong, and delete the comment.',
    example: 'date: 2017-03-14 # check: the text does not say when it was published',
  },
  'summary-long': {
    severity: 'warning',
    title: 'The summary is longer than 300 characters',
    why: 'Lists and search engines truncate longer summaries.',
    remedy: 'Shorten it, and put the rest in the text.',
    example:
      'summary: Kommunen vill förbättra situationen för barn i familjer med missbruksproblem och därför får socialnämnden sociala investeringspengar till ett projekt som arbetar med metoden. Projektet pågår i två år och drivs tillsammans med regionen och flera föreningar, och när det är slut ska kommunen avgöra om arbetet blir en del av den ordinarie verksamheten.',
  },
  'body-empty': {
    severity: 'warning',
    title: 'The release has no text',
    why: 'Its page would only show a title.',
    remedy: 'Write the text below the second ---, or delete the file.',
    example: '---\ntitle: Ny förskola i centrum\ndate: 2017-03-14\nmunicipality: Uppsala\n---\n',
  },
  'contacts-missing': {
    severity: 'warning',
    title: 'The release has no press contact',
    why: 'Journalists use a press archive to find a press contact.',
    remedy: 'Add a contact with name, title and telephone number, or the id of one in the config.',
    example: 'contacts:',
  },
  'contact-unknown': {
    severity: 'error',
    title: 'A contact id is not defined in the config',
    why: 'A list item without fields refers to a contact in the config by its id.',
    remedy:
      'Correct the id, add the contact to the config, or write the contact’s name and telephone number here.',
    example: 'contacts:\n  - presjouren',
  },
  'email-invalid': {
    severity: 'error',
    title: 'Not an e-mail address',
    why: 'Journalists could not reach the contact.',
    remedy: 'Write one address of the form name@kommun.example, without å, ä or ö before the @.',
    example: 'contacts:\n  - name: Anna Exempelsson\n    email: anna(at)uppsala.example',
  },
  'alt-missing': {
    severity: 'error',
    title: 'A picture has no text alternative',
    why: 'The law on digital public services requires one, for people who can’t see the picture.',
    remedy: 'Describe the picture in a sentence.',
    example: 'images:\n  - src: skolan.jpg',
  },
  'file-elsewhere': {
    severity: 'error',
    title: 'A picture or attachment is not in the archive',
    why: 'Files on other servers can disappear and be used to track readers, so they must be part of the archive.',
    remedy: 'Save the file next to the release and write its name.',
    example: 'images:\n  - src: https://uppsala.example/skolan.jpg\n    alt: En skola',
  },
  'file-type': {
    severity: 'error',
    title: 'An attachment of a type that may contain scripts',
    why: 'HTML and SVG files can run scripts on the archive’s site.',
    remedy: 'Save it as a PDF or a picture.',
    example: 'attachments:\n  - karta.svg',
  },
  'slug-invalid': {
    severity: 'error',
    title: 'A slug contains other characters than a-z, 0-9 and hyphens',
    why: 'Other characters are displayed differently by different programs.',
    remedy: 'Use the suggested slug.',
    example: 'slug: Ny förskola',
  },
  'slug-empty': {
    severity: 'error',
    title: 'A name contains no characters for an address',
    why: 'Addresses consist of the letters a-z and digits, and the name has none.',
    remedy: 'Use letters or digits in the name.',
    example: 'tags: ["!!!"]',
  },
  'alias-invalid': {
    severity: 'error',
    title: 'An alias is not a path within the site',
    why: 'Each alias redirects to the release, so it must be a path such as /nyheter/123. Hosts would take * or :name in it for any address.',
    remedy: 'Write only the path, beginning with /, without domain, ?, # or wildcards.',
    example: 'aliases: https://uppsala.example/nyheter/123',
  },
  'language-unknown': {
    severity: 'error',
    title: 'Not a language tag',
    why: 'Screen readers use it to choose a voice. It must be a BCP 47 tag, such as sv.',
    remedy: 'Use the suggested tag.',
    example: 'language: svenska',
  },
  'dates-reversed': {
    severity: 'error',
    title: 'A release expires before it is published',
    why: 'It would never be visible.',
    remedy: 'Make “expires” later than “date” and “embargo”.',
    example: 'date: 2017-03-14\nexpires: 2017-03-01',
  },
  'date-before-release': {
    severity: 'warning',
    title: 'A correction or update is dated before the release',
    why: 'A release can’t be corrected before it is published, so one of the dates is probably wrong.',
    remedy: 'Check the year and the month of both dates.',
    example: 'date: 2017-03-14\nupdated: 2016-03-20',
  },
} as const satisfies CodeBook;
