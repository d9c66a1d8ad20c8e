import type { CodeBook } from './code.ts';

/** Codes of the Markdown room: bodies, pages and boilerplate. */
export const markdownCodes = {
  'markdown-too-large': {
    severity: 'error',
    title: 'The text is far longer than a release',
    why: 'A text of more than a megabyte or five thousand lines is a pasted file, and slows the whole archive down.',
    remedy: 'Divide it into several releases, or attach it as a file.',
    example: 'A hundred-page report pasted below the front matter',
  },
  'markdown-too-deep': {
    severity: 'error',
    title: 'Quotes, lists or emphasis stand too deep within each other',
    why: 'Nobody can read more than a few levels, and dozens of them can bring programs that read the text down.',
    remedy:
      'Take away some of the marks `>`, `-` or `*`; put a backslash before a mark that is meant as a character.',
    example: '>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> Hej',
  },
  'markdown-too-dense': {
    severity: 'error',
    title: 'There are more marks in one place than any text needs',
    why: 'Thousands of asterisks or brackets in one paragraph take minutes to make sense of, and are no text.',
    remedy: 'Take the marks away, or divide the text with blank lines.',
    example: 'A paragraph with three thousand asterisks',
  },
  'markdown-amplified': {
    severity: 'error',
    title: 'A few characters would swell to a huge page',
    why: 'A long link used thousands of times, or a table of mostly absent cells, makes a page that nobody can load.',
    remedy: 'Shorten the link’s title, divide the table, or attach it as a file.',
    example: '[a][] [a][] [a][] …\n\n[a]: /sida "Tusentals tecken"',
  },
  'html-dropped': {
    severity: 'warning',
    title: 'HTML in the text was left out',
    why: 'HTML can break the page, hide text from readers of feeds, or load things from elsewhere.',
    remedy: 'Write it in Markdown. If the text between the tags is missing on the page, take the tags away.',
    example: 'Hela <b>kommunen</b> deltar.',
  },
  'link-unsafe': {
    severity: 'warning',
    title: 'A link with an address that is not allowed was taken away',
    why: 'Links may begin with http, https, mailto or tel; others can run programs or lead to an unnamed place.',
    remedy: 'Write the full address, beginning with `https:`, or the name of a file in the archive.',
    example: '[Läs mer](//exempel.example/sida)',
  },
  'link-target-missing': {
    severity: 'warning',
    title: 'A link leads nowhere',
    why: 'Readers would follow it to the page they are on.',
    remedy: 'Write the address between the parentheses.',
    example: '[Läs mer]()',
  },
  'link-text-missing': {
    severity: 'warning',
    title: 'A link has no text',
    why: 'It could be neither seen nor read aloud, so its address is shown.',
    remedy: 'Write between the brackets what the link leads to.',
    example: '[](https://sofia.example/)',
  },
  'anchor-missing': {
    severity: 'warning',
    title: 'A link within the text has no heading to lead to',
    why: 'Readers would stay where they are.',
    remedy: 'Write `#` and the heading in small letters, words joined by hyphens, å and ä as a, ö as o.',
    example: '[Se nedan](#sa-har-soker-du)',
  },
  'picture-text-missing': {
    severity: 'error',
    title: 'A picture in the text has no text of its own',
    why: 'Whoever does not see the picture has to be told what it shows: the law on accessibility asks for it.',
    remedy: 'Write between the brackets what the picture shows.',
    example: '![](skolan.jpg)',
  },
  'picture-remote': {
    severity: 'warning',
    title: 'A picture on another site is shown as a link',
    why: 'Loading it would tell another site who reads the archive, and it may be gone tomorrow.',
    remedy: 'Put the file beside the release, and write its name.',
    example: '![Två barn läser](https://bilder.example/barn.jpg)',
  },
  'picture-unsafe': {
    severity: 'warning',
    title: 'A picture’s address is no file of the archive',
    why: 'Only files of the archive can be shown, so the picture’s text stands in its place.',
    remedy: 'Put the file beside the release, and write its name.',
    example: '![Karta](data:image/png;base64,AAAA)',
  },
} as const satisfies CodeBook;
