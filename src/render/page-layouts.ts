import { createProblem } from '../codes/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { OwnPage } from '../parse/release/own-page.ts';
import { nearest } from '../parse/text/suggest.ts';
import { isOfOtherPages, type Theme } from './theme.ts';

/** Reports pages whose layout the theme does not have. */
export function unknownLayouts(pages: readonly OwnPage[], { name, pageLayouts }: Theme): Diagnostic[] {
  return pages.flatMap(({ path: file, layout }) => {
    if (!layout || pageLayouts.includes(layout.target)) return [];
    const { target, line, column, length } = layout;
    const meant = nearest(target, pageLayouts);
    const problem = createProblem('layout-unknown', target, name, meant, isOfOtherPages(target));
    return [{ ...problem, file, line, column, length }];
  });
}
