import { autocomplete, select, text } from '@clack/prompts';
import { releaseTypes } from '../../model/front-matter-schema.ts';
import type { Settings } from '../../parse/config/settings.ts';
import { municipalities } from '../../register/municipalities.ts';
import { UsageError } from '../options.ts';

interface Asked {
  readonly title: string | undefined;
  readonly municipality: string | undefined;
  readonly committee: string | undefined;
  readonly type: string | undefined;
}

/** Asks a person at a terminal for what the command line left out. */
export async function ask(given: Asked, config: Settings) {
  const title = given.title ?? answer(await text({ message: 'Title', validate: needed }));
  const municipality = given.municipality ?? answer(await askSender(config));
  const type =
    given.type ??
    answer(
      await select({
        message: 'What sort of release is it?',
        options: [...releaseTypes, ''].map((value) => ({ value, label: value || 'none of these' })),
      }),
    );
  const committee =
    given.committee ??
    answer(await text({ message: 'Which committee is behind it? (may be left empty)', defaultValue: '' }));
  return { title, municipality, type: type || undefined, committee: committee || undefined };
}

function askSender({ profiles, register }: Settings) {
  const message = 'Who sends it?';
  const names = [...profiles.values()].map(({ sender }) => sender.name);
  const others = register === 'none' ? [] : municipalities.map(({ sender }) => sender);
  const all = [...new Set([...names, ...others])];
  if (all.length === 0) return text({ message, validate: needed });
  return autocomplete({ message, options: all.map((value) => ({ value, label: value })), maxItems: 10 });
}

function needed(written: string | undefined): string | undefined {
  return written?.trim() ? undefined : 'This is needed.';
}

/** Ctrl-C and Escape answer with a symbol. */
function answer(given: string | symbol): string {
  if (typeof given === 'string') return given;
  throw new UsageError('Nothing was written.');
}
