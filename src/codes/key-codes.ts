import type { CodeBook } from './code.ts';

/** Keys and the shape of their values, in front matter and config alike. */
export const keysCodes = {
  'key-unknown': {
    severity: 'error',
    title: 'An unknown key',
    why: 'A misspelt key would be left out of the release without anyone noticing.',
    remedy: 'Take the key that is suggested, or delete the line.',
    example: 'kontakter:\n  - name: Anna Exempelsson',
  },
  'key-missing': {
    severity: 'error',
    title: 'A key is missing',
    why: 'Every release has a title, a date and a sender; a contact has a name, an amount a value.',
    remedy: 'Add the line that is shown.',
    example: 'amounts:\n  - purpose: Ny förskola',
  },
  'value-missing': {
    severity: 'error',
    title: 'A key has no value',
    why: 'The key must be there, and an empty value counts as none.',
    remedy: 'Write the value after the colon.',
    example: 'title:',
  },
  'value-shape': {
    severity: 'error',
    title: 'A value is of the wrong shape',
    why: 'Some keys take one text, some a list, and some have fields of their own.',
    remedy: 'Write it as the hint shows: list items begin with a hyphen, fields are indented.',
    example: 'contacts: Anna Exempelsson',
  },
  'value-choice': {
    severity: 'error',
    title: 'A value that is not among the choices',
    why: 'Only fixed words let the archive sort releases of all senders in the same way.',
    remedy: 'Take one of the words that are listed.',
    example: 'type: beslut',
  },
  'value-number': {
    severity: 'error',
    title: 'Not a whole number',
    why: 'The archive computes with it.',
    remedy: 'Write it in digits.',
    example: 'amounts:\n  - value: 300 000 kr\n    years: tre',
  },
  'value-range': {
    severity: 'error',
    title: 'A number that is too small or too large',
    why: 'It is most likely a slip of the pen.',
    remedy: 'Write a number within the bound that is named.',
    example: 'amounts:\n  - value: 300 000 kr\n    from: 17\n    to: 2018',
  },
  'value-format': {
    severity: 'error',
    title: 'A value that is not written as it must be',
    why: 'It could be understood in more than one way, or in none.',
    remedy: 'Write it as the hint shows.',
    example: '# kommunike.config.yaml\ncommittees:\n  - name: Socialnämnden\n    from: 1 januari 2015',
  },
} as const satisfies CodeBook;
