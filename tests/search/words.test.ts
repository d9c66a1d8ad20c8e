import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../src/search/query/excerpt.ts';
import { stemmers } from '../../src/search/stemmers.ts';
import { placedWords, stemmerFor, stemOf, wordsOf } from '../../src/search/words.ts';

const stemIn = (word: string, language: string) => stemOf(word, stemmerFor(language, stemmers));

describe('words', () => {
  test('keep å, ä and ö, and lose every other diacritic', () => {
    expect(wordsOf('Idé om ÅÄÖ: Malmö, kommittén, Bjørn Müller')).toEqual([
      ...['ide', 'om', 'åäö', 'malmö', 'kommitten', 'björn', 'muller'],
    ]);
  });

  test('are the same for composed and decomposed letters', () => {
    expect(wordsOf('Ängelholm på ön'.normalize('NFD'))).toEqual(wordsOf('Ängelholm på ön'));
  });

  test('are split at hyphens and keep their digits', () => {
    expect(wordsOf('Barn- och utbildningsnämnden, KSN-2017-0123')).toEqual([
      ...['barn', 'och', 'utbildningsnämnden', 'ksn', '2017', '0123'],
    ]);
  });

  test('have positions that match the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const { start, end } of placedWords(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('Swedish stems', () => {
  const families = [
    ['skola', 'skolan', 'skolans', 'skolor', 'skolorna', 'skolornas'],
    ['förskola', 'förskolan', 'förskolans', 'förskolor', 'förskolorna'],
    ['nämnd', 'nämnden', 'nämndens', 'nämnder', 'nämnderna'],
    ['kommun', 'kommunen', 'kommunens', 'kommuner', 'kommunernas'],
    ['beslut', 'beslutet', 'besluten', 'beslutets'],
    ['ärende', 'ärendet', 'ärenden', 'ärendena'],
    ['bibliotek', 'biblioteket', 'biblioteken', 'bibliotekets'],
    ['detaljplan', 'detaljplanen', 'detaljplaner', 'detaljplanerna'],
    ['arbete', 'arbetet', 'arbeten', 'arbetets'],
    ['område', 'området', 'områden', 'områdena'],
    ['möte', 'mötet', 'möten', 'mötena'],
    ['fråga', 'frågan', 'frågor', 'frågorna'],
    ['simhall', 'simhallen', 'simhallar', 'simhallarna'],
    ['äldreboende', 'äldreboendet', 'äldreboenden', 'äldreboendena'],
  ];

  test.each(families)('%s and its forms have the same stem', (...forms) => {
    expect(new Set(forms.map((word) => stemIn(word, 'sv'))).size).toBe(1);
  });

  test('distinguish words that differ in å, ä or ö', () => {
    for (const [a, b] of [
      ['får', 'far'],
      ['höna', 'hona'],
      ['läge', 'lage'],
      ['båt', 'bat'],
    ]) {
      expect(stemIn(a ?? '', 'sv')).not.toBe(stemIn(b ?? '', 'sv'));
    }
  });

  test('are never empty', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zåäö]{1,12}$/), (word) => {
        expect(stemIn(word, 'sv').length).toBeGreaterThan(0);
      }),
    );
  });
});

test('Finnish and English have stems, other languages none', () => {
  expect(stemIn('kouluissa', 'fi')).toBe(stemIn('koulu', 'fi'));
  expect(stemIn('ferries', 'en-GB')).toBe(stemIn('ferry', 'en'));
  expect(stemIn('schulen', 'de')).toBe('schulen');
});

describe('an excerpt', () => {
  const text = `${'Om något helt annat. '.repeat(30)}Här öppnar den nya skolan i augusti. ${'Och annat. '.repeat(30)}`;
  test('shows the place that matches, marked', () => {
    const pieces = excerpt(text, (words) => words.map((word) => word === 'skolan'));
    expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual(['skolan']);
    expect(pieces.map((piece) => piece.text).join('')).toContain('öppnar den nya skolan i augusti');
  });
  test('starts at the beginning if nothing matches', () => {
    expect(excerpt(text, () => [])[0]?.text).toMatch(/^Om något helt annat/);
  });
});
