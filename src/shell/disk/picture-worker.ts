import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Sharp } from 'sharp';
import { digest } from '../../digest.ts';
import type { Asset } from '../../model/source.ts';
import {
  type Broken,
  extensions,
  type Measured,
  type PictureWorker,
  type Variant,
} from '../../site/media/picture.ts';
import type { OwnRights } from '../../site/media/rights/picture-facts.ts';
import { hasPlace, stripMetadata } from '../../site/media/strip-metadata.ts';
import { readStateFile, readStateJson, writeStateFile, writeStateJson } from '../state/state-file.ts';
import type { Folders } from './folders.ts';

/** Settings without visible loss at page size. A higher AVIF effort costs seconds per picture. */
const settings = {
  avif: { quality: 55, effort: 2 },
  webp: { quality: 78, effort: 4 },
  jpeg: { quality: 80, mozjpeg: true },
  fullJpeg: { quality: 95, chromaSubsampling: '4:4:4' },
  png: { compressionLevel: 9 },
} as const;

/**
 * Returns the version of sharp, which bundles its encoders, so another version may give other bytes. Does not load
 * sharp.
 */
function sharpVersion(): string {
  try {
    const entry = createRequire(import.meta.url).resolve('sharp');
    const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8'));
    return `sharp ${version} ${digest(JSON.stringify(settings))}`;
  } catch {
    return 'no sharp';
  }
}

let foundVersion: string | undefined;

/** Of the measurements, and the folder of the encoded pictures. */
const measuresFile = 'pictures';
const cache = 'images';

/** By folder of the state, then by content. Kept in memory because watch mode reads the archive again after every change. */
const measured = new Map<string, Map<string, Measured | Broken>>();

/** How long an unused encoded picture is kept, in milliseconds. */
const keepFor = 90 * 24 * 60 * 60 * 1000;

interface Stored {
  readonly version: string;
  readonly measures: [hash: string, Measured | Broken][];
}

/**
 * Measures and encodes pictures with sharp and caches the results by content below `.kommunike/`, because encoding
 * takes about a second per picture. sharp is loaded only for a picture that is not in the cache.
 */
export class Pictures implements PictureWorker {
  readonly #folders: Folders;
  readonly #encodes: boolean;
  #isDirty = false;

  /** With `encodes: false`, pictures are only measured, and nothing is stored. */
  constructor(folders: Folders, { encodes = true }: { readonly encodes?: boolean } = {}) {
    this.#folders = folders;
    this.#encodes = encodes;
  }

  get version(): string {
    foundVersion ??= sharpVersion();
    return foundVersion;
  }

  readonly measure = async (asset: Asset): Promise<Measured | Broken> => {
    const known = this.#measures.get(asset.hash);
    if (known) return known;
    const open = await opener();
    if (typeof open === 'string') return { broken: open };
    const found = await measure(asset.bytes(), open);
    this.#measures.set(asset.hash, found);
    this.#isDirty = true;
    return found;
  };

