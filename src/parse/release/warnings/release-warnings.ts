import { createProblem } from '../../../codes/index.ts';
import type { FrontMatter } from '../../../model/front-matter-schema.ts';
import { isPlaceholderUrl, placeholdersIn } from '../../config/placeholders.ts';
import type { Settings } from '../../config/settings.ts';
import type { Loose } from '../../fields/fields.ts';
import type { FieldProblem } from '../../fields/issues.ts';
import type { Markdown } from '../../markdown/markdown.ts';

/** Reports recommended content that a release lacks, except for keys that already have a diagnostic. */
export function* warnings(
  front: Loose<FrontMatter>,
  { body, diagnostics }: Pick<Markdown, 'body' | 'diagnostics'>,
  withMistakes: ReadonlySet<string>,
  { baseUrl }: Pick<Settings, 'baseUrl'>,
): Iterable<FieldProblem> {
  if (front.withdrawn !== undefined) return;
  if (!front.contacts?.length && !withMistakes.has('contacts')) {
    yield { path: ['contacts'], at: 'key', problem: createProblem('contacts-missing') };
  }
  if (!isPlaceholderUrl(baseUrl))
    for (const [i, contact] of (front.contacts ?? []).entries())
      if (typeof contact === 'object') yield* placeholdersIn(contact, ['contacts', i]);
  const isRefused = diagnostics.some(({ severity }) => severity === 'error');
  if (body.children.length === 0 && !isRefused) {
    yield { path: ['body'], at: 'missing', problem: createProblem('body-empty') };
  }
}
