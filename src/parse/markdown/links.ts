import type { Definition, Image, ImageReference, Link, LinkReference, PhrasingContent, Root } from 'mdast';
import { archiveAddress } from '../../body/archive-address.ts';
import { createProblem } from '../../codes/index.ts';
import { defaultLocale } from '../../locale/index.ts';
import type { Problem, Span } from '../../model/diagnostic.ts';
import type { Reference } from '../../model/release.ts';
import { addressKind, isRemote, targetSpan, webAddress } from './address.ts';
import type { Manuscript } from './manuscript.ts';
import { plainText } from './prose.ts';

/** A fragment that must exist on the page. */
export interface PageAnchor {
  readonly target: string;
  readonly span: Span;
}

/** Position of an address. */
type Origin = Link | Image | Definition;

/** Converts the links and pictures of one body, and collects their targets. */
export class Links {
  readonly references: Reference[] = [];
  readonly pageAnchors: PageAnchor[] = [];
  readonly #manuscript: Manuscript;
  readonly #idPrefix: string;
  readonly #definitions = new Map<string, Definition>();

  constructor(manuscript: Manuscript, idPrefix: string, tree: Root) {
    this.#manuscript = manuscript;
    this.#idPrefix = idPrefix;
    collectDefinitions(tree, this.#definitions);
  }

  /** Returns the replacement of a link: a safe link, or its text. */
  link(node: Link | LinkReference): PhrasingContent[] {
    const origin = this.#originOf(node);
    if (!origin) return node.children;
    const { url, title = null } = origin;
    const kind = addressKind(url);
    if (kind === 'missing') {
      this.#blame(origin, createProblem('link-target-missing', plainText(node)));
      return node.children;
    }
    if (kind === 'unsafe') {
      this.#blame(origin, createProblem('link-unsafe', url));
      return node.children;
    }
    const children = plainText(node).trim() === '' ? [textOf(url)] : node.children;
    if (children !== node.children) this.#blame(origin, createProblem('link-text-missing', url));
    if (kind === 'archive') this.#refer('link', url, origin);
    if (kind === 'anchor') this.pageAnchors.push({ target: url.slice(1), span: this.#spanOf(origin) });
    if (kind === 'archive') return [{ type: 'link', url, title, children, ...within('href', url) }];
    const href = kind === 'anchor' ? `#${this.#idPrefix}${url.slice(1)}` : webAddress(url);
    return [{ type: 'link', url: href, title, children }];
  }

  /** Returns the replacement of a picture: the picture if it is in the archive, or text. */
  image(node: Image | ImageReference, withinLink: boolean): PhrasingContent[] {
    const origin = this.#originOf(node);
    const alt = node.alt ?? '';
    if (!origin) return [textOf(alt)];
    const { url, title = null } = origin;
    if (alt.trim() === '') {
      const { alt: words, src } = defaultLocale.example.image;
      this.#blame(origin, createProblem('picture-text-missing', url, `![${words}](${src})`));
    }
    if (isRemote(url)) {
      this.#blame(origin, createProblem('picture-remote', url));
      const words = [textOf(alt || url)];
      return withinLink ? words : [{ type: 'link', url: webAddress(url), title, children: words }];
    }
    if (addressKind(url) !== 'archive') {
      this.#blame(origin, createProblem('picture-unsafe', url));
      return [textOf(alt)];
    }
    this.#refer('image', url, origin);
    return [{ type: 'image', url, title, alt, ...within('src', url) }];
  }

  #originOf(node: Link | LinkReference | Image | ImageReference): Origin | undefined {
    return node.type === 'link' || node.type === 'image' ? node : this.#definitions.get(node.identifier);
  }

  #spanOf(origin: Origin): Span {
    const start = origin.position?.start.offset ?? 0;
    const source = this.#manuscript.body.slice(start, origin.position?.end.offset ?? start + 1);
    const labelEnd =
      'children' in origin ? (origin.children.at(-1)?.position?.end.offset ?? start) - start : 0;
    const target = targetSpan(source, labelEnd);
    return { start: start + target.start, end: start + target.end };
  }

  #refer(kind: 'link' | 'image', target: string, origin: Origin): void {
    this.references.push({ kind, target, ...this.#manuscript.placeOf(this.#spanOf(origin)) });
  }

  #blame(origin: Origin, problem: Problem): void {
    this.#manuscript.blame(this.#spanOf(origin), problem);
  }
}

/** An address into the archive, which is not encoded. */
function within(attribute: 'href' | 'src', target: string) {
  return { data: { properties: { [attribute]: archiveAddress(target) } } };
}

function textOf(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** The first of two definitions with the same name counts (CommonMark 4.7). */
function collectDefinitions(node: Root | Root['children'][number], found: Map<string, Definition>): void {
  if (node.type === 'definition') {
    if (!found.has(node.identifier)) found.set(node.identifier, node);
  } else if (node.type === 'root' || node.type === 'blockquote' || node.type === 'footnoteDefinition') {
    for (const child of node.children) collectDefinitions(child, found);
  } else if (node.type === 'list') {
    for (const item of node.children) for (const child of item.children) collectDefinitions(child, found);
  }
}
