import { posix } from 'node:path';
import { digest } from '../../digest.ts';
import { weakMemoize } from '../../incremental/memoize.ts';
import { formatBytes } from '../../locale/format-bytes.ts';
import { lookup } from '../../lookup.ts';
import { type Batch, batch, type Output } from '../../model/output.ts';
import type { Release } from '../../model/release.ts';
import type { AttachmentView } from '../../render/views/view.ts';
import type { Site } from '../site.ts';
import { type Document, type PageFiles, pageFilesByYear, pageFilesOf } from './page-files.ts';
import { stripMetadata } from './strip-metadata.ts';

/**
 * Plans the files that releases and pages attach or link to. They are published next to their page, except for those
 * under `public/`.
 */
export function attachmentBatches(site: Site): Batch[] {
  return pageFilesByYear(site).map(({ name, pageFiles }) => {
    const documents = documentsIn(pageFiles);
    const make = () => documents.map(output);
    return { ...batch(`attachments ${name}`, urlsOf(documents), make, [pageFiles]), isAssets: true };
  });
}

const documentsIn = weakMemoize((pageFiles: readonly PageFiles[]): readonly Document[] =>
  pageFiles.flatMap(({ documents }) => [...new Set(documents.values())].filter(({ isPublic }) => !isPublic)),
);

const urlsOf = weakMemoize((documents: readonly Document[]) => documents.map(({ url }) => url));

function output({ asset, url }: Document): Output {
  return {
    path: url,
    key: digest(`attachment\0${asset.hash}`),
    stage: 'asset',
    render: () => stripPicture(asset.path, asset.bytes()),
  };
}

/** Strips the metadata from an attached picture. */
function stripPicture(path: string, bytes: Uint8Array): Uint8Array {
  return (/\.(?:jpe?g|jfif|png)$/i.test(path) && stripMetadata(bytes)) || bytes;
}

/** Names of file types that are better known than their extension. */
const types: Readonly<Record<string, string>> = {
  doc: 'Word',
  docx: 'Word',
  xls: 'Excel',
  xlsx: 'Excel',
  ppt: 'PowerPoint',
  pptx: 'PowerPoint',
  jpg: 'JPEG',
};

/** Returns the attachments of a release, in the order of its front matter. */
export function attachmentsOf(
  site: Site,
  { path, attachments }: Release,
  language: string,
): AttachmentView[] {
  if (attachments.length === 0) return [];
  const { documents } = pageFilesOf(site, path);
  return attachments.flatMap(({ src, title }) => {
    const document = documents.get(src);
    if (!document) return [];
    const { asset, url } = document;
    const extension = posix.extname(asset.path).slice(1);
    return [
      {
        title: title ?? posix.basename(asset.path),
        url,
        type: lookup(types, extension.toLowerCase()) ?? extension.toUpperCase(),
        size: formatBytes(asset.size, language),
      },
    ];
  });
}
