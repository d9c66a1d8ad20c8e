import type { CodeBook } from './code.ts';

/** What the config says. The examples are lines of `kommunike.config.yaml`, and say so in a comment. */
export const configCodes = {
  'config-shape': {
    severity: 'error',
    title: 'The config holds no fields',
    why: 'It is a list or a sentence, where fields with a key each are needed.',
    remedy: 'Write each field as key, colon, space, value.',
    example: '# kommunike.config.yaml\n- Pressarkiv',
  },
  'address-invalid': {
    severity: 'error',
    title: 'Not a web address',
    why: 'Feeds, the sitemap and canonical links are made from it; they need http or https and no ? or #.',
    remedy: 'Write it as the browser shows it, such as https://press.example/.',
    example: '# kommunike.config.yaml\nbaseUrl: press.example',
  },
  'time-zone-unknown': {
    severity: 'error',
    title: 'An unknown time zone',
    why: 'It decides when an embargo ends.',
    remedy: 'Write an IANA name, such as Europe/Stockholm.',
    example: '# kommunike.config.yaml\ntimeZone: Europa/Stockholm',
  },
  'colour-invalid': {
    severity: 'error',
    title: 'Not a colour',
    why: 'Its contrast can be checked only where it is written as #rgb or #rrggbb.',
    remedy: 'Write it with # and three or six hexadecimal digits, in quotation marks.',
    example: '# kommunike.config.yaml\ncolours:\n  accent: blå',
  },
  'colour-pale': {
    severity: 'error',
    title: 'A colour too pale for white text',
    why: 'The law asks for a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3), and the header’s text is white on this colour.',
    remedy: 'Take the darker shade that the message names, or one darker still.',
    example: '# kommunike.config.yaml\ncolours:\n  accent: "#66b2ff"',
  },
  'name-taken': {
    severity: 'error',
    title: 'Two contacts whose ids differ only in the size of letters',
    why: 'A release that names it could mean either.',
    remedy: 'Make one of the two, or give them different names.',
    example:
      '# kommunike.config.yaml\ncontacts:\n  anna:\n    name: Anna Exempelsson\n  Anna:\n    name: Anna Provberg',
  },
  'boilerplate-address': {
    severity: 'error',
    title: 'Boilerplate points at a file of the archive',
    why: 'It stands at the end of many releases, in folders of their own, from where the file would not be found.',
    remedy: 'Write a full address that begins with `https:`, `mailto:` or `tel:`; show no pictures there.',
    example:
      "# kommunike.config.yaml\nsenders:\n  - name: Uppsala\n    boilerplate: 'Läs mer [om oss](om.md).'",
  },
  'folder-invalid': {
    severity: 'error',
    title: 'Not the name of a folder',
    why: 'A theme is a folder directly below templates/.',
    remedy: 'Write the name of the folder alone.',
    example: '# kommunike.config.yaml\ntheme: ../kommun',
  },
} as const satisfies CodeBook;
