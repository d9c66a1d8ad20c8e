import { autocomplete, select, text } from '@clack/prompts';
import { releaseTypes } from '../../model/front-matter-schema.ts';
import type { WriterLanguage } from '../../model/localized-text.ts';
import type { Settings } from '../../parse/config/settings.ts';
import { municipalities } from '../../register/municipalities.ts';
import { UsageError } from '../options.ts';
import { newWords } from './new-words.ts';

interface Asked {
  readonly title: string | undefined;
  readonly municipality: readonly string[] | undefined;
  readonly committee: string | undefined;
  readonly type: string | undefined;
}

/** Asks for values that are missing on the command line. */
export async function ask(given: Asked, config: Settings, language: WriterLanguage | undefined) {
  const words = newWords(language);
  const needed = (written: string | undefined) => (written?.trim() ? undefined : words.needed);
  /** Ctrl-C and Escape return a symbol. */
  const answer = (answered: string | symbol): string => {
    if (typeof answered === 'string') return answered;
    throw new UsageError(words.cancelled);
  };
  const title = given.title ?? answer(await text({ message: words.title, validate: needed }));
  const municipality = given.municipality ?? [answer(await askSender(config, words.sender, needed))];
  const type =
    given.type ??
    answer(
      await select({
        message: words.type,
        options: [...releaseTypes, ''].map((value) => ({ value, label: value || words.noType })),
      }),
    );
  const committee = given.committee ?? answer(await text({ message: words.committee, defaultValue: '' }));
  return { title, municipality, type: type || undefined, committee: committee || undefined };
}

function askSender(
  { profiles, register }: Settings,
  message: string,
  validate: (written: string | undefined) => string | undefined,
) {
  const names = [...profiles.values()].map(({ sender }) => sender.name);
  const others = register === 'none' ? [] : municipalities.map(({ sender }) => sender);
  const all = [...new Set([...names, ...others])];
  if (all.length === 0) return text({ message, validate });
  return autocomplete({ message, options: all.map((value) => ({ value, label: value })), maxItems: 10 });
}
