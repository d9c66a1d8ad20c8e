import { escaped } from '../../body/escaped.ts';
import { reasons } from '../words/reasons.ts';
import type { Dropped } from './known.ts';

const moduleLine =
  /^(?:import\s+(?:[\w*{}\s,$]{1,200}\s+from\s+)?(['"])[^'"\n]{1,300}\1|export\s+(?:const|let|default|function)\s.{0,300});?[ \t]*$/gm;
/** `{{ "/bild.jpg" | relative_url }}` is replaced by its text. */
const filtered = /\{\{-?\s*(['"])([^'"{}\n]{0,300})\1\s*(?:\|[^{}\n]{0,200})?-?\}\}/g;
const figure = /\{\{[<%]\s*figure\s([^{}]{1,1000}?)\/?[>%]\}\}/g;
const code = /\{\{[<%][^{}]{0,1000}[>%]\}\}|\{\{[^{}]{0,1000}\}\}|\{%[^{}]{0,1000}%\}|\{#[^{}]{0,1000}#\}/g;
/** A component of MDX, without its content. */
const component = /<\/?[A-Z]\w{0,40}[a-z]\w{0,40}(?:\s[^<>]{0,1000})?>/g;
const fenced = /^(?:```|~~~)/m;

/**
 * Removes syntax of site generators from Markdown: the modules of MDX, Liquid’s and Nunjucks’ tags, Hugo’s shortcodes.
 * Figures of Hugo become HTML. Line numbers stay the same.
 */
export function withoutTemplateCode(text: string): {
  readonly text: string;
  readonly dropped: readonly Dropped[];
} {
  if (!/\{[{%#]|^(?:import|export)\s|<[A-Z]/m.test(text) || fenced.test(text)) return { text, dropped: [] };
  const dropped: Dropped[] = [];
  let line = 1;
  let counted = 0;
  const lineAt = (whole: string, at: number) => {
    for (; counted < at; counted++) if (whole.charCodeAt(counted) === 10) line++;
    return line;
  };
  const pictured = text.replace(filtered, '$2').replace(figure, (whole, written: string) => {
    const said = attributesOf(written);
    if (said.src === undefined) return whole;
    const caption = [said.caption ?? said.title, said.attr].filter((each) => each !== undefined).join(' ');
    const below = caption === '' ? '' : `<figcaption>${escaped(caption)}</figcaption>`;
    const shown = `<figure><img src="${escaped(said.src)}" alt="${escaped(said.alt ?? '')}">${below}</figure>`;
    return shown + whole.replace(/[^\n]/g, '');
  });
  const pattern = new RegExp(`${moduleLine.source}|${code.source}|${component.source}`, 'gm');
  const left = pictured.replace(pattern, (...found: (string | number | undefined)[]) => {
    const whole = String(found[0]);
    const at = Number(found.find((each) => typeof each === 'number'));
    dropped.push({ text: whole, line: lineAt(pictured, at), why: reasons.templateCode });
    return whole.replace(/[^\n]/g, '');
  });
  return { text: left, dropped };
}

function attributesOf(written: string): Readonly<Record<string, string>> {
  const pairs = written.matchAll(/([a-z]{1,20})\s*=\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`)/g);
  return Object.fromEntries([...pairs].map(([, name = '', a, b, c]) => [name, a ?? b ?? c ?? '']));
}
