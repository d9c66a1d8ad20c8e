import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { html, parsed, problems } from './markdown-write.ts';

describe('links', () => {
  it('with http, https, mailto and tel are kept', () => {
    for (const url of [
      'http://a.example/',
      'https://a.example/b?c#d',
      'mailto:a@b.example',
      'tel:+46701740605',
    ]) {
      expect(html(`[x](${url})`)).toBe(`<p><a href="${url}">x</a></p>`);
    }
  });

  it('into the archive are marked, kept as written, and reported with their place', () => {
    const text =
      '---\ntitle: x\n---\nSe [förra](2016.md#bakgrund "Titel") och\n[kartan](</filer/karta å.pdf>).\n';
    const { html, references } = parsed(text, { start: 17 });
    expect(html).toContain('<a href="kommunike:2016.md#bakgrund" title="Titel">förra</a>');
    expect(html).toContain('<a href="kommunike:/filer/karta å.pdf">kartan</a>');
    expect(references).toEqual([
      { kind: 'link', target: '2016.md#bakgrund', line: 4, column: 12, length: 16 },
      { kind: 'link', target: '/filer/karta å.pdf', line: 5, column: 11, length: 18 },
    ]);
  });

  it('by reference are reported at their definition', () => {
    const { html, references } = parsed('[x][a] och [y][a]\n\n[a]: b.md "T"\n[a]: c.md');
    expect(html).toContain(
      '<a href="kommunike:b.md" title="T">x</a> och <a href="kommunike:b.md" title="T">y</a>',
    );
    expect(references[0]).toEqual({ kind: 'link', target: 'b.md', line: 3, column: 6, length: 4 });
  });

  it.each([
    '[x](javascript:alert)',
    '[x](JavaScript&colon;alert)',
    '[x](java&#9;script:alert)',
    '[x](data:text/html,a)',
    '[x](vbscript:a)',
    '[x](file:///etc/passwd)',
    '[x](kommunike:a.md)',
    '[x](//evil.example/)',
    '[x](/\\\\evil.example/)',
    '[x][a]\n\n[a]: javascript:alert',
  ])('%s loses its link and keeps its text', (text) => {
    expect(html(text)).toBe('<p>x</p>');
    expect(problems(text)).toEqual([expect.stringMatching(/^link-unsafe /)]);
  });

  it.each([
    ['HTTPS://A.example/B', 'https://A.example/B'],
    ['MailTo:a@b.example', 'mailto:a@b.example'],
  ])('%s keeps its link: a scheme may be written in capitals', (written, address) => {
    expect(html(`[x](${written})`)).toBe(`<p><a href="${address}">x</a></p>`);
    expect(problems(`[x](${written})`)).toEqual([]);
  });

  it('in angle brackets are sanitised too', () => {
    expect(html('<javascript:alert>')).toBe('<p>javascript:alert</p>');
    expect(problems('Se <javascript:alert>')).toEqual(['link-unsafe 1:5+16']);
  });

  it('without a target or text are fixed and reported', () => {
    expect(html('[x]()')).toBe('<p>x</p>');
    expect(problems('Se [x]()')).toEqual(['link-target-missing 1:8+1']);
    expect(html('[](https://a.example/)')).toBe('<p><a href="https://a.example/">https://a.example/</a></p>');
    expect(problems('[](https://a.example/)')).toEqual(['link-text-missing 1:4+18']);
  });

  it('within the page must lead to a heading', () => {
    const text =
      '## Så söker du\n\n[a](#sa-soker-du) [b](#sa-soker-ni) [c](#citat-1)\n\n– Vi är glada, säger Anna Berg.';
    expect(html(text)).toContain('<a href="#sa-soker-du">a</a>');
    expect(problems(text)).toEqual(['anchor-missing 3:23+12']);
    expect(parsed(text).diagnostics[0]?.hint).toContain('#sa-soker-du');
  });

  it('keep anchors and ids unique if texts share a page', () => {
    const { html, anchors, diagnostics } = parsed('## Om\n\n[a](#om)\n\n– Vi är glada.', { idPrefix: 'x-' });
    expect(html).toContain('<h2 id="x-om">Om</h2>');
    expect(html).toContain('<a href="#x-om">a</a>');
    expect(anchors).toEqual(['x-om', 'x-citat-1']);
    expect(diagnostics).toEqual([]);
  });
});

