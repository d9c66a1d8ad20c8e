import { addressCodes } from './archive/address-codes.ts';
import { buildCodes } from './archive/build-codes.ts';
import { fileCodes } from './archive/file-codes.ts';
import { linkCodes } from './archive/link-codes.ts';
import { outputCodes } from './archive/output-codes.ts';
import { pictureCodes } from './archive/picture-codes.ts';
import { recordCodes } from './archive/record-codes.ts';
import type { CodeBook } from './code.ts';

/** Codes for the archive as a whole, its files, and the site. */
export const archiveCodes = {
  ...addressCodes,
  'name-shared': {
    severity: 'error',
    title: 'Two different names have the same address',
    why: 'Two senders, committees or topics would silently become one, under one of the names. Only case, spaces, hyphens and invisible characters may differ between spellings of a name.',
    remedy:
      'Write both alike if they mean the same. If not, rename one, or give it its own slug in the config.',
    example: 'tags: [bår, bar]',
  },
  ...recordCodes,
  ...linkCodes,
  ...outputCodes,
  ...buildCodes,
  ...fileCodes,
  'file-passed-over': {
    severity: 'warning',
    title: 'A README or index without front matter was passed over',
    why: 'It is taken for a note about the folder rather than a release, and is not published.',
    remedy: 'Begin it with front matter if it is a release.',
    example: '# releases/README.md without front matter',
  },
  ...pictureCodes,
} as const satisfies CodeBook;
