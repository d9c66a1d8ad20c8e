import { createProblem } from '../../codes/index.ts';
import { compareDiagnostics, type Diagnostic } from '../../model/diagnostic.ts';
import type { Body, Quote, Reference } from '../../model/release.ts';
import { markQuotes } from '../quotes/quotes.ts';
import { leadOf } from '../quotes/speech.ts';
import { nearest } from '../text/suggest.ts';
import { Ids, tidyTree } from './blocks.ts';
import { bodyLeftovers } from './body-leftovers.ts';
import { type Refusal, refuseText, refuseTree } from './guard.ts';
import { Links, type PageAnchor } from './links.ts';
import { Manuscript } from './manuscript.ts';
import { checkReferences } from './references.ts';
import { type ChromeWords, sanitisedBody } from './sanitised.ts';
import { type ParserChoice, parseTree } from './tree.ts';

export interface MarkdownInput {
  /** For diagnostics: path from the archive's root. */
  readonly file: string;
  /** The whole source file; diagnostics' lines count from its first line. */
  readonly text: string;
  /** UTF-16 offset of the body, after the front matter; 0 without front matter. */
  readonly start: number;
  /** BCP 47. */
  readonly language: string;
  readonly parser: ParserChoice;
  /** In the text's language. */
  readonly words: ChromeWords;
  /** Prefix of all ids if several texts share a page: `om-`. Empty by default. */
  readonly idPrefix?: string;
  /** Level of the highest heading: 2 by default, 3 for a text below another heading. */
  readonly topHeading?: 2 | 3;
}

export interface Markdown {
  readonly body: Body;
  /** Plain text of the first paragraph of running text, on one line. */
  readonly lead?: string;
  /** Whether that paragraph is the very first block. */
  readonly leadIsFirst: boolean;
  readonly quotes: Quote[];
  /** Ids of headings and quotes. */
  readonly anchors: string[];
  readonly references: Reference[];
  readonly diagnostics: Diagnostic[];
}

/** A Markdown body as an HTML tree, with its lead, quotes, references and diagnostics. */
export function parseMarkdown(input: MarkdownInput): Markdown {
  const idPrefix = input.idPrefix ?? '';
  const manuscript = new Manuscript(input.file, input.text, input.start);
  const tooMuch = refuseText(manuscript.body);
  if (tooMuch) return refused(manuscript, tooMuch);
  const tree = parseTree(manuscript.body, input.parser);
  const tooDeep = refuseTree(tree, manuscript.body.length);
  if (tooDeep) return refused(manuscript, tooDeep);
  checkReferences(tree, manuscript);
  for (const { span, problem } of bodyLeftovers(manuscript.body, tree)) manuscript.blame(span, problem);

  const links = new Links(manuscript, idPrefix, tree);
  const ids = new Ids();
  tidyTree(tree, {
    manuscript,
    links,
    ids,
    idPrefix,
    topHeading: input.topHeading ?? 2,
    openTags: new Set(),
  });
  const quotes = markQuotes(tree, manuscript, idPrefix);
  const lead = leadOf(tree);
  const anchors = [...ids.taken, ...quotes.map((quote) => quote.id.slice(idPrefix.length))];
  for (const anchor of links.pageAnchors) checkAnchor(anchor, anchors, manuscript);
  return {
    body: sanitisedBody(tree, input.words, idPrefix),
    ...lead,
    quotes,
    anchors: anchors.map((id) => idPrefix + id),
    references: links.references,
    diagnostics: manuscript.diagnostics.sort(compareDiagnostics),
  };
}

function refused(manuscript: Manuscript, { span, problem }: Refusal): Markdown {
  manuscript.blame(span, problem);
  const { diagnostics } = manuscript;
  const body: Body = { type: 'root', children: [] };
  return { body, leadIsFirst: false, quotes: [], anchors: [], references: [], diagnostics };
}

function checkAnchor({ target, span }: PageAnchor, anchors: readonly string[], manuscript: Manuscript): void {
  if (anchors.includes(target)) return;
  const near = nearest(target, anchors.slice(0, 200));
  manuscript.blame(span, createProblem('anchor-missing', target, near));
}
