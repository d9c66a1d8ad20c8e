import { createProblem } from '../codes/index.ts';
import { type Diagnostic, diagnosticOf } from '../model/diagnostic.ts';
import { madeBatch } from '../model/output.ts';
import { type Answers, answersOf } from './addresses/answers.ts';
import { dataBatches, dataFiles } from './data/data-outputs.ts';
import { calendarBatches } from './events/calendars.ts';
import { emptyFeedOutput, feedBatches } from './feeds/feed-outputs.ts';
import { assetOutputs } from './hosting/assets.ts';
import { hostingBatch } from './hosting/hosting.ts';
import { aliasClash, deadRedirects, redirectBatch } from './hosting/redirects.ts';
import { pressKitBatches } from './kit/press-kits.ts';
import { newsletterBatch } from './mail/newsletters.ts';
import { attachmentBatches } from './media/attachments.ts';
import { imageBatches } from './media/images.ts';
import { aboutOutputs } from './pages/about-page.ts';
import { accessibilityDiagnostics } from './pages/accessibility-checks.ts';
import { accessibilityOutputs } from './pages/accessibility-page.ts';
import { peopleOutputs } from './pages/contacts-page.ts';
import { dataOutputs } from './pages/data-page.ts';
import { eventsOutputs } from './pages/events-pages.ts';
import { listBatches } from './pages/list-pages.ts';
import { missingOutput } from './pages/missing-page.ts';
import { moneyOutputs } from './pages/money/money-pages.ts';
import { overviewOutputs } from './pages/overview-pages.ts';
import { ownPageOutputs } from './pages/own-pages.ts';
import { pastBatches, releaseBatches } from './pages/release/release-pages.ts';
import { searchPage } from './pages/search-page.ts';
import { subscribeOutputs } from './pages/subscribe-page.ts';
import { keyOf, Plan } from './plan-index.ts';
import type { Site } from './site.ts';

interface Planned {
  readonly plan: Plan;
  readonly answers: Answers;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Plans every file of the site, in order of publication, without rendering.
 *
 * @param today addresses that were recorded later are ignored
 */
export function plan(site: Site, today: string, last?: Plan): Planned {
  const assets = { ...madeBatch('assets', assetOutputs(site)), isAssets: true } as const;
  const data = dataFiles(site);
  const pages = [
    ...imageBatches(site),
    ...attachmentBatches(site),
    ...pressKitBatches(site),
    ...releaseBatches(site),
    ...listBatches(site),
    madeBatch('overviews', overviewOutputs(site)),
    madeBatch('agenda', eventsOutputs(site)),
    madeBatch('money', moneyOutputs(site)),
    madeBatch('people', peopleOutputs(site)),
    madeBatch('sections', [
      ...subscribeOutputs(site),
      ...aboutOutputs(site),
      ...accessibilityOutputs(site),
      ...searchPage(site),
    ]),
    madeBatch('own pages', ownPageOutputs(site)),
    madeBatch('missing', [missingOutput(site)]),
    ...calendarBatches(site),
    ...feedBatches(site),
    ...dataBatches(site, data),
    madeBatch('open data', dataOutputs(site, data)),
  ];
  const files = [assets, ...pages, ...pastBatches(site), newsletterBatch(site)];
  const own = Plan.of(files, last);
  const answers = answersOf(site, own.has, today);
  const hosting = [
    redirectBatch(site, answers.redirects, own),
    madeBatch(
      'emptied',
      answers.emptied.map((feed) => emptyFeedOutput(site, feed)),
    ),
    hostingBatch(site, pages, answers.redirects),
  ];
  const planned = Plan.of([...files, ...hosting], own);
  const dead = deadRedirects(answers.dead);
  const clashing = planned.hasClashes ? clashes(site, planned, answers.redirects) : [];
  return {
    plan: planned,
    answers,
    diagnostics: [...dead, ...clashing, ...accessibilityDiagnostics(site, today)],
  };
}

/** A site must work on disks and hosts that do not distinguish case or composition. */
function clashes(site: Site, paths: Iterable<string>, redirects: Answers['redirects']): Diagnostic[] {
  const taken = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const key = keyOf(path);
    if (taken.has(key)) diagnostics.push(aliasClash(site, path, redirects) ?? clash(site, path));
    taken.add(key);
  }
  return diagnostics;
}

/** Reports two outputs of one name: at the page, file or release of the author’s that is one of them, if there is one. */
function clash(site: Site, path: string): Diagnostic {
  const key = keyOf(path);
  const page = [...site.ownPages.values()].find(({ url }) => keyOf(url) === key);
  if (page) return diagnosticOf(page.path, createProblem('output-clash', path, 'page'));
  const asset = [...site.statics].find(([name]) => keyOf(name) === key)?.[1];
  if (asset) return diagnosticOf(asset.path, createProblem('output-clash', path, 'file'));
  const entry = site.archive.pages.flatMap(({ releases }) => releases).find(({ url }) => keyOf(url) === key);
  if (entry) return diagnosticOf(entry.release.path, createProblem('output-clash', path, 'release'));
  return diagnosticOf(path, createProblem('output-clash', path));
}
