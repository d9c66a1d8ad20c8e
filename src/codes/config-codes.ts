import type { CodeBook } from './code.ts';
import { en, sv } from './wording.ts';

/** Codes for values in the config. The examples are lines of `kommunike.config.yaml`, marked by a comment. */
export const configCodes = {
  'config-shape': {
    severity: 'error',
    title: 'The config has no fields',
    why: 'It is a list or plain text, but must consist of fields with keys.',
    remedy: 'Write each field as key, colon, space, value.',
    example: '# kommunike.config.yaml\n- Pressarkiv',
  },
  'address-invalid': {
    severity: 'error',
    title: 'Not a web address',
    why: 'Feeds, the sitemap and canonical links are made from it, so it must begin with http or https and not contain ? or #.',
    remedy: 'Write the full URL, such as https://press.example/.',
    example: '# kommunike.config.yaml\nbaseUrl: press.example',
  },
  'time-zone-unknown': {
    severity: 'error',
    title: 'An unknown time zone',
    why: 'The time zone determines when an embargo ends.',
    remedy: 'Write an IANA name, such as Europe/Stockholm.',
    example: '# kommunike.config.yaml\ntimeZone: Europa/Stockholm',
  },
  'colour-invalid': {
    severity: 'error',
    title: 'Not a colour',
    why: 'The contrast can only be checked for colours of the form #rgb or #rrggbb.',
    remedy: 'Write # and three or six hexadecimal digits, in quotation marks.',
    example: '# kommunike.config.yaml\ncolours:\n  accent: blå',
  },
  'colour-pale': {
    severity: 'error',
    title: 'The colour is too light for white text',
    why: 'The law requires a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3), and the header has white text on this colour.',
    remedy: 'Use the suggested darker shade, or an even darker one.',
    example: '# kommunike.config.yaml\ncolours:\n  accent: "#66b2ff"',
  },
  'name-taken': {
    severity: 'error',
    title: 'Two contact ids differ only in case',
    why: 'A release that uses the id could mean either contact.',
    remedy: 'Merge them, or give them different ids.',
    example:
      '# kommunike.config.yaml\ncontacts:\n  anna:\n    name: Anna Exempelsson\n  Anna:\n    name: Anna Provberg',
  },
  'boilerplate-address': {
    severity: 'error',
    title: 'The boilerplate links to a file of the archive',
    why: 'The boilerplate is shown on many pages in different folders, so a relative link would not work.',
    remedy: 'Write a full URL that begins with `https:`, `mailto:` or `tel:`, and do not use pictures.',
    example:
      "# kommunike.config.yaml\nsenders:\n  - name: Uppsala\n    boilerplate: 'Läs mer [om oss](om.md).'",
  },
  'folder-invalid': {
    severity: 'error',
    title: 'Not a folder name',
    why: 'A theme is a folder directly below templates/.',
    remedy: 'Write only the name of the folder.',
    example: '# kommunike.config.yaml\ntheme: ../kommun',
  },
  'name-reserved': {
    severity: 'error',
    title: 'A name that nothing can have',
    why: 'JavaScript keeps the name “__proto__” for itself, so no template could read the value.',
    remedy: 'Choose another name.',
    example: '# kommunike.config.yaml\nparams:\n  __proto__: blue',
    say: () => ({
      en: ['“__proto__” can’t be the name of a value', 'choose another name'],
      sv: ['”__proto__” kan inte vara namnet på ett värde', 'välj ett annat namn'],
    }),
  },
  'word-unknown': {
    severity: 'error',
    title: 'A text that the site does not have',
    why: 'The words would never be shown. Parts of addresses can’t be changed, because addresses must stay.',
    remedy: 'Use a key of the language’s file in src/locale/.',
    example: '# kommunike.config.yaml\nwords:\n  sv:\n    home.lastest: Nyheter',
    say: (key: string, isText: boolean, meant: string | undefined) =>
      isText
        ? {
            en: [
              `the site has no text with the key ${en.quoted(key)}`,
              meant === undefined ? 'the keys are in src/locale/' : `did you mean ${en.quoted(meant)}?`,
            ],
            sv: [
              `webbplatsen har ingen text med nyckeln ${sv.quoted(key)}`,
              meant === undefined ? 'nycklarna finns i src/locale/' : `menade du ${sv.quoted(meant)}?`,
            ],
          }
        : {
            en: [
              `${en.quoted(key)} is part of addresses, which must not change`,
              'delete the line: only texts that readers see can be changed',
            ],
            sv: [
              `${sv.quoted(key)} ingår i adresser, och de ska inte ändras`,
              'ta bort raden: det går bara att ändra texter som läsarna ser',
            ],
          },
  },
  'word-placeholder': {
    severity: 'error',
    title: 'A placeholder that the text does not have',
    why: 'Nothing would take its place, and readers would see the braces.',
    remedy: 'Use the placeholders of the shipped text, or none.',
    example: "# kommunike.config.yaml\nwords:\n  sv:\n    pages.current: 'Sida {sida} av {pages}'",
    say: (written: string, known: readonly string[]) => {
      const names = known.map((name) => `{${name}}`);
      return {
        en: [
          `nothing takes the place of “{${written}}” in this text`,
          names.length === 0 ? 'write the text without braces' : `write ${en.oneOf(names)}`,
        ],
        sv: [
          `det finns inget att sätta in i stället för ”{${written}}” i den här texten`,
          names.length === 0 ? 'skriv texten utan klammerparenteser' : `skriv ${sv.oneOf(names)}`,
        ],
      };
    },
  },
  'word-forms': {
    severity: 'error',
    title: 'Plural forms where the text or the language has none such',
    why: 'Only texts with a number have forms, and each language has its own: “one” and “other” in Swedish.',
    remedy: 'Write one text, or the forms that the hint names.',
    example:
      '# kommunike.config.yaml\nwords:\n  sv:\n    home.latest:\n      one: Nyhet\n      other: Nyheter',
    say: (written: string, forms: readonly string[]) =>
      forms.length === 0
        ? {
            en: [`${en.quoted(written)} has no plural forms`, 'write the text alone, after the colon'],
            sv: [`${sv.quoted(written)} har inga pluralformer`, 'skriv bara texten, efter kolonet'],
          }
        : {
            en: [
              `${en.quoted(written)} is not a plural form of this language`,
              `the forms are ${en.allOf(forms)}`,
            ],
            sv: [
              `${sv.quoted(written)} är ingen pluralform i det här språket`,
              `formerna är ${sv.allOf(forms)}`,
            ],
          },
  },
} as const satisfies CodeBook;
