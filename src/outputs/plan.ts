import { complain } from '../codes/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Output } from '../output.ts';
import { aboutOutputs } from './about.ts';
import { assetOutputs } from './assets.ts';
import { attachmentOutputs } from './attachments.ts';
import { dataOutputs } from './data/outputs.ts';
import { feedOutputs } from './feeds/outputs.ts';
import { hostingOutputs } from './hosting.ts';
import { imageOutputs } from './images.ts';
import { listOutputs } from './lists.ts';
import { missingOutput } from './missing.ts';
import { moneyOutputs } from './money.ts';
import { overviewOutputs } from './overviews.ts';
import { ownPageOutputs } from './own-pages.ts';
import { peopleOutputs } from './people.ts';
import { aliasClash } from './redirects.ts';
import { releaseOutputs } from './releases.ts';
import { searchPage } from './search/page.ts';
import type { Site } from './site.ts';
import { subscribeOutputs } from './subscribe.ts';

/** Every file of the site, nothing rendered yet, in order of publication. */
export function plan(site: Site): { outputs: Output[]; diagnostics: Diagnostic[] } {
  const pages = [
    ...assetOutputs(site),
    ...imageOutputs(site),
    ...attachmentOutputs(site),
    ...releaseOutputs(site),
    ...listOutputs(site),
    ...overviewOutputs(site),
    ...moneyOutputs(site),
    ...peopleOutputs(site),
    ...subscribeOutputs(site),
    ...aboutOutputs(site),
    ...searchPage(site),
    ...ownPageOutputs(site),
    missingOutput(site),
    ...feedOutputs(site),
    ...dataOutputs(site),
  ];
  const outputs = [...pages, ...hostingOutputs(site, pages)];
  return { outputs, diagnostics: clashes(site, outputs) };
}

/** Compared in lower case: a site must survive disks and hosts that do not tell case apart. */
function clashes(site: Site, outputs: readonly Output[]): Diagnostic[] {
  const taken = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const { path } of outputs) {
    const key = path.toLowerCase();
    if (taken.has(key)) diagnostics.push(aliasClash(site, path) ?? clash(path));
    taken.add(key);
  }
  return diagnostics;
}

function clash(path: string): Diagnostic {
  return {
    ...complain(
      'output-clash',
      `two parts of the site want the address /${path}`,
      'rename the file under public/, or give the release, sender or committee another slug',
    ),
    file: path,
    line: 1,
    column: 1,
    length: 1,
  };
}
