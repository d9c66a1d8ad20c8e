import type { CodeBook } from './code.ts';

export const themeCodes = {
  'theme-unknown': {
    severity: 'error',
    title: 'The config names a theme that does not exist',
    why: 'Without a theme no page can be made.',
    remedy: 'Choose a shipped theme, or add a folder of that name to templates/.',
    example: 'theme: komun',
  },
  'template-syntax': {
    severity: 'error',
    title: 'A template is not valid Handlebars',
    why: 'A template that can’t be read renders nothing at all.',
    remedy: 'Close every block and quote.',
    example: '{{#if lead}}\n<p>{{lead}}</p>',
  },
  'template-helper': {
    severity: 'error',
    title: 'A template uses a helper that does not exist',
    why: 'Handlebars would fail at the first page, without saying in which file.',
    remedy: 'Use one of the helpers in the documentation.',
    example: '{{upcase title}}',
  },
  'template-partial': {
    severity: 'error',
    title: 'A template uses a partial that does not exist',
    why: 'Handlebars would fail at the first page, without saying in which file.',
    remedy: 'Check the spelling, or add the file to partials/.',
    example: '{{> heder}}',
  },
  'template-word': {
    severity: 'error',
    title: 'A template asks for a text that no language has',
    why: 'The page would show nothing in its place.',
    remedy: 'Use a key of the language files.',
    example: '{{t "contacts.haeding"}}',
  },
  'template-field': {
    severity: 'error',
    title: 'A template asks for a field that its view does not have',
    why: 'It would print nothing, or never hold as a condition, without anybody noticing.',
    remedy: 'Correct the spelling; docs/theming.md lists the fields of every view.',
    example: '{{#if sumary}}<p>{{summary}}</p>{{/if}}',
  },
  'template-failed': {
    severity: 'error',
    title: 'A template failed while a page was rendered',
    why: 'The page would be missing or half-written.',
    remedy: 'Check the names in the template against the documentation of the views.',
    example: '{{sendr.name}}',
  },
} as const satisfies CodeBook;
