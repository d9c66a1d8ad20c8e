import { weakMemoize } from '../../incremental/memoize.ts';
import { localeOf } from '../../locale/index.ts';
import { message } from '../../locale/locale.ts';
import type { Config } from '../../model/config-schema.ts';
import { type Permalinks, permalinks } from '../../permalink.ts';

/** Returns the permalinks of an archive with the given config. */
export const permalinksOf = weakMemoize((config: Config): Permalinks => {
  const locale = localeOf(config.language);
  return permalinks(config.permalinks, (key) => message(locale, key));
});
