import { describe, expect, test } from 'vitest';
import { imported } from './imported.ts';

const texts = {
  nb: 'Bodø kommune bygger en ny idrettshall med plass til både håndball og innebandy. Formannskapet har sagt ja til byggingen, og hallen skal stå klar til høsten.\n\nNoen av lagene har ventet i mer enn ti år på å få flere treningstider.',
  nn: 'Volda kommune byggjer ein ny idrettshall med plass til både handball og innebandy. Formannskapet har sagt ja til bygginga, og hallen skal stå klar til hausten.\n\nNokre av laga har venta i meir enn ti år på å få fleire treningstider. Det er ikkje råd å vente lenger, seier ordføraren.',
  da: 'Svendborg Kommune bygger en ny idrætshal med plads til både håndbold og floorball. Kultur- og Fritidsudvalget har sagt ja til byggeriet, og hallen skal stå klar til efteråret.\n\nNogle af klubberne har ventet i mere end ti år på at få flere træningstider.',
  de: 'Die Stadt Flensburg baut eine neue Sporthalle mit Platz für Handball und Hallenhockey. Der Sportausschuss hat dem Bau zugestimmt, und die Halle soll bis zum Herbst fertig sein.\n\nEinige Vereine haben mehr als zehn Jahre auf neue Zeiten gewartet.',
  fi: 'Tornion kaupunki rakentaa uuden liikuntahallin, jossa on tilaa sekä käsipallolle että salibandylle. Kaupunginhallitus on hyväksynyt rakentamisen, ja halli valmistuu syksyksi.\n\nMonet seurat ovat odottaneet yli kymmenen vuotta.',
  en: 'Tierp Municipality is building a new sports hall with room for both handball and floorball. The Municipal Executive Board has approved the plan, and the hall will be ready in the autumn.\n\nSome of the clubs have waited for more than ten years.',
};
const titles = {
  nb: 'Ny idrettshall gir flere treningstider',
  nn: 'Ny idrettshall gir fleire treningstider',
  da: 'Ny idrætshal giver flere træningstider',
  de: 'Neue Sporthalle schafft mehr Zeiten für Vereine',
  fi: 'Uusi liikuntahalli tuo seuroille lisää vuoroja',
  en: 'New sports hall gives clubs more hours',
};
const senders = {
  nb: 'Bodø kommune',
  nn: 'Volda kommune',
  da: 'Svendborg Kommune',
  de: 'Stadt Flensburg',
  fi: 'Tornion kaupunki',
  en: 'Tierps kommun',
};
type Code = keyof typeof texts;

const heads: readonly (readonly [Code, string])[] = [
  [
    'nb',
    'Hopp til hovedinnhold\nMeny\nSøk\nForside / Nyheter / Pressemeldinger\n\nPressemelding\n3. mars 2021\n\nT',
  ],
  ['nb', 'T\n\nPublisert: 03.03.2021 kl. 10.15 | Sist oppdatert: 05.03.2021'],
  ['nb', 'Bodø kommune, 3. mars 2021\n\nT'],
  ['nb', 'Nyhet - onsdag 3. mars 2021\nT\nDel på Facebook\nLytt'],
  [
    'nb',
    'Fra: Bodø kommune <presse@bodo.example>\nSendt: onsdag 3. mars 2021 10:15\nTil: redaksjonen\nEmne: Pressemelding: T',
  ],
  ['nn', 'Hopp til innhaldet\nFramside\nAktuelt\nPressemelding 03.03.2021\nT'],
  ['nn', 'T\nPublisert av Kari Nes 3. mars 2021\nSist endra 5. mars 2021'],
  ['da', 'Gå til indhold\nForside\nNyheder\nT\nPubliceret 3. marts 2021'],
  ['da', 'PRESSEMEDDELELSE\n\n3. marts 2021\n\nT'],
  ['da', 'Pressemeddelelse fra Svendborg Kommune den 3. marts 2021\n\nT'],
  [
    'da',
    'Du er her: Forside > Nyheder > T\nT\nOffentliggjort den 3. marts 2021\nSidst opdateret den 5. marts 2021',
  ],
  ['da', 'T\nNyhed | 3. marts 2021 | Læsetid: 2 minutter'],
  ['de', 'Zum Inhalt springen\nMenü\nStartseite\nAktuelles\nPressemitteilung vom 3. März 2021\n\nT'],
  ['de', 'Pressemitteilung Nr. 14/2021\nFlensburg, 3. März 2021\n\nT'],
  ['de', 'Pressemitteilung der Stadt Flensburg\n03.03.2021\nT'],
  ['de', 'Startseite » Rathaus » Presse » T\nT\nVeröffentlicht am 03.03.2021\nVorlesen\nDrucken'],
  ['de', 'Medieninformation | Mittwoch, 3. März 2021\nT'],
  ['fi', 'Siirry sisältöön\nValikko\nEtusivu / Uutiset / T\nTiedote 3.3.2021\nT'],
  ['fi', 'T\nJulkaistu 3.3.2021 klo 10.15\nPäivitetty 5.3.2021'],
  ['fi', 'Tornion kaupunki\nTiedote\n3. maaliskuuta 2021\n\nT'],
  ['en', 'Skip to main content\nHome > News > Press releases\nPRESS RELEASE\nMarch 3, 2021\n\nT'],
  ['en', 'FOR IMMEDIATE RELEASE: Wednesday, 3 March 2021\n\nT'],
  ['en', 'T\nPublished: 3 March 2021\n2 min read\nShare this page'],
  ['en', 'News | 3 Mar 2021 | Tierp Municipality\n\nT'],
];

describe('releases are read in', () => {
  test.each(heads)('%s: %s', (code, head) => {
    const found = imported(`${head.replace(/(?<!\p{L})T(?!\p{L})/gu, titles[code])}\n\n${texts[code]}\n`);
    expect({
      title: found.title,
      date: found.date,
      municipality: found.municipality,
      language: found.language,
    }).toEqual({ title: titles[code], date: '2021-03-03', municipality: senders[code], language: code });
  });
});
