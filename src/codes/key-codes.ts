import type { LocalizedText } from '../model/localized-text.ts';
import type { CodeBook } from './code.ts';
import { en, sv } from './wording.ts';

/** Types of values, in authors' terms. */
export type Expected = 'text' | 'list' | 'fields';

const shapeNames: Readonly<Record<Expected, LocalizedText>> = {
  text: { en: 'a single text', sv: 'en enda text' },
  list: { en: 'a list', sv: 'en lista' },
  fields: { en: 'fields of its own', sv: 'egna fält' },
};

/** A value of a key, and the expected type; or an empty map of columns. */
export type ShapeFault =
  | { readonly key: string; readonly value: unknown; readonly expected: readonly Expected[] }
  | 'no columns';

/** Codes for keys and the types of their values, in front matter and config. */
export const keysCodes = {
  'key-unknown': {
    severity: 'error',
    title: { en: 'An unknown key', sv: 'En okänd nyckel' },
    why: {
      en: 'A misspelt key would silently be ignored.',
      sv: 'En felstavad nyckel skulle ignoreras utan att det märks.',
    },
    remedy: {
      en: 'Use the suggested key, or delete the line.',
      sv: 'Använd den föreslagna nyckeln, eller ta bort raden.',
    },
    example: 'kontakter:\n  - name: Anna Exempelsson',
    /** `known` are the existing keys; `isTaken` if the suggested one is already used. */
    say: (key: string, known: readonly string[], suggestion: string | undefined, isTaken: boolean) => {
      const message: LocalizedText = {
        en: `there is no key ${en.quoted(key)} here`,
        sv: `det finns ingen nyckel ${sv.quoted(key)} här`,
      };
      if (suggestion === undefined)
        return {
          en: [message.en, `the keys are ${known.join(', ')}`],
          sv: [message.sv, `nycklarna är ${sv.allOf(known)}`],
        };
      const question: LocalizedText = { en: en.didYouMean(suggestion), sv: sv.didYouMean(suggestion) };
      if (!isTaken) return { en: [message.en, question.en], sv: [message.sv, question.sv] };
      return {
        en: [message.en, `${question.en} It is there already: put both values under it, or delete one`],
        sv: [message.sv, `${question.sv} Den finns redan: skriv båda värdena där, eller ta bort det ena`],
      };
    },
  },
  'key-missing': {
    severity: 'error',
    title: { en: 'A key is missing', sv: 'En nyckel saknas' },
    why: {
      en: 'A release needs a title, a date and a sender; a contact needs a name, and an amount needs a value.',
      sv: 'Ett pressmeddelande måste ha rubrik, datum och avsändare. En kontakt måste ha ett namn, och ett belopp ett värde.',
    },
    remedy: { en: 'Add the suggested line.', sv: 'Lägg till den föreslagna raden.' },
    example: 'amounts:\n  - purpose: Ny förskola',
    say: (key: string, example: string) => ({
      en: [`the key “${key}” is missing`, `write, for instance: ${example}`],
      sv: [`nyckeln ”${key}” saknas`, `skriv till exempel: ${example}`],
    }),
  },
  'value-missing': {
    severity: 'error',
    title: { en: 'A key has no value', sv: 'En nyckel saknar värde' },
    why: {
      en: 'The key is required, and an empty value counts as missing.',
      sv: 'Nyckeln måste finnas, och ett tomt värde räknas som att den saknas.',
    },
    remedy: { en: 'Write the value after the colon.', sv: 'Skriv värdet efter kolonet.' },
    example: 'title:',
    say: (key: string, example: string) => ({
      en: [`the key “${key}” has no value`, `write, for instance: ${example}`],
      sv: [`nyckeln ”${key}” saknar värde`, `skriv till exempel: ${example}`],
    }),
  },
  'restriction-empty': {
    severity: 'error',
    title: {
      en: 'A key that restricts publication has no value',
      sv: 'En nyckel som begränsar publiceringen saknar värde',
    },
    why: {
      en: 'The value was probably left to be filled in later. Ignoring the key would immediately publish what it restricts.',
      sv: 'Nyckeln skulle antagligen fyllas i senare. Om den ignorerades skulle det som ska vänta publiceras direkt.',
    },
    remedy: {
      en: 'Write the value after the colon, or delete the line. An explicit “null”, "" or ~ counts as absent.',
      sv: 'Skriv värdet efter kolonet, eller ta bort raden. Ett uttryckligt ”null”, "" eller ~ räknas som att nyckeln saknas.',
    },
    example: 'embargo:',
    say: (key: string, example: string) => ({
      en: [
        `the key “${key}” has no value, so nothing would be held back`,
        `write, for instance, ${example}, or delete the line if nothing should be held back`,
      ],
      sv: [
        `nyckeln ”${key}” saknar värde, så ingenting skulle hållas inne`,
        `skriv till exempel ${example}, eller ta bort raden om inget ska hållas inne`,
      ],
    }),
  },
  'value-shape': {
    severity: 'error',
    title: { en: 'A value has the wrong type', sv: 'Ett värde är av fel slag' },
    why: {
      en: 'Some keys take text, some take a list, and some have nested fields.',
      sv: 'Vissa nycklar ska ha en text, andra en lista och några egna fält.',
    },
    remedy: {
      en: 'Write it as the hint shows: list items begin with a hyphen, nested fields are indented.',
      sv: 'Skriv som tipset visar: rader i en lista börjar med bindestreck, och egna fält dras in.',
    },
    example: 'contacts: Anna Exempelsson',
    say: (fault: ShapeFault, hint: LocalizedText) => {
      if (fault === 'no columns')
        return {
          en: ['the column map names no columns', hint.en],
          sv: ['filen anger inga kolumner', hint.sv],
        };
      const { key, value, expected } = fault;
      const shapes = [...new Set(expected)];
      const verb = shapes.length > 1 || shapes.includes('fields') ? 'are' : 'is';
      const found: LocalizedText = Array.isArray(value)
        ? { en: 'a list', sv: 'en lista' }
        : typeof value === 'string'
          ? { en: en.quoted(value), sv: sv.quoted(value) }
          : { en: 'several fields', sv: 'flera fält' };
      return {
        en: [
          `“${key}” contains ${found.en}, but ${en.oneOf(shapes.map((shape) => shapeNames[shape].en))} ${verb} expected`,
          hint.en,
        ],
        sv: [
          `”${key}” ska innehålla ${sv.oneOf(shapes.map((shape) => shapeNames[shape].sv))}, inte ${found.sv}`,
          hint.sv,
        ],
      };
    },
  },
  'value-choice': {
    severity: 'error',
    title: {
      en: 'A value is not one of the allowed values',
      sv: 'Ett värde som inte går att välja',
    },
    why: {
      en: 'Fixed values are needed to group the releases of all senders in the same way.',
      sv: 'Fasta värden behövs för att alla avsändares pressmeddelanden ska kunna delas in på samma sätt.',
    },
    remedy: { en: 'Use one of the listed values.', sv: 'Använd ett av de uppräknade värdena.' },
    example: 'type: beslut',
    /** `isColumn`: the key is the name of a table's column. */
    say: (
      value: string,
      key: string,
      values: readonly string[],
      suggestion: string | undefined,
      isColumn = false,
    ) => {
      return {
        en: [
          isColumn
            ? `the column ${en.quoted(key)} can’t contain ${en.quoted(value)}`
            : `${en.quoted(value)} is not an allowed value for “${key}”`,
          suggestion === undefined
            ? `the values are ${en.oneOf(values)}`
            : `${en.didYouMean(suggestion)} The values are ${en.oneOf(values)}`,
        ],
        sv: [
          isColumn
            ? `kolumnen ${sv.quoted(key)} kan inte innehålla ${sv.quoted(value)}`
            : `”${key}” kan inte vara ${sv.quoted(value)}`,
          suggestion === undefined
            ? `välj mellan ${sv.allOf(values)}`
            : `${sv.didYouMean(suggestion)} Välj mellan ${sv.allOf(values)}`,
        ],
      };
    },
  },
  'value-number': {
    severity: 'error',
    title: { en: 'Not a whole number', sv: 'Ett värde som inte är ett heltal' },
    why: { en: 'The archive calculates with this number.', sv: 'Arkivet räknar med talet.' },
    remedy: { en: 'Write the number in digits.', sv: 'Skriv talet med siffror.' },
    example: 'amounts:\n  - value: 300 000 kr\n    years: tre',
    say: (value: string, key: string) => ({
      en: [
        `${en.quoted(value)} is not a whole number, but “${key}” must be one`,
        'write it in digits, without spaces, decimals or words, such as 3',
      ],
      sv: [
        `${sv.quoted(value)} är inget heltal, och det måste ”${key}” vara`,
        'skriv talet med siffror, utan mellanslag, decimaler och ord, till exempel 3',
      ],
    }),
  },
  'value-range': {
    severity: 'error',
    title: { en: 'A number is too small or too large', sv: 'Ett tal är för litet eller för stort' },
    why: { en: 'It is probably a typing error.', sv: 'Det är troligen ett skrivfel.' },
    remedy: {
      en: 'Write a number within the given limit.',
      sv: 'Skriv ett tal inom den angivna gränsen.',
    },
    example: 'amounts:\n  - value: 300 000 kr\n    from: 17\n    to: 2018',
    say: (value: string, key: string, is: 'too small' | 'too large', limit: string) => ({
      en: [
        `${en.quoted(value)} is ${is} for “${key}”`,
        `write ${limit} or ${is === 'too small' ? 'more' : 'less'}`,
      ],
      sv: [
        `${sv.quoted(value)} är för ${is === 'too small' ? 'litet' : 'stort'} för ”${key}”`,
        is === 'too small' ? `skriv minst ${limit}` : `skriv högst ${limit}`,
      ],
    }),
  },
  'value-format': {
    severity: 'error',
    title: { en: 'A value has the wrong format', sv: 'Ett värde är skrivet på fel sätt' },
    why: {
      en: 'It is ambiguous or can’t be understood.',
      sv: 'Det är tvetydigt eller går inte att förstå.',
    },
    remedy: { en: 'Write it as the hint shows.', sv: 'Skriv som tipset visar.' },
    example: '# kommunike.config.yaml\ncommittees:\n  - name: Socialnämnden\n    from: 1 januari 2015',
    /** `fault` describes the problem: `is not a length of time`. */
    say: (value: string, fault: LocalizedText, hint: LocalizedText) => ({
      en: [`${en.quoted(value)} ${fault.en}`, hint.en],
      sv: [`${sv.quoted(value)} ${fault.sv}`, hint.sv],
    }),
  },
} as const satisfies CodeBook;