  readonly encode = async (asset: Asset, variant: Variant): Promise<Uint8Array> => {
    if (!this.#encodes) return new Uint8Array();
    const name = `${digest(JSON.stringify([asset.hash, variant, this.version]))}.${extensions[variant.format]}`;
    const known = this.#readCached(name);
    if (known) return known;
    const bytes = await encode(asset.bytes(), variant);
    this.#isDirty = true;
    try {
      writeStateFile(this.#folders, join(cache, name), bytes);
    } catch {
      // a picture that can't be cached is encoded again by the next build
    }
    return bytes;
  };

  /** Version of the measurements, which also depend on what of a picture is measured. */
  get #measuresVersion(): string {
    return `${this.version} rights`;
  }

  /** Stores new measurements and deletes encoded pictures that have not been used for a long time. */
  save(): void {
    if (!this.#isDirty || !this.#encodes) return;
    const stored: Stored = { version: this.#measuresVersion, measures: [...this.#measures] };
    writeStateJson(this.#folders, measuresFile, stored);
    deleteOld(join(this.#folders.state, cache), keepFor);
    this.#isDirty = false;
  }

  get #measures(): Map<string, Measured | Broken> {
    const { state } = this.#folders;
    let known = measured.get(state);
    if (!known) {
      const stored = readStateJson<Stored>(this.#folders, measuresFile);
      known = new Map(stored?.version === this.#measuresVersion ? stored.measures : []);
      measured.set(state, known);
    }
    return known;
  }

  #readCached(name: string): Uint8Array | undefined {
    const bytes = readStateFile(this.#folders, join(cache, name), (content) => content);
    if (bytes) touch(join(this.#folders.state, cache, name));
    return bytes;
  }
}

/** Marks a file as used. */
function touch(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // it can be used without updating its time
  }
}

/** Deletes files that have not been used for too long, or whose last use is unknown. */
function deleteOld(folder: string, milliseconds: number): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found || Date.now() - found.mtimeMs > milliseconds) rmSync(file, { recursive: true, force: true });
  }
}

/** Decodes the whole picture, at a small size, so that a truncated file is detected here and not on a page. */
async function measure(bytes: Uint8Array, open: Opener): Promise<Measured | Broken> {
  if (bytes.length === 0) return { broken: 'the file is empty' };
  try {
    const { autoOrient, hasAlpha, format, exif, xmp, iptc } = await open(bytes).metadata();
    const rights = xmp || iptc ? await readRights(xmp, iptc) : undefined;
    const { isOpaque } = hasAlpha ? await open(bytes).stats() : { isOpaque: true };
    await open(bytes).resize({ width: 32 }).raw().toBuffer();
    const kept = format === 'jpeg' || format === 'png' ? stripMetadata(bytes) : undefined;
    const alpha = !isOpaque;
    return {
      width: autoOrient.width,
      height: autoOrient.height,
      original: kept ? (format as 'jpeg' | 'png') : alpha ? 'png' : 'jpeg',
      ...(kept && { size: kept.length }),
      alpha,
      hasPlace: exif !== undefined && hasPlace(exif),
      ...(rights && { rights }),
    };
  } catch (error) {
    return { broken: reasonOf(error) };
  }
}

/** Loads what reads metadata for the pictures that have some. */
async function readRights(xmp?: Buffer, iptc?: Buffer): Promise<OwnRights | undefined> {
  const { ownRights } = await import('../../site/media/rights/own-rights.ts');
  return ownRights(xmp, iptc);
}

async function encode(bytes: Uint8Array, { format, width, full }: Variant): Promise<Uint8Array> {
  const open = await opener();
  if (typeof open === 'string') throw new Error(open);
  const upright = open(bytes).autoOrient().resize({ width, withoutEnlargement: true });
  switch (format) {
    case 'avif':
      return upright.avif(settings.avif).toBuffer();
    case 'webp':
      return upright.webp(settings.webp).toBuffer();
    case 'jpeg':
      return upright
        .flatten({ background: '#fff' })
        .jpeg(full ? settings.fullJpeg : settings.jpeg)
        .toBuffer();
    case 'png':
      return upright.png(settings.png).toBuffer();
  }
}

/** Opens the first frame of a picture. */
type Opener = (bytes: Uint8Array) => Sharp;

/** Returns a function that opens pictures, or the reason why sharp is unavailable. */
async function opener(): Promise<Opener | string> {
  try {
    const { default: sharp } = await import('sharp');
    return (bytes) => sharp(bytes, { failOn: 'error', pages: 1 });
  } catch {
    return 'sharp, the picture library, does not run on this machine: reinstall Kommuniké here';
  }
}

/** Returns the first line of a libvips message, which is the one about the file. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '')
    .replace(/^(?:Input buffer (?:has |contains )?|Vips\w*: )/, '')
    .slice(0, 120);
}
