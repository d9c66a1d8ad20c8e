import { digest } from '../digest.ts';
import type { Release } from '../release.ts';
import type { Published } from './archive.ts';

type Card = Pick<Published, 'card' | 'money'>;

/** By release, as long as the memo keeps it: a rebuild asks again for releases that did not change. */
const cards = new WeakMap<Release, Card & Pick<Published, 'url' | 'hidden'>>();

/** What tells whether pages that show something of a release are still right. */
export function cardOf(release: Release, { url, hidden }: Pick<Published, 'url' | 'hidden'>): Card {
  const known = cards.get(release);
  if (known && known.url === url && known.hidden === hidden) return known;
  const { title, date, sender, committees, summary, type, language, withdrawn, amounts } = release;
  const shown = [url, hidden, title, date, sender, committees, summary, type, language, withdrawn];
  const card = {
    card: digest(JSON.stringify(shown)),
    money: amounts.map(({ total, currency, kind }) => `${total} ${currency} ${kind}`).join('\n'),
  };
  cards.set(release, { url, ...(hidden && { hidden }), ...card });
  return card;
}
