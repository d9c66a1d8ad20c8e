import type { LocalizedText } from '../model/localized-text.ts';
import { accessibilityCodes } from './archive/accessibility-codes.ts';
import { addressCodes } from './archive/address-codes.ts';
import { buildCodes } from './archive/build-codes.ts';
import { fileCodes } from './archive/file-codes.ts';
import { linkCodes } from './archive/link-codes.ts';
import { outputCodes } from './archive/output-codes.ts';
import { pictureCodes } from './archive/picture-codes.ts';
import { recordCodes } from './archive/record-codes.ts';
import { versionCodes } from './archive/version-codes.ts';
import type { CodeBook } from './code.ts';
import { en, sv } from './wording.ts';

/** Codes for the archive as a whole, its files, and the site. */
export const archiveCodes = {
  ...accessibilityCodes,
  ...addressCodes,
  'name-shared': {
    severity: 'error',
    title: { en: 'Two different names have the same address', sv: 'Två olika namn har samma adress' },
    why: {
      en: 'Two senders, committees or topics would silently become one, under one of the names. Only case, spaces, hyphens and invisible characters may differ between spellings of a name.',
      sv: 'Två avsändare, nämnder eller ämnen skulle bli ett, under det ena namnet, utan att det märks. Bara stora och små bokstäver, mellanslag, bindestreck och osynliga tecken får skilja mellan två sätt att stava ett namn.',
    },
    remedy: {
      en: 'Write both the same way if they mean the same. If not, rename one, or give it its own slug in the config.',
      sv: 'Skriv båda likadant om de betyder samma sak. Byt annars namn på det ena, eller ge det en egen slug i konfigurationen.',
    },
    example: 'tags: [bår, bar]',
    /** `other` is the first name, with its file if that is another one. */
    say: (
      name: string,
      other: { readonly name: string; readonly path?: string },
      slug: string,
      hint: LocalizedText,
    ) => {
      const { path } = other;
      return {
        en: [
          `${en.quoted(name)} and ${en.quoted(other.name)}${path === undefined ? '' : ` in ${path}`} would share the address “${slug}”`,
          hint.en,
        ],
        sv: [
          `${sv.quoted(name)} och ${sv.quoted(other.name)}${path === undefined ? '' : ` i ${path}`} skulle få samma adress, ”${slug}”`,
          hint.sv,
        ],
      };
    },
  },
  ...recordCodes,
  ...versionCodes,
  ...linkCodes,
  ...outputCodes,
  ...buildCodes,
  ...fileCodes,
  'file-passed-over': {
    severity: 'warning',
    title: {
      en: 'A README or index file without front matter was skipped',
      sv: 'En README- eller indexfil utan fält överst hoppades över',
    },
    why: {
      en: 'It is treated as a note about the folder, not as a release, and is not published.',
      sv: 'Den tolkas som en anteckning om mappen, inte som ett pressmeddelande, och publiceras inte.',
    },
    remedy: {
      en: 'Begin it with front matter if it is a release.',
      sv: 'Börja med fälten om det är ett pressmeddelande.',
    },
    example: '# releases/README.md without front matter',
    say: () => ({
      en: [
        'this file has no front matter and is treated as a note about the folder, so it is not published',
        'begin it with front matter between two lines of --- if it is a release',
      ],
      sv: [
        'filen har inga fält överst och tolkas som en anteckning om mappen, så den publiceras inte',
        'börja med fälten mellan två rader med --- om det är ett pressmeddelande',
      ],
    }),
  },
  ...pictureCodes,
} as const satisfies CodeBook;
