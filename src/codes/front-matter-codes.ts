import type { CodeBook } from './code.ts';
import { configCodes } from './config-codes.ts';
import { keysCodes } from './key-codes.ts';
import { releaseCodes } from './release-codes.ts';
import { yamlCodes } from './yaml-codes.ts';

/** The file, its front matter, and the fields of release and config. */
export const frontMatterCodes = {
  'encoding-invalid': {
    severity: 'error',
    title: 'The file is not UTF-8',
    why: 'In another encoding å, ä and ö can not be told from other signs, and would be lost.',
    remedy: 'Save the file with the encoding UTF-8 and type the lost letters again.',
    example: 'title: Ny f\ufffdrskola i centrum',
  },
  'character-refused': {
    severity: 'error',
    title: 'An invisible control character',
    why: 'Control characters break feeds, and marks that turn the direction of the text can make it show something else than it says.',
    remedy: 'Delete the characters around the place and type them again.',
    example: 'title: Ny förskola\u202e i centrum',
  },
  'front-matter-missing': {
    severity: 'error',
    title: 'No front matter',
    why: 'Without title, date and sender there is no release. The fields stand at the top of the file.',
    remedy: 'Begin the file with ---, the fields, and --- again.',
    example: 'Ny förskola i centrum\n\nKommunen bygger en ny förskola.',
  },
  'front-matter-opener': {
    severity: 'error',
    title: 'The line around the front matter is not exactly three hyphens',
    why: 'Some writing programs make a long dash of the hyphens, and other tools take a word after them; here neither counts.',
    remedy: 'Write --- and nothing else on the line.',
    example: '---yaml\ntitle: Ny förskola i centrum\n---\n\nKommunen bygger.',
  },
  'front-matter-unclosed': {
    severity: 'error',
    title: 'The front matter is never closed',
    why: 'Without the second --- the text of the release can not be told from its fields.',
    remedy: 'Put --- on a line of its own after the last field.',
    example: '---\ntitle: Ny förskola i centrum\n\nKommunen bygger.',
  },
  'front-matter-too-large': {
    severity: 'error',
    title: 'The front matter is too long',
    why: 'Fields of that length are a text that has slipped in, and would make the build slow.',
    remedy: 'Put the closing --- after the last field, and the text below it.',
    example: `---\ntitle: Ny förskola i centrum\n${'#\n'.repeat(2001)}---\n\nKommunen bygger.`,
  },
  'front-matter-shape': {
    severity: 'error',
    title: 'The front matter holds no fields',
    why: 'It is a list or a sentence, where fields with a key each are needed.',
    remedy: 'Write each field as key, colon, space, value.',
    example: '---\n- Ny förskola i centrum\n---\n\nKommunen bygger.',
  },
  ...yamlCodes,
  ...keysCodes,
  ...releaseCodes,
  ...configCodes,
} as const satisfies CodeBook;
