import { expect, test } from 'vitest';
import { imported } from './imported.ts';

const parts: Readonly<Record<string, readonly [text: string, rest: string]>> = {
  sv: [
    'Det har {} bestämt på sitt möte.',
    'Kommunen ska bygga en skola, och det är många som har väntat på den i flera år.',
  ],
  nb: [
    'Det har {} vedtatt.',
    'Kommunen skal bygge en skole, og det er mange som har ventet på den i flere år. De gleder seg nå.',
  ],
  nn: [
    'Det har {} vedteke.',
    'Kommunen skal byggje ein skule, og det er mange som har venta på han i fleire år. Det er ikkje råd å vente meir, og no kjem han frå botnen.',
  ],
  da: [
    'Det har {} besluttet.',
    'Kommunen skal bygge en skole, og der er mange, som har ventet på den i flere år. Nu er der også penge til den, siger de.',
  ],
  de: [
    'Das hat der {} beschlossen.',
    'Die Stadt baut eine Schule, und viele haben seit Jahren auf sie gewartet. Jetzt ist auch das Geld für den Bau da.',
  ],
  fi: [
    'Asiasta päätti {} kokouksessaan.',
    'Kunta rakentaa koulun, ja moni on odottanut sitä jo vuosia. Nyt myös rahat ovat olemassa.',
  ],
  en: [
    'It was decided by the {} at its meeting.',
    'The municipality is going to build a school, and many have waited for it for years.',
  ],
};

test.each([
  ['sv', 'barn- och utbildningsnämnden', 'Barn- och utbildningsnämnden'],
  ['sv', 'kommunstyrelsens arbetsutskott', 'Kommunstyrelsens arbetsutskott'],
  ['nb', 'hovedutvalget for oppvekst og kultur', 'Hovedutvalget for oppvekst og kultur'],
  ['nb', 'formannskapet', 'Formannskapet'],
  ['nn', 'oppvekstutvalet', 'Oppvekstutvalet'],
  ['nn', 'kommunestyret', 'Kommunestyret'],
  ['da', 'Teknik- og Miljøudvalget', 'Teknik- og Miljøudvalget'],
  ['da', 'kommunalbestyrelsen', 'Kommunalbestyrelsen'],
  ['de', 'Haupt- und Finanzausschuss', 'Haupt- und Finanzausschuss'],
  ['de', 'Ausschuss für Bildung, Sport und Kultur', 'Ausschuss für Bildung, Sport und Kultur'],
  ['de', 'Stadtrat', 'Stadtrat'],
  ['fi', 'tekninen lautakunta', 'Tekninen lautakunta'],
  ['fi', 'kaupunginhallitus', 'Kaupunginhallitus'],
  ['en', 'Education and Culture Committee', 'Education and Culture Committee'],
])('%s: %s is an elected body', (language, written, name) => {
  const [sentence, rest] = parts[language] ?? ['', ''];
  const found = imported(`${rest}\n\n${sentence.replace('{}', written)}\n`);
  expect(found).toMatchObject({ language, committees: [name] });
});
