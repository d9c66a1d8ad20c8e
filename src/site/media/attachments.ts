import { posix } from 'node:path';
import { digest } from '../../digest.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import { formatBytes } from '../../locale/format-bytes.ts';
import { type Batch, batch, type Output } from '../../model/output.ts';
import type { Release } from '../../model/release.ts';
import type { AttachmentView } from '../../render/views/view.ts';
import type { Site } from '../site.ts';
import { type Document, type Enclosures, enclosingYears, enclosuresOf } from './page-files.ts';
import { bare } from './strip-metadata.ts';

/** The files that releases and pages attach or link to, each beside its page; those under `public/` stay there. */
export function attachmentBatches(site: Site): Batch[] {
  return enclosingYears(site).map(({ name, enclosures }) => {
    const documents = documentsIn(enclosures);
    const make = () => documents.map(output);
    return { ...batch(`attachments ${name}`, urlsOf(documents), make, [enclosures]), isAssets: true };
  });
}

const documentsIn = weakMemoize((enclosures: readonly Enclosures[]): readonly Document[] =>
  enclosures.flatMap(({ documents }) => [...new Set(documents.values())].filter(({ isPublic }) => !isPublic)),
);

const urlsOf = weakMemoize((documents: readonly Document[]) => documents.map(({ url }) => url));

function output({ asset, url }: Document): Output {
  return {
    path: url,
    key: digest(`attachment\0${asset.hash}`),
    stage: 'asset',
    render: () => withoutPlace(asset.path, asset.bytes()),
  };
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
