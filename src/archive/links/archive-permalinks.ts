import { weakMemoize } from '../../incremental/memoize.ts';
import { message } from '../../locale/locale.ts';
import type { Settings } from '../../parse/config/settings.ts';
import { type Permalinks, permalinks } from '../../permalinks/permalink.ts';

/** Returns the permalinks of an archive with the given config. */
export const permalinksOf = weakMemoize((config: Settings): Permalinks => {
  return permalinks(config.permalinks, (key) => message(config.locale, key));
});
