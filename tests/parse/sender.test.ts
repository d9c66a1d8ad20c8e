import { describe, expect, it } from 'vitest';
import { readSender, senderIndex } from '../../src/parse/sender/sender.ts';
import { municipalities } from '../../src/register/municipalities.ts';
import { regions } from '../../src/register/regions.ts';
import { saying } from './read.ts';

function index(config: object = {}) {
  const { said, say } = saying();
  return { index: senderIndex(config, say), said };
}

function sender(written: string, config: object = {}) {
  const result = readSender(written, index(config).index);
  return result.ok ? result.value : result.problem;
}

describe('a sender', () => {
  it.each([
    ['Uppsala', 'Uppsala kommun', 'uppsala', '0380'],
    ['uppsala kommun', 'Uppsala kommun', 'uppsala', '0380'],
    ['UPPSALA KOMMUNS', 'Uppsala kommun', 'uppsala', '0380'],
    ['Uppsalas', 'Uppsala kommun', 'uppsala', '0380'],
    ['0380', 'Uppsala kommun', 'uppsala', '0380'],
    ['Sundsvall', 'Sundsvalls kommun', 'sundsvall', '2281'],
    ['Sundsvalls kommun', 'Sundsvalls kommun', 'sundsvall', '2281'],
    ['  Sundsvalls\u00a0kommuns ', 'Sundsvalls kommun', 'sundsvall', '2281'],
    ['Malmö', 'Malmö stad', 'malmo', '1280'],
    ['Malmo\u0308 kommun', 'Malmö stad', 'malmo', '1280'],
    ['göteborgs stad', 'Göteborgs Stad', 'goteborg', '1480'],
    ['Göteborgs stads', 'Göteborgs Stad', 'goteborg', '1480'],
    ['Borås', 'Borås Stad', 'boras', '1490'],
    ['Falun', 'Falu kommun', 'falun', '2080'],
    ['Falu kommun', 'Falu kommun', 'falun', '2080'],
    ['Åre kommun', 'Åre kommun', 'are', '2321'],
    ['Habo', 'Habo kommun', 'habo', '0643'],
    ['Håbo', 'Håbo kommun', 'haabo', '0305'],
    ['Upplands-Bro', 'Upplands-Bro kommun', 'upplands-bro', '0139'],
    ['Region Skåne', 'Region Skåne', 'region-skane', '12'],
    ['region skånes', 'Region Skåne', 'region-skane', '12'],
    ['12', 'Region Skåne', 'region-skane', '12'],
    ['VGR', 'Västra Götalandsregionen', 'vastra-gotalandsregionen', '14'],
    ['Gotland', 'Region Gotland', 'region-gotland', '0980'],
    ['Region Gotland', 'Region Gotland', 'region-gotland', '0980'],
    ['09', 'Region Gotland', 'region-gotland', '0980'],
  ])('%j is %s', (written, name, slug, code) => {
    expect(sender(written)).toEqual({ name, slug, code });
  });

  it('is found by every form of its name in the register', () => {
    const { index: all } = index();
    for (const { code, name, sender: own, slug } of municipalities) {
      for (const written of [code, name, own, `${own}s`, `${name} kommun`, `${name.toUpperCase()}S KOMMUN`]) {
        const result = readSender(written, all);
        expect(result.ok && result.value, written).toEqual({ name: own, slug, code });
      }
    }
    for (const { code, name } of regions) {
      for (const written of [code, name, `${name}s`]) {
        expect(readSender(written, all), written).toHaveProperty('value.name', name);
      }
    }
  });

  it.each([
    ['Upsala', 'did you mean “Uppsala kommun”'],
    ['Göteorg', 'did you mean “Göteborgs Stad”?'],
    ['380', 'did you mean “0380” (Uppsala kommun)?'],
    ['Regon Skåne', 'did you mean “Region Skåne”'],
  ])('%j is unknown, with a suggestion', (written, hint) => {
    expect(sender(written)).toMatchObject({ code: 'sender-unknown', hint: expect.stringContaining(hint) });
  });

  it.each(['Ankeborgs stadsbibliotek', '9999', '', '§'])('%j is unknown, with a remedy', (written) => {
    expect(sender(written)).toMatchObject({
      code: 'sender-unknown',
      hint: expect.stringContaining('declare the sender'),
    });
  });

  it('may be declared in the config, with aliases', () => {
    const config = {
      senders: [{ name: 'Björkviks kommun', code: '9901', aliases: ['Viken', 'Björkvikens kommun'] }],
    };
    const expected = { name: 'Björkviks kommun', slug: 'bjorkviks-kommun', code: '9901' };
    for (const written of [
      'Björkviks kommun',
      'Björkvik',
      'björkviks',
      'viken',
      'Vikens',
      'Björkviken',
      '9901',
    ]) {
      expect(sender(written, config), written).toEqual(expected);
    }
    expect(index(config).said).toEqual([]);
  });

  it('keeps its register entry if the config adds details', () => {
    expect(sender('Uppsalas', { senders: [{ name: 'Uppsala', boilerplate: 'Om oss' }] })).toEqual({
      name: 'Uppsala kommun',
      slug: 'uppsala',
      code: '0380',
    });
    const renamed = {
      senders: [{ name: 'Staden Uppsala', code: '0380', slug: 'staden', aliases: 'Fyrisstaden' }],
    };
    for (const written of ['Uppsala', '0380', 'Uppsala kommun', 'fyrisstaden', 'Staden Uppsala']) {
      expect(sender(written, renamed), written).toEqual({
        name: 'Staden Uppsala',
        slug: 'staden',
        code: '0380',
      });
    }
    expect(index(renamed).index.declared).toMatchObject([{ slug: 'staden', code: '0380' }]);
  });

  it('may have any name with register: none', () => {
    const off = { register: 'none', senders: [{ name: 'Ankeborg', aliases: 'Anka' }] };
    expect(sender('  Nya   Staden ', off)).toEqual({ name: 'Nya Staden', slug: 'nya-staden' });
    expect(sender('Uppsala', off)).toEqual({ name: 'Uppsala', slug: 'uppsala' });
    expect(sender('anka', off)).toEqual({ name: 'Ankeborg', slug: 'ankeborg' });
    expect(sender('§', off)).toMatchObject({
      code: 'sender-unknown',
      hint: 'write a name that has a letter or a digit',
    });
  });
});

describe('the senders of a config', () => {
  const problems = (senders: object[]) => index({ senders }).said;

  it('may not share an address', () => {
    expect(problems([{ name: 'Björkvik' }, { name: 'Bjorkvik' }])).toEqual([
      ['senders.1.name', 'sender-slug-shared'],
    ]);
    expect(problems([{ name: 'Ankeborg', slug: 'uppsala' }])).toEqual([
      ['senders.0.slug', 'sender-slug-shared'],
    ]);
    expect(problems([{ name: 'Uppsala' }, { name: 'Uppsala kommun' }])).toEqual([
      ['senders.1.name', 'sender-slug-shared'],
    ]);
  });

  it('may not share a name', () => {
    const twice = [
      { name: 'Björkvik', aliases: 'Viken' },
      { name: 'Lillvik', aliases: ['viken'] },
    ];
    expect(problems(twice)).toEqual([['senders.1.aliases', 'sender-name-shared']]);
  });

  it('need an address', () => {
    expect(problems([{ name: '北京' }])).toEqual([['senders.0.name', 'sender-slug-missing']]);
    expect(problems([{ name: '北京', slug: 'beijing' }])).toEqual([]);
  });
});
