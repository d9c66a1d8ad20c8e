import { wholeLine } from '../find/found.ts';

const noise = wholeLine((words) => words.noise);
const menu = wholeLine((words) => words.menu);
const contacts = wholeLine((words) => words.contacts);

/** In characters. */
const longest = 250;
const separator = /\s*[|›»→>•·←]\s*|\s+[/\\]\s+|\s+[–—-]\s+|\s*\t+\s*/;
/** Separators of breadcrumbs that do not occur in sentences. */
const trailed = /\s[›»→>/\\]\s|\s*[|•·]\s*/;

/** Returns the parts of a line between `|`, `›`, `/` and dashes. */
export function segmentsOf(text: string): string[] {
  return text
    .split(separator)
    .map((segment) => segment.replace(/^[\s:,]+|[\s:,]+$/g, ''))
    .filter((segment) => segment !== '');
}

/** Whether a line belongs to a page wherever it is: `Skriv ut`, `Dela på Facebook`. */
export function isNoise(text: string): boolean {
  if (text.length > longest) return false;
  return noise.test(text.replace(/[\s:›»>|←→↑+]+$|^[\s«<|←→↑+]+/g, ''));
}

/** Whether a line may be one of a menu. */
export function isMenuWord(text: string): boolean {
  return text.length <= 80 && (isNoise(text) || menu.test(text.replace(/[\s:›»>+]+$/, '')));
}

/** Whether a line is several links of a page: `Start | Press | Kontakt`, `RSS Kontakt In English`. */
export function isMenuLine(text: string): boolean {
  if (text.length > longest || !/^\P{L}*\p{Lu}/u.test(text) || /[.!?]$/.test(text)) return false;
  if (contacts.test(text)) return false;
  const segments = segmentsOf(text);
  if (segments.length > 1) return segments.every(isMenuWord) && segments.some(isNoise);
  return isMenuOf(text.split(' '));
}

/** Whether words can be split into several links, one of which only occurs on pages. */
function isMenuOf(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 16) return false;
  const noisy: (boolean | undefined)[] = [false];
  for (let start = 0; start < words.length; start++) {
    if (noisy[start] === undefined) continue;
    for (let end = start + 1; end <= Math.min(words.length, start + 4); end++) {
      const link = words.slice(start, end).join(' ');
      if (!/^\p{Lu}/u.test(link) || !isMenuWord(link)) continue;
      noisy[end] = noisy[end] || noisy[start] || isNoise(link);
    }
  }
  return noisy[words.length] === true;
}

/**
 * Returns the steps of breadcrumbs, `Start / Nyheter / Ny skola`; undefined for other lines.
 *
 * @param isSite whether words are the name of a sender
 */
export function trailOf(text: string, isSite: (words: string) => boolean): string[] | undefined {
  if (text.length > longest || !trailed.test(text)) return undefined;
  const steps = text.split(/\s*[|›»→>•·]\s*|\s+[/\\]\s+/).map((step) => step.trim());
  const all = steps.filter((step) => step !== '');
  if (all.length < 2 || all.some((step) => step.length > 120)) return undefined;
  const known = all.slice(0, -1).filter((step) => isMenuWord(step) || isSite(step)).length;
  const arrows = /\s[›»→>]\s/.test(text);
  if (known === 0 && !(arrows && all.length > 2 && all.every((step) => step.length < 60))) return undefined;
  return known > 0 && (isMenuWord(all[0] ?? '') || isSite(all[0] ?? '') || arrows)
    ? all
    : arrows
      ? all
      : undefined;
}
