import { describe, expect, it } from 'vitest';
import { municipalities } from '../../src/register/municipalities.ts';
import { regions } from '../../src/register/regions.ts';

/** How many municipalities each county has, by county code: Statistics Sweden, 1 January 2025. */
const counts = {
  '01': 26,
  '03': 8,
  '04': 9,
  '05': 13,
  '06': 13,
  '07': 8,
  '08': 12,
  '09': 1,
  '10': 5,
  '12': 33,
  '13': 6,
  '14': 49,
  '17': 16,
  '18': 12,
  '19': 10,
  '20': 15,
  '21': 10,
  '22': 7,
  '23': 8,
  '24': 15,
  '25': 14,
};

describe('the register', () => {
  it('has 290 municipalities and 21 regions', () => {
    expect(municipalities).toHaveLength(290);
    expect(regions).toHaveLength(21);
  });

  it('gives every municipality a unique code, in its county', () => {
    expect(new Set(municipalities.map(({ code }) => code)).size).toBe(290);
    for (const { code, countyCode } of municipalities) {
      expect(code).toMatch(/^\d{4}$/);
      expect(code.slice(0, 2)).toBe(countyCode);
    }
  });

  it('gives every region a unique code', () => {
    expect(regions.map(({ code }) => code).sort()).toEqual(Object.keys(counts).sort());
  });

  it.each(Object.entries(counts))('county %s has %i municipalities', (county, count) => {
    expect(municipalities.filter(({ countyCode }) => countyCode === county)).toHaveLength(count);
  });

  it.each([
    ['0114', 'Upplands Väsby', 'Upplands Väsby kommun', 'Stockholms län'],
    ['0117', 'Österåker', 'Österåkers kommun', 'Stockholms län'],
    ['0180', 'Stockholm', 'Stockholms stad', 'Stockholms län'],
    ['0331', 'Heby', 'Heby kommun', 'Uppsala län'],
    ['0380', 'Uppsala', 'Uppsala kommun', 'Uppsala län'],
    ['0880', 'Kalmar', 'Kalmar kommun', 'Kalmar län'],
    ['0980', 'Gotland', 'Region Gotland', 'Gotlands län'],
    ['1281', 'Lund', 'Lunds kommun', 'Skåne län'],
    ['1438', 'Dals-Ed', 'Dals-Eds kommun', 'Västra Götalands län'],
    ['1463', 'Mark', 'Marks kommun', 'Västra Götalands län'],
    ['1488', 'Trollhättan', 'Trollhättans Stad', 'Västra Götalands län'],
    ['1764', 'Grums', 'Grums kommun', 'Värmlands län'],
    ['2023', 'Malung-Sälen', 'Malung-Sälens kommun', 'Dalarnas län'],
    ['2080', 'Falun', 'Falu kommun', 'Dalarnas län'],
    ['2281', 'Sundsvall', 'Sundsvalls kommun', 'Västernorrlands län'],
    ['2513', 'Överkalix', 'Överkalix kommun', 'Norrbottens län'],
    ['2584', 'Kiruna', 'Kiruna kommun', 'Norrbottens län'],
  ])('%s is %s, with the name %s', (code, name, sender, county) => {
    expect(municipalities.find((one) => one.code === code)).toMatchObject({ name, sender, county });
  });

  it('knows the fourteen that call themselves “stad”', () => {
    const towns = municipalities.filter(({ sender }) => / stad$/i.test(sender)).map(({ name }) => name);
    expect(towns.sort((a, b) => a.localeCompare(b, 'sv'))).toEqual([
      'Borås',
      'Göteborg',
      'Haparanda',
      'Helsingborg',
      'Landskrona',
      'Lidingö',
      'Malmö',
      'Mölndal',
      'Solna',
      'Stockholm',
      'Sundbyberg',
      'Trollhättan',
      'Vaxholm',
      'Västerås',
    ]);
  });

  it('gives every sender a unique address', () => {
    const slugs = [...municipalities, ...regions.filter(({ code }) => code !== '09')].map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(290 + 20);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});
