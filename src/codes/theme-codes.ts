import type { CodeBook } from './code.ts';
import { en, sv } from './wording.ts';

/** A missing field in a template. */
export type MissingField =
  | { readonly kind: 'too-far-up' }
  | { readonly kind: 'data'; readonly name: string; readonly known: readonly string[] }
  | {
      readonly kind: 'field';
      readonly name: string;
      readonly of: 'text' | { readonly view: string; readonly isList: boolean };
      /** Where the partial that uses it is called. */
      readonly from: { readonly path: string; readonly line: number } | undefined;
      readonly near: string | undefined;
      readonly known: readonly string[];
    };

export const themeCodes = {
  'theme-unknown': {
    severity: 'error',
    title: {
      en: 'The config names a theme that does not exist',
      sv: 'Konfigurationen nämner ett tema som inte finns',
    },
    why: {
      en: 'Pages can’t be rendered without a theme.',
      sv: 'Utan tema går det inte att skapa några sidor.',
    },
    remedy: {
      en: 'Choose a bundled theme, or add a folder with this name to templates/.',
      sv: 'Välj ett av de medföljande temana, eller lägg en mapp med det namnet i templates/.',
    },
    example: 'theme: komun',
    say: (name: string, near: string | undefined, known: readonly string[]) => ({
      en: [
        `there is no theme “${name}”`,
        near ? `did you mean “${near}”?` : `choose one of ${known.join(', ')}, or add templates/${name}/`,
      ],
      sv: [
        `det finns inget tema som heter ”${name}”`,
        near ? `menade du ”${near}”?` : `välj ${sv.oneOf(known)}, eller lägg till templates/${name}/`,
      ],
    }),
  },
  'layout-unknown': {
    severity: 'error',
    title: {
      en: 'A page names a layout that the theme does not have',
      sv: 'En sida nämner en layout som temat inte har',
    },
    why: {
      en: 'Without its layout the page can’t be shown.',
      sv: 'Utan sin layout går sidan inte att visa.',
    },
    remedy: {
      en: 'Correct the name, or add the file to layouts/. Layouts of other kinds of pages can’t be used.',
      sv: 'Rätta namnet, eller lägg filen i layouts/. Layouter för andra slags sidor går inte att använda.',
    },
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
    title: { en: 'A template is not valid Handlebars', sv: 'En mall är inte giltig Handlebars' },
    why: {
      en: 'A template that can’t be parsed can’t be rendered.',
      sv: 'En mall som inte går att tolka kan inte bli en sida.',
    },
    remedy: { en: 'Close every block and quote.', sv: 'Stäng alla block och citattecken.' },
    example: '{{#if lead}}\n<p>{{lead}}</p>',
    say: (expected: string) => ({
      en: [
        `this is not a valid template: ${expected}`,
        'check that every {{#block}} is closed, in order, and every quote and brace has its counterpart',
      ],
      sv: [
        `mallen går inte att tolka; Handlebars svarar: ${sv.quoted(expected)}`,
        'kontrollera att varje {{#block}} stängs, i rätt ordning, och att alla citattecken och klammerparenteser står i par',
      ],
    }),
  },
  'template-helper': {
    severity: 'error',
    title: {
      en: 'A template uses a helper that does not exist',
      sv: 'En mall använder en hjälpfunktion som inte finns',
    },
    why: {
      en: 'Rendering would fail at the first page, without naming the file.',
      sv: 'Bygget skulle avbrytas vid första sidan, utan att nämna filen.',
    },
    remedy: {
      en: 'Use one of the documented helpers.',
      sv: 'Använd en av hjälpfunktionerna i dokumentationen.',
    },
    example: '{{upcase title}}',
    /** A helper that does not exist or, without `known`, one without arguments. */
    say: (name: string, near: string | undefined, known: readonly string[] | undefined) =>
      known
        ? {
            en: [
              `there is no helper ${en.quoted(name)}`,
              near ? `did you mean “${near}”?` : `the helpers are ${known.join(', ')}`,
            ],
            sv: [
              `det finns ingen hjälpfunktion som heter ${sv.quoted(name)}`,
              near ? `menade du ”${near}”?` : `hjälpfunktionerna är ${known.join(', ')}`,
            ],
          }
        : {
            en: [
              `the helper “${name}” is given no value`,
              `give it a value, as in {{${name} …}}, or write {{this.${name}}} for the field of that name`,
            ],
            sv: [
              `hjälpfunktionen ”${name}” får inget värde`,
              `ge den ett värde, som i {{${name} …}}, eller skriv {{this.${name}}} om du menar fältet`,
            ],
          },
  },
  'template-partial': {
    severity: 'error',
    title: {
      en: 'A template uses a partial that does not exist',
      sv: 'En mall använder en delmall som inte finns',
    },
    why: {
      en: 'Rendering would fail at the first page, without naming the file.',
      sv: 'Bygget skulle avbrytas vid första sidan, utan att nämna filen.',
    },
    remedy: {
      en: 'Check the spelling, or add the file to partials/.',
      sv: 'Kontrollera stavningen, eller lägg till filen i partials/.',
    },
    example: '{{> heder}}',
    /** A partial that does not exist or, without a name, one whose name is dynamic. */
    say: (name: string | undefined, near: string | undefined, known: readonly string[]) =>
      name === undefined
        ? {
            en: ['a partial’s name can’t be computed', 'write out the name of the partial'],
            sv: ['namnet på en delmall får inte beräknas', 'skriv ut namnet på delmallen'],
          }
        : {
            en: [
              `there is no partial ${en.quoted(name)}`,
              near ? `did you mean “${near}”?` : `the partials are ${known.join(', ')}`,
            ],
            sv: [
              `det finns ingen delmall som heter ${sv.quoted(name)}`,
              near ? `menade du ”${near}”?` : `delmallarna är ${known.join(', ')}`,
            ],
          },
  },
  'template-word': {
    severity: 'error',
    title: {
      en: 'A template uses a message key that does not exist',
      sv: 'En mall använder en textnyckel som inte finns',
    },
    why: { en: 'The page would show nothing there.', sv: 'Sidan skulle inte visa något där.' },
    remedy: { en: 'Use a key of the language files.', sv: 'Använd en nyckel ur språkfilerna.' },
    example: '{{t "contacts.haeding"}}',
    say: (key: string, near: string | undefined, known: readonly string[]) => ({
      en: [
        `there is no text ${en.quoted(key)}`,
        near ? `did you mean “${near}”?` : `the texts are ${known.join(', ')}`,
      ],
      sv: [
        `det finns ingen text med nyckeln ${sv.quoted(key)}`,
        near ? `menade du ”${near}”?` : `nycklarna är ${known.join(', ')}`,
      ],
    }),
  },
  'template-field': {
    severity: 'error',
    title: {
      en: 'A template uses a field that its view does not have',
      sv: 'En mall använder ett fält som vyn inte har',
    },
    why: {
      en: 'It would silently print nothing, or always be false in a condition.',
      sv: 'Det skulle inte skriva ut något, eller alltid vara falskt i ett villkor.',
    },
    remedy: {
      en: 'Correct the spelling; docs/theming.md lists the fields of every view.',
      sv: 'Rätta stavningen. I docs/theming.md finns alla vyers fält.',
    },
    example: '{{#if sumary}}<p>{{summary}}</p>{{/if}}',
    say: (missing: MissingField) => {
      switch (missing.kind) {
        case 'too-far-up':
          return {
            en: [
              'this path goes up more levels than there are blocks',
              'remove a “../”; a partial only sees what the template that uses it passes to it',
            ],
            sv: [
              'sökvägen går upp fler nivåer än det finns block',
              'ta bort ett ”../”; en delmall ser bara det som den får av mallen som använder den',
            ],
          };
        case 'data': {
          const known = `@${missing.known.join(', @')}`;
          const name = `@${missing.name}`;
          return {
            en: [`there is no ${en.quoted(name)}`, `there are ${known}`],
            sv: [`det finns inget ${sv.quoted(name)}`, `de som finns är ${known}`],
          };
        }
        case 'field': {
          const { name, of, from, near, known } = missing;
          const fields = known.join(', ');
          return {
            en: [
              of === 'text'
                ? `a text has no fields, so there is no ${en.quoted(name)}`
                : `there is no field ${en.quoted(name)} in ${of.isList ? `a list of ${of.view}` : of.view}${from ? `, which is passed to this partial in ${from.path}, line ${from.line}` : ''}`,
              near !== undefined
                ? `did you mean “${near}”?`
                : known.length === 0
                  ? 'print it as {{this}}'
                  : `its fields are ${fields}`,
            ],
            sv: [
              of === 'text'
                ? `en text har inga fält, alltså inte heller ${sv.quoted(name)}`
                : `det finns inget fält ${sv.quoted(name)} i ${of.isList ? `en lista med ${of.view}` : of.view}${from ? `, som delmallen får i ${from.path}, rad ${from.line}` : ''}`,
              near !== undefined
                ? `menade du ”${near}”?`
                : known.length === 0
                  ? 'skriv ut den med {{this}}'
                  : `fälten är ${fields}`,
            ],
          };
        }
      }
    },
  },
  'template-failed': {
    severity: 'error',
    title: {
      en: 'A template failed while a page was rendered',
      sv: 'En mall misslyckades när en sida skapades',
    },
    why: {
      en: 'The page would be missing or incomplete.',
      sv: 'Sidan skulle saknas eller bli ofullständig.',
    },
    remedy: {
      en: 'Check the field names in the template; docs/theming.md lists the fields of every view.',
      sv: 'Kontrollera fältens namn i mallen. I docs/theming.md finns alla vyers fält.',
    },
    example: '{{sendr.name}}',
    say: (message: string) => ({
      en: [message, 'check the name in the documentation of the views'],
      sv: [`mallen misslyckades: ${sv.quoted(message)}`, 'kontrollera namnet i dokumentationen om vyerna'],
    }),
  },
} as const satisfies CodeBook;
