import { readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, posix } from 'node:path';
import { digest } from '../../digest.ts';
import type { Take, Taking } from '../../import/files.ts';
import type { AttachedFile, ImportedDocument } from '../../import/imported-document.ts';
import { notCopied, unpublishedKind } from '../../import/words/file-words.ts';
import type { LocalizedText } from '../../model/localized-text.ts';
import { readAttachmentPath } from '../../parse/fields/addresses.ts';
import { isBelow, real } from '../../shell/disk/walk.ts';
import { cutSlug, decoded, slugify } from '../../url.ts';
import { pictureEnding } from './picture-ending.ts';

/** A file to be copied next to a release, with its new name. */
export interface CopiedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** In bytes: what the archive accepts. */
const largest = 500_000_000;

/**
 * Copies files that are below the imported folder. Downloads nothing, and follows no links out of the folder.
 *
 * @param folder the imported folder, or that of a single file; undefined for the standard input
 */
export class FileCopier {
  readonly taken = new Map<string, CopiedFile>();
  /** Where they were found; absolute paths without links. */
  readonly paths = new Set<string>();
  readonly #folder: string | undefined;
  readonly #document: ImportedDocument;

  constructor(document: ImportedDocument, folder: string | undefined) {
    this.#document = document;
    this.#folder = folder;
  }

  readonly take: Take = (file) => {
    const found = file.bytes ?? this.#find(file.src);
    if (!(found instanceof Uint8Array)) return { ok: false, problem: found };
    if (found.length === 0) return { ok: false, problem: notCopied.empty };
    const ending = file.kind === 'image' ? pictureEnding(found) : extname(pathOf(file.src)).toLowerCase();
    if (ending === undefined) return { ok: false, problem: notCopied.noPicture };
    const name = `${nameOf(file)}-${digestOf(found)}${ending}`;
    const reading = readAttachmentPath(name);
    if (ending === '' || !reading.ok) return { ok: false, problem: unpublishedKind(ending) };
    this.taken.set(name, { name, bytes: found });
    return { ok: true, name } satisfies Taking;
  };

  /** Returns the bytes of a file, or the reason why it can't be read. */
  #find(src: string): Uint8Array | LocalizedText {
    if (/^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(src)) return notCopied.notBeside;
    const root = this.#folder === undefined ? undefined : real(this.#folder);
    if (this.#folder === undefined || root === undefined) return notCopied.notThere;
    for (const path of this.#candidates(src, this.#folder)) {
      const found = real(path);
      if (found === undefined || !isBelow(found, root)) continue;
      const stats = statSync(found, { throwIfNoEntry: false });
      if (!stats?.isFile()) continue;
      if (stats.size > largest) return notCopied.tooLarge;
      this.paths.add(found);
      return readFileSync(found);
    }
    return /^(?:https?:)?\/\//i.test(src) ? notCopied.elsewhere : notCopied.notFound;
  }

  /** Returns the paths at which a file may be: as written in the page, or its place in a saved page or a mirror. */
  #candidates(src: string, folder: string): string[] {
    const beside = dirname(this.#document.file);
    const relative = (path: string) => [path, decoded(path) ?? path].map((each) => join(beside, each));
    const rooted = (path: string) => {
      const plain = decoded(path) ?? path;
      const [, upload] = /\/(uploads\/.+)$/.exec(plain) ?? [];
      return [join(folder, plain), ...(upload === undefined ? [] : [join(folder, upload)])];
    };
    const url = URL.canParse(src) ? new URL(src) : undefined;
    if (!url && src.startsWith('/')) return rooted(pathOf(src));
    if (!url) return [...relative(src), ...relative(pathOf(src))];
    const { url: page } = this.#document.known;
    const near =
      page !== undefined && URL.canParse(page) && new URL(page).host === url.host
        ? posix.relative(posix.dirname(new URL(page).pathname), url.pathname)
        : undefined;
    return [
      ...(near === undefined ? [] : relative(near)),
      ...rooted(`/${url.host}${url.pathname}`),
      ...rooted(url.pathname),
    ];
  }
}

function pathOf(src: string): string {
  return src.replace(/[?#].*$/s, '');
}

/** Names that cameras and systems give. */
const empty = /^(?:img|image|bild|dsc[fn]?|photo|foto|picture|scan|file|p|\d|-)*$|^[0-9a-f-]{16,}$/;

/** Describes a file: by its name, otherwise by its text. */
function nameOf({ src, title, alt, caption, kind }: AttachedFile): string {
  const path = decoded(pathOf(src)) ?? '';
  const stem = slugify(posix.basename(path.replaceAll('\\', '/')).replace(/\.[^.]*$/, ''));
  const names = [empty.test(stem) ? '' : stem, ...[title, alt, caption].map((text) => slugify(text ?? ''))];
  return cutSlug(names.find((name) => name !== '') ?? (kind === 'image' ? 'picture' : 'document'), 60);
}

/** Makes names of files unique, independently of other files in the folder of the release. */
function digestOf(bytes: Uint8Array): string {
  return slugify(digest(bytes)).replaceAll('-', '').slice(0, 6).toLowerCase();
}
