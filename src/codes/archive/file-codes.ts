import type { LocalizedText } from '../../model/localized-text.ts';
import type { CodeBook } from '../code.ts';
import { en, sv } from '../wording.ts';

/** Files that can't be read, are not read, or are missing. */
export const fileCodes = {
  'encoding-wide': {
    severity: 'error',
    title: { en: 'The file is UTF-16', sv: 'Filen är UTF-16' },
    why: {
      en: 'Some programs call this encoding Unicode. Everything here is UTF-8, so nothing in the file can be read.',
      sv: 'Vissa program kallar den teckenkodningen Unicode. Här används UTF-8 överallt, så inget i filen går att läsa.',
    },
    remedy: {
      en: 'Open the file, choose “Save as” and the encoding UTF-8. No letters are lost.',
      sv: 'Öppna filen, välj ”Spara som” och teckenkodningen UTF-8. Inga bokstäver går förlorade.',
    },
    example: '# a release saved as “Unicode” in Notepad',
    say: () => ({
      en: [
        'the file is saved as UTF-16 (“Unicode”), and can’t be read',
        'open it, choose “Save as” and the encoding UTF-8',
      ],
      sv: [
        'filen är sparad som UTF-16 (”Unicode”) och går inte att läsa',
        'öppna den, välj ”Spara som” och teckenkodningen UTF-8',
      ],
    }),
  },
  'file-unreadable': {
    severity: 'error',
    title: { en: 'A file could not be read', sv: 'En fil gick inte att läsa' },
    why: {
      en: 'If unreadable files were skipped, releases would silently disappear.',
      sv: 'Om oläsliga filer hoppades över skulle pressmeddelanden försvinna utan att någon märker det.',
    },
    remedy: {
      en: 'Make the file readable, or remove it.',
      sv: 'Gör filen läsbar, eller ta bort den.',
    },
    example: '# a release without read permission',
    say: (reason: LocalizedText) => ({
      en: [`this file can’t be read: ${reason.en}`, 'check its permissions, or remove it'],
      sv: [`filen går inte att läsa: ${reason.sv}`, 'kontrollera behörigheterna, eller ta bort den'],
    }),
  },
  'file-too-large': {
    severity: 'error',
    title: { en: 'A file is too large', sv: 'En fil är för stor' },
    why: {
      en: 'Such a file is there by mistake, or is too large for visitors and hosts. It was not read.',
      sv: 'En sådan fil har hamnat där av misstag, eller är för tung för besökare och webbhotell. Den lästes inte.',
    },
    remedy: {
      en: 'Move it elsewhere. Releases, pages, templates and the config may be up to 5 MB, pictures, attachments and files in public/ up to 500 MB.',
      sv: 'Flytta den någon annanstans. Pressmeddelanden, sidor, mallar och konfiguration får vara högst 5 MB, bilder, bilagor och filer i public/ högst 500 MB.',
    },
    example: '# a release of 20 GB',
    say: (size: string, limit: string) => ({
      en: [
        `this file is too large: ${size}, but the limit is ${limit}`,
        'move it out of the archive, or replace it with a smaller file',
      ],
      sv: [
        `filen är för stor: ${size}, men gränsen är ${limit}`,
        'flytta den ut ur arkivet, eller ersätt den med en mindre fil',
      ],
    }),
  },
  'file-copied': {
    severity: 'warning',
    title: {
      en: 'A release looks like a copy of another',
      sv: 'Ett pressmeddelande ser ut som en kopia av ett annat',
    },
    why: {
      en: 'Programs that synchronise folders may keep a second version under another name, and both would be published.',
      sv: 'Program som synkroniserar mappar sparar ibland en extra version under ett annat namn, och båda skulle publiceras.',
    },
    remedy: {
      en: 'Keep what is right in one of the two files, and delete the other.',
      sv: 'Behåll det som är rätt i den ena filen, och ta bort den andra.',
    },
    example: '# releases/nytt-bad (conflicted copy 2024-05-02).md',
    say: (original: string | undefined) => ({
      en: [
        original === undefined
          ? 'two people changed this file at the same time, and a program kept this version next to the other'
          : `this looks like a copy of “${original}” next to it, and would be published too`,
        'keep what is right in one of the two files and delete the other; rename it if it is a release of its own',
      ],
      sv: [
        original === undefined
          ? 'två personer ändrade filen samtidigt, och ett program sparade den här versionen bredvid den andra'
          : `filen ser ut som en kopia av ”${original}” bredvid och skulle också publiceras`,
        'behåll det som är rätt i den ena filen och ta bort den andra; byt namn på den om det är ett eget pressmeddelande',
      ],
    }),
  },
  'file-unread': {
    severity: 'warning',
    title: { en: 'A Markdown file with the wrong extension', sv: 'En Markdownfil med fel filändelse' },
    why: {
      en: 'Only files whose names end in .md or .markdown are read. Some systems hide the .txt that they add.',
      sv: 'Bara filer vars namn slutar på .md eller .markdown läses. En del system lägger till .txt utan att visa det.',
    },
    remedy: { en: 'Rename the file.', sv: 'Byt namn på filen.' },
    example: '# releases/nytt-bad.md.txt',
    say: (name: string) => ({
      en: [
        'only files whose names end in .md or .markdown are read, so this one is not published',
        `rename it to ${name}.md if it is a release, or delete it`,
      ],
      sv: [
        'bara filer vars namn slutar på .md eller .markdown läses, så den här publiceras inte',
        `döp om den till ${name}.md om det är ett pressmeddelande, annars ta bort den`,
      ],
    }),
  },
  'file-loose': {
    severity: 'warning',
    title: {
      en: 'A document that no release refers to',
      sv: 'Ett dokument som inget pressmeddelande hänvisar till',
    },
    why: {
      en: 'Documents are only published as attachments of a release, so nobody can find this one.',
      sv: 'Dokument publiceras bara som bilagor till ett pressmeddelande, så det här kan ingen hitta.',
    },
    remedy: {
      en: 'List it under “attachments” of a release, or delete it.',
      sv: 'Skriv det under ”attachments” i ett pressmeddelande, eller ta bort det.',
    },
    example: '# releases/protokoll.pdf, attached to no release',
    say: (name: string, isPdf: boolean) => ({
      en: [
        'no release refers to this file, so it is not published',
        isPdf
          ? `write “attachments: [${name}]” in a release, or delete the file`
          : 'save its text as a release in Markdown, list it under “attachments” of a release, or delete it',
      ],
      sv: [
        'inget pressmeddelande hänvisar till filen, så den publiceras inte',
        isPdf
          ? `skriv ”attachments: [${name}]” i ett pressmeddelande, eller ta bort filen`
          : 'spara texten som ett pressmeddelande i Markdown, skriv filen under ”attachments” i ett pressmeddelande, eller ta bort den',
      ],
    }),
  },
  'file-missing': {
    severity: 'error',
    title: { en: 'A picture or attachment does not exist', sv: 'En bild eller bilaga finns inte' },
    why: {
      en: 'The page would have a broken picture or a broken link.',
      sv: 'Sidan skulle få en trasig bild eller en trasig länk.',
    },
    remedy: {
      en: 'Save the file next to the release under exactly this name; names are case-sensitive.',
      sv: 'Spara filen bredvid pressmeddelandet med exakt det här namnet. Stora och små bokstäver räknas som olika.',
    },
    example: 'images:\n  - src: skolan.jpg # no such file\n    alt: Elever på skolgården',
    say: (target: string, isPicture: boolean, near: string | undefined, folder: string) => ({
      en: [
        `the ${isPicture ? 'picture' : 'file'} ${en.quoted(target)} does not exist`,
        near !== undefined
          ? `did you mean “${near}”?`
          : target.startsWith('/')
            ? `put it in ${folder}, or correct the name`
            : `put it in ${folder}, or correct the name; names are case-sensitive`,
      ],
      sv: [
        `${isPicture ? 'bilden' : 'filen'} ${sv.quoted(target)} finns inte`,
        near !== undefined
          ? `menade du ”${near}”?`
          : target.startsWith('/')
            ? `lägg den i ${folder}, eller rätta namnet`
            : `lägg den i ${folder}, eller rätta namnet; stora och små bokstäver räknas som olika`,
      ],
    }),
  },
} as const satisfies CodeBook;
