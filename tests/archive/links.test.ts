import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { releaseText, TestArchive } from '../support/archive.ts';

const other = releaseText({ title: 'Andra', date: '2024-02-10' }, '## Så söker du\n\nText.');
const withBody = (body: string) => ({
  'releases/a.md': releaseText({ title: 'Första' }, body),
  'releases/2023/b.md': other,
  'releases/draft.md': releaseText({ title: 'Utkast', draft: 'true' }),
  'releases/bilaga.pdf': '%PDF-1.4\n',
  'public/bilagor/karta.pdf': '%PDF-1.4\n',
  'pages/om/kakor.md': '---\ntitle: Kakor\n---\n\nSe [Andra](../../releases/2023/b.md).\n',
});
const check = async (body: string) => {
  const { diagnostics } = await new TestArchive(withBody(body)).build({ write: false });
  return withoutLoose(diagnostics).map(
    ({ code, file, line, column, hint }) => `${file}:${line}:${column} ${code} ${hint}`,
  );
};

/** Most releases here do not refer to the document beside them. */
function withoutLoose(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ code }) => code !== 'file-loose');
}

test.each([
  '[en](2023/b.md)',
  '[en](./2023/b.md#sa-soker-du)',
  '[en](/uppsala/2024/b.html#sa-soker-du)',
  '[en](/uppsala/2024/b)',
  '[en](/)',
  '[en](/uppsala/)',
  '[en](/2024/02/)',
  '[en](/kontakter/)',
  '[en](/om/kakor.html)',
  '[en](../pages/om/kakor.md)',
  '[en](bilaga.pdf)',
  '[en](/bilagor/karta.pdf)',
  '[en](https://uppsala.example/nothing)',
])('%s is valid', async (body) => {
  expect(await check(body)).toEqual([]);
});

test.each([
  ['[en](b.md)', 'link-dead did you mean “2023/b.md”?'],
  ['[en](2023/c.md)', 'link-dead did you mean “2023/b.md”?'],
  ['[en](/upsala/)', 'link-dead did you mean “/uppsala/”?'],
  ['[en](2023/b.md#sa-soker)', 'anchor-dead did you mean “#sa-soker-du”?'],
  [
    '[en](2023/b.md#kostnader-och-intakter)',
    'anchor-dead it has #sa-soker-du; without # the link goes to the top of the page',
  ],
])('%s is dead and reported at its place', async (body, expected) => {
  expect(await check(body)).toEqual([`releases/a.md:8:6 ${expected}`]);
});

test('links on the site’s own pages are checked too', async () => {
  const tree = { ...withBody('Text.'), 'pages/om/kakor.md': '---\ntitle: Kakor\n---\n\nSe [Andra](b.md).\n' };
  const { diagnostics } = await new TestArchive(tree).build({ write: false });
  expect(withoutLoose(diagnostics).map(({ code, file, line }) => `${file}:${line} ${code}`)).toEqual([
    'pages/om/kakor.md:5 link-dead',
  ]);
});

test('a link to an unpublished release loses its address on the page, but works in a preview', async () => {
  const archive = new TestArchive(withBody('Se [utkastet](draft.md).'));
  const { diagnostics, code } = await archive.build();
  expect([code, ...withoutLoose(diagnostics).map((found) => found.code)]).toEqual([0, 'link-dead']);
  expect(archive.read('dist/uppsala/2024/a.html')).toContain('<a>utkastet</a>');
  const preview = await archive.build({ write: false, drafts: true });
  expect(withoutLoose(preview.diagnostics)).toEqual([]);
});
