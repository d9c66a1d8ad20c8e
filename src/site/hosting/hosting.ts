import { type Batch, madeBatch, type Output } from '../../model/output.ts';
import type { Moved } from '../addresses/moves.ts';
import { textFile } from '../page.ts';
import type { Site } from '../site.ts';
import { editorOutputs } from './editor.ts';
import { headersOutput } from './headers.ts';
import { redirectRules } from './redirects.ts';
import { robotsOutput } from './robots.ts';
import { sitemapOutputs } from './sitemap.ts';

/**
 * Plans the files for hosts and crawlers of a site with these pages. Files of the same name under `public/` take
 * precedence.
 */
export function hostingBatch(site: Site, pages: readonly Batch[], redirects: readonly Moved[]): Batch {
  const outputs = [
    ...sitemapOutputs(site, pages),
    robotsOutput(site),
    ...redirectRules(site, redirects),
    headersOutput(site),
    noJekyll(),
    ...editorOutputs(site),
  ];
  return madeBatch(
    'hosting',
    outputs.filter(({ path }) => !site.statics.has(path)),
  );
}

/** Tells GitHub Pages to serve the files as they are. */
function noJekyll(): Output {
  return textFile('.nojekyll', 'asset', '');
}
