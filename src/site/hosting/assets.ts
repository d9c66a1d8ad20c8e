import { digest } from '../../digest.ts';
import type { Output } from '../../model/output.ts';
import type { Site } from '../site.ts';

/** The theme's assets below `assets/`, and everything under `public/` as it is. */
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

/** The site's own colour, and that of each sender on its own pages; the config's check has let them pass. */
function colourRules({ config }: Site): string {
  const accent = config.colours?.accent;
  const ofSenders = [...config.profiles].flatMap(([slug, { accent: own }]) =>
    own === undefined ? [] : `.sender-${slug} { --accent: ${own}; }\n`,
  );
  return [accent === undefined ? '' : `:root { --accent: ${accent}; }\n`, ...ofSenders].join('');
}
