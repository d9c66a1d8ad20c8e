import { publishedSenders } from '../../archive/collections/published-senders.ts';
import { digest } from '../../digest.ts';
import type { Output } from '../../model/output.ts';
import { mainStylesheet } from '../../render/theme.ts';
import type { Site } from '../site.ts';

/** Plans the theme's assets, below `assets/`, and everything under `public/`. */
export function assetOutputs(site: Site): Output[] {
  const { theme, statics } = site;
  const themed = [...theme.assets]
    .filter(([path]) => !mainStylesheet.includes(path))
    .map(
      ([path, { hash, bytes }]): Output => ({
        path: `assets/${path}`,
        key: hash,
        stage: 'asset',
        render: bytes,
      }),
    );
  const plain = [...statics].map(
    ([path, { hash, bytes }]): Output => ({ path, key: hash, stage: 'asset', render: bytes }),
  );
  return [styleOutput(site), ...themed, ...plain];
}

/** The stylesheet of all pages: the theme's, within what all themes share, and the colours of the site. */
function styleOutput(site: Site): Output {
  const parts = mainStylesheet.flatMap((path) => site.theme.assets.get(path) ?? []);
  const colours = colourRules(site);
  return {
    path: 'assets/style.css',
    key: digest(parts.map(({ hash }) => hash).join('') + colours),
    stage: 'asset',
    render: () => [...parts.map(({ bytes }) => withoutComments(bytes())), colours].join('\n'),
  };
}

/** Takes comments out of CSS, except those that begin with an exclamation mark, as licences do. */
function withoutComments(css: Uint8Array): string {
  return Buffer.from(css)
    .toString('utf8')
    .replace(/("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\/\*(?!!)[\s\S]*?\*\/\s*/g, '$1');
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
