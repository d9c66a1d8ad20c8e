import { lookup } from '../../lookup.ts';
import type { CodeBook } from '../code.ts';
import { en, sv } from '../wording.ts';

export const pictureCodes = {
  'picture-type': {
    severity: 'error',
    title: { en: 'An unsupported picture format', sv: 'Ett bildformat som inte går att använda' },
    why: {
      en: 'SVG files may contain scripts, and few browsers support the formats of phones and cameras.',
      sv: 'SVG-filer kan innehålla skript, och få webbläsare klarar formaten från telefoner och kameror.',
    },
    remedy: { en: 'Save the picture as JPEG or PNG.', sv: 'Spara bilden som JPEG eller PNG.' },
    example: 'images:\n  - src: karta.svg\n    alt: Karta över den nya vägen',
    say: (target: string, format: 'svg' | 'heic' | 'other') => ({
      en: [
        `${en.quoted(target)} is not a picture format that all browsers support`,
        {
          svg: 'SVG files may contain scripts: save the picture as PNG, at least 1600 pixels wide',
          heic: 'most programs can’t show HEIC files from phones: save the picture as JPEG',
          other: 'save the picture as JPEG or PNG',
        }[format],
      ],
      sv: [
        `${sv.quoted(target)} har ett bildformat som inte alla webbläsare klarar`,
        {
          svg: 'SVG-filer kan innehålla skript: spara bilden som PNG, minst 1600 pixlar bred',
          heic: 'de flesta program kan inte visa HEIC-filer från telefoner: spara bilden som JPEG',
          other: 'spara bilden som JPEG eller PNG',
        }[format],
      ],
    }),
  },
  'picture-broken': {
    severity: 'error',
    title: { en: 'A picture can’t be opened', sv: 'En bild går inte att öppna' },
    why: {
      en: 'It was truncated when it was copied, or it is not a picture.',
      sv: 'Den kapades när den kopierades, eller så är den ingen bild.',
    },
    remedy: {
      en: 'Open it in an image editor and save it again, or copy it again.',
      sv: 'Öppna den i ett bildprogram och spara den på nytt, eller kopiera den igen.',
    },
    example: 'images:\n  - src: skolan.jpg # half a file\n    alt: Elever på skolgården',
    say: (target: string, reason: string) => ({
      en: [
        `the picture ${en.quoted(target)} can’t be opened: ${reason}`,
        'open it in an image editor and save it again as JPEG or PNG; it may have been truncated when it was copied',
      ],
      sv: [
        `bilden ${sv.quoted(target)} går inte att öppna: ${lookup(swedishReasons, reason) ?? `bildbiblioteket svarar ${sv.quoted(reason)}`}`,
        'öppna den i ett bildprogram och spara den på nytt som JPEG eller PNG; den kan ha kapats när den kopierades',
      ],
    }),
  },
  'picture-place': {
    severity: 'warning',
    title: {
      en: 'A picture under public/ contains the location where it was taken',
      sv: 'En bild i public/ visar var den är tagen',
    },
    why: {
      en: 'Cameras write the location into the file, and files under public/ are published unchanged.',
      sv: 'Kameror skriver in platsen i filen, och filer i public/ publiceras som de är.',
    },
    remedy: {
      en: 'Move the picture next to the release: its metadata is then removed.',
      sv: 'Flytta bilden så att den ligger bredvid pressmeddelandet. Då tas dess metadata bort.',
    },
    example: 'images:\n  - src: /bilder/hemma.jpg\n    alt: Kommunalrådet på sin altan',
    say: (target: string, file: string) => ({
      en: [
        `the picture ${en.quoted(target)} contains the location where it was taken, and files in public/ are published as they are`,
        `move ${file} next to the release, so that the location is removed before it is published`,
      ],
      sv: [
        `bilden ${sv.quoted(target)} visar var den är tagen, och filer i public/ publiceras som de är`,
        `flytta ${file} till mappen med pressmeddelandet, så tas platsen bort innan bilden publiceras`,
      ],
    }),
  },
  'picture-licence': {
    severity: 'error',
    title: { en: 'A licence that no program can recognise', sv: 'En licens som inget program känner igen' },
    why: {
      en: 'The page links to the licence, and its address is embedded in the picture.',
      sv: 'Sidan länkar till licensen, och bilden bär med sig dess adress.',
    },
    remedy: {
      en: 'Write CC-BY-4.0 or another Creative Commons licence, or the address of the licence. Terms in words belong in `usage`.',
      sv: 'Skriv CC-BY-4.0 eller en annan licens från Creative Commons, eller licensens adress. Villkor i ord skrivs i `usage`.',
    },
    example: 'images:\n  - src: skolan.jpg\n    alt: Elever på skolgården\n    licence: fri för press',
    say: (written: string) => ({
      en: [
        `${en.quoted(written)} is neither a Creative Commons licence nor a web address`,
        'write CC-BY-4.0, CC0-1.0 or the address of the licence; terms in words belong in `usage`',
      ],
      sv: [
        `${sv.quoted(written)} är varken en licens från Creative Commons eller en webbadress`,
        'skriv CC-BY-4.0, CC0-1.0 eller licensens adress; villkor i ord skrivs i `usage`',
      ],
    }),
  },
} as const satisfies CodeBook;

/** Translations of frequent messages of the picture library and the program. */
const swedishReasons: Readonly<Record<string, string>> = {
  'the file is empty': 'filen är tom',
  'unsupported image format': 'filen är ingen bild, eller har ett format som inte stöds',
  'premature end of JPEG image': 'filen tar slut mitt i bilden',
  'sharp, the picture library, does not run on this machine: reinstall Kommuniké here':
    'bildbiblioteket sharp fungerar inte på den här datorn; installera Kommuniké på nytt här',
};
