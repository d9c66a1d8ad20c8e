import { posix } from 'node:path';
import { digest } from '../digest.ts';
import { formatBytes } from '../locale/bytes.ts';
import type { Output } from '../output.ts';
import type { Release } from '../release.ts';
import type { AttachmentView } from '../render/view.ts';
import { bare } from './bare.ts';
import { enclosuresOf } from './enclosures.ts';
import type { Site } from './site.ts';

/** The files that releases and pages attach or link to, each beside its page; those under `public/` stay there. */
export function attachmentOutputs(site: Site): Output[] {
  const sources = [...site.archive.releases.map(({ release }) => release.path), ...site.ownPages.keys()];
  return sources.flatMap((from) =>
    [...new Set(enclosuresOf(site, from).documents.values())]
      .filter(({ isPublic }) => !isPublic)
      .map(
        ({ asset, url }): Output => ({
          path: url,
          key: digest(`attachment\0${asset.hash}`),
          stage: 'asset',
          render: () => withoutPlace(asset.path, asset.bytes()),
        }),
      ),
  );
}

/** A picture that is attached loses what cameras write into it, like one that is shown. */
function withoutPlace(path: string, bytes: Uint8Array): Uint8Array {
  return (/\.(?:jpe?g|jfif|png)$/i.test(path) && bare(bytes)) || bytes;
}

/** What programs call their files, where that is better known than the ending. */
const types: Readonly<Record<string, string>> = {
  doc: 'Word',
  docx: 'Word',
  xls: 'Excel',
  xlsx: 'Excel',
  ppt: 'PowerPoint',
  pptx: 'PowerPoint',
  jpg: 'JPEG',
};

/** The attachments of a release, in its order. */
export function attachmentsOf(
  site: Site,
  { path, attachments }: Release,
  language: string,
): AttachmentView[] {
  const { documents } = enclosuresOf(site, path);
  return attachments.flatMap(({ src, title }) => {
    const document = documents.get(src);
    if (!document) return [];
    const { asset, url } = document;
    const extension = posix.extname(asset.path).slice(1);
    return [
      {
        title: title ?? posix.basename(asset.path),
        url,
        type: types[extension.toLowerCase()] ?? extension.toUpperCase(),
        size: formatBytes(asset.size, language),
      },
    ];
  });
}
