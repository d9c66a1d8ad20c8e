import type { CodeBook } from '../code.ts';
import { en, sv } from '../wording.ts';

/** What the language versions of a release may disagree on. */
export type VersionDifference = 'early' | 'withdrawn' | 'event' | 'amounts';

interface Sayings {
  readonly en: readonly [message: string, hint: string];
  readonly sv: readonly [message: string, hint: string];
}

const differences = {
  early: {
    en: ['this language version is published before', 'give it the same “embargo” or “draft”'],
    sv: ['den här språkversionen publiceras före', 'ge den samma ”embargo” eller ”draft”'],
  },
  withdrawn: {
    en: ['only one of two language versions is withdrawn: this one or', 'withdraw both, or neither'],
    sv: ['bara den ena av två språkversioner är återtagen: den här eller', 'återta båda eller ingen'],
  },
  event: {
    en: [
      'the event has other times here than in',
      'write the same “start” and “end” in both; calendars show those of the other file',
    ],
    sv: [
      'evenemanget har andra tider här än i',
      'skriv samma ”start” och ”end” i båda; kalendrarna visar den andra filens',
    ],
  },
  amounts: {
    en: [
      'the amounts are others here than in',
      'write the same ones in both; those of the other file are counted',
    ],
    sv: ['beloppen är andra här än i', 'skriv samma i båda; det är den andra filens som räknas'],
  },
} as const satisfies Record<VersionDifference, Sayings>;

/** Releases in several languages. */
export const versionCodes = {
  'version-language-repeated': {
    severity: 'error',
    title: {
      en: 'Two language versions of a release are in the same language',
      sv: 'Två språkversioner av ett pressmeddelande är på samma språk',
    },
    why: {
      en: 'Language versions count as one release, so one of the two would be missing from lists, feeds and sums. Usually “language” is missing in one, or “translations” names another release.',
      sv: 'Språkversioner räknas som ett pressmeddelande, så det ena av de två skulle saknas i listor, flöden och summor. Oftast saknas ”language” i det ena, eller så pekar ”translations” på ett annat pressmeddelande.',
    },
    remedy: {
      en: 'Write the language of the translation: “language: en”. If the two are different releases, take one out of “translations” and link to it in the text.',
      sv: 'Skriv vilket språk översättningen är på: ”language: en”. Är det två olika pressmeddelanden, ta bort det ena ur ”translations” och länka till det i texten.',
    },
    example: '# without “language”\ntranslations: nytt-bad.md',
    say: (path: string, language: string) => ({
      en: [
        `this release and ${en.quoted(path)} are versions of one release, but both are in “${language}”`,
        'write “language” in the one that is a translation, or take out what is none from “translations”',
      ],
      sv: [
        `det här och ${sv.quoted(path)} är versioner av samma pressmeddelande, men båda är på ”${language}”`,
        'skriv ”language” i den som är en översättning, eller ta bort det som inte är någon ur ”translations”',
      ],
    }),
  },
  'versions-differ': {
    severity: 'warning',
    title: {
      en: 'The language versions of a release contradict each other',
      sv: 'Språkversionerna av ett pressmeddelande säger emot varandra',
    },
    why: {
      en: 'They are one release. If one is published before the embargo of the other, is still there when the other is withdrawn, or has another time or amount, somebody reads the wrong thing.',
      sv: 'De är ett och samma pressmeddelande. Om den ena publiceras före den andras embargo, ligger kvar när den andra är återtagen eller har en annan tid eller ett annat belopp är det någon som får läsa fel.',
    },
    remedy: {
      en: 'Change the files so that they agree. In lists, calendars and sums the version in the site’s language counts.',
      sv: 'Ändra filerna så att de stämmer överens. I listor, kalendrar och summor gäller versionen på webbplatsens språk.',
    },
    example: '# a translation of a release with an embargo\nlanguage: en\ntranslations: nytt-bad.md',
    say: (difference: VersionDifference, path: string) => {
      const words = differences[difference];
      return {
        en: [`${words.en[0]} ${en.quoted(path)}`, words.en[1]],
        sv: [`${words.sv[0]} ${sv.quoted(path)}`, words.sv[1]],
      };
    },
  },
} as const satisfies CodeBook;
