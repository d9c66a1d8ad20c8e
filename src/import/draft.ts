import { type Diagnostic, sentencesIn } from '../model/diagnostic.ts';
import { inEach, type Said } from '../model/said.ts';
import type { Settings } from '../parse/config/settings.ts';
import { parseRelease } from '../parse/release/parse-release.ts';
import { readSender } from '../parse/sender/sender.ts';
import { titleSlug } from '../url.ts';
import type { ImportedDocument } from './imported-document.ts';
import { type Recognised, recognise } from './recognise.ts';
import { type Given, releaseText } from './release-text.ts';
import { refusals, unbuildable, unknownSender } from './words/refusals.ts';

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
  readonly problem: Said;
}

/** Makes the source of a release of a document, if enough is known. */
export function draftOf(
  document: ImportedDocument,
  settings: Settings,
  { municipality, otherwise, source }: DraftOptions,
): Draft | NoDraft {
  const recognised = recognise(document, settings, municipality);
  const failed = (problem: Said): NoDraft => ({ ok: false, recognised, problem });
  const { title, date } = recognised;
  if (!title) return failed(refusals.noText);
  const sender = recognised.municipality?.value;
  if (!sender) return failed(refusals.noSender);
  if (!readSender(sender.name, settings.senders).ok) return failed(unknownSender(sender.name));
  const slug = titleSlug(title.value);
  if (slug === '') return failed(refusals.noFileName);
  const given = { title: title.value, date: date?.value ?? otherwise, municipality: sender.name, source };
  const text = releaseText(recognised, given, settings);
  const { diagnostics } = parseRelease({ path: `${slug}.md`, text, hash: '' }, settings);
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error)
    return failed(
      unbuildable(
        error.line,
        inEach((language) => sentencesIn(error, language).join('; ')),
      ),
    );
  return { ok: true, recognised, given, slug: sender.slug, text, diagnostics };
}
