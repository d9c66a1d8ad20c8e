import { posix } from 'node:path';
import type { Config } from '../../src/model/config/config-schema.ts';
import { fileAt } from '../../src/url.ts';
import { releaseText } from '../support/archive.ts';

/** A release. */
export interface Piece {
  /** `R17`: part of its title, and therefore of every file that shows it. */
  readonly mark: string;
  /** Below `releases/`. */
  file: string;
  title: string;
  date: string;
  sender: string;
  committees: string[];
  tags: string[];
  aliases: string[];
  slug?: string | undefined;
  type?: string | undefined;
  language?: string | undefined;
  /** The release that it translates. */
  original?: Piece | undefined;
  embargo?: string | undefined;
  withdrawn?: string | undefined;
  expires?: string | undefined;
  corrections: string[];
  /** Contents of its files, which are next to it and named after its mark. */
  picture?: Uint8Array | undefined;
  attachment?: string | undefined;
}

interface Named {
  name: string;
  slug?: string;
  sender?: string;
  aliases: string[];
}

type OfficeConfig = Pick<Partial<Config>, 'permalinks' | 'pageSize' | 'collections'> & {
  senders: Named[];
  committees: Named[];
  redirects: Record<string, string>;
  feeds: Partial<Config['feeds']>;
  privacy: { maskAfter?: string };
};

/** The sources of an archive. */
export class PressOffice {
  pieces: Piece[] = [];
  readonly config: OfficeConfig = {
    senders: [],
    committees: [],
    redirects: {},
    feeds: {},
    privacy: {},
  };
  /** Where each release is published now, by mark: `/uppsala/2017/sofia.html`. */
  addresses: ReadonlyMap<string, string> = new Map();
  /** Every address ever published, with the mark of its release. */
  readonly owners = new Map<string, string | undefined>();
  /** Releases that were merged into another one, by mark. */
  readonly merged = new Map<string, string>();
  /** The last deleted release, for restoring it. */
  deleted: Piece | undefined;
  /** Undoes the last step, if an author would. */
  undo: (() => void) | undefined;
  #count = 0;

  /** Returns an unused mark. */
  nextMark(): string {
    this.#count++;
    return `R${this.#count}`;
  }

  /** Returns all files of the archive, by path. */
  files(): Record<string, string | Uint8Array> {
    const files: Record<string, string | Uint8Array> = {
      'kommunike.config.yaml': `title: Arkivet\nsearch: none\n${Object.entries(this.config)
        .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
        .join('')}`,
    };
    for (const piece of this.pieces) {
      const beside = (ending: string) =>
        posix.join('releases', posix.dirname(piece.file), piece.mark.toLowerCase() + ending);
      files[`releases/${piece.file}`] = textOf(piece, this.#committeesOf(piece));
      if (piece.picture) files[beside('.png')] = piece.picture;
      if (piece.attachment !== undefined) files[beside('.pdf')] = `%PDF-1.4 ${piece.attachment}`;
    }
    return files;
  }

  /** A committee with a sender belongs to no other sender. */
  #committeesOf({ sender, committees }: Piece): string[] {
    return committees.filter((name) => {
      const body = this.config.committees.find((one) => [one.name, ...one.aliases].includes(name));
      return body?.sender === undefined || body.sender === sender;
    });
  }

  /** Returns the mark of the release of an address. */
  ownerOf(address: string): string | undefined {
    const mark = this.owners.get(fileAt(address.slice(1)));
    return mark === undefined ? undefined : this.heirOf(mark);
  }

  /** Returns the release into which another one was merged. */
  heirOf(mark: string): string {
    const into = this.merged.get(mark);
    return into === undefined ? mark : this.heirOf(into);
  }
}

function textOf(piece: Piece, committees: readonly string[]): string {
  const { mark, picture, attachment, original, withdrawn, corrections } = piece;
  const name = mark.toLowerCase();
  const list = (values: readonly unknown[]) => (values.length > 0 ? JSON.stringify(values) : undefined);
  const from = posix.dirname(piece.file);
  return releaseText(
    {
      title: `${piece.title} ${mark}`,
      date: piece.date,
      municipality: piece.sender,
      committees: list(committees),
      tags: list(piece.tags),
      aliases: list(piece.aliases),
      slug: piece.slug,
      type: piece.type,
      language: piece.language,
      translations: original && list([posix.relative(from, original.file)]),
      embargo: piece.embargo,
      expires: piece.expires,
      withdrawn: withdrawn && `{ date: ${withdrawn}, reason: Fel underlag. }`,
      corrections: list(corrections.map((date) => ({ date, text: 'Fel siffra.' }))),
      images: picture && list([{ src: `${name}.png`, alt: 'En bild' }]),
      attachments: attachment === undefined ? undefined : list([`${name}.pdf`]),
    },
    `Kommunen meddelar ${mark}.`,
  );
}
