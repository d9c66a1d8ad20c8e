import type { LocalizedText } from '../model/localized-text.ts';
import type { CodeBook } from './code.ts';
import { configCodes } from './config-codes.ts';
import { keysCodes } from './key-codes.ts';
import { leftoverCodes } from './leftover-codes.ts';
import { eventCodes } from './release/event-codes.ts';
import { releaseCodes } from './release-codes.ts';
import { en, sv } from './wording.ts';
import { yamlCodes } from './yaml-codes.ts';

/** A character that no file may contain. */
export interface RefusedCharacter {
  readonly kind: keyof typeof characterKinds;
  /** `U+202E` */
  readonly codePoint: string;
}

/** Its form: literal, a YAML escape, in a file name, or a reference such as `&#7;`. */
export type RefusedPlace =
  | { readonly in: 'text' | 'value' }
  | { readonly in: 'name'; readonly name: string }
  | { readonly in: 'reference'; readonly reference: string };

const characterKinds = {
  half: { en: 'half of a character', sv: 'ett halvt tecken' },
  unreadable: { en: 'an unreadable character', sv: 'ett oläsligt tecken' },
  mark: {
    en: 'an invisible mark that changes the direction of the text',
    sv: 'ett osynligt tecken som vänder textens riktning',
  },
  control: { en: 'an invisible control character', sv: 'ett osynligt styrtecken' },
} as const satisfies Record<string, LocalizedText>;

