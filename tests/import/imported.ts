import { recognise } from '../../src/import/recognise.ts';
import { releaseText } from '../../src/import/release-text.ts';
import { resultOf } from '../../src/import/result.ts';
import { readText } from '../../src/import/text/read-text.ts';
import { parseConfig } from '../../src/parse/config/parse-config.ts';
import { parseRelease } from '../../src/parse/release/parse-release.ts';

const { settings: parsed } = parseConfig(undefined);
if (!parsed) throw new Error('no settings');
/** Of an archive without a config. */
export const settings = parsed;

/** The output of `import --format json` for a text. */
export function imported(text: string, municipality?: string) {
  return resultOf(recognise(readText('a.txt', text), settings, municipality));
}

/** The written release, and its diagnostics. */
export function written(text: string, municipality?: string) {
  const recognised = recognise(readText('a.txt', text), settings, municipality);
  const given = {
    title: recognised.title?.value ?? 'Titel',
    date: recognised.date?.value ?? '2026-11-29',
    municipality: recognised.municipality?.value.name ?? 'Tierps kommun',
  };
  const source = releaseText(recognised, given, settings);
  return { source, ...parseRelease({ path: 'releases/a.md', text: source, hash: '' }, settings) };
}
