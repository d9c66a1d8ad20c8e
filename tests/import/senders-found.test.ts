import { describe, expect, test } from 'vitest';
import { imported } from './imported.ts';

/** A release that mentions its sender and others. */
function release({
  top = '',
  lead = 'Kommunen bygger en ny idrottshall för alla.',
  mail = 'kommun',
  end = '',
}) {
  return `${top}\nNy idrottshall ger fler tider för träning\n\n${lead} Kommunstyrelsen har sagt ja till bygget.\n\nI Tierp, Älvkarleby och Östhammars kommun finns redan liknande hallar. Den som Östhammars kommun byggde är störst.\n\nKontakt\nVera Tångvall, projektledare, 08-465 004 81, vera.tangvall@${mail}.example\n${end}`;
}

describe('the sender of a release is found by', () => {
  test.each([
    ['its lead', 'Göteborgs Stad', release({ lead: 'Göteborgs Stad bygger en ny idrottshall.' })],
    ['a genitive', 'Region Skåne', release({ lead: 'Region Skånes nya idrottshall är klar.' })],
    ['the kind of text', 'Lilla Edets kommun', release({ top: 'Pressmeddelande från Lilla Edets kommun' })],
    ['capitals above', 'Upplands Väsby kommun', release({ top: 'UPPLANDS VÄSBY KOMMUN\n2021-03-03' })],
    ['addresses', 'Habo kommun', release({ mail: 'habo' })],
    ['addresses of regions', 'Region Dalarna', release({ mail: 'regiondalarna' })],
    [
      'the day of a dateline',
      'Mora kommun',
      release({ lead: 'Mora, 3 mars 2021 – Kommunen bygger en hall.' }),
    ],
    [
      'the text about the sender',
      'Borås Stad',
      release({ end: '\nOm Borås Stad\nBorås Stad har många invånare och växer.' }),
    ],
  ])('%s', (_, sender, text) => {
    expect(imported(text).municipality).toBe(sender);
  });
});
