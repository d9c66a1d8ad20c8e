import type { CodeBook } from '../code.ts';
import { en, sv } from '../wording.ts';

/** The owner of an address: a release by its file, anything else by its name. */
export interface Meaning {
  readonly isFile: boolean;
  /** Empty if it has no name. */
  readonly name: string;
}

/** Ways to keep an address that is about to vanish. */
export type Remedy =
  | { readonly kind: 'release-moved'; readonly to: string }
  | { readonly kind: 'release-hidden' | 'release-missing'; readonly source: string }
  | { readonly kind: 'redirect-missing' }
  | { readonly kind: 'renamed'; readonly before: string; readonly now: string }
  | { readonly kind: 'page-moved'; readonly to: string | undefined };

/** Something that was renamed, so that its old address needs a redirect. */
export type Owner = 'release' | 'sender' | 'committee' | 'other';

/** The record of addresses that have been published. */
export const recordCodes = {
  'address-vanished': {
    severity: 'error',
    title: { en: 'A published address would vanish', sv: 'En publicerad adress skulle försvinna' },
    why: {
      en: 'Others link to it, cite it or subscribe to it. Published pages must stay, redirect to their new address, or say that they were withdrawn.',
      sv: 'Andra webbplatser länkar till den, och läsare hänvisar till den eller prenumererar på den. Det som har publicerats ska ligga kvar, leda vidare till sin nya plats eller visa att det är återtaget.',
    },
    remedy: {
      en: 'If a release has another file name, date or sender now, add its old address to its aliases. If a committee or sender has another name, add the old name to its aliases in the config. Anything else can be redirected in the config (redirects). To withdraw a release, keep its file and add “withdrawn”. To give up an address for good: kommunike addresses --forget ADDRESS --why REASON.',
      sv: 'Har ett pressmeddelande fått nytt filnamn, nytt datum eller ny avsändare, skriv den gamla adressen under ”aliases” i filen. Har en nämnd eller avsändare bytt namn, skriv det gamla namnet under ”aliases” i konfigurationen. Allt annat kan ledas vidare i konfigurationen (redirects). Ska ett pressmeddelande återtas, behåll filen och skriv ”withdrawn”. Så ger du upp en adress för gott: kommunike addresses --forget ADRESS --why SKÄL.',
    },
    example: '# a file that was there at the last build has been deleted or renamed',
    say: (address: string, of: Meaning, cure: Remedy) => ({
      en: [
        `the published address ${address} would vanish${of.name && `: it belongs to ${meant(of, en)}`}`,
        `${englishRemedy(address, cure)}; to give it up: kommunike addresses --forget ${address} --why "…"`,
      ],
      sv: [
        `den publicerade adressen ${address} skulle försvinna${of.name && `: den hör till ${meant(of, sv)}`}`,
        `${swedishRemedy(address, cure)}; för att ge upp den: kommunike addresses --forget ${address} --why "…"`,
      ],
    }),
  },
  'address-reused': {
    severity: 'error',
    title: {
      en: 'A published address would mean something else',
      sv: 'En publicerad adress skulle få en annan innebörd',
    },
    why: {
      en: 'Readers who follow an old link would end up at another release or committee without noticing.',
      sv: 'Den som följer en gammal länk skulle hamna på ett annat pressmeddelande eller en annan nämnd utan att märka det.',
    },
    remedy: {
      en: 'Give the new one another file name or slug. If it is the same thing under a new name, add the old name to its aliases in the config.',
      sv: 'Ge det nya ett annat filnamn eller en annan slug. Är det samma sak under ett nytt namn, skriv det gamla namnet under ”aliases” i konfigurationen.',
    },
    example: '# a new release has the file name that another one had',
    say: (address: string, before: Meaning, now: Meaning, owner: Owner) => ({
      en: [
        `the address ${address} belonged to ${meant(before, en)} and would now belong to ${meant(now, en)}`,
        `${englishOwner[owner]}; to give up the old one: kommunike addresses --forget ${address} --why "…"`,
      ],
      sv: [
        `adressen ${address} hörde till ${meant(before, sv)} och skulle nu höra till ${meant(now, sv)}`,
        `${swedishOwner[owner]}; för att ge upp det gamla: kommunike addresses --forget ${address} --why "…"`,
      ],
    }),
  },
  'addresses-removed': {
    severity: 'error',
    title: {
      en: 'More than a tenth of all published addresses would vanish',
      sv: 'Mer än var tionde publicerad adress skulle försvinna',
    },
    why: {
      en: 'That is nearly always an accident: a folder that is missing, a disk that is not mounted, a setting that changes every address.',
      sv: 'Det är nästan alltid ett misstag: en mapp som saknas, en disk som inte är ansluten, en inställning som ändrar alla adresser.',
    },
    remedy: {
      en: 'Restore what is missing. To remove them anyway, build once with --allow-removals, which records them as given up.',
      sv: 'Återställ det som saknas. Ska adresserna bort, bygg en gång med --allow-removals. Då antecknas det att de är uppgivna.',
    },
    example: '# the folder of the releases has been emptied',
    say: (gone: number, all: number) => ({
      en: [
        `${gone} of the ${all} published addresses would vanish`,
        'restore what is missing, or check that its disk is mounted; to remove them all, build with --allow-removals',
      ],
      sv: [
        `${gone} av de ${all} publicerade adresserna skulle försvinna`,
        'återställ det som saknas, eller kontrollera att disken är ansluten; bygg med --allow-removals om alla ska bort',
      ],
    }),
  },
  'addresses-invalid': {
    severity: 'error',
    title: {
      en: 'A line of addresses.lock can’t be read',
      sv: 'En rad i addresses.lock går inte att läsa',
    },
    why: {
      en: 'The file is the only record of published addresses and their dates.',
      sv: 'Bara den filen visar vad som har publicerats och när.',
    },
    remedy: {
      en: 'Restore it from version control. Only kommunike build and kommunike addresses write it.',
      sv: 'Återställ den från versionshanteringen. Bara kommunike build och kommunike addresses skriver i den.',
    },
    example: '# addresses.lock\nuppsala/2017/sofia.html',
    say: (written: string) => ({
      en: [
        `${en.quoted(written)} is not an address followed by the day it was first published`,
        'restore the file from version control: it is the only record of what has been published',
      ],
      sv: [
        `${sv.quoted(written)} är inte en adress följd av den dag då den först publicerades`,
        'återställ filen från versionshanteringen: bara den visar vad som har publicerats',
      ],
    }),
  },
  'addresses-unrecorded': {
    severity: 'warning',
    title: {
      en: 'New addresses that addresses.lock does not have yet',
      sv: 'Nya adresser som ännu inte finns i addresses.lock',
    },
    why: {
      en: 'An address is only protected against vanishing once it is recorded. With --frozen, and where CI is set, a build does not write the record.',
      sv: 'En adress är skyddad först när den står i filen. Med --frozen, eller när miljövariabeln CI är satt, skriver bygget inget i den.',
    },
    remedy: {
      en: 'Run kommunike build on your own machine, and commit addresses.lock.',
      sv: 'Kör kommunike build på din egen dator, och checka in addresses.lock.',
    },
    example: '# kommunike build --frozen, with a new release',
    say: (count: number) => ({
      en: [
        `${count === 1 ? 'one new address is' : `${count} new addresses are`} not in addresses.lock yet`,
        'run kommunike build on your own machine and commit addresses.lock',
      ],
      sv: [
        `${count === 1 ? 'en ny adress' : `${count} nya adresser`} finns ännu inte i addresses.lock`,
        'kör kommunike build på din egen dator och checka in addresses.lock',
      ],
    }),
  },
} as const satisfies CodeBook;

