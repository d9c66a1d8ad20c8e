import { keptWith } from '../../incremental/memoize.ts';
import { localeOf } from '../../locale/index.ts';
import { message } from '../../locale/locale.ts';
import type { Config } from '../../model/config-schema.ts';
import { type Permalinks, permalinks } from '../../permalink.ts';

/** The addresses of the archive that a config describes. */
export const permalinksOf = keptWith((config: Config): Permalinks => {
  const locale = localeOf(config.language);
  return permalinks(config.permalinks, (key) => message(locale, key));
});
