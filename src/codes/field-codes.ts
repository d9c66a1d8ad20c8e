import type { Said } from '../model/said.ts';
import type { CodeBook } from './code.ts';
import { en, sv } from './wording.ts';

/** Single values: money, telephones, parties, dates, senders and committees. */
export const fieldsCodes = {
  'amount-unclear': {
    severity: 'error',
    title: 'An amount that is not one sum of money',
    why: 'Amounts are added up and compared, so each must be one figure in one currency, with nothing else in it.',
    remedy:
      'Write 1350000, 1,35 miljoner kronor, 300 tkr or 300 000 kr, and put what it is for in “purpose”.',
    example: 'amounts:\n  - value: 98 000 invånare',
    say: (written: string, why: Said, examples: readonly string[]) => ({
      en: [
        `${en.quoted(written)} is not a sum of money: ${why.en}`,
        `write one sum: ${en.oneOf(['1350000', ...examples])}; what it is for belongs in “purpose”`,
      ],
      sv: [
        `${sv.quoted(written)} är inget penningbelopp: ${why.sv}`,
        `skriv ett enda belopp, till exempel ${sv.oneOf(['1350000', ...examples])}; vad pengarna ska gå till skrivs i ”purpose”`,
      ],
    }),
  },
  'amount-ambiguous': {
    severity: 'error',
    title: 'An amount that can be read in two ways',
    why: 'In Swedish a comma begins the decimals, in English it groups thousands. A guess could be wrong a thousandfold.',
    remedy:
      'Group thousands with spaces (1 350), or write the decimals so that they can’t be thousands (1,35).',
    example: 'amounts:\n  - value: 1,350 kronor',
  },
  'amount-currency-unknown': {
    severity: 'error',
    title: 'An unknown currency',
    why: 'Sums are kept apart by currency, so each currency must be known by its code.',
    remedy: 'Write the code of three letters (ISO 4217): SEK, EUR, NOK, DKK.',
    example: 'amounts:\n  - value: 300 000\n    currency: SKE',
  },
  'amount-currency-guessed': {
    severity: 'warning',
    title: 'Words of another country without a currency',
    why: 'Kronor without more are those of the archive’s own country, but the spelling makes it likely that others are meant.',
    remedy: 'Add the currency: “currency: NOK”, “currency: DKK” or “currency: SEK”.',
    example: 'amounts:\n  - value: kr 1,2 millioner',
  },
  'amount-contradiction': {
    severity: 'error',
    title: 'An amount that contradicts itself',
    why: 'The value’s own words and the fields beside it, or the years and their number, say different things.',
    remedy: 'Keep the one that is right.',
    example: 'amounts:\n  - value: 600 tkr per år 2021–2023\n    years: 2',
  },
  'amount-years-reversed': {
    severity: 'error',
    title: 'A period that ends before it begins',
    why: 'No total can be computed over such a period.',
    remedy: 'Let “from” be the first year and “to” the last.',
    example: 'amounts:\n  - value: 600 tkr\n    per: year\n    from: 2023\n    to: 2021',
  },
  'amount-period-missing': {
    severity: 'warning',
    title: 'An amount per year or month without a period',
    why: 'Without a number of years no total can be given, and the amount is shown as it stands.',
    remedy: 'Add “years”, or “from” and “to”.',
    example: 'amounts:\n  - value: 600 tkr per år',
  },
  'phone-undialable': {
    severity: 'warning',
    title: 'A telephone number that can’t be dialled',
    why: 'Readers press a number to call it. Without its area code, or with a digit too few, that fails.',
    remedy:
      'Write the whole number, 018-727 00 00, or with its country code, +46 18 727 00 00. Short numbers such as 112 and 1177 and extensions (ankn 12) are known.',
    example: 'contacts:\n  - name: Pressjouren\n    phone: 727 00',
  },
  'party-unknown': {
    severity: 'warning',
    title: 'A party that is none of the national ones',
    why: 'A local party is right as it stands, but a mistyped letter gives the wrong party.',
    remedy: 'Check the letter. A local party may be left as it is.',
    example: 'contacts:\n  - name: Pressjouren\n    party: SP\n    phone: 08-465 004 00',
  },
  'date-malformed': {
    severity: 'error',
    title: 'A date written in another way',
    why: 'Only one order of year, month and day is read, so that no date can be taken for another.',
    remedy: 'Write 2017-03-14, or 2017-03-14T10:00 with a time, which is the local one.',
    example: 'date: 14 mars 2017',
  },
  'date-impossible': {
    severity: 'error',
    title: 'A date that does not exist',
    why: 'The month, the day or the time lies outside what a calendar or a clock can show.',
    remedy: 'Check the figures. The month comes before the day.',
    example: 'date: 2026-02-31',
  },
  'time-skipped': {
    severity: 'error',
    title: 'A time that the clocks skip',
    why: 'When summer time begins, the clocks go forward over an hour that therefore does not exist that day.',
    remedy: 'Write a time before or after the change.',
    example: 'date: 2026-03-29T02:30',
  },
  'sender-unknown': {
    severity: 'error',
    title: 'A sender that nobody knows',
    why: 'The sender decides the release’s address and the collection that it belongs to.',
    remedy:
      'Write the name or SCB code of a Swedish municipality or region, declare the sender under “senders” in the config, or set “register: none” to accept any name.',
    example: 'municipality: Upsala',
  },
  'sender-slug-shared': {
    severity: 'error',
    title: 'Two senders with one address',
    why: 'The pages of one would overwrite those of the other.',
    remedy: 'Give one of them another slug, or remove the one that is declared twice.',
    example: 'senders:\n  - name: Björkvik kommun\n  - name: Bjorkvik kommun',
  },
  'sender-slug-missing': {
    severity: 'error',
    title: 'A sender whose name gives no address',
    why: 'Addresses hold a–z, 0–9 and hyphens, and nothing of the name is left.',
    remedy: 'Give the sender a slug.',
    example: 'senders:\n  - name: 北京',
  },
  'sender-name-shared': {
    severity: 'error',
    title: 'One name for two senders',
    why: 'A release that uses the name could belong to either.',
    remedy: 'Let each name and alias belong to one sender.',
    example:
      'senders:\n  - name: Björkvik kommun\n    aliases: Viken\n  - name: Lillvik kommun\n    aliases: Viken',
  },
  'committee-empty': {
    severity: 'error',
    title: 'A committee without a name',
    why: 'A committee has a page of its own, whose address is made from its name.',
    remedy: 'Write the name of the elected body.',
    example: 'committee: –',
  },
  'committee-misspelt': {
    severity: 'warning',
    title: 'A committee that is nearly one of the config’s',
    why: 'A mistyped name begins a collection of its own, and the release is missed in the right one.',
    remedy: 'Correct the name, or add it to the config as a committee or as an alias.',
    example: '# config: committees: [{ name: Socialnämnden }]\ncommittee: Socialnämden',
  },
  'committee-out-of-time': {
    severity: 'warning',
    title: 'A committee outside its days',
    why: 'The config says that the body did not exist, or not under that name, on the day of the release.',
    remedy: 'Check the name and the date, or change “from” and “to” in the config.',
    example:
      '# config: committees: [{ name: Socialnämnden, to: 2018-12-31 }]\ndate: 2024-05-02\ncommittee: Socialnämnden',
  },
  'committee-days-reversed': {
    severity: 'error',
    title: 'A committee that ends before it begins',
    why: 'No release could ever fall within its days.',
    remedy: 'Let “from” be the first day and “to” the last.',
    example: 'committees:\n  - name: Socialnämnden\n    from: 2019-01-01\n    to: 2018-12-31',
  },
  'committee-slug-shared': {
    severity: 'error',
    title: 'Two committees with one address',
    why: 'The pages of one would overwrite those of the other.',
    remedy: 'Give one of them another slug, or make one an alias of the other.',
    example: 'committees:\n  - name: Socialnämnden\n  - name: Social nämnden\n    slug: socialnamnden',
  },
  'committee-slug-missing': {
    severity: 'error',
    title: 'A committee whose name gives no address',
    why: 'Addresses hold a–z, 0–9 and hyphens, and nothing of the name is left.',
    remedy: 'Give the committee a slug.',
    example: 'committees:\n  - name: 北京',
  },
  'committee-name-shared': {
    severity: 'error',
    title: 'One name for two committees',
    why: 'A release that uses the name could belong to either.',
    remedy: 'Let each name and alias belong to one committee.',
    example:
      'committees:\n  - name: Skolnämnden\n    aliases: Nämnden\n  - name: Byggnämnden\n    aliases: Nämnden',
  },
} as const satisfies CodeBook;
