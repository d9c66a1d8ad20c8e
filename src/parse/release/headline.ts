import { createProblem } from '../../codes/index.ts';
import type { FrontMatter } from '../../model/front-matter-schema.ts';
import type { Loose } from '../fields/fields.ts';
import type { Report } from '../fields/findings.ts';
import { oneLine } from '../markdown/prose.ts';
import { cutLead, longestLead } from './lead.ts';

interface Lead {
  readonly lead?: string | undefined;
  readonly leadIsFirst: boolean;
}

interface Headline {
  readonly title: string | undefined;
  readonly summary: string;
  readonly summaryFromBody: boolean;
}

/** Characters that search engines show without truncation; GOV.UK has the same limit. */
const longestTitle = 65;

/** Title and summary; by default, the summary is the body's lead. */
export function readHeadline(front: Loose<FrontMatter>, body: Lead, report: Report): Headline {
  const title = front.title === undefined ? undefined : oneLine(front.title);
  const summary = front.summary === undefined ? undefined : oneLine(front.summary);
  if (title !== undefined) checkLength('title', title, longestTitle, report);
  if (summary !== undefined) checkLength('summary', summary, longestLead, report);
  return {
    title,
    summary: summary ?? cutLead(body.lead ?? ''),
    summaryFromBody: summary === undefined && body.lead !== undefined && body.leadIsFirst,
  };
}

function checkLength(key: 'title' | 'summary', text: string, longest: number, report: Report): void {
  if (text.length <= longest) return;
  const length = [...text].length;
  if (length <= longest) return;
  report([key], createProblem(`${key}-long`, length, longest));
}
