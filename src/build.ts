import type { Archive } from './archive/archive.ts';
import { index } from './archive/indexing.ts';
import { complain } from './codes/index.ts';
import { type Compared, compare, type Write } from './compare.ts';
import type { Config } from './config.ts';
import { compareDiagnostics, type Diagnostic } from './diagnostic.ts';
import type { Manifest } from './manifest.ts';
import type { Memo } from './memo.ts';
import type { Output } from './output.ts';
import { plan } from './outputs/plan.ts';
import { site } from './outputs/site.ts';
import { parseAll } from './parse/all.ts';
import { TemplateFailure } from './render/handlebars.ts';
import { loadTheme, type ThemeFiles } from './render/theme.ts';
import type { Asset, Source } from './source.ts';

/** What a build is made from: everything that its result may depend on. */
export interface Input {
  readonly config: Config;
  /** Every Markdown file below the releases folder. */
  readonly sources: readonly Source[];
  /** Everything below `public/`, by path in the site. */
  readonly statics: ReadonlyMap<string, Asset>;
  readonly theme: ThemeFiles;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Shows what is not public, marked. */
  readonly preview: boolean;
  /** Of Kommuniké: another program may give other bytes. */
  readonly version: string;
}

/** What the last build left; a clean build starts from `nothing`. */
export interface Last {
  readonly memo: Memo;
  readonly manifest: Manifest;
  /** Files of the manifest that no longer stand on disk as they were written. */
  readonly lost: ReadonlySet<string>;
}

export interface Result {
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Good for the next build whether this one succeeded or not. */
  readonly memo: Memo;
  /** Missing when an error keeps the site from being built. */
  readonly built?: Compared & { readonly archive: Archive };
}

/** A site whose files are known, though none is rendered yet. */
export interface Prepared extends Pick<Result, 'diagnostics' | 'memo'> {
  /** Missing when an error keeps the site from being built. */
  readonly planned?: { readonly archive: Archive; readonly outputs: readonly Output[] };
}

/**
 * The pipe: parse, index, plan, compare. It reads no file and no clock and writes nothing: what is to be written
 * goes to `emit`, and must not be published when there is no result.
 */
export async function build(input: Input, last: Last, emit: (write: Write) => void): Promise<Result> {
  const { diagnostics, memo, planned } = prepare(input, last.memo);
  if (!planned) return { diagnostics, memo };
  try {
    const compared = await compare(planned.outputs, last.manifest, last.lost, emit);
    return { diagnostics, memo, built: { ...compared, archive: planned.archive } };
  } catch (error) {
    return { diagnostics: [...diagnostics, templateFailed(error, input.theme)], memo };
  }
}

/** The pipe up to the plan: parse, index, plan. */
export function prepare(input: Input, last: Memo): Prepared {
  const { config, statics, version } = input;
  const { theme, diagnostics: themeDiagnostics } = loadTheme(input.theme);
  const {
    releases,
    diagnostics: parseDiagnostics,
    memo,
    bodyOf,
  } = parseAll(input.sources, config, version, last);
  const { archive, diagnostics: indexDiagnostics } = index(releases, input);
  const diagnostics = [...parseDiagnostics, ...indexDiagnostics, ...themeDiagnostics];
  if (!theme || hasErrors(diagnostics)) return { diagnostics: diagnostics.sort(compareDiagnostics), memo };

  const planned = plan(site({ archive, config, theme, statics, bodyOf, now: input.now }, version));
  diagnostics.push(...planned.diagnostics);
  diagnostics.sort(compareDiagnostics);
  if (hasErrors(diagnostics)) return { diagnostics, memo };
  return { diagnostics, memo, planned: { archive, outputs: planned.outputs } };
}

/** What rendering threw, as an author's mistake; anything else is thrown on. */
export function templateFailed(error: unknown, theme: ThemeFiles): Diagnostic {
  if (!(error instanceof TemplateFailure)) throw error;
  const { path, message, line, column } = error;
  const complaint = complain(
    'template-failed',
    message,
    'check the name against the documentation of the views',
  );
  return { ...complaint, file: theme.templates.get(path)?.path ?? path, line, column, length: 1 };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
