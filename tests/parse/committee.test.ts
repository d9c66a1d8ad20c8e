import { describe, expect, it } from 'vitest';
import { currentName } from '../../src/model/release.ts';
import { readCommittee } from '../../src/parse/sender/committee.ts';
import { committeeIndex } from '../../src/parse/sender/committee-index.ts';
import { earlierNames } from '../../src/parse/sender/committee-names.ts';
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
  it('is kept as written if it is not in the config', () => {
    expect(committee(' Barn- och  utbildningsnämnden ')).toEqual(schoolTerm);
    expect(committee('Kulturnämnden', [{ name: 'Naturnämnden' }])).toMatchObject({
      name: 'Kulturnämnden',
      notes: [],
    });
  });

  it.each(['Barn- och utbildningsnämnden', 'barn- och utbildningsnämnden', 'BARN- OCH UTBILDNINGSNÄMNDEN'])(
    'gets its name from the config: %j',
    (written) => {
      expect(committee(written, [school])).toEqual(schoolTerm);
    },
  );

  it.each(['Skolnämnden', 'skolnämnden', 'SKOLNÄMNDEN'])('keeps an earlier name: %j', (written) => {
    expect(committee(written, [school])).toEqual({
      ...schoolTerm,
      name: 'Skolnämnden',
      current: schoolTerm.name,
      relation: 'now',
    });
  });

  it('may have its own slug', () => {
    expect(committee('Skolnämnden', [{ ...school, slug: 'skola' }])).toMatchObject({ slug: 'skola' });
  });

  it('belongs to its sender only, if it has one', () => {
    const committees = [
      { name: 'Utbildningsnämnden', sender: 'Uppsala', aliases: 'Skolnämnden' },
      { name: 'Lärandenämnden', sender: '2281', aliases: 'Skolnämnden' },
      { name: 'Kommunstyrelsen', aliases: 'KS' },
    ];
    expect(committee('Skolnämnden', committees, uppsala)).toMatchObject({ current: 'Utbildningsnämnden' });
    expect(committee('Skolnämnden', committees, sundsvall)).toMatchObject({ current: 'Lärandenämnden' });
    expect(committee('ks', committees, sundsvall)).toMatchObject({ name: 'Kommunstyrelsen' });
    expect(committee('Lärandenämnden', committees, uppsala)).toMatchObject({
      name: 'Lärandenämnden',
      notes: [],
    });
    expect(index(committees).said).toEqual([]);
  });

  it.each(['Barn- och utbildningsnämden', 'Barn och utbildningsnämnden', 'Barn- och utbildningsnämndenn'])(
    'is kept with a warning if it is similar to another: %j',
    (written) => {
      const result = readCommittee(written, uppsala, '2017-03-14', index([school]).index);
      expect(result).toMatchObject({ ok: true, value: { name: written } });
      expect(result.ok && result.notes).toMatchObject([
        { code: 'committee-misspelt', hint: expect.stringContaining('“Barn- och utbildningsnämnden”') },
      ]);
    },
  );

  it('outside its period, which includes the first and last day, gives a warning', () => {
    const committees = [
      { name: 'Socialnämnden', from: '2015-01-01', to: '2018-12-31', aliases: 'Omsorgsnämnden' },
    ];
    const on = (day: string, written = 'Socialnämnden') => committee(written, committees, uppsala, day);
    expect(on('2014-12-31')).toMatchObject({ notes: ['committee-out-of-time'] });
    expect(on('2015-01-01')).toMatchObject({ notes: [] });
    expect(on('2018-12-31')).toMatchObject({ notes: [] });
    expect(on('2019-01-01')).toMatchObject({ notes: ['committee-out-of-time'] });
    expect(on('2010-01-01', 'Omsorgsnämnden')).toMatchObject({ name: 'Omsorgsnämnden', notes: [] });
    expect(on('2019-01-01', 'Omsorgsnämnden')).toMatchObject({ notes: ['committee-out-of-time'] });
  });

  it.each(['–', '', '§'])('can’t be named %j', (written) => {
    expect(committee(written)).toEqual({ problem: 'committee-empty' });
  });
});

