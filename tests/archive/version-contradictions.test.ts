import { describe, expect, test } from 'vitest';
import { releaseText, TestArchive } from '../support/archive.ts';

type Fields = Readonly<Record<string, string>>;

/** Builds a release and its translation; returns the diagnostics as file, line and code. */
async function problemsOf(main: Fields, translation: Fields): Promise<string[]> {
  const archive = new TestArchive({
    'releases/a.md': releaseText({ slug: 'a', ...main }),
    'releases/b.md': releaseText({ slug: 'b', language: 'en', translations: 'a.md', ...translation }),
  });
  const { diagnostics } = await archive.build();
  return diagnostics
    .filter(({ code }) => code.startsWith('version'))
    .map(({ file, line, code, message }) => `${file}:${line} ${code}: ${message}`);
}

const event = (start: string, end = '') => `{ start: ${start}, place: Kajen${end && `, end: ${end}`} }`;
const amounts = (value: string) => `[{ value: ${value} }]`;

describe('language versions', () => {
  test.each<[Fields, Fields]>([
    [{}, {}],
    [{ embargo: '2026-12-01' }, { embargo: '2026-12-01' }],
    [{ date: '2024-05-02' }, { date: '2024-05-01' }],
    [{}, { embargo: '2026-12-01' }],
    [{}, { draft: 'true' }],
    [{ amounts: amounts('1 mnkr') }, {}],
    [{ amounts: amounts('1 mnkr') }, { amounts: amounts('SEK 1 million') }],
    [{ event: event('2026-12-09T10:00', '12:00') }, {}],
    [{ event: event('2026-12-09T10:00', '12:00') }, { event: event('2026-12-09 10:00', '2026-12-09T12:00') }],
    [
      { withdrawn: '{ date: 2024-05-03, reason: Fel }', amounts: amounts('1 mnkr') },
      { withdrawn: '{ date: 2024-05-03, reason: Wrong }', amounts: amounts('2 mnkr') },
    ],
    [
      { expires: '2024-06-01', amounts: amounts('1 mnkr') },
      { expires: '2024-06-01', type: 'invitation', amounts: amounts('1 mnkr') },
    ],
  ])('that agree, or leave something out: %j and %j', async (main, translation) => {
    expect(await problemsOf(main, translation)).toEqual([]);
  });

  test.each<[Fields, Fields, string]>([
    [{ embargo: '2026-12-01' }, {}, 'published before'],
    [{ embargo: '2026-12-01' }, { embargo: '2026-11-30' }, 'published before'],
    [{ draft: 'true' }, {}, 'published before'],
    [{ withdrawn: '{ date: 2024-05-03, reason: Fel }' }, {}, 'withdrawn'],
    [{}, { withdrawn: '{ date: 2024-05-03, reason: Fel }' }, 'withdrawn'],
    [{ event: event('2026-12-09T10:00') }, { event: event('2026-12-10T10:00') }, 'event'],
    [{ event: event('2026-12-09') }, { event: event('2026-12-09', '2026-12-10') }, 'event'],
    [{}, { event: event('2026-12-09') }, 'event'],
    [{ amounts: amounts('1 mnkr') }, { amounts: amounts('10 mnkr') }, 'amounts'],
    [{}, { amounts: amounts('1 mnkr') }, 'amounts'],
  ])('that contradict each other are a warning: %j and %j', async (main, translation, expected) => {
    const problems = await problemsOf(main, translation);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^releases/b\\.md:\\d+ versions-differ: .*${expected}.*a\\.md`));
  });

  test('in the same language are an error, because one of them would be in no list', async () => {
    const problems = await problemsOf({}, { language: 'sv' });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^releases\/b\.md:7 version-language-repeated: .*“releases\/a\.md”.*“sv”/);
  });
});
