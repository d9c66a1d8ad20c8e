import type { LocalizedText } from '../model/localized-text.ts';
import type { CodeBook } from './code.ts';
import { en, sv } from './wording.ts';

/** What is wrong with the quotation marks of a value: never closed, text after the closing one, a backslash within. */
export type QuoteFault =
  | { readonly unclosed: string; readonly quote: string }
  | { readonly after: string; readonly rewritten: string }
  | { readonly escape: string };

/** Codes for the YAML syntax of front matter and config. */
export const yamlCodes = {
  'yaml-colon': {
    severity: 'error',
    title: {
      en: 'An unquoted value contains a colon',
      sv: 'Ett värde utan citattecken innehåller ett kolon',
    },
    why: {
      en: 'A colon followed by a space ends a key, so a value that contains one must be in quotation marks.',
      sv: 'Ett kolon följt av mellanslag avslutar en nyckel. Ett värde med kolon måste därför stå inom citattecken.',
    },
    remedy: {
      en: 'Put the whole value in quotation marks.',
      sv: 'Sätt hela värdet inom citattecken.',
    },
    example: 'title: Nytt beslut: skolan byggs ut',
    say: (value: string, rewritten: string) => ({
      en: [
        `the value ${en.quoted(value)} contains a colon followed by a space, which is only allowed after a key`,
        `put the value in quotation marks: ${rewritten}`,
      ],
      sv: [
        `värdet ${sv.quoted(value)} innehåller ett kolon följt av mellanslag, men det får bara stå efter en nyckel`,
        `sätt värdet inom citattecken: ${rewritten}`,
      ],
    }),
  },
  'yaml-quote': {
    severity: 'error',
    title: { en: 'Quotation marks do not match', sv: 'Citattecknen passar inte ihop' },
    why: {
      en: 'A value that begins with a quotation mark must end with the same one, and not contain it in between.',
      sv: 'Ett värde som börjar med ett citattecken måste sluta med samma tecken, och får inte ha det däremellan.',
    },
    remedy: {
      en: 'Add the closing quotation mark, or put the value in quotation marks of the other kind.',
      sv: 'Lägg till citattecknet på slutet, eller sätt värdet inom citattecken av det andra slaget.',
    },
    example: 'title: "Vi bygger" säger kommunen',
    say: (fault: QuoteFault) => {
      if ('unclosed' in fault)
        return {
          en: [
            `the quotation mark before ${en.quoted(fault.unclosed)} is never closed`,
            `put a ${fault.quote} at the end of the value`,
          ],
          sv: [
            `det saknas ett avslutande citattecken: ${sv.quoted(fault.unclosed)}`,
            `sätt ett ${fault.quote} i slutet av värdet`,
          ],
        };
      if ('after' in fault)
        return {
          en: [
            `there is text after the closing quotation mark: ${en.quoted(fault.after)}`,
            `put the whole value in quotation marks of the other kind: ${fault.rewritten}`,
          ],
          sv: [
            `det står text efter det sista citattecknet: ${sv.quoted(fault.after)}`,
            `sätt hela värdet inom citattecken av det andra slaget: ${fault.rewritten}`,
          ],
        };
      return {
        en: [
          `a backslash has a special meaning inside double quotation marks: ${en.quoted(fault.escape)}`,
          'write two backslashes, or put the value in single quotation marks',
        ],
        sv: [
          `ett omvänt snedstreck har en särskild betydelse inom dubbla citattecken: ${sv.quoted(fault.escape)}`,
          'skriv två omvända snedstreck, eller sätt värdet inom enkla citattecken',
        ],
      };
    },
  },
  'yaml-special': {
    severity: 'error',
    title: { en: 'A value begins with a special character', sv: 'Ett värde börjar med ett specialtecken' },
    why: {
      en: 'At the beginning of a value, characters such as [ { * & ! % @ | > have a special meaning.',
      sv: 'I början av ett värde har tecken som [ { * & ! % @ | > en särskild betydelse.',
    },
    remedy: { en: 'Put the value in quotation marks.', sv: 'Sätt värdet inom citattecken.' },
    example: 'title: *Viktigt* om vattnet',
    /** `bracket` closes a list that the value may begin; `rewritten` is the value between quotation marks. */
    say: (
      value: string,
      sign: string,
      instead: { readonly bracket: string } | { readonly rewritten: string },
    ) => ({
      en: [
        `the value ${en.quoted(value)} begins with ${sign}, which has a special meaning here`,
        'bracket' in instead
          ? `close the list with ${instead.bracket}, or put the value in quotation marks if it is text`
          : `put the value in quotation marks: ${instead.rewritten}`,
      ],
      sv: [
        `värdet ${sv.quoted(value)} börjar med ${sign}, som har en särskild betydelse här`,
        'bracket' in instead
          ? `avsluta listan med ${instead.bracket}, eller sätt värdet inom citattecken om det är text`
          : `sätt värdet inom citattecken: ${instead.rewritten}`,
      ],
    }),
  },
  'yaml-indentation': {
    severity: 'error',
    title: { en: 'The indentation is wrong', sv: 'Indraget är fel' },
    why: {
      en: 'The indentation shows which keys belong together, and this line does not match any level.',
      sv: 'Indraget visar vilka nycklar som hör ihop, och den här raden stämmer inte med någon nivå.',
    },
    remedy: {
      en: 'Start all keys that belong together in the same column.',
      sv: 'Låt alla nycklar som hör ihop börja i samma kolumn.',
    },
    example: 'contacts:\n  - name: Anna Exempelsson\n   title: kommunikatör',
    say: (line: string) => ({
      en: [
        `the indentation of this line does not match the lines above: ${en.quoted(line)}`,
        'start keys that belong together in the same column, using spaces: a list item begins with “- ”, its other keys two spaces further in than the hyphen',
      ],
      sv: [
        `raden har inte rätt indrag jämfört med raderna före: ${sv.quoted(line)}`,
        'låt nycklar som hör ihop börja i samma kolumn, med mellanslag: en punkt i en lista börjar med ”- ”, och dess övriga nycklar står två mellanslag längre in än bindestrecket',
      ],
    }),
  },
  'yaml-tab': {
    severity: 'error',
    title: { en: 'A line is indented with a tab', sv: 'En rad är indragen med tabb' },
    why: {
      en: 'YAML only allows spaces for indentation, because the width of tabs differs between programs.',
      sv: 'YAML tillåter bara mellanslag som indrag, eftersom tabbar är olika breda i olika program.',
    },
    remedy: { en: 'Replace each tab with two spaces.', sv: 'Byt varje tabb mot två mellanslag.' },
    example: 'contacts:\n\t- name: Anna Exempelsson',
    say: () => ({
      en: ['the line is indented with a tab', 'replace the tab with spaces, two for each level'],
      sv: ['raden är indragen med tabb', 'byt tabben mot mellanslag, två för varje steg'],
    }),
  },
  'yaml-blank': {
    severity: 'error',
    title: {
      en: 'A character that only looks like a space',
      sv: 'Ett tecken som bara ser ut som ett mellanslag',
    },
    why: {
      en: 'YAML treats no-break spaces and invisible characters as letters, so a list or field that is indented or separated with them silently becomes text. They come with text pasted from word processors and web pages.',
      sv: 'YAML läser hårda mellanslag och osynliga tecken som bokstäver. En lista eller ett fält som är indraget eller delat med sådana blir därför text, utan att det märks. De följer med text som klistras in från ordbehandlare och webbsidor.',
    },
    remedy: {
      en: 'Delete the character and type ordinary spaces.',
      sv: 'Ta bort tecknet och skriv vanliga mellanslag.',
    },
    example: 'tags:\n  -\u00a0bad\n  -\u00a0bygge',
    say: (name: LocalizedText, codePoint: string, place: LocalizedText) => ({
      en: [
        `there is a ${name.en} (${codePoint}) ${place.en}, which YAML does not treat as a space`,
        'delete it and type ordinary spaces; put the whole value in quotation marks if it is text',
      ],
      sv: [
        `det står ett ${name.sv} (${codePoint}) ${place.sv}, och YAML räknar det inte som mellanslag`,
        'ta bort det och skriv vanliga mellanslag; sätt hela värdet inom citattecken om det är text',
      ],
    }),
  },
  'yaml-no-colon': {
    severity: 'error',
    title: { en: 'A line has no key and colon', sv: 'En rad saknar nyckel och kolon' },
    why: {
      en: 'Every field consists of a key, a colon, a space and a value. This line is neither a field nor part of a value.',
      sv: 'Varje fält består av nyckel, kolon, mellanslag och värde. Den här raden är varken ett fält eller del av ett värde.',
    },
    remedy: {
      en: 'Add the colon and the space after it. Put a value of several lines in quotation marks.',
      sv: 'Lägg till kolonet och mellanslaget efter det. Sätt ett värde på flera rader inom citattecken.',
    },
    example: 'date 2017-03-14\ncase: KSN-2017-0001',
    /** `spaced` is the line with a space after its colon, where only that is missing. */
    say: (line: string, spaced: string | undefined) =>
      spaced === undefined
        ? {
            en: [
              `there is no colon in ${en.quoted(line)}`,
              'write key, colon, space, value; put a value of several lines in quotation marks, its later lines indented',
            ],
            sv: [
              `det finns inget kolon i ${sv.quoted(line)}`,
              'skriv nyckel, kolon, mellanslag, värde; sätt ett värde på flera rader inom citattecken, med indrag från andra raden',
            ],
          }
        : {
            en: [
              `there is no space after the colon in ${en.quoted(line)}`,
              `write a space after the colon: ${spaced}`,
            ],
            sv: [
              `det saknas mellanslag efter kolonet i ${sv.quoted(line)}`,
              `skriv ett mellanslag efter kolonet: ${spaced}`,
            ],
          },
  },
  'yaml-duplicate-key': {
    severity: 'error',
    title: { en: 'A key is used twice', sv: 'En nyckel står två gånger' },
    why: {
      en: 'Only one of the two values could be used, and it is unclear which.',
      sv: 'Bara ett av värdena kan gälla, och det är oklart vilket.',
    },
    remedy: {
      en: 'Delete one of them, or combine the values in a list.',
      sv: 'Ta bort den ena, eller skriv värdena i en lista.',
    },
    example: 'case: KSN-2017-0001\ncase: KSN-2017-0002',
    say: (key: string) => ({
      en: [
        `the key ${en.quoted(key)} is used here a second time`,
        'delete one of them, or combine the values in a list',
      ],
      sv: [
        `nyckeln ${sv.quoted(key)} står här för andra gången`,
        'ta bort den ena, eller skriv båda värdena i en lista',
      ],
    }),
  },
  'yaml-nesting': {
    severity: 'error',
    title: { en: 'Brackets are nested too deeply', sv: 'För många parenteser inuti varandra' },
    why: {
      en: 'No field has this many levels. The file may not be a release.',
      sv: 'Inget fält har så många nivåer. Filen är kanske inget pressmeddelande.',
    },
    remedy: {
      en: 'Put text in quotation marks, or delete the brackets.',
      sv: 'Sätt text inom citattecken, eller ta bort parenteserna.',
    },
    example: 'tags: [[[[[[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]]]]]',
    say: () => ({
      en: [
        'brackets or lists are nested more deeply here than in any field',
        'put the value in quotation marks if it is text; otherwise delete the extra brackets',
      ],
      sv: [
        'här står fler parenteser eller listor inuti varandra än något fält har',
        'sätt värdet inom citattecken om det är text; ta annars bort de parenteser som är för många',
      ],
    }),
  },
  'yaml-syntax': {
    severity: 'error',
    title: { en: 'A line can’t be parsed', sv: 'En rad går inte att tolka' },
    why: {
      en: 'The front matter is not valid YAML here.',
      sv: 'Fälten överst är inte giltig YAML här.',
    },
    remedy: {
      en: 'Write key, colon, space and value on one line, with the value in quotation marks.',
      sv: 'Skriv nyckel, kolon, mellanslag och värde på en rad, med värdet inom citattecken.',
    },
    example: 'case: KSN-2017-0001\n...\ntype: news',
    say: (line: string, reason: string) => ({
      en: [
        `this can’t be read as a field: ${en.quoted(line)}`,
        `write each field as “key: value” on a line of its own, the value in quotation marks if it contains characters such as : # [ or { (the parser says: ${reason})`,
      ],
      sv: [
        `det här går inte att läsa som ett fält: ${sv.quoted(line)}`,
        `skriv varje fält som ”nyckel: värde” på en egen rad, med värdet inom citattecken om det innehåller tecken som : # [ eller { (YAML-tolken svarar: ”${reason}”)`,
      ],
    }),
  },
  'yaml-comment': {
    severity: 'warning',
    title: {
      en: 'Part of a value is treated as a comment',
      sv: 'En del av ett värde läses som en kommentar',
    },
    why: {
      en: 'A # after a space begins a comment, so the text after it would silently be left out.',
      sv: 'Ett # efter ett mellanslag inleder en kommentar, så texten efter det försvinner utan att det märks.',
    },
    remedy: {
      en: 'Put the whole value in quotation marks, or write a space after the # if it is a comment.',
      sv: 'Sätt hela värdet inom citattecken, eller skriv ett mellanslag efter # om det är en kommentar.',
    },
    example: 'title: Vi är kommun #1 i landet',
    say: (lost: string) => ({
      en: [
        `${en.quoted(lost)} is left out: a # after a space begins a comment`,
        'put the whole value in quotation marks if it belongs to it; write a space after the # if it is a comment',
      ],
      sv: [
        `${sv.quoted(lost)} faller bort: ett # efter ett mellanslag inleder en kommentar`,
        'sätt hela värdet inom citattecken om texten hör dit; skriv ett mellanslag efter # om det är en kommentar',
      ],
    }),
  },
} as const satisfies CodeBook;
