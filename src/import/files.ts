import type { LocalizedText } from '../model/localized-text.ts';
import type { AttachedFile, Block, Dropped, ImportedDocument } from './imported-document.ts';
import { fileChecks } from './words/file-words.ts';
import { reasons } from './words/reasons.ts';

/**
 * The result for a picture or document: its name next to the release, or the reason why it was not copied, for printing
 * after its name.
 */
export type Taking =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly problem: LocalizedText };

/** Finds a file and copies it. */
export type Take = (file: AttachedFile) => Taking;

/**
 * Returns a document with the new names of its pictures and documents. Those that can't be copied are dropped and
 * marked for checking.
 */
export function withFiles(document: ImportedDocument, take: Take): ImportedDocument {
  const held = new Map((document.files ?? []).map((file) => [file.src, file]));
  const shown = new Set<string>();
  const checks: LocalizedText[] = [];
  const dropped: Dropped[] = [];

  /** Returns a picture in its final form, if it is shown. */
  const pictureOf = (file: AttachedFile): AttachedFile | undefined => {
    const words = [file.alt, file.caption, file.credit].filter((text) => text?.trim()).join('; ');
    const taken = take(file);
    if (!taken.ok) {
      checks.push(fileChecks.picture(file.src, taken.problem, words));
      return undefined;
    }
    const alt = file.alt?.trim() || undefined;
    const caption = file.caption?.trim() || undefined;
    if (alt !== undefined) return { ...file, src: taken.name, alt };
    if (caption === undefined) {
      checks.push(fileChecks.noAlternative(taken.name));
      return undefined;
    }
    checks.push(fileChecks.captionInstead(taken.name));
    return { ...file, src: taken.name, alt: caption };
  };

  const withNames = (block: Block): Block => ({
    ...block,
    text: block.text.replace(documentLink, (link, before: string, src: string) => {
      const taken = take({ kind: 'attachment', src });
      if (taken.ok) return `${before}(${taken.name})`;
      if (!/^[a-z][a-z0-9+.-]*:/i.test(src)) checks.push(fileChecks.document(src, taken.problem));
      return link;
    }),
  });

  const blocks = document.blocks.flatMap((block): Block[] => {
    if (block.kind !== 'image' || block.src === undefined) return [withNames(block)];
    shown.add(block.src);
    const { text: alt, caption, src, line } = block;
    const picture = pictureOf({
      ...held.get(src),
      kind: 'image',
      src,
      ...(alt && { alt }),
      ...(caption && { caption }),
    });
    if (picture) return [{ ...block, src: picture.src, text: picture.alt ?? '' }];
    const text = [alt, caption].filter(Boolean).join('; ') || src;
    dropped.push({ text, line, why: reasons.untakenPicture });
    return [];
  });
  const files = (document.files ?? []).flatMap((file): AttachedFile[] => {
    if (shown.has(file.src)) return [];
    if (file.kind === 'image') {
      const picture = pictureOf(file);
      return picture ? [picture] : [];
    }
    const taken = take(file);
    if (taken.ok) return [{ ...file, src: taken.name }];
    checks.push(fileChecks.document(file.src, taken.problem, file.title));
    return [];
  });
  return {
    ...document,
    blocks,
    files,
    checks: [...(document.checks ?? []), ...checks],
    dropped: [...document.dropped, ...dropped],
  };
}

/** A link to a document, in Markdown. */
const documentLink =
  /(\])\(<?([^()<>\s]+\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|zip|epub)(?:[?#][^()<>\s]*)?)>?\)/gi;
