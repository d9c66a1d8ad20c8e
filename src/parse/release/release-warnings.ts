import { complain } from '../../codes/index.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { FrontMatter } from '../../model/front-matter-schema.ts';
import type { Loose } from '../fields/fields.ts';
import type { Problem } from '../fields/issues.ts';

/** What a release should have and does not; nothing is said of keys that are troubled already. */
export function* warnings(
  front: Loose<FrontMatter>,
  body: { readonly html: string; readonly diagnostics: readonly Diagnostic[] },
  troubled: ReadonlySet<string>,
): Iterable<Problem> {
  if (front.withdrawn !== undefined) return;
  if (!front.contacts?.length && !troubled.has('contacts')) {
    const hint =
      'write, below “contacts:”, a line “  - name: Anna Exempelsson” and a line “    phone: 070-174 06 05”';
    const complaint = complain('contacts-missing', 'the release names nobody to call', hint);
    yield { path: ['contacts'], at: 'key', complaint };
  }
  const isRefused = body.diagnostics.some(({ severity }) => severity === 'error');
  if (body.html.trim() === '' && !isRefused) {
    const complaint = complain(
      'body-empty',
      'the release has no text',
      'write it below the second line of ---',
    );
    yield { path: ['body'], at: 'missing', complaint };
  }
}