describe('pictures', () => {
  it('in the archive are marked and reported', () => {
    const { html, references, diagnostics } = parsed('![Två barn](../b&c.jpg "T")');
    expect(html).toBe('<p><img src="kommunike:../b&#x26;c.jpg" alt="Två barn" title="T"></p>');
    expect(references).toEqual([{ kind: 'image', target: '../b&c.jpg', line: 1, column: 13, length: 10 }]);
    expect(diagnostics).toEqual([]);
  });

  it('without a text alternative are an error at their address', () => {
    const { diagnostics } = parsed('Text\n\n![](a.jpg)');
    expect(diagnostics).toMatchObject([
      { code: 'picture-text-missing', severity: 'error', line: 3, column: 5, length: 5 },
    ]);
  });

  it('on another site are replaced by a link', () => {
    expect(html('![Barn](https://a.example/b.jpg)')).toBe(
      '<p><a href="https://a.example/b.jpg">Barn</a></p>',
    );
    expect(html('[![Barn](https://a.example/b.jpg)](c.md)')).toBe('<p><a href="kommunike:c.md">Barn</a></p>');
    expect(problems('![Barn](https://a.example/b.jpg)')).toEqual(['picture-remote 1:9+23']);
  });

  it.each(['data:image/png;base64,AA', '//a.example/b.jpg', 'javascript:x', 'mailto:a@b.example', '#x'])(
    'at %s show their text instead',
    (target) => {
      expect(html(`![Barn](${target})`)).toBe('<p>Barn</p>');
      expect(problems(`![Barn](${target})`)).toEqual([expect.stringMatching(/^picture-unsafe 1:9/)]);
    },
  );
});

describe('raw HTML', () => {
  it('is removed with a warning on its line, including its closing tag', () => {
    expect(html('Hela <b>kommunen</b> deltar.')).toBe('<p>Hela kommunen deltar.</p>');
    expect(problems('Rad\n\nHela <b>kommunen</b> deltar.')).toEqual(['html-dropped 3:6+3']);
    expect(problems('a\n\n<!-- x --><div onclick="x">\nb\n</div>\n\nc')).toEqual(['html-dropped 3:11+17']);
  });

  it('never reaches the page', () => {
    const text =
      '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\na <style>b</style> c\n\n<svg/onload=x>';
    expect(html(text)).not.toMatch(/<(?!\/?p>)/);
  });

  it('is removed silently if it is a comment, and leaves no empty paragraph', () => {
    expect(html('a\n\n<!-- inte klart\n\nän -->\n\nb <!-- x -->')).toBe('<p>a</p>\n<p>b </p>');
    expect(problems('a <!-- x -->\n\n<!-- y -->')).toEqual([]);
    expect(html('a\n\n<br>\n\n\u00a0\n\nb')).toBe('<p>a</p>\n<p>b</p>');
  });
});

describe('headings', () => {
  it('begin at the second level and skip no levels', () => {
    const levels = (text: string) => [...html(text).matchAll(/<h(\d)/g)].map((match) => Number(match[1]));
    expect(levels('# a\n\n## b\n\n# c')).toEqual([2, 3, 2]);
    expect(levels('## a\n\n#### b\n\n### c\n\n###### d')).toEqual([2, 3, 3, 4]);
    expect(levels('### a\n\n## b')).toEqual([2, 2]);
    expect(levels('# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f')).toEqual([2, 3, 4, 5, 6, 6]);
    expect(parsed('# a', { topHeading: 3 }).html).toContain('<h3');
  });

  it('have readable, unique ids', () => {
    const { anchors } = parsed(
      '# Så söker du\n\n# Så söker du\n\n# Så söker du 2\n\n# ???\n\n# Citat 1\n\n# fn-1',
    );
    expect(anchors).toEqual(['sa-soker-du', 'sa-soker-du-2', 'sa-soker-du-2-2', 'h', 'h-citat-1', 'h-fn-1']);
  });

  it('without text are removed', () => {
    expect(html('#\n\na')).toBe('<p>a</p>');
  });
});

