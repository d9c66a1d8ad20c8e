import type { CodeBook } from './code.ts';

/** Codes for Markdown: bodies, pages and boilerplate. */
export const markdownCodes = {
  'contact-in-body': {
    severity: 'warning',
    title: { en: 'A contact stands in the text', sv: 'En kontakt står i brödtexten' },
    why: {
      en: 'Contacts in the text can’t be called with a press, found on the contacts page, or masked when the release grows old.',
      sv: 'En kontakt i brödtexten går inte att ringa med ett tryck, finns inte på kontaktsidan och kan inte döljas när pressmeddelandet blir gammalt.',
    },
    remedy: {
      en: 'Move it to “contacts” in the front matter, each field on a line of its own.',
      sv: 'Flytta den till ”contacts” överst i filen, med varje uppgift på en egen rad.',
    },
    example: '## Kontakt\n\nAnna Exempelsson (S), kommunalråd\n070-174 06 05',
    say: (contact: string) => ({
      en: [
        'a contact stands in the text',
        `move it to “contacts” in the front matter, each field on a line of its own: ${contact}`,
      ],
      sv: [
        'en kontakt står i brödtexten',
        `flytta den till ”contacts” överst i filen, med varje uppgift på en egen rad: ${contact}`,
      ],
    }),
  },
  'boilerplate-in-body': {
    severity: 'warning',
    title: {
      en: 'A text about the sender stands in the release',
      sv: 'En text om avsändaren står i brödtexten',
    },
    why: {
      en: 'It is the same in every release, and once it is in the config it can be changed in one place.',
      sv: 'Den är likadan i varje pressmeddelande. Står den i konfigurationen kan den ändras på ett ställe.',
    },
    remedy: {
      en: 'Move it to “boilerplate” of the sender in the config, and delete it here.',
      sv: 'Flytta den till avsändarens ”boilerplate” i konfigurationen och ta bort den här.',
    },
    example: 'Kommunen bygger.\n\n## Om kommunen\n\nKommunen har 9 000 invånare.',
    say: () => ({
      en: [
        'a text about the sender stands in the release',
        'move it to the config, below “senders:”: a line “  - name: …” and a line “    boilerplate: …”',
      ],
      sv: [
        'en text om avsändaren står i brödtexten',
        'flytta den till konfigurationen, under ”senders:”: en rad ”  - name: …” och en rad ”    boilerplate: …”',
      ],
    }),
  },
  'markdown-too-large': {
    severity: 'error',
    title: 'The text is too long for a release',
    why: 'A text of more than a megabyte or five thousand lines is probably a pasted file, and slows down the whole archive.',
    remedy: 'Split it into several releases, or attach it as a file.',
    example: 'A hundred-page report pasted below the front matter',
  },
  'markdown-too-deep': {
    severity: 'error',
    title: 'Quotes, lists or emphasis are nested too deeply',
    why: 'Readers can’t follow more than a few levels, and dozens of them can crash programs that process the text.',
    remedy: 'Remove some of the `>`, `-` or `*`; put a backslash before one that is meant literally.',
    example: '>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> Hej',
  },
  'markdown-too-dense': {
    severity: 'error',
    title: 'There is too much markup in one place',
    why: 'Thousands of asterisks or brackets in one paragraph take minutes to parse.',
    remedy: 'Remove the markup, or split the text with blank lines.',
    example: 'A paragraph with three thousand asterisks',
  },
  'markdown-amplified': {
    severity: 'error',
    title: 'A short text would become a huge page',
    why: 'A long link used thousands of times, or a table with mostly missing cells, would make the page too large to load.',
    remedy: 'Shorten the link’s title, split the table, or attach it as a file.',
    example: '[a][] [a][] [a][] …\n\n[a]: /sida "Tusentals tecken"',
  },
  'html-dropped': {
    severity: 'warning',
    title: 'HTML in the text was removed',
    why: 'HTML can break the page, hide text in feed readers, or load content from other sites.',
    remedy: 'Use Markdown instead. If text between the tags is missing on the page, remove the tags.',
    example: 'Hela <b>kommunen</b> deltar.',
  },
  'link-unsafe': {
    severity: 'warning',
    title: 'A link with an address that is not allowed was removed',
    why: 'Links may begin with http, https, mailto or tel. Others can run scripts, or do not say where they lead.',
    remedy: 'Write the full URL, beginning with `https:`, or the name of a file in the archive.',
    example: '[Läs mer](//exempel.example/sida)',
  },
  'link-target-missing': {
    severity: 'warning',
    title: 'A link has no address',
    why: 'Readers who follow it would stay on the same page.',
    remedy: 'Write the address between the parentheses.',
    example: '[Läs mer]()',
  },
  'link-text-missing': {
    severity: 'warning',
    title: 'A link has no text',
    why: 'It would be invisible, also to screen readers, so its address is shown.',
    remedy: 'Describe the target of the link between the brackets.',
    example: '[](https://sofia.example/)',
  },
  'anchor-missing': {
    severity: 'warning',
    title: 'A link to a heading that does not exist in the text',
    why: 'Nothing would happen when readers follow it.',
    remedy: 'Write `#` and the heading in lower case, with hyphens between words, å and ä as a, and ö as o.',
    example: '[Se nedan](#sa-har-soker-du)',
  },
  'picture-text-missing': {
    severity: 'error',
    title: 'A picture in the text has no text alternative',
    why: 'The law on accessibility requires one, for people who can’t see the picture.',
    remedy: 'Describe the picture between the brackets.',
    example: '![](skolan.jpg)',
  },
  'picture-remote': {
    severity: 'warning',
    title: 'A picture on another site is shown as a link',
    why: 'Loading it would reveal to another site who reads the archive, and the picture may disappear.',
    remedy: 'Save the file next to the release, and write its name.',
    example: '![Två barn läser](https://bilder.example/barn.jpg)',
  },
  'picture-unsafe': {
    severity: 'warning',
    title: 'A picture’s address is not a file of the archive',
    why: 'Only files of the archive can be shown, so the picture’s text is shown instead.',
    remedy: 'Save the file next to the release, and write its name.',
    example: '![Karta](data:image/png;base64,AAAA)',
  },
} as const satisfies CodeBook;
