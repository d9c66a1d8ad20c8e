import type { CodeBook } from './code.ts';

/** Codes for the YAML syntax of front matter and config. */
export const yamlCodes = {
  'yaml-colon': {
    severity: 'error',
    title: 'An unquoted value contains a colon',
    why: 'A colon followed by a space ends a key, so a value that contains one must be in quotation marks.',
    remedy: 'Put the whole value in quotation marks.',
    example: 'title: Nytt beslut: skolan byggs ut',
  },
  'yaml-quote': {
    severity: 'error',
    title: 'Quotation marks do not match',
    why: 'A value that begins with a quotation mark must end with the same one, and not contain it in between.',
    remedy: 'Add the closing quotation mark, or put the value in quotation marks of the other kind.',
    example: 'title: "Vi bygger" säger kommunen',
  },
  'yaml-special': {
    severity: 'error',
    title: 'A value begins with a special character',
    why: 'At the beginning of a value, characters such as [ { * & ! % @ | > have a special meaning.',
    remedy: 'Put the value in quotation marks.',
    example: 'title: *Viktigt* om vattnet',
  },
  'yaml-indentation': {
    severity: 'error',
    title: 'The indentation is wrong',
    why: 'The indentation shows which keys belong together, and this line does not match any level.',
    remedy: 'Start all keys that belong together in the same column.',
    example: 'contacts:\n  - name: Anna Exempelsson\n   title: kommunikatör',
  },
  'yaml-tab': {
    severity: 'error',
    title: 'A line is indented with a tab',
    why: 'YAML only allows spaces for indentation, because the width of tabs differs between programs.',
    remedy: 'Replace each tab with two spaces.',
    example: 'contacts:\n\t- name: Anna Exempelsson',
  },
  'yaml-blank': {
    severity: 'error',
    title: 'A character that only looks like a space',
    why: 'YAML takes no-break spaces and invisible characters for letters, so a list or field that is indented or divided with them silently becomes text. They come with text pasted from word processors and web pages.',
    remedy: 'Delete the character and type ordinary spaces.',
    example: 'tags:\n  -\u00a0bad\n  -\u00a0bygge',
  },
  'yaml-no-colon': {
    severity: 'error',
    title: 'A line has no key and colon',
    why: 'Every field consists of a key, a colon, a space and a value. This line is neither a field nor part of a value.',
    remedy: 'Add the colon and the space after it. Put a value of several lines in quotation marks.',
    example: 'date 2017-03-14\ncase: KSN-2017-0001',
  },
  'yaml-duplicate-key': {
    severity: 'error',
    title: 'A key is used twice',
    why: 'Only one of the two values could be used, and it is unclear which.',
    remedy: 'Delete one of them, or combine the values in a list.',
    example: 'case: KSN-2017-0001\ncase: KSN-2017-0002',
  },
  'yaml-nesting': {
    severity: 'error',
    title: 'Brackets are nested too deeply',
    why: 'No field has this many levels. The file may not be a release.',
    remedy: 'Put text in quotation marks, or delete the brackets.',
    example: 'tags: [[[[[[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]]]]]',
  },
  'yaml-syntax': {
    severity: 'error',
    title: 'A line can’t be parsed',
    why: 'The front matter is not valid YAML here.',
    remedy: 'Write key, colon, space and value on one line, with the value in quotation marks.',
    example: 'case: KSN-2017-0001\n...\ntype: news',
  },
  'yaml-comment': {
    severity: 'warning',
    title: 'Part of a value is treated as a comment',
    why: 'A # after a space begins a comment, so the text after it would silently be left out.',
    remedy: 'Put the whole value in quotation marks, or write a space after the # if it is a comment.',
    example: 'title: Vi är kommun #1 i landet',
  },
} as const satisfies CodeBook;
