import { type Batch, madeBatch, type Output } from '../../model/output.ts';
import { textFile } from '../page.ts';
import type { Site } from '../site.ts';
import { headersOutput } from './headers.ts';
import { redirectOutputs } from './redirects.ts';
import { robotsOutput } from './robots.ts';
import { sitemapOutputs } from './sitemap.ts';

/** What hosts and robots read, of a site with these pages. A file of the same name under `public/` takes the place of ours. */
export function hostingBatch(site: Site, pages: readonly Batch[]): Batch {
  const outputs = [
    ...sitemapOutputs(site, pages),
    robotsOutput(site),
    ...redirectOutputs(site),
    headersOutput(site),
    noJekyll(),
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
