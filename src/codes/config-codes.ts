import type { CodeBook } from './code.ts';
import { en, sv } from './wording.ts';

/** Codes for values in the config. The examples are lines of `kommunike.config.yaml`, marked by a comment. */
export const configCodes = {
  'warning-unknown': {
    severity: 'error',
    title: { en: 'No warning has this code', sv: 'Ingen varning har den koden' },
    why: {
      en: 'The setting would have no effect, and the warning that is meant would still be shown.',
      sv: 'Inställningen skulle inte göra någon skillnad, och den varning som avses skulle fortfarande visas.',
    },
    remedy: {
      en: 'Write the code as it stands after the warning, such as title-long.',
      sv: 'Skriv koden som den står efter varningen, till exempel title-long.',
    },
    example: '# kommunike.config.yaml\nwarnings:\n  title-lng: off',
    say: (code: string, near: string | undefined) => ({
      en: [
        `no warning has the code ${en.quoted(code)}`,
        near === undefined ? 'write the code that stands after the warning' : `did you mean “${near}”?`,
      ],
      sv: [
        `ingen varning har koden ${sv.quoted(code)}`,
        near === undefined ? 'skriv den kod som står efter varningen' : `menade du ”${near}”?`,
      ],
    }),
  },
  'error-silenced': {
    severity: 'error',
    title: { en: 'An error can’t be turned off', sv: 'Ett fel kan inte stängas av' },
    why: {
      en: 'The site would be wrong or incomplete. Only warnings can be turned off.',
      sv: 'Webbplatsen skulle bli fel eller ofullständig. Bara varningar kan stängas av.',
    },
    remedy: {
      en: 'Delete the line, and correct what the error is about.',
      sv: 'Ta bort raden och rätta det som felet gäller.',
    },
    example: '# kommunike.config.yaml\nwarnings:\n  alt-missing: off',
    say: (code: string) => ({
      en: [
        `${en.quoted(code)} is an error, and only warnings can be turned off`,
        'delete this line, and correct what the error is about',
      ],
      sv: [
        `${sv.quoted(code)} är ett fel, och bara varningar kan stängas av`,
        'ta bort raden och rätta det som felet gäller',
      ],
    }),
  },
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
} as const satisfies CodeBook;
