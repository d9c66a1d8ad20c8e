import { createProblem } from '../codes/index.ts';
import { type Diagnostic, diagnosticOf } from '../model/diagnostic.ts';
import { madeBatch } from '../model/output.ts';
import { dataBatches } from './data/data-outputs.ts';
import { feedBatches } from './feeds/feed-outputs.ts';
import { assetOutputs } from './hosting/assets.ts';
import { hostingBatch } from './hosting/hosting.ts';
import { aliasClash } from './hosting/redirects.ts';
import { attachmentBatches } from './media/attachments.ts';
import { imageBatches } from './media/images.ts';
import { aboutOutputs } from './pages/about-page.ts';
import { peopleOutputs } from './pages/contacts-page.ts';
import { listBatches } from './pages/list-pages.ts';
import { missingOutput } from './pages/missing-page.ts';
import { moneyOutputs } from './pages/money-pages.ts';
import { overviewOutputs } from './pages/overview-pages.ts';
import { ownPageOutputs } from './pages/own-pages.ts';
import { pastBatches, releaseBatches } from './pages/release-pages.ts';
import { searchPage } from './pages/search-page.ts';
import { subscribeOutputs } from './pages/subscribe-page.ts';
import { keyOf, Plan } from './plan-index.ts';
import type { Site } from './site.ts';

/** Every file of the site, nothing rendered yet, in order of publication. */
export function plan(site: Site, last?: Plan): { plan: Plan; diagnostics: Diagnostic[] } {
  const assets = { ...madeBatch('assets', assetOutputs(site)), isAssets: true } as const;
  const pages = [
    ...imageBatches(site),
    ...attachmentBatches(site),
    ...releaseBatches(site),
    ...listBatches(site),
    madeBatch('overviews', overviewOutputs(site)),
    madeBatch('money', moneyOutputs(site)),
    madeBatch('people', peopleOutputs(site)),
    madeBatch('sections', [...subscribeOutputs(site), ...aboutOutputs(site), ...searchPage(site)]),
    madeBatch('own pages', ownPageOutputs(site)),
    madeBatch('missing', [missingOutput(site)]),
    ...feedBatches(site),
    ...dataBatches(site),
  ];
  const planned = Plan.of([assets, ...pages, ...pastBatches(site), hostingBatch(site, pages)], last);
  return { plan: planned, diagnostics: planned.hasClashes ? clashes(site, planned) : [] };
}

/** A site must survive disks and hosts that do not tell case or composition apart. */
function clashes(site: Site, paths: Iterable<string>): Diagnostic[] {
  const taken = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const key = keyOf(path);
    if (taken.has(key)) diagnostics.push(aliasClash(site, path) ?? clash(path));
    taken.add(key);
  }
  return diagnostics;
}

function clash(path: string): Diagnostic {
  return diagnosticOf(
    path,
    createProblem(
      'output-clash',
      `two parts of the site want the address /${path}`,
      'rename the file under public/, or give the release, sender or committee another slug',
    ),
  );
}
