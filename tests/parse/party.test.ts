import { describe, expect, it } from 'vitest';
import * as parties from '../../src/parse/contact/party.ts';
import { sweden } from '../../src/register/sweden.ts';

const readParty = (written: string) => parties.readParty(written, sweden);
const splitParty = (name: string) => parties.splitParty(name, sweden);

describe('a party', () => {
  it.each([
    ['S', 'S'],
    ['s', 'S'],
    ['(s)', 'S'],
    [' (V) ', 'V'],
    ['Mp', 'MP'],
    ['kd', 'KD'],
    ['FP', 'FP'],
    ['Socialdemokraterna', 'S'],
    ['miljöpartiet de gröna', 'MP'],
    ['Va\u0308nsterpartiet', 'V'],
  ])('%j is %s', (written, letter) => {
    expect(readParty(written)).toEqual({ ok: true, value: letter, notes: [] });
  });

  it.each(['SP', 'Vallentunapartiet', '(ÖP)', '-'])('%j is kept, with a warning', (written) => {
    const result = readParty(written);
    expect(result.ok && result.value).toBe(written.replace(/[()]/g, ''));
    expect(result.ok && result.notes.map(({ code }) => code)).toEqual(['party-unknown']);
  });

  it.each([
    ['Malin Larsson (S)', 'Malin Larsson', 'S'],
    ['Malin Larsson (s) ', 'Malin Larsson', 'S'],
    ['Malin Larsson(mp)', 'Malin Larsson', 'MP'],
    ['Malin Larsson (ÖP)', 'Malin Larsson', 'ÖP'],
  ])('is found in brackets after the name in %j', (written, name, party) => {
    expect(splitParty(written)).toEqual({ name, party });
  });

  it.each([
    'Malin Larsson',
    'Malin (Lina) Larsson',
    'Pressjouren (dygnet runt)',
    'Malin Larsson (tjf)',
    '(S)',
  ])('is not found in %j', (written) => {
    expect(splitParty(written)).toEqual({ name: written });
  });

  it.each([
    ['Malin Larsson (S), kommunalråd', { name: 'Malin Larsson', party: 'S', title: 'kommunalråd' }],
    [
      'Malin Larsson (s), ordförande, socialnämnden',
      { name: 'Malin Larsson', party: 'S', title: 'ordförande, socialnämnden' },
    ],
    ['Malin Larsson, kommunalråd (V)', { name: 'Malin Larsson', party: 'V', title: 'kommunalråd' }],
    ['Malin Larsson (S)', { name: 'Malin Larsson', party: 'S' }],
    ['Malin Larsson, kommunalråd', { name: 'Malin Larsson, kommunalråd' }],
    ['Pressjouren (dygn), växeln', { name: 'Pressjouren (dygn), växeln' }],
    ['Malin Larsson (S), kommunalråd (tjf)', { name: 'Malin Larsson (S), kommunalråd (tjf)' }],
  ])('is found with a title in %j', (written, person) => {
    expect(parties.splitPerson(written, sweden)).toEqual(person);
  });
});
