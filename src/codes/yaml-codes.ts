import type { CodeBook } from './code.ts';

/** The spelling of front matter and config: YAML. */
export const yamlCodes = {
  'yaml-colon': {
    severity: 'error',
    title: 'A colon in a value without quotation marks',
    why: 'A colon followed by a space ends a key. In a title it must therefore stand between quotation marks.',
    remedy: 'Put the whole value in quotation marks.',
    example: 'title: Nytt beslut: skolan byggs ut',
  },
  'yaml-quote': {
    severity: 'error',
    title: 'Quotation marks that do not fit',
    why: 'A value that begins with a quotation mark must end with the same one, and hold no such mark in between.',
    remedy: 'Close the quotation, or put the value in quotation marks of the other kind.',
    example: 'title: "Vi bygger" säger kommunen',
  },
  'yaml-special': {
    severity: 'error',
    title: 'A value begins with a sign that means something else',
    why: 'At the beginning of a value, signs such as [ { * & ! % @ | > have a meaning of their own.',
    remedy: 'Put the value in quotation marks.',
    example: 'title: *Viktigt* om vattnet',
  },
  'yaml-indentation': {
    severity: 'error',
    title: 'A line is indented in a way that does not fit',
    why: 'The indentation says which keys belong together; here it can be read in no way.',
    remedy: 'Let the keys that belong together begin in the same column.',
    example: 'contacts:\n  - name: Anna Exempelsson\n   title: kommunikatör',
  },
  'yaml-tab': {
    severity: 'error',
    title: 'A line is indented with a tab',
    why: 'YAML takes only spaces for indentation, because a tab is of different width in every program.',
    remedy: 'Put two spaces in place of each tab.',
    example: 'contacts:\n\t- name: Anna Exempelsson',
  },
  'yaml-no-colon': {
    severity: 'error',
    title: 'A line without key and colon',
    why: 'Every field is a key, a colon, a space and a value; this line can be read as neither field nor value.',
    remedy: 'Write the colon and the space after it. A value of several lines goes in quotation marks.',
    example: 'date 2017-03-14\ncase: KSN-2017-0001',
  },
  'yaml-duplicate-key': {
    severity: 'error',
    title: 'The same key twice',
    why: 'Only one of the two values could hold, and nobody could tell which.',
    remedy: 'Delete one, or make one list of the values.',
    example: 'case: KSN-2017-0001\ncase: KSN-2017-0002',
  },
  'yaml-nesting': {
    severity: 'error',
    title: 'Too many brackets within each other',
    why: 'No field is that deep. Something else than a release may have been put here.',
    remedy: 'Put text in quotation marks, or delete the brackets.',
    example: 'tags: [[[[[[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]]]]]',
  },
  'yaml-syntax': {
    severity: 'error',
    title: 'A line that can not be read',
    why: 'The front matter is YAML, and here it breaks YAML’s rules in an unusual way.',
    remedy: 'Write key, colon, space and value on one line, the value in quotation marks.',
    example: 'case: KSN-2017-0001\n...\ntype: news',
  },
  'yaml-comment': {
    severity: 'warning',
    title: 'Part of a value is taken for a comment',
    why: 'A # after a space begins a comment, so the words after it would be left out of the release unseen.',
    remedy: 'Put the whole value in quotation marks, or write a space after the # if it is a comment.',
    example: 'title: Vi är kommun #1 i landet',
  },
} as const satisfies CodeBook;
