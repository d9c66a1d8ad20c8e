import { isPlainScalar } from './yaml.ts';

/** Characters that JSON does not escape, but YAML parsers would refuse, treat as line ends, or not show. */
const unseen = /(?! )[\p{C}\p{Z}]/gu;

/** Returns a text as a YAML scalar on one line that is parsed back exactly: as JSON unless it is plain words. */
export function yamlText(text: string): string {
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u.test(text) && isPlainScalar(text);
  return isPlain ? text : JSON.stringify(text).replace(unseen, escaped);
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}
