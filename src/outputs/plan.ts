import { complain } from '../codes/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Output } from '../output.ts';
import { assetOutputs } from './assets.ts';
import { feedOutputs } from './feeds.ts';
import { listOutputs } from './lists.ts';
import { missingOutput } from './missing.ts';
import { releaseOutputs } from './releases.ts';
import type { Site } from './site.ts';
import { sitemapOutputs } from './sitemap.ts';

/** Every file of the site, nothing rendered yet, in order of publication. */
export function plan(site: Site): { outputs: Output[]; diagnostics: Diagnostic[] } {
  const outputs = [
    ...assetOutputs(site),
    ...releaseOutputs(site),
    ...listOutputs(site),
    missingOutput(site),
    ...feedOutputs(site),
    ...sitemapOutputs(site),
  ];
  return { outputs, diagnostics: clashes(outputs) };
}

/** Compared in lower case: a site must survive disks and hosts that do not tell case apart. */
function clashes(outputs: readonly Output[]): Diagnostic[] {
  const taken = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const { path } of outputs) {
    const key = path.toLowerCase();
    if (taken.has(key)) diagnostics.push(clash(path));
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
