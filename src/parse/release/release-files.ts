import type { FrontMatter } from '../../model/front-matter-schema.ts';
import type { Attachment, Image, Reference } from '../../model/release.ts';
import { readAlias, readAttachmentPath, readFilePath, readWebAddress } from '../fields/addresses.ts';
import type { Loose } from '../fields/fields.ts';
import { each, type Findings, take } from '../fields/findings.ts';
import { readLicence } from '../fields/licence.ts';
import { absentProblem } from '../fields/problems.ts';
import type { Reading } from '../fields/reading.ts';
import type { Path } from '../yaml/places.ts';

/** Parses pictures, attachments, translations, minutes and old addresses, and collects references into the archive. */
export function readFiles(front: Loose<FrontMatter>, { report, reference }: Findings) {
  const references: Reference[] = [];
  const refer = (kind: Reference['kind'], reading: Reading<string>, path: Path): string | undefined => {
    const target = take(reading, path, report);
    if (target !== undefined) references.push(reference(kind, target, path));
    return target;
  };
  const images = (front.images ?? []).flatMap((written, i): Image[] => {
    if (written?.src === undefined) return [];
    const { alt, caption, credit, usage } = written;
    const licence =
      written.licence === undefined
        ? undefined
        : take(readLicence(written.licence), ['images', i, 'licence'], report);
    const src = refer('image', readFilePath(written.src), ['images', i, 'src']);
    if (alt !== undefined && alt.trim() === '') report(['images', i, 'alt'], absentProblem('alt', true));
    if (src === undefined || !alt?.trim()) return [];
    return [
      {
        src,
        alt: alt.trim(),
        ...(caption !== undefined && { caption }),
        ...(credit !== undefined && { credit }),
        ...(licence !== undefined && { licence }),
        ...(usage !== undefined && { usage }),
      },
    ];
  });
  const attachments = (front.attachments ?? []).flatMap((written, i): Attachment[] => {
    const path = typeof written === 'string' ? ['attachments', i] : ['attachments', i, 'src'];
    const { src: file, title } =
      typeof written === 'string' ? { src: written } : { title: undefined, ...written };
    if (file === undefined) return [];
    const src = refer('attachment', readAttachmentPath(file), path);
    return src === undefined ? [] : [{ src, ...(title !== undefined && { title }) }];
  });
  const translations = each(front.translations, ['translations']).flatMap(
    ({ text, path }) => refer('translation', readFilePath(text), path) ?? [],
  );
  const aliases = each(front.aliases, ['aliases']).flatMap(
    ({ text, path }) => take(readAlias(text), path, report) ?? [],
  );
  const minutes = front.decision?.minutes;
  if (minutes !== undefined) {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(minutes))
      take(readWebAddress(minutes), ['decision', 'minutes'], report);
    else refer('link', readFilePath(minutes), ['decision', 'minutes']);
  }
  return { images, attachments, translations, aliases: [...new Set(aliases)], references };
}
