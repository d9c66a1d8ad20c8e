import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import type { Block, ImportedDocument } from '../../imported-document.ts';
import { Unreadable } from '../../text/decode.ts';
import { reasons } from '../../words/reasons.ts';
import { firstKnown } from '../known.ts';
import { htmlBlocks } from './html-blocks.ts';
import { htmlProblem, htmlTree, plainText } from './html-tree.ts';
import { mainPart } from './main-part.ts';
import { onOwnLines, shareLines } from './own-lines.ts';
import { besides, bodiesOf, contactsNextTo } from './page-body.ts';
import { metadataOf } from './page-metadata.ts';
import { lineOf, withoutNoise } from './page-noise.ts';

/**
 * Reads a saved page: its metadata, and its release as blocks. A heading that repeats the title is dropped. Throws for
 * a hostile page.
 */
export function readHtmlPage(html: string, file: string): ImportedDocument {
  const page = pageOf(html, file);
  return shareLines(page.blocks) ? pageOf(onOwnLines(html), file) : page;
}

function pageOf(html: string, file: string): ImportedDocument {
  const problem = htmlProblem(html);
  if (problem !== undefined) throw new Unreadable(problem);
  const tree = htmlTree(html, false);
  const { known, system, base } = metadataOf(tree);
  const named = select('title', tree);
  const name = named && { text: plainText(named), line: lineOf(named), why: reasons.pageName };
  const noise = withoutNoise(tree);
  const found = bodiesOf(tree, system);
  const main = found.length > 0 ? undefined : mainPart(tree);
  const bodies = main ? [main.part] : found.length > 0 ? found : selectAll('body', tree);
  const heading = headingOf(selectAll('h1', tree), known.title);
  const contacts = contactsNextTo(tree, bodies);
  const outside = besides(tree, [...bodies, ...contacts], heading);
  const title = known.title ?? (heading && plainText(heading));
  const blocks = [
    ...htmlBlocks(bodies, base).filter((block) => !repeatsTitle(block, title)),
    ...htmlBlocks(contacts, base).map((block) => ({ ...block, role: 'contact' as const })),
  ];
  return {
    file,
    text: html,
    blocks,
    known: firstKnown(known, { title }),
    dropped: [
      ...(name?.text && name.text !== title ? [name] : []),
      ...noise,
      ...outside,
      ...(main?.dropped ?? []),
    ].sort((a, b) => a.line - b.line),
  };
}

function headingOf(headings: readonly Element[], title: string | undefined): Element | undefined {
  return (
    headings.find((heading) => plainText(heading) === title) ??
    (title === undefined ? headings[0] : undefined)
  );
}

function repeatsTitle(block: Block, title: string | undefined): boolean {
  return block.kind === 'heading' && block.level === 1 && block.text === title;
}

/** Returns the blocks of a field with HTML, such as an export's body. Lines are those of the field. */
export function htmlFragment(
  html: string,
  base: string | undefined,
): Pick<ImportedDocument, 'blocks' | 'dropped'> {
  const problem = htmlProblem(html);
  if (problem !== undefined) throw new Unreadable(problem);
  const tree = htmlTree(html, true);
  const dropped = withoutNoise(tree);
  return { blocks: htmlBlocks(tree, base), dropped };
}
