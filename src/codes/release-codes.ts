import type { LocalizedText } from '../model/localized-text.ts';
import type { CodeBook } from './code.ts';
import { en, sv } from './wording.ts';

/** Things that may be dated before a release. */
const laterThings = {
  correction: { en: 'correction', sv: 'rättelsen' },
  update: { en: 'update', sv: 'uppdateringen' },
  event: { en: 'event', sv: 'evenemanget' },
  withdrawal: { en: 'withdrawal', sv: 'återtagandet' },
} as const satisfies Record<string, LocalizedText>;

/** Codes for the fields of a release, on their own and in combination. */
export const releaseCodes = {
  'title-long': {
    severity: 'warning',
    title: { en: 'The title is longer than 65 characters', sv: 'Rubriken är längre än 65 tecken' },
    why: {
      en: 'Search engines and phones truncate longer titles.',
      sv: 'Sökmotorer och telefoner kapar längre rubriker.',
    },
    remedy: {
      en: 'Put the most important point in the title and the rest in the summary.',
      sv: 'Skriv det viktigaste i rubriken och resten i ingressen.',
    },
    example: 'title: Kommunstyrelsen har beslutat att ge socialnämnden pengar till Sofia-metoden',
    say: (length: number, longest: number) => ({
      en: [
        `the title has ${length} characters, but is cut off after ${longest} in many places`,
        'say what matters most in a few words; the rest fits in the summary',
      ],
      sv: [
        `rubriken har ${length} tecken, men kapas på många ställen efter ${longest}`,
        'säg det viktigaste med få ord; resten får plats i ingressen',
      ],
    }),
  },
  'import-check': {
    severity: 'warning',
    title: { en: 'The import was not sure about this', sv: 'Importen var osäker på det här' },
    why: {
      en: 'The old text does not say it clearly, so it may be wrong. The comment is not published.',
      sv: 'Det framgår inte klart av den gamla texten och kan vara fel. Kommentaren publiceras inte.',
    },
    remedy: {
      en: 'Compare with the original, correct what is wrong, and delete the comment.',
      sv: 'Jämför med originalet, rätta det som är fel och ta bort kommentaren.',
    },
    example: 'date: 2017-03-14 # check: the text does not say when it was published',
    say: (reason: string) => ({
      en: [
        `to be checked: ${reason === '' ? 'the import was not sure' : reason}`,
        'compare with the original, correct what is wrong, and delete the comment',
      ],
      sv: [
        `behöver kontrolleras: ${reason === '' ? 'importen var osäker på det här' : sv.quoted(reason.replace(/[“”]/g, '’'))}`,
        'jämför med originalet, rätta det som är fel och ta bort kommentaren',
      ],
    }),
  },
  'summary-long': {
    severity: 'warning',
    title: { en: 'The summary is longer than 300 characters', sv: 'Ingressen är längre än 300 tecken' },
    why: {
      en: 'Lists and search engines truncate longer summaries.',
      sv: 'Listor och sökmotorer kapar längre ingresser.',
    },
    remedy: { en: 'Shorten it, and put the rest in the text.', sv: 'Korta den, och skriv resten i texten.' },
    example:
      'summary: Kommunen vill förbättra situationen för barn i familjer med missbruksproblem och därför får socialnämnden sociala investeringspengar till ett projekt som arbetar med metoden. Projektet pågår i två år och drivs tillsammans med regionen och flera föreningar, och när det är slut ska kommunen avgöra om arbetet blir en del av den ordinarie verksamheten.',
    say: (length: number, longest: number) => ({
      en: [
        `the summary has ${length} characters, but is cut off after ${longest} in many places`,
        'shorten it, and put the rest in the text',
      ],
      sv: [
        `ingressen har ${length} tecken, men kapas på många ställen efter ${longest}`,
        'korta den, och låt resten stå i texten',
      ],
    }),
  },
  'body-empty': {
    severity: 'warning',
    title: { en: 'The release has no text', sv: 'Pressmeddelandet saknar text' },
    why: { en: 'Its page would only show a title.', sv: 'Sidan skulle bara visa en rubrik.' },
    remedy: {
      en: 'Write the text below the second ---, or delete the file.',
      sv: 'Skriv texten under det andra ---, eller ta bort filen.',
    },
    example: '---\ntitle: Ny förskola i centrum\ndate: 2017-03-14\nmunicipality: Uppsala\n---\n',
    say: () => ({
      en: ['the release has no text', 'write it below the second line of ---'],
      sv: ['pressmeddelandet saknar text', 'skriv den under den andra raden med ---'],
    }),
  },
  'contacts-missing': {
    severity: 'warning',
    title: { en: 'The release has no press contact', sv: 'Pressmeddelandet saknar presskontakt' },
    why: {
      en: 'Journalists use a press archive to find a press contact.',
      sv: 'Journalister går till pressarkivet för att hitta någon att ringa.',
    },
    remedy: {
      en: 'Add a contact with name, title and telephone number, or the id of one in the config.',
      sv: 'Lägg till en kontakt med namn, titel och telefonnummer, eller ange id för en kontakt i konfigurationen.',
    },
    example: 'contacts:',
    say: () => ({
      en: [
        'the release has no press contact',
        'write, below “contacts:”, a line “  - name: Anna Exempelsson” and a line “    phone: 070-174 06 05”',
      ],
      sv: [
        'pressmeddelandet saknar presskontakt',
        'skriv under ”contacts:” en rad ”  - name: Anna Exempelsson” och en rad ”    phone: 070-174 06 05”',
      ],
    }),
  },
  'contact-unknown': {
    severity: 'error',
    title: {
      en: 'A contact id is not defined in the config',
      sv: 'En kontakts id finns inte i konfigurationen',
    },
    why: {
      en: 'A list item without fields refers to a contact in the config by its id.',
      sv: 'En rad i listan utan egna fält tolkas som id för en kontakt i konfigurationen.',
    },
    remedy: {
      en: 'Correct the id, add the contact to the config, or write the contact’s name and telephone number here.',
      sv: 'Rätta id:t, lägg till kontakten i konfigurationen, eller skriv kontaktens namn och telefonnummer här.',
    },
    example: 'contacts:\n  - presjouren',
    say: (id: string, near: string | undefined) => ({
      en: [
        `the config has no contact ${en.quoted(id)}`,
        near === undefined
          ? 'add it under “contacts” in the config, or write the contact out here: “- name: …”, with “phone: …” below'
          : en.didYouMean(near),
      ],
      sv: [
        `det finns ingen kontakt ${sv.quoted(id)} i konfigurationen`,
        near === undefined
          ? 'lägg till den under ”contacts” i konfigurationen, eller skriv ut kontakten här: ”- name: …”, med ”phone: …” under'
          : sv.didYouMean(near),
      ],
    }),
  },
  'email-invalid': {
    severity: 'error',
    title: { en: 'Not an e-mail address', sv: 'Ogiltig e-postadress' },
    why: { en: 'Journalists could not reach the contact.', sv: 'Journalister skulle inte nå kontakten.' },
    remedy: {
      en: 'Write one address of the form name@kommun.example, without å, ä or ö before the @.',
      sv: 'Skriv en enda adress, som namn@kommun.example, utan å, ä och ö före @.',
    },
    example: 'contacts:\n  - name: Anna Exempelsson\n    email: anna(at)uppsala.example',
    say: (written: string, hint: LocalizedText) => ({
      en: [`${en.quoted(written)} is not an e-mail address`, hint.en],
      sv: [`${sv.quoted(written)} är ingen e-postadress`, hint.sv],
    }),
  },
  'alt-missing': {
    severity: 'error',
    title: { en: 'A picture has no text alternative', sv: 'En bild saknar alternativtext' },
    why: {
      en: 'The law on digital public services requires one, for people who can’t see the picture.',
      sv: 'Lagen om tillgänglighet till digital offentlig service kräver det, för den som inte kan se bilden.',
    },
    remedy: { en: 'Describe the picture in a sentence.', sv: 'Beskriv bilden i en mening.' },
    example: 'images:\n  - src: skolan.jpg',
    say: (example: string) => ({
      en: ['the picture has no “alt”, which says what it shows', `write, for instance: ${example}`],
      sv: ['bilden saknar ”alt”, som beskriver vad den visar', `skriv till exempel: ${example}`],
    }),
  },
  'file-elsewhere': {
    severity: 'error',
    title: {
      en: 'A picture or attachment is not in the archive',
      sv: 'En bild eller bilaga finns inte i arkivet',
    },
    why: {
      en: 'Files on other servers can disappear and be used to track readers, so they must be part of the archive.',
      sv: 'Filer på andra servrar kan försvinna och användas för att spåra läsare. Därför måste de finnas i arkivet.',
    },
    remedy: {
      en: 'Save the file next to the release and write its name.',
      sv: 'Spara filen bredvid pressmeddelandet och skriv dess namn.',
    },
    example: 'images:\n  - src: https://uppsala.example/skolan.jpg\n    alt: En skola',
    /** `slashed` is the same with forward slashes, where only its backslashes are wrong. */
    say: (written: string, slashed: string | undefined) =>
      slashed !== undefined
        ? {
            en: [
              `${en.quoted(written)} is written with backslashes`,
              `write it with forward slashes: ${slashed}`,
            ],
            sv: [
              `${sv.quoted(written)} är skrivet med omvända snedstreck`,
              `skriv med vanliga snedstreck: ${slashed}`,
            ],
          }
        : {
            en: [
              `${en.quoted(written)} is not a file in the archive`,
              'save the file next to the release, or under public/, and write its name',
            ],
            sv: [
              `${sv.quoted(written)} är ingen fil i arkivet`,
              'spara filen bredvid pressmeddelandet, eller under public/, och skriv dess namn',
            ],
          },
  },
  'file-type': {
    severity: 'error',
    title: {
      en: 'An attachment of a type that may contain scripts',
      sv: 'En bilaga av en filtyp som kan innehålla skript',
    },
    why: {
      en: 'HTML and SVG files can run scripts on the archive’s site.',
      sv: 'HTML- och SVG-filer kan köra skript på arkivets webbplats.',
    },
    remedy: { en: 'Save it as a PDF or a picture.', sv: 'Spara den som PDF eller bild.' },
    example: 'attachments:\n  - karta.svg',
    say: (written: string) => ({
      en: [
        `${en.quoted(written)} is of a type that may contain scripts`,
        'save it as a PDF or a picture, and attach that instead',
      ],
      sv: [
        `${sv.quoted(written)} är av en filtyp som kan innehålla skript`,
        'spara den som PDF eller bild, och bifoga den filen i stället',
      ],
    }),
  },
  'slug-invalid': {
    severity: 'error',
    title: {
      en: 'A slug contains other characters than a–z, 0–9 and hyphens',
      sv: 'En slug innehåller andra tecken än a–z, 0–9 och bindestreck',
    },
    why: {
      en: 'Other characters are displayed differently by different programs.',
      sv: 'Andra tecken visas olika i olika program.',
    },
    remedy: { en: 'Use the suggested slug.', sv: 'Använd den föreslagna slugen.' },
    example: 'slug: Ny förskola',
    say: (written: string, suggestion: string) => ({
      en: [
        `${en.quoted(written)} can’t be part of an address: only a–z, 0–9 and hyphens can`,
        en.didYouMean(suggestion),
      ],
      sv: [
        `${sv.quoted(written)} kan inte ingå i en adress: det kan bara a–z, 0–9 och bindestreck`,
        sv.didYouMean(suggestion),
      ],
    }),
  },
  'slug-empty': {
    severity: 'error',
    title: {
      en: 'A name contains no characters for an address',
      sv: 'Ett namn har inga tecken som kan stå i en adress',
    },
    why: {
      en: 'Addresses consist of the letters a–z and digits, and the name has none.',
      sv: 'Adresser består av bokstäverna a–z och siffror, och namnet har inga.',
    },
    remedy: { en: 'Use letters or digits in the name.', sv: 'Använd bokstäver eller siffror i namnet.' },
    example: 'tags: ["!!!"]',
    say: (topic: string) => ({
      en: [
        `no address can be made from the topic ${en.quoted(topic)}`,
        'name the topic with letters or digits, or delete it',
      ],
      sv: [
        `det går inte att göra någon adress av ämnet ${sv.quoted(topic)}`,
        'ge ämnet ett namn med bokstäver eller siffror, eller ta bort det',
      ],
    }),
  },
  'alias-invalid': {
    severity: 'error',
    title: {
      en: 'An alias is not a path within the site',
      sv: 'Ett alias är ingen sökväg på webbplatsen',
    },
    why: {
      en: 'Each alias redirects to the release, so it must be a path such as /nyheter/123. Hosts would treat * and :name in it as wildcards.',
      sv: 'Varje alias leder vidare till pressmeddelandet och måste vara en sökväg som /nyheter/123. Webbhotell skulle tolka * och :namn som vilken adress som helst.',
    },
    remedy: {
      en: 'Write only the path, beginning with /, without domain, ?, # or wildcards.',
      sv: 'Skriv bara sökvägen, med / först, utan domän, ?, # och jokertecken.',
    },
    example: 'aliases: https://uppsala.example/nyheter/123',
    /** `path` is the suggestion; undefined for a pattern of several addresses. */
    say: (written: string, path: string | undefined) =>
      path === undefined
        ? {
            en: [
              `${en.quoted(written)} is a pattern, not one address`,
              'write every old address in full; rules for many addresses belong to the host',
            ],
            sv: [
              `${sv.quoted(written)} är ett mönster, inte en enda adress`,
              'skriv varje gammal adress i sin helhet; regler för många adresser hör hemma på webbhotellet',
            ],
          }
        : {
            en: [`${en.quoted(written)} is not an address within the site`, `write a path such as ${path}`],
            sv: [
              `${sv.quoted(written)} är ingen adress på webbplatsen`,
              `skriv en sökväg, till exempel ${path}`,
            ],
          },
  },
  'language-unknown': {
    severity: 'error',
    title: { en: 'Not a language tag', sv: 'Ogiltig språkkod' },
    why: {
      en: 'Screen readers use it to choose a voice. It must be a BCP 47 tag, such as sv.',
      sv: 'Skärmläsare väljer röst efter den. Den måste vara en språkkod enligt BCP 47, till exempel sv.',
    },
    remedy: { en: 'Use the suggested tag.', sv: 'Använd den föreslagna koden.' },
    example: 'language: svenska',
    say: (written: string, suggestion: string | undefined, tags: readonly string[]) => ({
      en: [
        `${en.quoted(written)} is not a language tag`,
        suggestion === undefined
          ? `write a tag such as ${en.oneOf(tags)}`
          : `${en.didYouMean(suggestion)} Write a language as its tag, such as ${en.oneOf(tags)}`,
      ],
      sv: [
        `${sv.quoted(written)} är ingen språkkod`,
        suggestion === undefined
          ? `skriv en språkkod, till exempel ${sv.oneOf(tags)}`
          : `${sv.didYouMean(suggestion)} Språk anges med sina koder, till exempel ${sv.oneOf(tags)}`,
      ],
    }),
  },
  'dates-reversed': {
    severity: 'error',
    title: {
      en: 'A release expires before it is published',
      sv: 'Ett pressmeddelande går ut innan det publiceras',
    },
    why: { en: 'It would never be visible.', sv: 'Det skulle aldrig synas.' },
    remedy: {
      en: 'Make “expires” later than “date” and “embargo”.',
      sv: 'Sätt ”expires” senare än ”date” och ”embargo”.',
    },
    example: 'date: 2017-03-14\nexpires: 2017-03-01',
    say: (expires: string, begins: string) => ({
      en: [
        `the release expires on ${expires}, but is not published until ${begins}`,
        'make “expires” later than “date” and “embargo”',
      ],
      sv: [
        `pressmeddelandet går ut ${expires}, men publiceras först ${begins}`,
        'sätt ”expires” senare än ”date” och ”embargo”',
      ],
    }),
  },
  'date-before-release': {
    severity: 'warning',
    title: {
      en: 'A correction, update or event is dated before the release',
      sv: 'En rättelse, en uppdatering eller ett evenemang är daterat före pressmeddelandet',
    },
    why: {
      en: 'A release can’t be corrected before it is published or invite to a past event, so one of the dates is probably wrong.',
      sv: 'Ett pressmeddelande kan inte rättas innan det har publicerats, eller bjuda in till något som redan har varit, så något av datumen är nog fel.',
    },
    remedy: {
      en: 'Check the year and the month of both dates.',
      sv: 'Kontrollera år och månad i båda datumen.',
    },
    example: 'date: 2017-03-14\nupdated: 2016-03-20',
    say: (what: keyof typeof laterThings, later: string, release: string) => ({
      en: [
        `the ${laterThings[what].en} of ${later} is earlier than the release of ${release}`,
        'check the year and the month of both dates',
      ],
      sv: [
        `${laterThings[what].sv} ${later} ligger före pressmeddelandet ${release}`,
        'kontrollera år och månad i båda datumen',
      ],
    }),
  },
} as const satisfies CodeBook;
