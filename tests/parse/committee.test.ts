import { describe, expect, it } from 'vitest';
import { committeeIndex, readCommittee } from '../../src/parse/sender/committee.ts';
import { senderIndex } from '../../src/parse/sender/sender.ts';
import { saying } from './read.ts';

const uppsala = { name: 'Uppsala kommun', slug: 'uppsala', code: '0380' };
const sundsvall = { name: 'Sundsvalls kommun', slug: 'sundsvall', code: '2281' };

function index(committees: object[]) {
  const { said, say } = saying();
  return { index: committeeIndex({ committees }, senderIndex({}, say), say), said };
}

function committee(written: string, committees: object[] = [], sender = uppsala, day = '2017-03-14') {
  const result = readCommittee(written, sender, day, index(committees).index);
  if (!result.ok) return { problem: result.problem.code };
  return { ...result.value, notes: result.notes.map(({ code }) => code) };
}

const school = { name: 'Barn- och utbildningsnämnden', aliases: ['Skolnämnden', 'Barnnämnden'] };
const schoolTerm = { name: 'Barn- och utbildningsnämnden', slug: 'barn-och-utbildningsnamnden', notes: [] };

describe('a committee', () => {
  it('stands as written where the config does not know it', () => {
    expect(committee(' Barn- och  utbildningsnämnden ')).toEqual(schoolTerm);
    expect(committee('Kulturnämnden', [{ name: 'Naturnämnden' }])).toMatchObject({
      name: 'Kulturnämnden',
      notes: [],
    });
  });

  it.each(['Barn- och utbildningsnämnden', 'barn- och utbildningsnämnden', 'Skolnämnden', 'BARNNÄMNDEN'])(
    'goes by the name of today: %j',
    (written) => {
      expect(committee(written, [school])).toEqual(schoolTerm);
    },
  );

  it('may have a slug of its own', () => {
    expect(committee('Skolnämnden', [{ ...school, slug: 'skola' }])).toMatchObject({ slug: 'skola' });
  });

  it('belongs to its sender alone, where it has one', () => {
    const committees = [
      { name: 'Utbildningsnämnden', sender: 'Uppsala', aliases: 'Skolnämnden' },
      { name: 'Lärandenämnden', sender: '2281', aliases: 'Skolnämnden' },
      { name: 'Kommunstyrelsen', aliases: 'KS' },
    ];
    expect(committee('Skolnämnden', committees, uppsala)).toMatchObject({ name: 'Utbildningsnämnden' });
    expect(committee('Skolnämnden', committees, sundsvall)).toMatchObject({ name: 'Lärandenämnden' });
    expect(committee('ks', committees, sundsvall)).toMatchObject({ name: 'Kommunstyrelsen' });
    expect(committee('Lärandenämnden', committees, uppsala)).toMatchObject({
      name: 'Lärandenämnden',
      notes: [],
    });
    expect(index(committees).said).toEqual([]);
  });

  it.each(['Barn- och utbildningsnämden', 'Barn och utbildningsnämnden', 'Barn- och utbildningsnämndenn'])(
    'is kept with a warning when it nearly is another: %j',
    (written) => {
      const result = readCommittee(written, uppsala, '2017-03-14', index([school]).index);
      expect(result).toMatchObject({ ok: true, value: { name: written } });
      expect(result.ok && result.notes).toMatchObject([
        { code: 'committee-misspelt', hint: expect.stringContaining('“Barn- och utbildningsnämnden”') },
      ]);
    },
  );

  it('is warned of outside its days, the first and the last among them', () => {
    const committees = [
      { name: 'Socialnämnden', from: '2015-01-01', to: '2018-12-31', aliases: 'Omsorgsnämnden' },
    ];
    const on = (day: string, written = 'Socialnämnden') => committee(written, committees, uppsala, day);
    expect(on('2014-12-31')).toMatchObject({ notes: ['committee-out-of-time'] });
    expect(on('2015-01-01')).toMatchObject({ notes: [] });
    expect(on('2018-12-31')).toMatchObject({ notes: [] });
    expect(on('2019-01-01')).toMatchObject({ notes: ['committee-out-of-time'] });
    expect(on('2010-01-01', 'Omsorgsnämnden')).toMatchObject({ name: 'Socialnämnden', notes: [] });
    expect(on('2019-01-01', 'Omsorgsnämnden')).toMatchObject({ notes: ['committee-out-of-time'] });
  });

  it.each(['–', '', '§'])('%j is none', (written) => {
    expect(committee(written)).toEqual({ problem: 'committee-empty' });
  });
});

describe('the committees of a config', () => {
  it.each([
    [[{ name: 'Nämnden', sender: 'Upsala' }], 'committees.0.sender', 'sender-unknown'],
    [[{ name: '北京' }], 'committees.0.name', 'committee-slug-missing'],
    [
      [{ name: 'Nämnden', from: '2019-01-01', to: '2018-01-01' }],
      'committees.0.to',
      'committee-days-reversed',
    ],
    [[{ name: 'Nämnden' }, { name: 'Namnden' }], 'committees.1.name', 'committee-slug-shared'],
    [
      [
        { name: 'A', aliases: 'N' },
        { name: 'B', aliases: ['n'] },
      ],
      'committees.1.aliases',
      'committee-name-shared',
    ],
  ])('%j has a mistake at %s', (committees, path, code) => {
    expect(index(committees).said).toEqual([[path, code]]);
  });

  it('may bear the same name with two senders', () => {
    const twins = [
      { name: 'Nämnden', sender: 'Uppsala' },
      { name: 'Nämnden', sender: 'Sundsvall' },
    ];
    expect(index(twins).said).toEqual([]);
  });
});
