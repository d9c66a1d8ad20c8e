import { describe, expect, test } from 'vitest';
import { released, settingsOf } from '../parse/read.ts';

/** What depends on the country where an archive says nothing else. */
function takenForGranted(config: string) {
  const settings = settingsOf(config);
  const { country, timeZone, register, locale } = settings;
  return [country, timeZone, register, locale.home.currency, locale.code];
}

const release = `---
title: Uusi satama
date: 2026-12-01T10:00
municipality: Uppsala kommun
amounts: [{ value: 300 000 }]
contacts: [{ name: Maija Esimerkki (Kok), phone: 040 123 4567 }]
event: { start: 2026-12-09 10:00, place: Satama }
---

Tervetuloa.
`;

describe('the country of an archive', () => {
  test.each([
    ['', ['SE', 'Europe/Stockholm', 'sweden', 'SEK', 'sv']],
    ['language: en\n', ['SE', 'Europe/Stockholm', 'sweden', 'SEK', 'en']],
    ['language: fi\n', ['FI', 'Europe/Helsinki', 'none', 'EUR', 'fi']],
    ['language: nb\n', ['NO', 'Europe/Oslo', 'none', 'NOK', 'nb']],
    ['language: fi\nregister: sweden\n', ['SE', 'Europe/Stockholm', 'sweden', 'SEK', 'fi']],
    ['country: FI\n', ['FI', 'Europe/Helsinki', 'none', 'EUR', 'sv']],
    ['language: fi\ncountry: SE\n', ['SE', 'Europe/Stockholm', 'sweden', 'SEK', 'fi']],
    ['country: NO\nregister: sweden\n', ['NO', 'Europe/Oslo', 'sweden', 'NOK', 'sv']],
    ['country: FI\ntimeZone: Europe/Mariehamn\n', ['FI', 'Europe/Mariehamn', 'none', 'EUR', 'sv']],
  ])('%j', (config, expected) => {
    expect(takenForGranted(config)).toEqual(expected);
  });

  test.each(['language: fi\n', 'country: FI\n'])('decides how a release is read: %j', (config) => {
    const { event, amounts, contacts } = released(release, config);
    expect(new Date(event?.start.at ?? 0).toISOString()).toBe('2026-12-09T08:00:00.000Z');
    expect(amounts[0]?.currency).toBe('EUR');
    expect(contacts[0]).toMatchObject({
      party: 'kok',
      phones: [{ text: '040 123 4567', e164: '+358401234567' }],
    });
  });
});
