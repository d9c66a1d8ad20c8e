/** Escapes text for Markdown. */
export function asMarkdown(text: string): string {
  return text
    .replace(/[\\`*[\]]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[\p{L}/!?])/gu, '\\<')
    .replace(/^(\s*)([#>+]|={3,}|~{3,})/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** Returns inline Markdown as plain text: without escapes and emphasis, and with the text of links. */
export function plain(markdown: string): string {
  return markdown
    .replace(/!?\[((?:[^\][\\]|\\.){0,500})\]\([^()\s]{0,2000}\)/g, '$1')
    .replace(/<((?:https?|mailto|tel):[^<>\s]{1,2000})>/g, '$1')
    .replace(/(?<![\\*])\*{1,3}(?![\s*])|(?<=[^\s\\*])\*{1,3}/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Returns the lines of a block as plain text. */
export function linesOf(markdown: string): string[] {
  return plain(markdown.replace(/\\\n/g, '\n'))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
