import type { CodeBook } from '../code.ts';
import { en, sv } from '../wording.ts';

/** Duplicate addresses and titles. */
export const addressCodes = {
  'address-taken': {
    severity: 'error',
    title: { en: 'Two files have the same address', sv: 'Två filer har samma adress' },
    why: {
      en: 'The address consists of the sender, the year and the slug or file name. It can only show one page, so one of the two would silently disappear.',
      sv: 'Adressen består av avsändaren, året och slugen eller filnamnet. Bara en sida kan visas där, så den ena skulle försvinna utan att någon märker det.',
    },
    remedy: {
      en: 'Rename one of the files, or give one of them a slug of its own.',
      sv: 'Byt namn på en av filerna, eller ge en av dem en egen slug.',
    },
    example: '# two releases of the same sender and year\nslug: nytt-bad',
    say: (url: string, other: string, slug: string, isOthers: boolean) => ({
      en: [
        `the address /${url} is already used by ${other}`,
        `${isOthers ? 'rename this file, or give it a slug of its own' : 'rename one of the files, or give one a slug of its own'}, such as “slug: ${slug}-2”`,
      ],
      sv: [
        `adressen /${url} används redan av ${other}`,
        `byt namn på ${isOthers ? 'den här filen, eller ge den' : 'en av filerna, eller ge en av dem'} en egen slug, till exempel ”slug: ${slug}-2”`,
      ],
    }),
  },
  'alias-taken': {
    severity: 'error',
    title: { en: 'An alias is already in use', sv: 'Ett alias är upptaget' },
    why: {
      en: 'An old address can only redirect to one page, so the other redirect would silently disappear.',
      sv: 'En gammal adress kan bara leda vidare till en sida, så den andra omdirigeringen skulle försvinna utan att någon märker det.',
    },
    remedy: {
      en: 'Delete the alias from one of the releases.',
      sv: 'Ta bort aliaset från ett av pressmeddelandena.',
    },
    example: '# two releases\naliases: /nyheter/123',
    say: (from: string) => ({
      en: [
        `the old address ${from} is used by another page, or is listed twice`,
        'delete the alias or the redirect in one of the two places',
      ],
      sv: [
        `den gamla adressen ${from} är upptagen av en annan sida eller anges två gånger`,
        'ta bort aliaset eller omdirigeringen på ett av ställena',
      ],
    }),
  },
  'redirect-dead': {
    severity: 'error',
    title: {
      en: 'A redirect in the config leads nowhere',
      sv: 'En omdirigering i konfigurationen leder ingenstans',
    },
    why: {
      en: 'Readers who follow an old link would be sent to a page that does not exist.',
      sv: 'Den som följer en gammal länk skulle hamna på en sida som inte finns.',
    },
    remedy: {
      en: 'Write the address of a page or file on the site, as shown in the browser but without the domain.',
      sv: 'Skriv adressen till en sida eller fil på webbplatsen, som den ser ut i webbläsaren men utan domän.',
    },
    example: 'redirects:\n  /gamla-sidan: /finns-inte/',
    say: (from: string, to: string) => ({
      en: [
        `${from} is redirected to ${to}, but nothing is published there`,
        'write the address of a page or file on the site, as shown in the browser but without the domain',
      ],
      sv: [
        `${from} leder vidare till ${to}, men där är inget publicerat`,
        'skriv adressen till en sida eller fil på webbplatsen, som den ser ut i webbläsaren men utan domän',
      ],
    }),
  },
  'title-duplicate': {
    severity: 'warning',
    title: {
      en: 'Two releases have the same sender, title and date',
      sv: 'Två pressmeddelanden har samma avsändare, rubrik och datum',
    },
    why: {
      en: 'Usually the same release has been saved twice. If not, readers can’t tell them apart in lists and feeds.',
      sv: 'Oftast har samma pressmeddelande sparats två gånger. Annars går de inte att skilja åt i listor och flöden.',
    },
    remedy: {
      en: 'Delete one of them, or make the titles different.',
      sv: 'Ta bort det ena, eller ge dem olika rubriker.',
    },
    example: '# two files with the same title, date and sender\ntitle: Nytt bad',
    say: (other: string, title: string) => ({
      en: [
        `${other} has the same title, ${en.quoted(title)}, and the same sender and date`,
        'delete one if they are the same release, or make the titles different',
      ],
      sv: [
        `${other} har samma rubrik, ${sv.quoted(title)}, och samma avsändare och datum`,
        'ta bort det ena om det är samma pressmeddelande; ge dem annars olika rubriker',
      ],
    }),
  },
} as const satisfies CodeBook;