describe('accessibility', () => {
  it('tables are in a named region, with scoped headers and alignment by class', () => {
    const text = '| År | Belopp | |\n|:--|--:|---|\n| 2017 | 1 | a |';
    const made = html(text);
    expect(made).toContain('<div class="table" role="region" aria-label="Tabell" tabindex="0"><table>');
    expect(made).toContain('<th scope="col" class="align-left">År</th>');
    expect(made).toContain('<th scope="col" class="align-right">Belopp</th>\n<td></td>');
    expect(made).toContain('<td class="align-right">1</td>');
    expect(html(`${text}\n\nsedan\n\n${text}`)).toContain('aria-label="Tabell 2"');
  });

  it('task list items have a character as their box', () => {
    expect(html('- [x] klart\n- [ ] kvar')).toBe('<ul>\n<li>☑ klart</li>\n<li>☐ kvar</li>\n</ul>');
  });

  it('code can be scrolled with the keyboard', () => {
    expect(html('```js\na\n```')).toBe('<pre tabindex="0"><code class="language-js">a\n</code></pre>');
  });

  it('footnotes link there and back, with labels in the text’s language', () => {
    const made = html('a[^x] b[^x]\n\n[^x]: Noten.');
    expect(made).toContain(
      '<a href="#fn-x" id="fnref-x" data-footnote-ref aria-describedby="footnote-label">1</a>',
    );
    expect(made).toContain('<h2 id="footnote-label">Fotnoter</h2>');
    expect(made).toContain('<li id="fn-x">');
    expect(made).toContain('href="#fnref-x" data-footnote-backref="" aria-label="Tillbaka till texten 1"');
    expect(made).toContain(
      'href="#fnref-x-2" data-footnote-backref="" aria-label="Tillbaka till texten 1-2"',
    );
  });

  it('all of it is valid HTML', async () => {
    const body = parsed(
      '# Rubrik\n\nText[^1] **fet** *kursiv* ~~struket~~ `kod`\\\nny rad\n\n| a | b |\n|:-:|---|\n| 1 | [2](a.md) |\n\n' +
        '| c | d |\n|---|---|\n| 3 | 4 |\n\n- [x] klart\n- ett\n\n  två\n\n3. tre\n4. fyra\n\n> Citat\n> – Anna Berg (S), chef\n\n' +
        '– Vi är glada, säger Bo Ek (V).\n\n> en\n>\n> > två\n\n```\nkod\n```\n\n---\n\n![Barn](b.jpg)\n\n[^1]: Noten.\n',
    ).html;
    const page = `<!DOCTYPE html>\n<html lang="sv"><head><title>Sida</title></head><body><main><h1>Rubrik</h1>\n${body}</main></body></html>`;
    const report = await new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: { 'no-inline-style': 'error', 'prefer-native-element': 'off' },
    }).validateString(page);
    expect(
      report.results.flatMap((result) => result.messages.map((found) => `${found.ruleId}: ${found.message}`)),
    ).toEqual([]);
  });
});

describe('the lead', () => {
  it('is the first paragraph of running text, on one line', () => {
    expect(parsed('**Nämnden** satsar\n98\u00a0000 kr på [skolan](a.md).\n\nMer.')).toMatchObject({
      lead: 'Nämnden satsar 98\u00a0000 kr på skolan.',
      leadIsFirst: true,
    });
  });

  it('skips headings, lists, quotes and pictures', () => {
    const text =
      '## Rubrik\n\n![Barn](a.jpg)\n\n– Vi är glada, säger Bo Ek.\n\n> Citat\n\n- a\n- b\n\nIngress.';
    expect(parsed(text)).toMatchObject({ lead: 'Ingress.', leadIsFirst: false });
    expect(parsed('- a\n- b').lead).toBeUndefined();
    expect(parsed('[a]: b.md\n\n<!-- x -->\n\nIngress.')).toMatchObject({
      lead: 'Ingress.',
      leadIsFirst: true,
    });
  });
});

it('positions count from the first line of the file, with any line ends', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const head = `---${end}title: x${end}---${end}`;
    expect(problems(`${head}${end}a${end}${end}[x](//b.example)`, head.length)).toEqual([
      'link-unsafe 7:5+11',
    ]);
  }
});

it('non-breaking spaces and soft hyphens are kept, control characters are removed', () => {
  expect(html('98\u00a0000 kr för\u00adskola\u000b och\ud800')).toBe(
    '<p>98\u00a0000 kr för\u00adskola  och</p>',
  );
});

it('both parsers give the same page', () => {
  const text =
    '# A\n\n– Vi är glada, säger Bo Ek.\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\n- x\n\n  y\n\n[z](z.md)';
  expect(parsed(text, { parser: 'remark' })).toEqual(parsed(text));
});
