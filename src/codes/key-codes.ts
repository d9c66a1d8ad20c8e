import type { CodeBook } from './code.ts';

/** Codes for keys and the types of their values, in front matter and config. */
export const keysCodes = {
  'key-unknown': {
    severity: 'error',
    title: 'An unknown key',
    why: 'A misspelt key would silently be ignored.',
    remedy: 'Use the suggested key, or delete the line.',
    example: 'kontakter:\n  - name: Anna Exempelsson',
  },
  'key-missing': {
    severity: 'error',
    title: 'A key is missing',
    why: 'A release needs a title, a date and a sender; a contact needs a name, and an amount needs a value.',
    remedy: 'Add the suggested line.',
    example: 'amounts:\n  - purpose: Ny förskola',
  },
  'value-missing': {
    severity: 'error',
    title: 'A key has no value',
    why: 'The key is required, and an empty value counts as missing.',
    remedy: 'Write the value after the colon.',
    example: 'title:',
  },
  'restriction-empty': {
    severity: 'error',
    title: 'A key that keeps something from the public has no value',
    why: 'The key was probably left to be filled in later. Ignoring it would publish at once what was to be kept back.',
    remedy:
      'Write the value after the colon, or delete the line. An explicit “null”, "" or ~ counts as absent.',
    example: 'embargo:',
  },
  'value-shape': {
    severity: 'error',
    title: 'A value has the wrong type',
    why: 'Some keys take text, some take a list, and some have nested fields.',
    remedy: 'Write it as the hint shows: list items begin with a hyphen, nested fields are indented.',
    example: 'contacts: Anna Exempelsson',
  },
  'value-choice': {
    severity: 'error',
    title: 'A value is not one of the allowed values',
    why: 'Fixed values are needed to group the releases of all senders in the same way.',
    remedy: 'Use one of the listed values.',
    example: 'type: beslut',
  },
  'value-number': {
    severity: 'error',
    title: 'Not a whole number',
    why: 'The archive calculates with this number.',
    remedy: 'Write the number in digits.',
    example: 'amounts:\n  - value: 300 000 kr\n    years: tre',
  },
  'value-range': {
    severity: 'error',
    title: 'A number is too small or too large',
    why: 'It is probably a typing error.',
    remedy: 'Write a number within the given limit.',
    example: 'amounts:\n  - value: 300 000 kr\n    from: 17\n    to: 2018',
  },
  'value-format': {
    severity: 'error',
    title: 'A value has the wrong format',
    why: 'It is ambiguous or can’t be understood.',
    remedy: 'Write it as the hint shows.',
    example: '# kommunike.config.yaml\ncommittees:\n  - name: Socialnämnden\n    from: 1 januari 2015',
  },
} as const satisfies CodeBook;
