import { keptWith } from '../../incremental/memoize.ts';
import { message } from '../../locale/locale.ts';
import type { Settings } from '../../parse/config/settings.ts';
import { type Permalinks, permalinks } from '../../permalink.ts';

/** The addresses of the archive that a config describes. */
export const permalinksOf = keptWith((config: Settings): Permalinks => {
  return permalinks(config.permalinks, (key) => message(config.locale, key));
});
