import type { CodeBook } from './code.ts';
import { configCodes } from './config-codes.ts';
import { keysCodes } from './key-codes.ts';
import { leftoverCodes } from './leftover-codes.ts';
import { releaseCodes } from './release-codes.ts';
import { yamlCodes } from './yaml-codes.ts';

/** Codes for the file, its front matter, and the fields of releases and config. */
export const frontMatterCodes = {
  'encoding-invalid': {
    severity: 'error',
    title: 'The file is not UTF-8',
    why: 'In other encodings, å, ä and ö can’t be distinguished from other characters and would be lost.',
    remedy: 'Save the file as UTF-8 and type the lost letters again.',
    example: 'title: Ny f\ufffdrskola i centrum',
  },
  'character-refused': {
    severity: 'error',
    title: 'An invisible control character',
    why: 'Control characters break feeds, and direction marks can make text look different from what it says.',
    remedy: 'Delete the characters around this position and type them again.',
    example: 'title: Ny förskola\u202e i centrum',
  },
  ...leftoverCodes,
  'front-matter-missing': {
    severity: 'error',
    title: 'No front matter',
    why: 'A release needs a title, a date and a sender, in fields at the top of the file.',
    remedy: 'Begin the file with a line of ---, then the fields, then another line of ---.',
    example: 'Ny förskola i centrum\n\nKommunen bygger en ny förskola.',
  },
  'front-matter-opener': {
    severity: 'error',
    title: 'The line around the front matter is not exactly three hyphens',
    why: 'Some text editors turn the hyphens into a dash, and some other tools allow a word after them. Neither is accepted here.',
    remedy: 'Write --- and nothing else on the line.',
    example: '---yaml\ntitle: Ny förskola i centrum\n---\n\nKommunen bygger.',
  },
  'front-matter-unclosed': {
    severity: 'error',
    title: 'The front matter is not closed',
    why: 'Without the second ---, the text of the release can’t be distinguished from its fields.',
    remedy: 'Put --- on a line of its own after the last field.',
    example: '---\ntitle: Ny förskola i centrum\n\nKommunen bygger.',
  },
  'front-matter-too-large': {
    severity: 'error',
    title: 'The front matter is too long',
    why: 'Front matter of this length probably contains the text by mistake, and would slow down the build.',
    remedy: 'Put the closing --- after the last field, and the text below it.',
    example: `---\ntitle: Ny förskola i centrum\n${'#\n'.repeat(2001)}---\n\nKommunen bygger.`,
  },
  'front-matter-shape': {
    severity: 'error',
    title: 'The front matter has no fields',
    why: 'It is a list or plain text, but must consist of fields with keys.',
    remedy: 'Write each field as key, colon, space, value.',
    example: '---\n- Ny förskola i centrum\n---\n\nKommunen bygger.',
  },
  ...yamlCodes,
  ...keysCodes,
  ...releaseCodes,
  ...configCodes,
} as const satisfies CodeBook;
