const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Returns text for a terminal with every control character replaced by a visible one, such as `␛` for ESC, so that
 * texts of authors and file names can't control the terminal. The replacements have the same length, so columns stay
 * the same. Tabs and line ends are kept, except for U+2028 and U+2029, which end no line in a source.
 */
export function visible(text: string): string {
  return text.replace(unseen, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : '␦';
  });
}

/** The same on one line, for messages and paths, so that a line end can't fake another message. */
export function visibleLine(text: string): string {
  return visible(text.replaceAll('\n', '␊').replaceAll('\r', '␍'));
}

/** Formats a value as JSON, with escapes for the control characters that JSON itself allows. */
export function visibleJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    unseen,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
