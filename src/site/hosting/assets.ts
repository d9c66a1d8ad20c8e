import { publishedSenders } from '../../archive/collections/published-senders.ts';
import { digest } from '../../digest.ts';
import type { Output } from '../../model/output.ts';
import type { Site } from '../site.ts';

/** Plans the theme's assets, below `assets/`, and everything under `public/`. */
export function assetOutputs(site: Site): Output[] {
  const { theme, statics } = site;
  const colours = colourRules(site);
  const themed = [...theme.assets].map(([path, { hash, bytes }]): Output => {
    const file = `assets/${path}`;
    if (path !== 'style.css' || colours === '')
      return { path: file, key: hash, stage: 'asset', render: bytes };
    const render = () => `${Buffer.from(bytes()).toString('utf8')}\n${colours}`;
    return { path: file, key: digest(hash + colours), stage: 'asset', render };
  });
  const plain = [...statics].map(
    ([path, { hash, bytes }]): Output => ({ path, key: hash, stage: 'asset', render: bytes }),
  );
  return [...themed, ...plain];
}

/**
 * Returns CSS rules for the site's colour, and for each sender's on its own pages. Senders without pages are not named:
 * they may be a secret still. The config has been validated.
 */
function colourRules({ archive, config }: Site): string {
  const accent = config.colours?.accent;
  const published = publishedSenders(archive);
  const ofSenders = [...config.profiles].flatMap(([slug, { accent: own }]) =>
    own === undefined || !published.has(slug) ? [] : `.sender-${slug} { --accent: ${own}; }\n`,
  );
  return [accent === undefined ? '' : `:root { --accent: ${accent}; }\n`, ...ofSenders].join('');
}
