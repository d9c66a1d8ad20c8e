import type { Root } from 'mdast';

const satteri = await import('satteri').catch(() => undefined);

/** Whether the native parser has a binary for this machine. */
export const hasNative = satteri !== undefined;

/** The tree that satteri makes of GitHub Flavoured Markdown; nothing where it can't be used. */
export function parseNatively(body: string): Root | undefined {
  try {
    return satteri?.markdownToMdast(body, withoutFrontMatter) as Root | undefined;
  } catch {
    return undefined;
  }
}

const withoutFrontMatter = { features: { frontmatter: false } };
