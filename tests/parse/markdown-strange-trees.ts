import fc from 'fast-check';
import type { ElementContent } from 'hast';
import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast';

const pieces = [...' \t\n\ra&<>"\'`%#:/\\\0\x07å\u00a0\u00ad', '\r\n', '😀', '&amp;', '%41', 'kommunike:'];
const strange = fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((some) => some.join(''));
const archived = strange.map((target) => `kommunike:${target}`);
const url = fc.oneof(
  fc.constantFrom(
    'https://a.example/b?c=d&e#f',
    'mailto:a@b.example',
    'tel:+46',
    '#a',
    'javascript:x',
    'HTTP:a',
    'b',
  ),
  strange,
);
/** What may be attached to nodes. */
const data = {
  id: fc.record({ hProperties: fc.record({ id: strange }) }),
  href: fc.record({
    hProperties: fc.record({ href: fc.oneof(archived, url), title: strange }, { requiredKeys: ['href'] }),
  }),
  src: fc.record({ hProperties: fc.record({ src: fc.oneof(archived, url) }) }),
  several: fc.record({
    hProperties: fc.record({ title: strange, id: strange, href: archived, src: archived }),
  }),
  caption: fc.record({ hName: fc.constantFrom('figcaption', 'div') }),
  figure: fc.record({
    hName: fc.constantFrom('figure', 'div'),
    hProperties: fc.record({ id: strange, className: fc.constantFrom(['quote'], ['quote', 'a'], ['a']) }),
    hChildren: fc.constantFrom<ElementContent[] | undefined>(undefined, undefined, []),
  }),
};

/** Seldom with any data, but somewhat more often with that of the given kind. */
function nodes<Type extends string, Fields>(
  type: Type,
  fields: { [Name in keyof Fields]: fc.Arbitrary<Fields[Name]> },
  kind?: keyof typeof data,
) {
  const attached = fc.oneof(
    { weight: 80, arbitrary: fc.constant(undefined) },
    ...Object.values(data),
    ...(kind ? [{ weight: 40, arbitrary: data[kind] }] : []),
  );
  return fc
    .tuple(fc.record(fields), attached)
    .map(([given, data]) => ({ type, ...given, ...(data && { data }) }));
}

/** Trees with strange text, and with what plugins may attach to nodes: more than any parser makes. */
export const { tree: strangeTrees } = fc.letrec<{
  tree: Root;
  block: RootContent;
  phrase: PhrasingContent;
}>((tie) => {
  const phrasing = fc.array(tie('phrase'), { maxLength: 3 });
  const content = fc.array(tie('block'), { maxLength: 2 }) as fc.Arbitrary<BlockContent[]>;
  const value = fc.oneof(fc.constantFrom('a', 'b & c', 'd\ne'), strange);
  const title = fc.option(strange, { nil: null });
  const spread = fc.constantFrom(false, false, true, null);
  const checked = fc.constantFrom(null, null, null, true);
  const start = fc.constantFrom(null, 0, 1, 5);
  const paragraph = nodes('paragraph', { children: phrasing }, 'caption');
  const item = nodes('listItem', {
    spread,
    checked,
    children: fc.array(fc.oneof(paragraph, tie('block')), { maxLength: 2 }) as fc.Arbitrary<BlockContent[]>,
  });
  const row = nodes('tableRow', {
    children: fc.array(nodes('tableCell', { children: phrasing }), { maxLength: 3 }),
  });
  return {
    tree: nodes('root', { children: fc.array(tie('block'), { maxLength: 3 }) }),
    block: fc.oneof(
      { depthSize: 'small' },
      paragraph,
      nodes('heading', { depth: fc.constantFrom(1, 2, 3, 6), children: phrasing }, 'id'),
      nodes('blockquote', { children: content }, 'figure'),
      nodes('list', { ordered: fc.boolean(), start, spread, children: fc.array(item, { maxLength: 2 }) }),
      nodes('code', { lang: fc.option(value, { nil: null }), value }),
      nodes('thematicBreak', {}),
      nodes('table', {
        align: fc.array(fc.constantFrom('left', 'right', 'center', null), { maxLength: 3 }),
        children: fc.array(row, { maxLength: 3 }),
      }),
      nodes('definition', { identifier: value, url }),
    ),
    phrase: fc.oneof(
      { depthSize: 'small' },
      nodes('text', { value }),
      nodes('break', {}),
      nodes('inlineCode', { value }),
      nodes('image', { url, alt: title, title }, 'src'),
      nodes('html', { value }),
      nodes('link', { url, title, children: phrasing }, 'href'),
      nodes('emphasis', { children: phrasing }),
      nodes('strong', { children: phrasing }),
      nodes('delete', { children: phrasing }),
    ),
  };
});