/** Codes for the file, its front matter, and the fields of releases and config. */
export const frontMatterCodes = {
  'encoding-invalid': {
    severity: 'error',
    title: { en: 'The file is not UTF-8', sv: 'Filen är inte UTF-8' },
    why: {
      en: 'In other encodings, å, ä and ö can’t be distinguished from other characters and would be lost.',
      sv: 'Med andra teckenkodningar går å, ä och ö inte att skilja från andra tecken och skulle försvinna.',
    },
    remedy: {
      en: 'Save the file as UTF-8 and type the lost letters again.',
      sv: 'Spara filen som UTF-8 och skriv de förlorade bokstäverna på nytt.',
    },
    example: 'title: Ny f\ufffdrskola i centrum',
    say: (places: number) => ({
      en: [
        `the file is not UTF-8: there are unreadable characters in ${places === 1 ? 'one place' : `${places} places, of which this is the first`}`,
        'save the file again with the encoding UTF-8, and retype å, ä and ö wherever there is a question mark',
      ],
      sv: [
        `filen är inte UTF-8: det finns oläsliga tecken på ${places === 1 ? 'ett ställe' : `${places} ställen, och det här är det första`}`,
        'spara filen på nytt med teckenkodningen UTF-8, och skriv å, ä och ö på nytt där det står ett frågetecken',
      ],
    }),
  },
  'character-refused': {
    severity: 'error',
    title: { en: 'An invisible control character', sv: 'Ett osynligt styrtecken' },
    why: {
      en: 'Control characters break feeds, and direction marks can make text look different from what it says.',
      sv: 'Styrtecken förstör flöden, och riktningstecken kan få en text att se ut som något annat än den är.',
    },
    remedy: {
      en: 'Delete the characters around this position and type them again.',
      sv: 'Ta bort tecknen runt det här stället och skriv dem på nytt.',
    },
    example: 'title: Ny förskola\u202e i centrum',
    say: (character: RefusedCharacter, place: RefusedPlace) => {
      const { codePoint } = character;
      const kind: LocalizedText = characterKinds[character.kind];
      switch (place.in) {
        case 'text': {
          const hint = 'delete the characters around this place and type them again';
          const advice = 'ta bort tecknen runt det här stället och skriv dem på nytt';
          return {
            en: [
              `there is ${kind.en} here (${codePoint})`,
              character.kind !== 'control'
                ? hint
                : `${hint}; it often comes with text pasted from Word or a PDF`,
            ],
            sv: [
              `här står ${kind.sv} (${codePoint})`,
              character.kind !== 'control'
                ? advice
                : `${advice}; det följer ofta med text som klistras in från Word eller en PDF`,
            ],
          };
        }
        case 'value':
          return {
            en: [
              `this value contains ${kind.en} (${codePoint}), written as an escape`,
              'delete the escape: the backslash and the characters that belong to it',
            ],
            sv: [
              `värdet innehåller ${kind.sv} (${codePoint}), skrivet som kod`,
              'ta bort koden: det omvända snedstrecket och det som hör till det',
            ],
          };
        case 'name':
          return {
            en: [
              `the name ${en.quoted(place.name)} contains ${kind.en} (${codePoint})`,
              'rename the file or folder without it',
            ],
            sv: [
              `namnet ${sv.quoted(place.name)} innehåller ${kind.sv} (${codePoint})`,
              'byt namn på filen eller mappen',
            ],
          };
        case 'reference':
          return {
            en: [`${place.reference} stands for ${kind.en} (${codePoint})`, 'delete it'],
            sv: [`${place.reference} står för ${kind.sv} (${codePoint})`, 'ta bort det'],
          };
      }
    },
  },
  ...leftoverCodes,
  'front-matter-missing': {
    severity: 'error',
    title: { en: 'No front matter', sv: 'Fälten överst saknas' },
    why: {
      en: 'A release needs a title, a date and a sender, in fields at the top of the file.',
      sv: 'Ett pressmeddelande måste ha rubrik, datum och avsändare i fält överst i filen.',
    },
    remedy: {
      en: 'Begin the file with a line of ---, then the fields, then another line of ---.',
      sv: 'Börja filen med raden ---, sedan fälten, sedan raden --- en gång till.',
    },
    example: 'Ny förskola i centrum\n\nKommunen bygger en ny förskola.',
    say: (example: string) => ({
      en: [
        'the file does not begin with front matter: its fields between two lines of ---',
        `begin the file with a line of three hyphens, ---, then the fields, such as “${example}”, then --- again, then the text`,
      ],
      sv: [
        'filen börjar inte med fälten, som ska stå mellan två rader med ---',
        `börja filen med en rad med tre bindestreck, ---, sedan fälten, till exempel ”${example}”, sedan --- igen, sedan texten`,
      ],
    }),
  },
  'front-matter-opener': {
    severity: 'error',
    title: {
      en: 'The line around the front matter is not exactly three hyphens',
      sv: 'Raden före eller efter fälten är inte exakt tre bindestreck',
    },
    why: {
      en: 'Some text editors turn the hyphens into a dash, and some other tools allow a word after them. Neither is accepted here.',
      sv: 'Vissa skrivprogram gör om bindestrecken till ett tankstreck, och vissa verktyg tillåter ett ord efter dem. Här godtas ingetdera.',
    },
    remedy: {
      en: 'Write --- and nothing else on the line.',
      sv: 'Skriv --- och inget annat på raden.',
    },
    example: '---yaml\ntitle: Ny förskola i centrum\n---\n\nKommunen bygger.',
    say: (line: string, place: 'first' | 'last') => {
      if (/^\+{3}\s*$/.test(line))
        return {
          en: [
            'the front matter between lines of +++ is TOML, which is not read',
            'write it as YAML between two lines of ---: “key: value” in place of “key = "value"”',
          ],
          sv: [
            'fälten mellan raderna med +++ är TOML, som inte kan läsas',
            'skriv dem som YAML mellan två rader med ---: ”nyckel: värde” i stället för ”nyckel = "värde"”',
          ],
        };
      if (place === 'first')
        return {
          en: [
            `the first line is ${en.quoted(line)}, not three hyphens`,
            'write exactly ---, three hyphens and nothing else, on the line above the first field',
          ],
          sv: [
            `första raden är ${sv.quoted(line)}, inte tre bindestreck`,
            'skriv exakt ---, tre bindestreck och inget annat, på raden ovanför det första fältet',
          ],
        };
      return {
        en: [
          `the front matter ends with a line of exactly three hyphens; this one is ${en.quoted(line)}`,
          'write exactly ---, three hyphens and nothing else; indent the line if it belongs to a value',
        ],
        sv: [
          `fälten ska avslutas med en rad med exakt tre bindestreck, men här står ${sv.quoted(line)}`,
          'skriv exakt ---, tre bindestreck och inget annat; dra in raden om den hör till ett värde',
        ],
      };
    },
  },
  'front-matter-unclosed': {
    severity: 'error',
    title: { en: 'The front matter is not closed', sv: 'Fälten överst avslutas inte' },
    why: {
      en: 'Without the second ---, the text of the release can’t be distinguished from its fields.',
      sv: 'Utan det andra --- går det inte att skilja texten från fälten.',
    },
    remedy: {
      en: 'Put --- on a line of its own after the last field.',
      sv: 'Skriv --- på en egen rad efter det sista fältet.',
    },
    example: '---\ntitle: Ny förskola i centrum\n\nKommunen bygger.',
    say: () => ({
      en: [
        'the front matter that begins here is never closed',
        'put a line of three hyphens, ---, between the last field and the text',
      ],
      sv: [
        'fälten som börjar här avslutas aldrig',
        'sätt en rad med tre bindestreck, ---, mellan det sista fältet och texten',
      ],
    }),
  },
  'front-matter-too-large': {
    severity: 'error',
    title: { en: 'The front matter is too long', sv: 'Fälten överst är för långa' },
    why: {
      en: 'Front matter of this length probably contains the text by mistake, and would slow down the build.',
      sv: 'Så långa fält innehåller troligen texten av misstag, och skulle göra bygget långsamt.',
    },
    remedy: {
      en: 'Put the closing --- after the last field, and the text below it.',
      sv: 'Sätt det avslutande --- efter det sista fältet, och texten under det.',
    },
    example: `---\ntitle: Ny förskola i centrum\n${'#\n'.repeat(2001)}---\n\nKommunen bygger.`,
    say: (kibibytes: number, lines: number) => ({
      en: [
        `the front matter is longer than ${kibibytes} KiB or ${lines} lines`,
        'check that the line of --- after the last field is there; the text of the release belongs below it',
      ],
      sv: [
        `fälten överst är längre än ${kibibytes} KiB eller ${lines} rader`,
        'kontrollera att raden med --- finns efter det sista fältet; texten ska stå under den',
      ],
    }),
  },
  'front-matter-shape': {
    severity: 'error',
    title: { en: 'The front matter has no fields', sv: 'Det finns inga fält överst' },
    why: {
      en: 'It is a list or plain text, but must consist of fields with keys.',
      sv: 'Där står en lista eller löpande text, men det måste vara fält med nycklar.',
    },
    remedy: {
      en: 'Write each field as key, colon, space, value.',
      sv: 'Skriv varje fält som nyckel, kolon, mellanslag, värde.',
    },
    example: '---\n- Ny förskola i centrum\n---\n\nKommunen bygger.',
    say: (written: string, example: string) => ({
      en: [
        `the front matter has no fields: ${en.quoted(written)}`,
        `write each field as key, colon, space, value, such as “${example}”`,
      ],
      sv: [
        `det finns inga fält mellan raderna med ---: ${sv.quoted(written)}`,
        `skriv varje fält som nyckel, kolon, mellanslag, värde, till exempel ”${example}”`,
      ],
    }),
  },
  ...yamlCodes,
  ...keysCodes,
  ...releaseCodes,
  ...eventCodes,
  ...configCodes,
} as const satisfies CodeBook;
