import type { Block } from '../imported-document.ts';
import { isMenuWord } from './page-lines.ts';

/** A line above the text of a release. */
export interface Line {
  readonly at: number;
  readonly text: string;
  readonly kind: Block['kind'];
  readonly level: number;
}

/** Whether a line is a sentence, even a short one. */
export function isStatement(text: string): boolean {
  return /[.…][”"»’)]*$|[.!?] \p{Lu}/u.test(text) && text.split(' ').length >= 4;
}

/** Returns the indexes of menu lines: several short ones in a row. */
export function menuIn(lines: readonly Line[], above: boolean): ReadonlySet<number> {
  const menu = new Set<number>();
  const isShort = ({ text, kind, level }: Line) =>
    text.length <= 32 &&
    text.split(' ').length <= 4 &&
    !/[.!?:]$/.test(text) &&
    !(kind === 'heading' && level === 1);
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (to < lines.length && isShortAt(to) && (to === from || follows(to))) to++;
    const run = lines.slice(from, to);
    const enough =
      run.length > 2 ||
      (run.length > 1 && above) ||
      (run.length === 1 && above && run.every(({ text }) => isMenuWord(text)));
    const next = lines[to];
    const last = run.at(-1);
    const isTitle = last && !isMenuWord(last.text) && (next === undefined || isStatement(next.text));
    if (enough) for (const { at } of isTitle ? run.slice(0, -1) : run) menu.add(at);
    from = Math.max(to, from + 1);
  }
  return menu.size === lines.length ? withoutLast(menu) : menu;

  function isShortAt(at: number): boolean {
    const line = lines[at];
    return line !== undefined && isShort(line);
  }
  function follows(at: number): boolean {
    return (lines[at]?.at ?? 0) - (lines[at - 1]?.at ?? 0) <= 2;
  }
}

/** If everything is a menu, its last line is the title. */
function withoutLast(menu: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...menu].slice(0, -1));
}
