import type { Root } from 'mdast';

const satteri = await import('satteri').catch(() => undefined);

/** Whether the native parser has a binary for this machine. */
export const hasNative = satteri !== undefined;

/** Parses GitHub Flavoured Markdown with satteri; undefined if it is not available. */
export function parseNatively(body: string): Root | undefined {
  try {
    return satteri?.markdownToMdast(body, withoutFrontMatter) as Root | undefined;
  } catch {
    return undefined;
  }
}

const withoutFrontMatter = { features: { frontmatter: false } };
