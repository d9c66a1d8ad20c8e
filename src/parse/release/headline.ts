import { posix } from 'node:path';
import { createProblem } from '../../codes/index.ts';
import { digest } from '../../digest.ts';
import type { FrontMatter } from '../../model/front-matter-schema.ts';
import { slugify, titleSlug } from '../../url.ts';
import type { Loose } from '../fields/fields.ts';
import type { Say } from '../fields/findings.ts';
import { oneLine } from '../markdown/prose.ts';
import { quoted } from '../text/suggest.ts';
import { cutLead } from './lead.ts';

interface Lead {
  readonly lead?: string | undefined;
  readonly leadIsFirst: boolean;
}

interface Headline {
  readonly title: string | undefined;
  readonly slug: string | undefined;
  readonly summary: string;
  readonly summaryFromBody: boolean;
}

/** Characters that readers and search engines show whole; GOV.UK asks for the same. */
const longestTitle = 65;
const longestSummary = 160;

/** Title, summary and address; the summary is the body's lead where the author gives none. */
export function readHeadline(path: string, front: Loose<FrontMatter>, body: Lead, say: Say): Headline {
  const title = front.title === undefined ? undefined : oneLine(front.title);
  const slug = slugOf(path, front.slug, title, say);
  const summary = front.summary === undefined ? undefined : oneLine(front.summary);
  if (title !== undefined) checkLength('title', title, longestTitle, say);
  if (summary !== undefined) checkLength('summary', summary, longestSummary, say);
  return {
    title,
    slug,
    summary: summary ?? cutLead(body.lead ?? ''),
    summaryFromBody: summary === undefined && body.lead !== undefined && body.leadIsFirst,
  };
}

/**
 * The slug as written, or made from the title. A title of signs, or of letters that no address is made from, leaves it
 * to the file's name; if that has no such letters either, the slug is a code that only changes with the title.
 */
function slugOf(
  path: string,
  written: string | undefined,
  title: string | undefined,
  say: Say,
): string | undefined {
  if (written !== undefined) {
    if (/^[a-z0-9]+(?:-+[a-z0-9]+)*$/.test(written)) return written;
    const hint = `did you mean “${slugify(written) || 'ny-skola-i-centrum'}”?`;
    const message = `${quoted(written)} can't be part of an address: only a-z, 0-9 and hyphens can`;
    say(['slug'], createProblem('slug-invalid', message, hint));
    return undefined;
  }
  if (title === undefined) return undefined;
  const slug = titleSlug(title);
  if (slug !== '') return slug;
  if (/[\p{L}\p{N}\p{S}]/u.test(title))
    return titleSlug(posix.basename(path).replace(/\.[^.]*$/, '')) || `m-${codeOf(title)}`;
  const message = `no address can be made from the title ${quoted(title)}`;
  say(['title'], createProblem('slug-empty', message, 'add one yourself: “slug: ny-skola-i-centrum”'));
  return undefined;
}

/** Eight letters and digits that stand for a text. */
function codeOf(text: string): string {
  return digest(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 8);
}

function checkLength(key: 'title' | 'summary', text: string, longest: number, say: Say): void {
  if (text.length <= longest) return;
  const length = [...text].length;
  if (length <= longest) return;
  const message = `the ${key} has ${length} characters; more than ${longest} are cut off in many places`;
  const hint =
    key === 'title'
      ? 'say the most important thing in few words; the rest fits in the summary'
      : 'shorten it, and leave the rest to the text';
  say([key], createProblem(`${key}-long`, message, hint));
}
