import type { Block, Dropped, ImportedDocument } from '../imported-document.ts';
import { reasons } from '../words/reasons.ts';

/** A Markdown link or picture. No two parts match the same characters, so that the time is linear. */
const inline = /(!?)\[((?:[^[\]\\]|\\[^[])*)\]\((?:<([^<>\n]*)>|([^()<>\s]*))(?:\s[^()]*)?\)/g;
/** Targets that are absolute. */
const absolute = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/**
 * Removes the pictures of a document, and its links to neighbouring files: a single text or file comes without them,
 * and a release that refers to missing files would not build. The text of links stays.
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
