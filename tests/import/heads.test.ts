import { describe, expect, test } from 'vitest';
import { imported } from './imported.ts';

const text = `Tierps kommun bygger en ny idrottshall med plats för både handboll och innebandy. Kommunstyrelsen har sagt ja till bygget.

Hallen ska stå klar till höstterminen, och redan nu kan föreningarna anmäla sitt intresse för tider.

– Äntligen slipper vi åka till grannkommunen, säger Vera Tångvall (S), kommunalråd.

Kontakt
Vera Tångvall (S), kommunalråd, 08-465 004 81, vera.tangvall@tierp.example
`;
const title = 'Ny idrottshall i Söderfors ger fler tider för träning';
const date = '2021-03-03';

/** `T` is the title; the rest is text around it. */
const heads: readonly (readonly [name: string, head: string, date: string | null])[] = [
  ['the title alone', 'T', null],
  ['kind, date, title', 'PRESSMEDDELANDE\n2021-03-03\n\nT', date],
  ['kind and date on a line', 'Pressmeddelande 2021-03-03\n\nT', date],
  ['kind, number and date', 'Pressmeddelande nr 14/2021, 3 mars 2021\n\nT', date],
  ['kind, sender and date', 'Pressmeddelande från Tierps kommun den 3 mars 2021\n\nT', date],
  ['title, then date', 'T\n\n3 mars 2021', date],
  ['title, then label and date', 'T\nPublicerad: 3 mars 2021 kl. 08.15', date],
  ['title, then place and date', 'T\nTierp 3 mars 2021', date],
  ['title, then author and date', 'T\nPublicerad av Anna Berg den 3 mars 2021', date],
  ['title, then two dates', 'T\nPublicerad 3 mars 2021 | Uppdaterad 5 mars 2021', date],
  ['changed first, then published', 'Senast uppdaterad: 5 mars 2021\nPublicerad: 3 mars 2021\nT', date],
  ['date in figures', 'T\n3/3 2021', date],
  ['date with points', '03.03.2021\nT', date],
  ['weekday and date', 'Onsdagen den 3 mars 2021\n\nT', date],
  ['eight figures', 'Pressmeddelande 20210303\n\nT', date],
  ['kind • date time zone', 'Pressmeddelande • Mar 3, 2021 10:15 CET\n\nT', date],
  ['for immediate release', 'För omedelbar publicering\n3 mars 2021\n\nT', date],
  ['sender, then title', 'Tierps kommun\n\nT', null],
  ['sender in capitals', 'TIERPS KOMMUN\nPRESSMEDDELANDE\n2021-03-03\nT', date],
  ['kind: title', 'Pressmeddelande: T', null],
  ['kind – title', 'PRESSMEDDELANDE – T', null],
  ['a label', 'Rubrik: T\nDatum: 2021-03-03', date],
  ['a trail', 'Start / Nyheter / Pressmeddelanden / T\n\nT', null],
  ['a trail with arrows', 'Startsida › Kommun och politik › Nyheter › T\nLyssna\nT', null],
  ['a trail with bars', 'Hem | Nyheter | T\nT', null],
  ['you are here', 'Du är här:\nStart\nKommun och politik\nNyheter\nT', null],
  [
    'a menu in lines',
    'Till innehåll\nTierps kommun\nSök\nMeny\nBarn och utbildning\nOmsorg och hjälp\nUppleva och göra\nBygga, bo och miljö\nTrafik och infrastruktur\n\nT',
    null,
  ],
  ['a menu on a line', 'Start   Nyheter   Pressmeddelanden   Kontakt\n\nT', null],
  ['a menu with tabs', 'Start\tNyheter\tKontakt\nT', null],
  ['unknown links', 'Tierp.se\nFelanmälan\nLediga jobb\nE-tjänster\nSök\nT', null],
  ['the name of the page above', 'T - Tierps kommun\nStart\nNyheter\nT\nPublicerad: 2021-03-03', date],
  ['the name of the page with a bar', 'T | Tierps kommun\nLyssna\nDela', null],
  ['listen and share below', 'T\nLyssna\nDela\nSkriv ut\nPublicerad 3 mars 2021', date],
  [
    'cookies above',
    'Kakor på tierp.se\nVi använder kakor för att webbplatsen ska fungera så bra som möjligt för dig. Läs mer om kakor.\nGodkänn alla kakor\nInställningar\nT',
    null,
  ],
  [
    'a notice above',
    'Viktigt meddelande: Just nu är det långa telefonköer till kommunens växel på grund av ett tekniskt fel hos operatören.\nStäng\nNyhet\n3 mars 2021\nT',
    date,
  ],
  ['a topic above', 'Kultur och fritid\n\nT', null],
  ['news, date, time to read', 'Nyhet | 3 mars 2021 | Lästid: 2 minuter\nT', date],
  ['a full stop', 'T.', null],
  [
    'an e-mail',
    'Från: Kommunikation <press@tierp.example>\nSkickat: den 3 mars 2021 10:12\nTill: Nyhetsredaktionen\nÄmne: Pressmeddelande: T',
    date,
  ],
  [
    'an answered e-mail',
    'From: press@tierp.example\nSent: Wednesday, March 3, 2021 10:12 AM\nTo: red@tidning.example\nSubject: VB: T',
    date,
  ],
  ['a heading of Markdown', '# T\n\n*3 mars 2021*', date],
  ['the day before the title', '3 mars 2021: T', date],
  ['a number of a case', 'Tierp 2021-03-03\nPressmeddelande\nDnr KS 2021/104\n\nT', date],
  [
    'a short link below the sender',
    'Sök\nMeny\nNyhetsrum\nTierps kommun\nFölj\nT\nPressmeddelande   •   Mar 03, 2021 10:15 CET',
    date,
  ],
  ['the embargo', 'Embargo till den 3 mars 2021 kl. 10.00\n\nT', null],
];

describe('the title, the day and the sender, from', () => {
  test.each(heads)('%s', (_, head, day) => {
    const found = imported(
      `${head.replaceAll('T', (_, at: number) => (/\p{L}/u.test(head[at + 1] ?? '') || /\p{L}/u.test(head[at - 1] ?? '') ? 'T' : title))}\n\n${text}`,
    );
    expect({ title: found.title, municipality: found.municipality, language: found.language }).toEqual({
      title,
      municipality: 'Tierps kommun',
      language: 'sv',
    });
    if (day !== null) expect(found.date).toBe(day);
    expect(found.body).toMatch(/^Tierps kommun bygger/);
  });
});
