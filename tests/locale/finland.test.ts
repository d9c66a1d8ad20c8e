import { describe, expect, test } from 'vitest';
import { releaseText, TestArchive } from '../support/archive.ts';

const release = {
  'releases/a.md': releaseText({
    title: 'Uusi koulu',
    slug: 'a',
    date: '2016-05-02',
    municipality: 'Saarilammen kaupunki',
    amounts: '[{ value: 300 000, purpose: Koulu }]',
    contacts: '[{ name: Kim Esimerkki, party: SDP, phone: 040 123 4567 }]',
  }),
};

describe('a Finnish archive', () => {
  test('that knows no register is at home in Finland: telephones, money, parties and terms of office', async () => {
    const archive = new TestArchive({
      'kommunike.config.yaml':
        'language: fi\nregister: none\nsenders: [{ name: Saarilammen kaupunki, slug: saarilampi }]\n',
      ...release,
    });
    const { code, diagnostics } = await archive.build({ now: '2026-11-28T12:00' });
    expect(code).toBe(0);
    expect(diagnostics.map((each) => each.code)).not.toContain('party-unknown');
    const page = archive.read('dist/saarilampi/2016/a.html').replace(/[\u00a0\u202f]/g, ' ');
    expect(page).toContain('href="tel:+358401234567"');
    expect(page).toContain('<bdi>040 123 4567</bdi>');
    expect(page).toContain('300 000 €');
    expect(page).toContain('(<bdi>sd</bdi>)');
    expect(page).not.toContain('2014–2018');
  });

  test('of Swedish municipalities is at home in Sweden', async () => {
    const archive = new TestArchive({
      'kommunike.config.yaml': 'language: fi\ncountry: SE\n',
      'releases/a.md': releaseText({
        slug: 'a',
        amounts: '[{ value: 300 000, purpose: Koulu }]',
        contacts: '[{ name: Kim Esimerkki, phone: 070-174 06 05 }]',
      }),
    });
    expect((await archive.build()).code).toBe(0);
    const page = archive.read('dist/uppsala/2024/a.html').replace(/[\u00a0\u202f]/g, ' ');
    expect(page).toContain('href="tel:+46701740605"');
    expect(page).toContain('300 000 SEK');
  });
});
