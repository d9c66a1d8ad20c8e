import type { Block, Dropped, ImportedDocument } from '../imported-document.ts';
import { reasons } from '../words/reasons.ts';

/** A Markdown link or picture. No two parts match the same characters, so that the time is linear. */
const inline = /(!?)\[((?:[^[\]\\]|\\[^[])*)\]\((?:<([^<>\n]*)>|([^()<>\s]*))(?:\s[^()]*)?\)/g;
/** Targets that lead to the same place from everywhere. */
const absolute = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/**
 * Leaves out the pictures of a document, and links to what stands beside it: of a single text or file nothing else is
 * there, and a release that refers to missing files could not be built. The words of links stay.
 */
export function withoutFiles(document: ImportedDocument): ImportedDocument {
  const dropped: Dropped[] = [...document.dropped];
  const blocks = document.blocks.flatMap((block): Block[] => {
    const { kind, line, caption } = block;
    if (kind === 'image') {
      const text = [block.text, caption, block.src].filter((each) => each).join(', ');
      dropped.push({ text, line, why: reasons.picture });
      return [];
    }
    const text = block.text.replace(inline, (whole, picture, words, quoted?: string, bare = '') => {
      const target = quoted ?? bare;
      if (picture === '' && absolute.test(target)) return whole;
      dropped.push({ text: target, line, why: picture ? reasons.picture : reasons.localLink });
      return picture ? '' : words;
    });
    return text === block.text ? [block] : [{ ...block, text }];
  });
  return { ...document, blocks, files: [], dropped };
}
