import type { CodeBook } from '../code.ts';
import { en, sv } from '../wording.ts';

/** Required details of an open data catalogue, by config key. */
export type MissingInCatalogue = 'license' | 'organisation' | 'number' | 'type' | 'contact';

const missingWords: Readonly<Record<MissingInCatalogue, { readonly en: string; readonly sv: string }>> = {
  license: { en: 'a licence (openData.license)', sv: 'licens (openData.license)' },
  organisation: {
    en: 'the organisation that publishes (openData.organisation)',
    sv: 'den organisation som publicerar (openData.organisation)',
  },
  number: {
    en: 'its organisation number (openData.organisation.number)',
    sv: 'dess organisationsnummer (openData.organisation.number)',
  },
  type: { en: 'what it is (openData.organisation.type)', sv: 'vad den är (openData.organisation.type)' },
  contact: { en: 'a contact with an e-mail address (contact)', sv: 'en kontakt med e-postadress (contact)' },
};

/** Codes for open data. The examples are lines of `kommunike.config.yaml`, marked by a comment. */
export const openDataCodes = {
  'organisation-number-invalid': {
    severity: 'error',
    title: { en: 'Not an organisation number', sv: 'Ogiltigt organisationsnummer' },
    why: {
      en: 'The open data portal knows the publisher by it. A Swedish organisation number has ten digits, and the last is a check digit.',
      sv: 'Dataportalen känner igen utgivaren på det. Ett organisationsnummer har tio siffror, och den sista är en kontrollsiffra.',
    },
    remedy: {
      en: 'Copy the number of the organisation itself, such as 212000-3005.',
      sv: 'Kopiera organisationens eget nummer, till exempel 212000-3005.',
    },
    example:
      '# kommunike.config.yaml\nopenData:\n  organisation:\n    name: Uppsala kommun\n    number: 212000-3006',
    /** The right check digit, if only that is wrong. */
    say: (written: string, checkDigit: number | undefined) => ({
      en: [
        `${en.quoted(written)} is not an organisation number`,
        checkDigit === undefined
          ? 'write ten digits, such as 212000-3005'
          : `look for a mistyped digit: with these nine, the last would be ${checkDigit}`,
      ],
      sv: [
        `${sv.quoted(written)} är inget organisationsnummer`,
        checkDigit === undefined
          ? 'skriv tio siffror, till exempel 212000-3005'
          : `leta efter en felskriven siffra: efter de nio första ska den sista vara ${checkDigit}`,
      ],
    }),
  },
  'catalogue-incomplete': {
    severity: 'warning',
    title: {
      en: 'The catalogue lacks details that open data portals require',
      sv: 'Katalogen saknar det som en dataportal kräver',
    },
    why: {
      en: 'The file data/dcat.rdf follows DCAT-AP-SE, which dataportal.se harvests. Without these, the data is shown badly there or can’t be found. Only reported once the site has an address of its own and “openData” is in the config.',
      sv: 'Filen data/dcat.rdf följer DCAT-AP-SE, som dataportal.se skördar. Utan uppgifterna visas datamängden dåligt där eller går inte att hitta. Varningen kommer först när webbplatsen har en egen adress och ”openData” står i konfigurationen.',
    },
    remedy: {
      en: 'Add the keys in the message. If no portal will harvest the archive, turn the warning off.',
      sv: 'Lägg till de nycklar som meddelandet nämner. Om ingen portal ska skörda arkivet kan du stänga av varningen.',
    },
    example:
      '# kommunike.config.yaml\nbaseUrl: https://www.uppsala.se/press/\nopenData:\n  license: https://creativecommons.org/publicdomain/zero/1.0/',
    say: (missing: readonly MissingInCatalogue[]) => ({
      en: [
        `the open data catalogue lacks ${en.allOf(missing.map((key) => missingWords[key].en))}`,
        'add what is missing, or write “warnings: {catalogue-incomplete: off}” if no portal will harvest it',
      ],
      sv: [
        `katalogen över öppna data saknar ${sv.allOf(missing.map((key) => missingWords[key].sv))}`,
        'lägg till det som saknas, eller skriv ”warnings: {catalogue-incomplete: off}” om ingen portal ska skörda den',
      ],
    }),
  },
} as const satisfies CodeBook;
