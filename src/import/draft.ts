import { type Diagnostic, sentencesIn } from '../model/diagnostic.ts';
import { inEach, type LocalizedText } from '../model/localized-text.ts';
import type { Settings } from '../parse/config/settings.ts';
import { parseRelease } from '../parse/release/parse-release.ts';
import { readSender } from '../parse/sender/sender.ts';
import { titleSlug } from '../url.ts';
import type { ImportedDocument } from './imported-document.ts';
import { type Recognised, recognise } from './recognise.ts';
import { type Given, releaseText } from './release-text.ts';
import { refusals, unbuildable, unknownSender } from './words/refusals.ts';

export interface DraftOptions {
  /** The sender given by the user, as in front matter. */
  readonly municipality?: string | undefined;
  /** The date for a text without one, YYYY-MM-DD. */
  readonly otherwise: string;
  /** The origin of the document, if the release should have it. */
  readonly source?: Given['source'];
}

/** A release made from a document. */
export interface Draft {
  readonly ok: true;
  readonly recognised: Recognised;
  readonly given: Given;
  /** Of the sender. */
  readonly slug: string;
  /** The source of the release. */
  readonly text: string;
  /** Diagnostics of `check`; none is an error. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A document that can't become a release. */
export interface NoDraft {
  readonly ok: false;
  readonly recognised: Recognised;
  /** Reason, for printing after the file name. */
  readonly problem: LocalizedText;
}

/** Creates the source of a release from a document, if enough is known. */
export function draftOf(
  document: ImportedDocument,
  settings: Settings,
  { municipality, otherwise, source }: DraftOptions,
): Draft | NoDraft {
  const recognised = recognise(document, settings, municipality);
  const failed = (problem: LocalizedText): NoDraft => ({ ok: false, recognised, problem });
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
