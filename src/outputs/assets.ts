import { digest } from '../digest.ts';
import type { Output } from '../output.ts';
import type { Site } from './site.ts';

/** The theme's assets below `assets/`, and everything under `public/` as it is. */
export function assetOutputs({ theme, statics, config }: Site): Output[] {
  const colours = colourRules(config.colours?.accent);
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

function colourRules(accent: string | undefined): string {
  return accent ? `:root { --accent: ${accent}; }\n` : '';
}
