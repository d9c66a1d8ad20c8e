import { describe, expect, test } from 'vitest';
import { imported } from './imported.ts';

const release = `Ny idrottshall i Söderfors ger fler tider

Tierps kommun bygger en ny idrottshall med plats för både handboll och innebandy.

Hallen ska stå klar till höstterminen, och redan nu kan föreningarna anmäla sitt intresse.

Så går det till

Anmälan görs på kommunens webbplats senast den 1 maj, och alla får besked före sommaren.
`;
const contacts = '\nKontakt\nVera Tångvall, projektledare\n08-465 004 81\nvera.tangvall@tierp.example\n';
const feet = [
  'Hjälpte informationen på sidan dig?\nJa\nNej',
  'Skriv ut\nDela på Facebook\nTipsa en vän',
  'Relaterat\nSå bokar du en hall\nFöreningar i Tierp',
  'Fler nyheter\nSkolan får nytt tak\nBadet stänger för säsongen\nNya tider på biblioteket',
  'Läs också: Så bokar du en hall',
  'Sidan uppdaterad: 5 mars 2021\nSidan granskad av: Rune Lax\nTill toppen',
  'Kategorier: Idrott, Fritid\nTaggar: handboll, innebandy',
  'Följ oss på Facebook\nPrenumerera på nyheter\n© Tierps kommun 2021',
  'Var denne siden nyttig?\nJa\nNei\nDel på Facebook',
  'Udskriv siden\nDel på Facebook\nRelaterede nyheder\nNy hal i byen',
  'Seite drucken\nSeite teilen\nWeitere Meldungen\nNeue Halle in der Stadt\nImpressum\nDatenschutz',
  'Jaa sivu\nTulosta\nLue myös: Uusi halli\nTakaisin ylös',
  'Share this page\nPrint\nMore news from Tierp\nRelated content\nBook a hall',
];

describe('footers of releases are dropped, and the release is kept', () => {
  test.each(feet)('%s', (foot) => {
    for (const text of [`${release}\n${foot}\n`, `${release}${contacts}\n${foot}\n`]) {
      const { body, dropped, contacts: found } = imported(text);
      expect(body).toMatch(/^Tierps kommun bygger[\s\S]*Så går det till[\s\S]*före sommaren\.$/);
      for (const line of foot.split('\n')) expect(dropped.join('\n')).toContain(line);
      expect(found.map(({ name }) => name)).toEqual(text.includes(contacts) ? ['Vera Tångvall'] : []);
    }
  });
});