function meant({ isFile, name }: Meaning, { quoted }: typeof en): string {
  return isFile ? name : quoted(name);
}

function englishRemedy(address: string, cure: Remedy): string {
  switch (cure.kind) {
    case 'release-moved':
      return `if it is now ${cure.to}, write there: “aliases: ${address}”`;
    case 'release-hidden':
      return `${cure.source} is no longer public: write “withdrawn” in place of “draft” or a later date`;
    case 'release-missing':
      return `restore ${cure.source}; to withdraw it, keep the file and write “withdrawn”`;
    case 'redirect-missing':
      return 'restore the alias, or the line under “redirects” in the config';
    case 'renamed':
      return `if it is now called ${en.quoted(cure.now)}, write in the config under that name: “aliases: ${cure.before}”`;
    case 'page-moved':
      return `if it has moved, write in the config: “redirects: { ${address}: ${cure.to ?? 'NEW-ADDRESS'} }”`;
  }
}

function swedishRemedy(address: string, cure: Remedy): string {
  switch (cure.kind) {
    case 'release-moved':
      return `om det nu är ${cure.to}, skriv där: ”aliases: ${address}”`;
    case 'release-hidden':
      return `${cure.source} är inte längre offentlig: skriv ”withdrawn” i stället för ”draft” eller ett senare datum`;
    case 'release-missing':
      return `återställ ${cure.source}; ska det återtas, behåll filen och skriv ”withdrawn”`;
    case 'redirect-missing':
      return 'lägg tillbaka aliaset, eller raden under ”redirects” i konfigurationen';
    case 'renamed':
      return `om namnet nu är ${sv.quoted(cure.now)}, skriv under det namnet i konfigurationen: ”aliases: ${cure.before}”`;
    case 'page-moved':
      return `om sidan har flyttat, skriv i konfigurationen: ”redirects: { ${address}: ${cure.to ?? 'NY-ADRESS'} }”`;
  }
}

const englishOwner: Readonly<Record<Owner, string>> = {
  release: 'rename the file, or give it another slug',
  sender: 'add the old name to the aliases of the sender, or give the new sender another slug',
  committee: 'add the old name to the aliases of the committee, or give the new committee another slug',
  other: 'rename one of them',
};

const swedishOwner: Readonly<Record<Owner, string>> = {
  release: 'byt namn på filen, eller ge den en annan slug',
  sender: 'skriv det gamla namnet under avsändarens ”aliases”, eller ge den nya avsändaren en annan slug',
  committee: 'skriv det gamla namnet under nämndens ”aliases”, eller ge den nya nämnden en annan slug',
  other: 'byt namn på den ena',
};
