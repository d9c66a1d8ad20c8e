import type { CodeBook } from './code.ts';
import { en, sv } from './wording.ts';

export const themeCodes = {
  'theme-unknown': {
    severity: 'error',
    title: 'The config names a theme that does not exist',
    why: 'Pages can’t be rendered without a theme.',
    remedy: 'Choose a bundled theme, or add a folder with this name to templates/.',
    example: 'theme: komun',
  },
  'layout-unknown': {
    severity: 'error',
    title: 'A page names a layout that the theme does not have',
    why: 'Without its layout the page can’t be shown.',
    remedy: 'Correct the name, or add the file to layouts/. Layouts of other kinds of pages can’t be used.',
    example: '# pages/om.md\ntitle: Om oss\nlayout: kontat',
    say: (name: string, theme: string, meant: string | undefined, isOfOthers: boolean) => {
      const file = `templates/${theme}/layouts/${name}.hbs`;
      if (isOfOthers)
        return {
          en: [
            `the layout ${en.quoted(name)} is for pages of another kind`,
            'delete the line, or choose another name for a layout of your own',
          ],
          sv: [
            `layouten ${sv.quoted(name)} är till för sidor av ett annat slag`,
            'ta bort raden, eller välj ett annat namn på en egen layout',
          ],
        };
      return {
        en: [
          `the theme has no layout ${en.quoted(name)}`,
          meant === undefined ? `add ${file}, or delete the line` : `did you mean ${en.quoted(meant)}?`,
        ],
        sv: [
          `temat har ingen layout som heter ${sv.quoted(name)}`,
          meant === undefined ? `lägg till ${file} eller ta bort raden` : `menade du ${sv.quoted(meant)}?`,
        ],
      };
    },
  },
  'template-syntax': {
    severity: 'error',
    title: 'A template is not valid Handlebars',
    why: 'A template that can’t be parsed can’t be rendered.',
    remedy: 'Close every block and quote.',
    example: '{{#if lead}}\n<p>{{lead}}</p>',
  },
  'template-helper': {
    severity: 'error',
    title: 'A template uses a helper that does not exist',
    why: 'Rendering would fail at the first page, without naming the file.',
    remedy: 'Use one of the documented helpers.',
    example: '{{upcase title}}',
  },
  'template-partial': {
    severity: 'error',
    title: 'A template uses a partial that does not exist',
    why: 'Rendering would fail at the first page, without naming the file.',
    remedy: 'Check the spelling, or add the file to partials/.',
    example: '{{> heder}}',
  },
  'template-word': {
    severity: 'error',
    title: 'A template uses a message key that does not exist',
    why: 'The page would show nothing there.',
    remedy: 'Use a key of the language files.',
    example: '{{t "contacts.haeding"}}',
  },
  'template-field': {
    severity: 'error',
    title: 'A template uses a field that its view does not have',
    why: 'It would silently print nothing, or always be false in a condition.',
    remedy: 'Correct the spelling; docs/theming.md lists the fields of every view.',
    example: '{{#if sumary}}<p>{{summary}}</p>{{/if}}',
  },
  'template-failed': {
    severity: 'error',
    title: 'A template failed while a page was rendered',
    why: 'The page would be missing or incomplete.',
    remedy: 'Check the field names in the template; docs/theming.md lists the fields of every view.',
    example: '{{sendr.name}}',
  },
} as const satisfies CodeBook;