describe('the name of a committee on the day of a release', () => {
  const since = { name: 'Nya', from: '2020-01-01' };
  const until = { name: 'Nya', to: '2020-12-31' };
  const both = { name: 'Nya', from: '2010-01-01', to: '2020-12-31' };
  const dated = { name: 'Gamla', from: '2005-01-01', to: '2009-12-31' };
  const english = { name: 'New', language: 'en' };
  const late = 'committee-out-of-time';

  it.each<[string, object, string, string, string?]>([
    // nothing is dated
    ['Gamla', { name: 'Nya', aliases: 'Gamla' }, '2008-01-01', 'Gamla now Nya'],
    ['gamla', { name: 'Nya', aliases: [{ name: 'Gamla' }] }, '2008-01-01', 'Gamla now Nya'],
    ['Nya', { name: 'Nya', aliases: 'Gamla' }, '2008-01-01', 'Nya'],
    ['NN', { name: 'Nya', aliases: ['NN', 'Gamla'] }, '2008-01-01', 'Nya'],
    ['nn', { name: 'Nya', aliases: ['NN', 'Gamla'] }, '2008-01-01', 'Nya'],
    ['new', { name: 'Nya', aliases: [english] }, '2008-01-01', 'New [en]'],
    // the committee is dated
    ['Gamla', { ...since, aliases: 'Gamla' }, '2019-12-31', 'Gamla now Nya'],
    ['Gamla', { ...since, aliases: 'Gamla' }, '2020-01-01', 'Nya'],
    ['Nya', { ...since, aliases: 'Gamla' }, '2019-12-31', 'Nya', late],
    ['NN', { ...since, aliases: ['NN', 'Gamla'] }, '2019-12-31', 'Gamla now Nya'],
    ['NN', { ...since, aliases: ['NN', 'Gamla', 'Äldre'] }, '2019-12-31', 'Nya'],
    ['NN', { ...since, aliases: ['NN', 'Gamla', 'Äldre'] }, '2020-01-01', 'Nya'],
    ['New', { ...since, aliases: [english] }, '2020-01-01', 'New [en]'],
    ['New', { ...since, aliases: [english] }, '2019-12-31', 'New [en]'],
    ['Gamla', { ...until, aliases: 'Gamla' }, '2020-12-31', 'Gamla later Nya'],
    ['Gamla', { ...until, aliases: 'Gamla' }, '2021-01-01', 'Gamla later Nya', late],
    ['Gamla', { ...both, aliases: 'Gamla' }, '2009-12-31', 'Gamla later Nya'],
    ['Gamla', { ...both, aliases: 'Gamla' }, '2015-01-01', 'Nya'],
    ['Gamla', { ...both, aliases: 'Gamla' }, '2021-01-01', 'Nya', late],
    // the alias is dated
    ['Gamla', { name: 'Nya', aliases: [dated] }, '2009-12-31', 'Gamla now Nya'],
    ['Gamla', { name: 'Nya', aliases: [dated] }, '2010-01-01', 'Nya', late],
    ['Gamla', { name: 'Nya', aliases: [dated] }, '2004-12-31', 'Nya', late],
    ['NN', { name: 'Nya', aliases: ['NN', dated, 'Äldre'] }, '2009-12-31', 'Gamla now Nya'],
    ['NN', { name: 'Nya', aliases: ['NN', dated, 'Äldre'] }, '2010-01-01', 'Nya'],
    ['New', { name: 'Nya', aliases: [{ ...english, to: '2009-12-31' }] }, '2010-01-01', 'Nya', late],
    [
      'Gamla',
      { name: 'Nya', aliases: [{ ...dated, to: '2007-01-01' }, dated] },
      '2009-12-31',
      'Gamla now Nya',
    ],
    // both are
    ['Gamla', { ...since, aliases: [dated] }, '2009-12-31', 'Gamla now Nya'],
    ['Gamla', { ...since, aliases: [dated] }, '2015-01-01', 'Gamla now Nya', late],
    ['Gamla', { ...since, aliases: [dated] }, '2020-01-01', 'Nya', late],
    ['Gamla', { ...both, aliases: [{ name: 'Gamla', to: '2012-12-31' }] }, '2011-01-01', 'Nya'],
  ])('%s of %j on %s is %s', (written, declared, day, expected, ...codes) => {
    const result = readCommittee(written, uppsala, day, index([declared]).index);
    if (!result.ok) throw new Error(result.problem.message);
    const { name, slug, relation, current, language } = result.value;
    const shown = [name, relation, relation && current, language && `[${language}]`];
    expect(shown.filter(Boolean).join(' ')).toBe(expected);
    expect([slug, currentName(result.value)]).toEqual(['nya', 'Nya']);
    expect(result.notes.map(({ code }) => code)).toEqual(codes);
  });

  it('comes from the committee of the sender first, then from that of every sender', () => {
    const committees = [
      { name: 'Nya', aliases: ['Gamla', 'NN', english] },
      { name: 'Nya', sender: 'Uppsala', aliases: [dated] },
    ];
    const { index: found } = index(committees);
    const names = (...place: [slug: string, sender?: string]) =>
      earlierNames(found, ...place).map(({ name, to }) => [name, to]);
    expect(names('nya', 'uppsala')).toEqual([['Gamla', '2009-12-31']]);
    expect(names('nya', 'sundsvall')).toEqual([['Gamla', undefined]]);
    expect(names('nya')).toEqual([['Gamla', undefined]]);
    expect(names('annan')).toEqual([]);
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
      [{ name: 'Nämnden', aliases: [{ name: 'Gamla', from: '2019-01-01', to: '2018-01-01' }] }],
      'committees.0.aliases.0.to',
      'committee-days-reversed',
    ],
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

  it('may have the same name for two senders', () => {
    const twins = [
      { name: 'Nämnden', sender: 'Uppsala' },
      { name: 'Nämnden', sender: 'Sundsvall' },
    ];
    expect(index(twins).said).toEqual([]);
  });
});
