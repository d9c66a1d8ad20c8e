import type { LocalizedText } from '../model/localized-text.ts';
import type { CodeBook } from './code.ts';
import { en, sv } from './wording.ts';

/** A contradiction in an amount: between its value and another field, or between its years and their number. */
export type AmountClash =
  | {
      readonly written: string;
      readonly says: LocalizedText;
      readonly key: string;
      readonly field: string | number;
    }
  | { readonly from: number; readonly to: number; readonly years: number };

/** Single values: money, telephones, parties, dates, senders and committees. */
export const fieldsCodes = {
  'amount-unclear': {
    severity: 'error',
    title: {
      en: 'An amount that is not one sum of money',
      sv: 'Ett belopp som inte är en enda summa pengar',
    },
    why: {
      en: 'Amounts are added up and compared, so each must be one figure in one currency, with nothing else in it.',
      sv: 'Beloppen summeras och jämförs. Därför måste vart och ett vara ett enda tal i en valuta, utan något annat i samma fält.',
    },
    remedy: {
      en: 'Write 1350000, 1,35 miljoner kronor, 300 tkr or 300 000 kr, and put what it is for in “purpose”.',
      sv: 'Skriv 1350000, 1,35 miljoner kronor, 300 tkr eller 300 000 kr, och skriv i ”purpose” vad pengarna ska gå till.',
    },
    example: 'amounts:\n  - value: 98 000 invånare',
    say: (written: string, why: LocalizedText, examples: readonly string[]) => ({
      en: [
        `${en.quoted(written)} is not a sum of money: ${why.en}`,
        `write one sum: ${en.oneOf(['1350000', ...examples])}; put what it is for in “purpose”`,
      ],
      sv: [
        `${sv.quoted(written)} är inget penningbelopp: ${why.sv}`,
        `skriv ett enda belopp, till exempel ${sv.oneOf(['1350000', ...examples])}; vad pengarna ska gå till skrivs i ”purpose”`,
      ],
    }),
  },
  'amount-ambiguous': {
    severity: 'error',
    title: { en: 'An amount that can be read in two ways', sv: 'Ett belopp som kan läsas på två sätt' },
    why: {
      en: 'In Swedish a comma begins the decimals, in English it groups thousands. A guess could be wrong a thousandfold.',
      sv: 'På svenska inleder kommatecknet decimalerna, på engelska avgränsar det tusental. En gissning kan bli tusen gånger fel.',
    },
    remedy: {
      en: 'Group thousands with spaces (1 350), or write the decimals so that they can’t be thousands (1,35).',
      sv: 'Skriv tusental med mellanslag (1 350), eller skriv decimalerna så att de inte kan tas för tusental (1,35).',
    },
    example: 'amounts:\n  - value: 1,350 kronor',
    say: (written: string, decimal: string, thousands: string, unmistakable: readonly string[]) => ({
      en: [
        `${en.quoted(written)} can be read in two ways: ${decimal} or ${thousands}`,
        `write ${unmistakable.join(', or ')}`,
      ],
      sv: [
        `${sv.quoted(written)} kan läsas på två sätt: ${decimal.replace('.', ',')} eller ${thousands}`,
        `skriv ${sv.oneOf(unmistakable)}`,
      ],
    }),
  },
  'amount-currency-unknown': {
    severity: 'error',
    title: { en: 'An unknown currency', sv: 'En okänd valuta' },
    why: {
      en: 'Sums are kept apart by currency, so each currency must be known by its code.',
      sv: 'Belopp i olika valutor hålls isär, så varje valuta måste anges med sin kod.',
    },
    remedy: {
      en: 'Write the three-letter code (ISO 4217): SEK, EUR, NOK, DKK.',
      sv: 'Skriv koden med tre bokstäver (ISO 4217): SEK, EUR, NOK, DKK.',
    },
    example: 'amounts:\n  - value: 300 000\n    currency: SKE',
    say: (written: string, meant: string | undefined) => ({
      en: [
        `${en.quoted(written)} is not a currency code`,
        meant ? en.didYouMean(meant) : 'write its three-letter code (ISO 4217): SEK, EUR, NOK',
      ],
      sv: [
        `${sv.quoted(written)} är ingen valutakod`,
        meant ? sv.didYouMean(meant) : 'skriv valutans kod med tre bokstäver (ISO 4217): SEK, EUR, NOK',
      ],
    }),
  },
  'amount-currency-guessed': {
    severity: 'warning',
    title: {
      en: 'An amount spelt as in another country, without a currency',
      sv: 'Ett belopp stavat som i ett annat land, utan valuta',
    },
    why: {
      en: 'Plain kronor are taken as those of the archive’s own country, but the spelling suggests another country’s.',
      sv: 'Kronor utan tillägg tolkas som det egna landets, men stavningen tyder på att ett annat lands kronor avses.',
    },
    remedy: {
      en: 'Add the currency: “currency: NOK”, “currency: DKK” or “currency: SEK”.',
      sv: 'Lägg till valutan: ”currency: NOK”, ”currency: DKK” eller ”currency: SEK”.',
    },
    example: 'amounts:\n  - value: kr 1,2 millioner',
    say: (written: string, home: string, others: readonly string[]) => ({
      en: [
        `${en.quoted(written)} is spelt as in another country, but taken as ${home}`,
        `add ${en.oneOf(others.map((code) => `“currency: ${code}”`))}, or “currency: ${home}” if it is right`,
      ],
      sv: [
        `${sv.quoted(written)} är stavat som i ett annat land men tolkas som ${home}`,
        `lägg till ${sv.oneOf(others.map((code) => `”currency: ${code}”`))}, eller ”currency: ${home}” om det är rätt`,
      ],
    }),
  },
  'amount-contradiction': {
    severity: 'error',
    title: { en: 'An amount that contradicts itself', sv: 'Ett belopp som motsäger sig självt' },
    why: {
      en: 'The value’s own words and the fields beside it, or the years and their number, say different things.',
      sv: 'Beloppets egna ord säger ett och fälten bredvid ett annat, eller så stämmer årtalen inte med antalet år.',
    },
    remedy: { en: 'Keep the one that is right.', sv: 'Behåll det som är rätt.' },
    example: 'amounts:\n  - value: 600 tkr per år 2021–2023\n    years: 2',
    say: (clash: AmountClash) => {
      if (!('from' in clash)) {
        const { written, says, key, field } = clash;
        return {
          en: [
            `the value ${en.quoted(written)} ${says.en}, but “${key}” says ${field}`,
            'keep the one that is right',
          ],
          sv: [
            `beloppet ${sv.quoted(written)} ${says.sv}, men i ”${key}” står det ${field}`,
            'behåll det som är rätt',
          ],
        };
      }
      const { from, to, years } = clash;
      const count = to - from + 1;
      return {
        en: [
          `${from}–${to} is ${en.counted(count, 'year', 'years')}, but the amount says ${en.counted(years, 'year', 'years')}`,
          'both years count; keep the one that is right',
        ],
        sv: [
          `${from}–${to} är ${count} år, men i beloppet står det ${years} år`,
          'både första och sista året räknas med; behåll det som är rätt',
        ],
      };
    },
  },
  'amount-years-reversed': {
    severity: 'error',
    title: { en: 'A period that ends before it begins', sv: 'En period som slutar innan den börjar' },
    why: {
      en: 'No total can be calculated for such a period.',
      sv: 'Det går inte att räkna ut någon summa för en sådan period.',
    },
    remedy: {
      en: 'Write the first year in “from” and the last in “to”.',
      sv: 'Skriv det första året i ”from” och det sista i ”to”.',
    },
    example: 'amounts:\n  - value: 600 tkr\n    per: year\n    from: 2023\n    to: 2021',
    say: (from: number, to: number) => ({
      en: [`the period ends in ${to}, before it begins in ${from}`, 'put the first year first'],
      sv: [`perioden slutar ${to}, innan den börjar ${from}`, 'sätt det första året först'],
    }),
  },
  'amount-period-missing': {
    severity: 'warning',
    title: {
      en: 'An amount per year or month without a period',
      sv: 'Ett belopp per år eller månad utan angiven period',
    },
    why: {
      en: 'Without a number of years no total can be calculated, and the amount is shown as written.',
      sv: 'Utan antal år går det inte att räkna ut någon summa, så beloppet visas som det står.',
    },
    remedy: { en: 'Add “years”, or “from” and “to”.', sv: 'Lägg till ”years”, eller ”from” och ”to”.' },
    example: 'amounts:\n  - value: 600 tkr per år',
    say: (written: string, per: 'year' | 'month') => ({
      en: [
        `${en.quoted(written)} is per ${per}, but does not say for how long, so no total can be calculated`,
        'add “years: 3” or “from: 2021” and “to: 2023”',
      ],
      sv: [
        `${sv.quoted(written)} är per ${per === 'year' ? 'år' : 'månad'}, men det framgår inte hur länge det gäller, så ingen totalsumma kan räknas ut`,
        'lägg till ”years: 3”, eller ”from: 2021” och ”to: 2023”',
      ],
    }),
  },
  'phone-undialable': {
    severity: 'warning',
    title: {
      en: 'A telephone number that can’t be dialled',
      sv: 'Ett telefonnummer som inte går att ringa',
    },
    why: {
      en: 'Readers tap a number to call it. Without its area code, or with a digit missing, that fails.',
      sv: 'Läsarna trycker på numret för att ringa. Utan riktnummer, eller med en siffra för lite, går det inte.',
    },
    remedy: {
      en: 'Write the whole number, 018-727 00 00, or with its country code, +46 18 727 00 00. Short numbers such as 112 and 1177 and extensions (ankn 12) also work.',
      sv: 'Skriv hela numret, 018-727 00 00, eller med landsnummer, +46 18 727 00 00. Kortnummer som 112 och 1177 och anknytningar (ankn 12) fungerar också.',
    },
    example: 'contacts:\n  - name: Pressjouren\n    phone: 727 00',
    say: (written: string, hint: LocalizedText) => ({
      en: [`${en.quoted(written)} can’t be dialled`, hint.en],
      sv: [`${sv.quoted(written)} går inte att ringa`, hint.sv],
    }),
  },
  'party-unknown': {
    severity: 'warning',
    title: {
      en: 'A party that is not a national one',
      sv: 'Ett parti som inte är något av de nationella',
    },
    why: {
      en: 'A local party is fine, but a mistyped letter gives the wrong party.',
      sv: 'Ett lokalt parti är rätt som det står, men en felskriven bokstav ger fel parti.',
    },
    remedy: {
      en: 'Check the letter. A local party may be left as it is.',
      sv: 'Kontrollera bokstaven. Ett lokalt parti kan stå kvar.',
    },
    example: 'contacts:\n  - name: Pressjouren\n    party: SP\n    phone: 08-465 004 00',
    say: (written: string, letters: readonly string[]) => ({
      en: [
        `${en.quoted(written)} is not the abbreviation of a national party`,
        `the national parties are ${en.allOf(letters)}; a local party may be left as it is`,
      ],
      sv: [
        `${sv.quoted(written)} är inte beteckningen på något nationellt parti`,
        `de nationella partiernas beteckningar är ${sv.allOf(letters)}; ett lokalt partis kan stå kvar`,
      ],
    }),
  },
  'date-malformed': {
    severity: 'error',
    title: { en: 'A date in the wrong format', sv: 'Ett datum som är skrivet på fel sätt' },
    why: {
      en: 'Only one order of year, month and day is read, so that no date can be mistaken for another.',
      sv: 'År, månad och dag läses bara i en ordning, så att inget datum kan tas för ett annat.',
    },
    remedy: {
      en: 'Write 2017-03-14, or 2017-03-14T10:00 with a local time.',
      sv: 'Skriv 2017-03-14, eller 2017-03-14T10:00 med klockslag i lokal tid.',
    },
    example: 'date: 14 mars 2017',
    say: (written: string, hint: LocalizedText, hasTime = false) => ({
      en: [
        hasTime
          ? `${en.quoted(written)} has a time, but only a day is allowed here`
          : `${en.quoted(written)} is not a date that Kommuniké can read`,
        hint.en,
      ],
      sv: [
        hasTime
          ? `${sv.quoted(written)} har ett klockslag, men här ska det bara stå en dag`
          : `${sv.quoted(written)} är inget datum som Kommuniké kan läsa`,
        hint.sv,
      ],
    }),
  },
  'date-impossible': {
    severity: 'error',
    title: { en: 'A date that does not exist', sv: 'Ett datum som inte finns' },
    why: {
      en: 'The month, the day or the time is not on any calendar or clock.',
      sv: 'Månaden, dagen eller klockslaget finns inte i någon kalender eller på någon klocka.',
    },
    remedy: {
      en: 'Check the figures. The month comes before the day.',
      sv: 'Kontrollera siffrorna. Månaden står före dagen.',
    },
    example: 'date: 2026-02-31',
    say: (written: string, why: LocalizedText, hint: LocalizedText) => ({
      en: [`${en.quoted(written)} is not a date: ${why.en}`, hint.en],
      sv: [`${sv.quoted(written)} är inget datum: ${why.sv}`, hint.sv],
    }),
  },
  'time-skipped': {
    severity: 'error',
    title: {
      en: 'A time that the clocks skip',
      sv: 'Ett klockslag som hoppas över vid omställningen till sommartid',
    },
    why: {
      en: 'When summer time begins, the clocks go forward over an hour that therefore does not exist that day.',
      sv: 'När sommartiden börjar ställs klockan fram en timme, och den timmen finns inte den dagen.',
    },
    remedy: {
      en: 'Write a time before or after the change.',
      sv: 'Skriv ett klockslag före eller efter omställningen.',
    },
    example: 'date: 2026-03-29T02:30',
    say: (time: string, day: string, timeZone: string, shifted: string) => ({
      en: [
        `${time} does not exist on ${day} in ${timeZone}: the clocks go forward past it`,
        `write a time before or after the change: ${shifted}`,
      ],
      sv: [
        `klockslaget ${time} finns inte ${day} i ${timeZone}, för då ställs klockan fram`,
        `skriv ett klockslag före eller efter omställningen: ${shifted}`,
      ],
    }),
  },
  'sender-unknown': {
    severity: 'error',
    title: { en: 'An unknown sender', sv: 'En okänd avsändare' },
    why: {
      en: 'The sender determines the release’s address and the collection that it belongs to.',
      sv: 'Avsändaren avgör pressmeddelandets adress och vilken samling det hör till.',
    },
    remedy: {
      en: 'Write the name or SCB code of a Swedish municipality or region, declare the sender under “senders” in the config, or set “register: none” to accept any name.',
      sv: 'Skriv namnet på en svensk kommun eller region, eller dess SCB-kod. Du kan också lägga in avsändaren under ”senders” i konfigurationen, eller ange ”register: none” så att alla namn godtas.',
    },
    example: 'municipality: Upsala',
    say: (written: string, hint: LocalizedText) => ({
      en: [`the sender ${en.quoted(written)} is unknown`, hint.en],
      sv: [`avsändaren ${sv.quoted(written)} är okänd`, hint.sv],
    }),
  },
  'sender-repeated': {
    severity: 'error',
    title: { en: 'The same sender twice', sv: 'Samma avsändare två gånger' },
    why: {
      en: 'A release is sent once by each of its senders. Two names for one are probably a slip, and another sender may be missing.',
      sv: 'Var och en av avsändarna står bakom pressmeddelandet en gång. Två namn på samma är troligen ett misstag, och en annan avsändare kan saknas.',
    },
    remedy: {
      en: 'Delete one of them, or write the sender that was meant.',
      sv: 'Ta bort det ena, eller skriv den avsändare som du menade.',
    },
    example: 'municipality: [Uppsala, "0380"]',
    say: (name: string) => ({
      en: [
        `${en.quoted(name)} is named twice as a sender`,
        'delete one of them, or write the sender that was meant',
      ],
      sv: [
        `${sv.quoted(name)} står två gånger som avsändare`,
        'ta bort det ena, eller skriv den avsändare som du menade',
      ],
    }),
  },
  'amount-payer-missing': {
    severity: 'warning',
    title: { en: 'It is not known which sender pays', sv: 'Det framgår inte vilken avsändare som betalar' },
    why: {
      en: 'Each amount of a release with several senders is counted for the one that pays, or once for those that pay together. Where nobody is named, it is counted for the first sender.',
      sv: 'När flera står bakom ett pressmeddelande räknas varje belopp hos den som betalar, eller en gång för dem som betalar tillsammans. Står det ingen betalare räknas det hos den första avsändaren.',
    },
    remedy: {
      en: 'Add “payer” to the amount: the name of one sender, or of several. A committee’s name does too, if only one of them has it.',
      sv: 'Lägg till ”payer” vid beloppet: namnet på en avsändare, eller på flera. En nämnds namn går också bra, om bara en av dem har det.',
    },
    example:
      'municipality: [Uppsala, Region Uppsala]\ncontacts: [{ name: Region Uppsala, phone: 018-611 00 00 }]\namounts:\n  - value: 1,35 mnkr',
    say: (lead: string) => ({
      en: [
        `the release has several senders, and it does not say which one pays`,
        `add a “payer”, or the amount is counted for ${en.quoted(lead)}`,
      ],
      sv: [
        'pressmeddelandet har flera avsändare, och det framgår inte vem som betalar',
        `lägg till ”payer”, annars räknas beloppet hos ${sv.quoted(lead)}`,
      ],
    }),
  },
  'amount-payer-unknown': {
    severity: 'warning',
    title: { en: 'The sender that pays is misspelt', sv: 'Avsändaren som betalar är felstavad' },
    why: {
      en: 'The amount is not counted for it, but for the first sender, or for the others that are named.',
      sv: 'Beloppet räknas inte hos den utan hos den första avsändaren, eller hos de andra som nämns.',
    },
    remedy: {
      en: 'Write the name as under “municipality”.',
      sv: 'Skriv namnet som under ”municipality”.',
    },
    example:
      'municipality: [Uppsala, Region Uppsala]\ncontacts: [{ name: Region Uppsala, phone: 018-611 00 00 }]\namounts:\n  - value: 1,35 mnkr\n    payer: Region Upsala',
    say: (written: string, meant: string) => ({
      en: [`no sender of the release is called ${en.quoted(written)}`, en.didYouMean(meant)],
      sv: [`ingen av pressmeddelandets avsändare heter ${sv.quoted(written)}`, sv.didYouMean(meant)],
    }),
  },
  'contact-employer-missing': {
    severity: 'warning',
    title: {
      en: 'It is not known which sender a contact works for',
      sv: 'Det framgår inte vilken avsändare en kontakt hör till',
    },
    why: {
      en: 'Each contact of a release with several senders is listed under the one that it works for, so that journalists call the right one. Where that is not known, it is listed under the first sender.',
      sv: 'När flera står bakom ett pressmeddelande listas varje kontakt hos den avsändare som den hör till, så att journalister ringer rätt. Framgår det inte listas den hos den första avsändaren.',
    },
    remedy: {
      en: 'Add “organisation” to the contact: the name of the sender, or of somebody else.',
      sv: 'Lägg till ”organisation” vid kontakten: avsändarens namn, eller någon annans.',
    },
    example:
      'municipality: [Uppsala, Region Uppsala]\ncontacts:\n  - name: Anna Exempelsson\n    phone: 070-174 06 05',
    say: (name: string, lead: string) => ({
      en: [
        `the release has several senders, and it does not say which one ${en.quoted(name)} works for`,
        `add “organisation”, or the contact is listed under ${en.quoted(lead)}`,
      ],
      sv: [
        `pressmeddelandet har flera avsändare, och det framgår inte vilken ${sv.quoted(name)} hör till`,
        `lägg till ”organisation”, annars listas kontakten hos ${sv.quoted(lead)}`,
      ],
    }),
  },
  'sender-slug-shared': {
    severity: 'error',
    title: { en: 'Two senders with the same address', sv: 'Två avsändare med samma adress' },
    why: {
      en: 'The pages of one would overwrite those of the other.',
      sv: 'Den enas sidor skulle skriva över den andras.',
    },
    remedy: {
      en: 'Give one of them another slug, or remove the one that is declared twice.',
      sv: 'Ge den ena en annan slug, eller ta bort den som står två gånger.',
    },
    example: 'senders:\n  - name: Björkvik kommun\n  - name: Bjorkvik kommun',
    say: (name: string, rival: string, slug: string) => ({
      en: [
        `${en.quoted(name)} and ${en.quoted(rival)} would share the address “${slug}”`,
        'give one of them another slug',
      ],
      sv: [
        `${sv.quoted(name)} och ${sv.quoted(rival)} skulle få samma adress, ”${slug}”`,
        'ge den ena en annan slug',
      ],
    }),
  },
  'sender-slug-missing': {
    severity: 'error',
    title: { en: 'A sender whose name gives no address', sv: 'En avsändare vars namn inte ger någon adress' },
    why: {
      en: 'Addresses consist of a–z, 0–9 and hyphens, and the name contains none of these.',
      sv: 'Adresser består av a–z, 0–9 och bindestreck, och av namnet blir inget kvar.',
    },
    remedy: { en: 'Give the sender a slug.', sv: 'Ge avsändaren en slug.' },
    example: 'senders:\n  - name: 北京',
    say: (name: string) => ({
      en: [
        `no address can be made from the name ${en.quoted(name)}`,
        'give it a slug of its own: a–z, 0–9 and hyphens',
      ],
      sv: [
        `det går inte att göra någon adress av namnet ${sv.quoted(name)}`,
        'ge avsändaren en egen slug: a–z, 0–9 och bindestreck',
      ],
    }),
  },
  'sender-name-shared': {
    severity: 'error',
    title: { en: 'One name for two senders', sv: 'Ett namn för två avsändare' },
    why: {
      en: 'A release that uses the name could belong to either.',
      sv: 'Ett pressmeddelande med det namnet skulle kunna höra till vilken som helst av dem.',
    },
    remedy: {
      en: 'Let each name and alias belong to one sender.',
      sv: 'Låt varje namn och alias höra till en enda avsändare.',
    },
    example:
      'senders:\n  - name: Björkvik kommun\n    aliases: Viken\n  - name: Lillvik kommun\n    aliases: Viken',
    say: (name: string, first: string, second: string) => ({
      en: [
        `${en.quoted(name)} stands for both ${en.quoted(first)} and ${en.quoted(second)}`,
        'let each name and alias belong to one sender',
      ],
      sv: [
        `${sv.quoted(name)} står för både ${sv.quoted(first)} och ${sv.quoted(second)}`,
        'låt varje namn och alias höra till en enda avsändare',
      ],
    }),
  },
  'committee-empty': {
    severity: 'error',
    title: { en: 'A committee without a name', sv: 'En nämnd utan namn' },
    why: {
      en: 'A committee has a page of its own, whose address is made from its name.',
      sv: 'Varje nämnd har en egen sida, vars adress görs av namnet.',
    },
    remedy: { en: 'Write the name of the elected body.', sv: 'Skriv vad nämnden heter.' },
    example: 'committee: –',
    say: (written: string, example: string) => ({
      en: [
        `${en.quoted(written)} is not the name of a committee`,
        `write the name of the elected body: “${example}”`,
      ],
      sv: [`${sv.quoted(written)} är inte namnet på någon nämnd`, `skriv vad nämnden heter: ”${example}”`],
    }),
  },
  'committee-misspelt': {
    severity: 'warning',
    title: {
      en: 'A committee whose name nearly matches one in the config',
      sv: 'En nämnd vars namn är snarlikt ett i konfigurationen',
    },
    why: {
      en: 'A mistyped name gets a collection of its own, and the release is missing from the right one.',
      sv: 'Ett felskrivet namn får en egen samling, och pressmeddelandet saknas i den rätta.',
    },
    remedy: {
      en: 'Correct the name, or add it to the config as a committee or as an alias.',
      sv: 'Rätta namnet, eller lägg till det i konfigurationen som nämnd eller alias.',
    },
    example: '# config: committees: [{ name: Socialnämnden }]\ncommittee: Socialnämden',
    say: (name: string, right: string) => ({
      en: [
        `${en.quoted(name)} is not among the committees in the config, but ${en.quoted(right)} is`,
        `${en.didYouMean(right)} If the name is right, add it to the config, as a committee or an alias`,
      ],
      sv: [
        `${sv.quoted(name)} finns inte bland konfigurationens nämnder, men det gör ${sv.quoted(right)}`,
        `${sv.didYouMean(right)} Är namnet rätt, lägg till det i konfigurationen som nämnd eller alias`,
      ],
    }),
  },
  'committee-out-of-time': {
    severity: 'warning',
    title: { en: 'A committee that did not exist on that day', sv: 'En nämnd som inte fanns den dagen' },
    why: {
      en: 'According to the config, the body did not exist, or had another name, on the day of the release.',
      sv: 'Enligt konfigurationen fanns nämnden inte, eller inte under det namnet, när pressmeddelandet kom.',
    },
    remedy: {
      en: 'Check the name and the date, or change “from” and “to” in the config.',
      sv: 'Kontrollera namnet och datumet, eller ändra ”from” och ”to” i konfigurationen.',
    },
    example:
      '# config: committees: [{ name: Socialnämnden, to: 2018-12-31 }]\ndate: 2024-05-02\ncommittee: Socialnämnden',
    say: (name: string, outside: LocalizedText, day: string) => ({
      en: [
        `${en.quoted(name)} ${outside.en}, but the release is dated ${day}`,
        'check the name and the date, or change the committee’s “from” and “to” in the config',
      ],
      sv: [
        `${sv.quoted(name)} ${outside.sv}, men pressmeddelandet är daterat ${day}`,
        'kontrollera namnet och datumet, eller ändra nämndens ”from” och ”to” i konfigurationen',
      ],
    }),
  },
  'committee-days-reversed': {
    severity: 'error',
    title: {
      en: 'A committee that ends before it begins',
      sv: 'En nämnd som upphör innan den inrättas',
    },
    why: {
      en: 'No release could ever be dated within such a period.',
      sv: 'Inget pressmeddelande kan vara daterat inom en sådan tid.',
    },
    remedy: {
      en: 'Write the first day in “from” and the last in “to”.',
      sv: 'Skriv den första dagen i ”from” och den sista i ”to”.',
    },
    example: 'committees:\n  - name: Socialnämnden\n    from: 2019-01-01\n    to: 2018-12-31',
    say: (name: string, from: string, to: string) => ({
      en: [
        `${en.quoted(name)} ends on ${to}, before it begins on ${from}`,
        'write the first day in “from” and the last in “to”',
      ],
      sv: [
        `${sv.quoted(name)} upphör ${to}, innan den inrättas ${from}`,
        'skriv den första dagen i ”from” och den sista i ”to”',
      ],
    }),
  },
  'committee-slug-shared': {
    severity: 'error',
    title: { en: 'Two committees with the same address', sv: 'Två nämnder med samma adress' },
    why: {
      en: 'The pages of one would overwrite those of the other.',
      sv: 'Den enas sidor skulle skriva över den andras.',
    },
    remedy: {
      en: 'Give one of them another slug, or make one an alias of the other.',
      sv: 'Ge den ena en annan slug, eller gör den ena till alias för den andra.',
    },
    example: 'committees:\n  - name: Socialnämnden\n  - name: Social nämnden\n    slug: socialnamnden',
    say: (rival: string, name: string, slug: string) => ({
      en: [
        `${en.quoted(rival)} and ${en.quoted(name)} would share the address “${slug}”`,
        'give one of them another slug',
      ],
      sv: [
        `${sv.quoted(rival)} och ${sv.quoted(name)} skulle få samma adress, ”${slug}”`,
        'ge den ena en annan slug',
      ],
    }),
  },
  'committee-slug-missing': {
    severity: 'error',
    title: { en: 'A committee whose name gives no address', sv: 'En nämnd vars namn inte ger någon adress' },
    why: {
      en: 'Addresses consist of a–z, 0–9 and hyphens, and the name contains none of these.',
      sv: 'Adresser består av a–z, 0–9 och bindestreck, och av namnet blir inget kvar.',
    },
    remedy: { en: 'Give the committee a slug.', sv: 'Ge nämnden en slug.' },
    example: 'committees:\n  - name: 北京',
    say: (name: string) => ({
      en: [
        `no address can be made from the name ${en.quoted(name)}`,
        'give it a slug of its own: a–z, 0–9 and hyphens',
      ],
      sv: [
        `det går inte att göra någon adress av namnet ${sv.quoted(name)}`,
        'ge nämnden en egen slug: a–z, 0–9 och bindestreck',
      ],
    }),
  },
  'committee-name-shared': {
    severity: 'error',
    title: { en: 'One name for two committees', sv: 'Ett namn för två nämnder' },
    why: {
      en: 'A release that uses the name could belong to either.',
      sv: 'Ett pressmeddelande med det namnet skulle kunna höra till vilken som helst av dem.',
    },
    remedy: {
      en: 'Let each name and alias belong to one committee.',
      sv: 'Låt varje namn och alias höra till en enda nämnd.',
    },
    example:
      'committees:\n  - name: Skolnämnden\n    aliases: Nämnden\n  - name: Byggnämnden\n    aliases: Nämnden',
    say: (name: string, first: string, second: string) => ({
      en: [
        `${en.quoted(name)} stands for both ${en.quoted(first)} and ${en.quoted(second)}`,
        'let each name and alias belong to one committee',
      ],
      sv: [
        `${sv.quoted(name)} står för både ${sv.quoted(first)} och ${sv.quoted(second)}`,
        'låt varje namn och alias höra till en enda nämnd',
      ],
    }),
  },
} as const satisfies CodeBook;
