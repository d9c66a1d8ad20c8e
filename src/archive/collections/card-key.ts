import { digest } from '../../digest.ts';
import type { Release } from '../../model/release.ts';
import type { Published } from '../archive.ts';

type Card = Pick<Published, 'card' | 'money'>;

/** What tells whether pages that show something of a release are still right. */
export function cardOf(release: Release, { url, hidden }: Pick<Published, 'url' | 'hidden'>): Card {
  const { title, date, sender, committees, summary, type, language, withdrawn, amounts } = release;
  const shown = [url, hidden, title, date, sender, committees, summary, type, language, withdrawn];
  return {
    card: digest(JSON.stringify(shown)),
    money: amounts.map(({ total, currency, kind }) => `${total} ${currency} ${kind}`).join('\n'),
  };
}
