import type { Diagnostic } from '../model/diagnostic.ts';
import type { Settings } from '../parse/config/settings.ts';
import { parseRelease } from '../parse/release/parse-release.ts';
import { readSender } from '../parse/sender/sender.ts';
import { titleSlug } from '../url.ts';
import type { ImportedDocument } from './imported-document.ts';
import { type Recognised, recognise } from './recognise.ts';
import { type Given, releaseText } from './release-text.ts';

export interface DraftOptions {
  /** The sender, where the user names it: as its author would write it in front matter. */
  readonly municipality?: string | undefined;
  /** The date of a text that does not say its own, YYYY-MM-DD. */
  readonly otherwise: string;
  /** Where the document comes from, if the release is to say so. */
  readonly source?: Given['source'];
}

/** A release made of a document. */
export interface Draft {
  readonly ok: true;
  readonly recognised: Recognised;
  readonly given: Given;
  /** Of the sender. */
  readonly slug: string;
  /** The source of the release. */
  readonly text: string;
  /** What `check` says of it; none is an error. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A document of which no release can be made. */
export interface NoDraft {
  readonly ok: false;
  readonly recognised: Recognised;
  /** What follows on the file's name. */
  readonly problem: string;
}

/** Makes the source of a release of a document, if enough is known. */
export function draftOf(
  document: ImportedDocument,
  settings: Settings,
  { municipality, otherwise, source }: DraftOptions,
): Draft | NoDraft {
  const recognised = recognise(document, settings, municipality);
  const failed = (problem: string): NoDraft => ({ ok: false, recognised, problem });
  const { title, date } = recognised;
  if (!title) return failed('has no text that could be a release');
  const sender = recognised.municipality?.value;
  if (!sender) return failed('names no sender that is known: say who sends it with --municipality');
  if (!readSender(sender.name, settings.senders).ok)
    return failed(
      `names ${sender.name}, which neither the register nor the config knows: add it under “senders” in the config`,
    );
  const slug = titleSlug(title.value);
  if (slug === '') return failed('has a title of which no file name can be made');
  const given = { title: title.value, date: date?.value ?? otherwise, municipality: sender.name, source };
  const text = releaseText(recognised, given, settings);
  const { diagnostics } = parseRelease({ path: `${slug}.md`, text, hash: '' }, settings);
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error) return failed(`would not build: line ${error.line}: ${error.message}; ${error.hint}`);
  return { ok: true, recognised, given, slug: sender.slug, text, diagnostics };
}
