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
  'address-placeholder': {
    severity: 'warning',
    title: 'The site has no address of its own yet',
    why: 'Feeds, the sitemap and shared links are made from it. They would lead to a domain that belongs to nobody.',
    remedy:
      'Write the address at which the archive will be published as “baseUrl” in the config, or give it with --base-url.',
    example: '# kommunike.config.yaml\nbaseUrl: https://press.example/',
    say: (url: string) => ({
      en: [
        `${en.quoted(url)} is only an example: links in feeds would lead nowhere`,
        'write where the archive will be published, such as “baseUrl: https://www.uppsala.se/press/”',
      ],
      sv: [
        `${sv.quoted(url)} är bara ett exempel: länkarna i flödena skulle inte leda någonstans`,
        'skriv var arkivet ska publiceras, till exempel ”baseUrl: https://www.uppsala.se/press/”',
      ],
    }),
  },
  'contact-placeholder': {
    severity: 'warning',
    title: 'A contact detail is only an example',
    why: 'Nobody answers there. Only reported once the site has an address of its own.',
    remedy: 'Write the real number or address, or delete the line.',
    example:
      '# kommunike.config.yaml\nbaseUrl: https://www.uppsala.se/press/\ncontacts:\n  press:\n    name: Presstjänsten\n    email: press@kommun.example',
    say: (written: string) => ({
      en: [
        `${en.quoted(written)} is only an example, and nobody answers there`,
        'write the real one, or delete the line',
      ],
      sv: [
        `${sv.quoted(written)} är bara ett exempel, och ingen svarar där`,
        'skriv den riktiga uppgiften, eller ta bort raden',
      ],
    }),
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
