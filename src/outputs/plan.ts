import { complain } from '../codes/index.ts';
import { type Diagnostic, diagnosticOf } from '../diagnostic.ts';
import { madeBatch } from '../output.ts';
import { aboutOutputs } from './about.ts';
import { assetOutputs } from './assets.ts';
import { attachmentBatches } from './attachments.ts';
import { dataBatches } from './data/outputs.ts';
import { feedBatches } from './feeds/outputs.ts';
import { hostingBatch } from './hosting.ts';
import { imageBatches } from './images.ts';
import { listBatches } from './lists.ts';
import { missingOutput } from './missing.ts';
import { moneyOutputs } from './money.ts';
import { overviewOutputs } from './overviews.ts';
import { ownPageOutputs } from './own-pages.ts';
import { peopleOutputs } from './people.ts';
import { Plan } from './planned.ts';
import { aliasClash } from './redirects.ts';
import { releaseBatches } from './releases.ts';
import { searchPage } from './search/page.ts';
import type { Site } from './site.ts';
import { subscribeOutputs } from './subscribe.ts';

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
  const planned = Plan.of([assets, ...pages, hostingBatch(site, pages)], last);
  return { plan: planned, diagnostics: planned.hasClashes ? clashes(site, planned) : [] };
}

/** Compared in lower case: a site must survive disks and hosts that do not tell case apart. */
function clashes(site: Site, paths: Iterable<string>): Diagnostic[] {
  const taken = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const key = path.toLowerCase();
    if (taken.has(key)) diagnostics.push(aliasClash(site, path) ?? clash(path));
    taken.add(key);
  }
  return diagnostics;
}

function clash(path: string): Diagnostic {
  return diagnosticOf(
    path,
    complain(
      'output-clash',
      `two parts of the site want the address /${path}`,
      'rename the file under public/, or give the release, sender or committee another slug',
    ),
  );
}
