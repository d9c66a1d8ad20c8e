import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesBelow, releaseText, TestArchive } from '../support/archive.ts';
import { runs } from '../support/thorough.ts';
import { drawn, put } from './draw.ts';

const pictures = await Promise.all([
  drawn(40, 30).png().toBuffer(),
  drawn(50, 30).png().toBuffer(),
  drawn(40, 30, 4).png().toBuffer(),
]);
const bodies = ['Text.', '![Bad](bad.png)', '[bilden](bad.png) och [sidan](../pages/sida.md)'];

/** An archive's files; a picture by its number. */
interface State {
  readonly picture: number;
  readonly elsewhere: boolean;
  readonly images: string | undefined;
  readonly body: number;
  readonly page: 'no' | 'plain' | 'nav';
  readonly draft: boolean;
}

const state: fc.Arbitrary<State> = fc.record({
  picture: fc.nat(pictures.length - 1),
  elsewhere: fc.boolean(),
  images: fc.constantFrom(undefined, '[{ src: bad.png, alt: Ett bad }]', '[{ src: bad.png, alt: Badet }]'),
  body: fc.nat(bodies.length - 1),
  page: fc.constantFrom('no', 'plain', 'nav'),
  draft: fc.boolean(),
});

function apply(archive: TestArchive, { picture, elsewhere, images, body, page, draft }: State): void {
  const known = filesBelow(archive.root);
  const remove = (path: string) => path in known && archive.edit({ [path]: undefined });
  archive.edit({
    'releases/a.md': releaseText({ images, ...(draft && { draft: 'true' }) }, bodies[body]),
    'releases/b.md': releaseText({ title: 'Annat', images: '[{ src: /k/kort.png, alt: Kort }]' }),
  });
  put(archive, 'public/k/kort.png', pictures[0] ?? new Uint8Array());
  if (elsewhere) remove('releases/bad.png');
  else put(archive, 'releases/bad.png', pictures[picture] ?? new Uint8Array());
  if (page === 'no') remove('pages/sida.md');
  else archive.edit({ 'pages/sida.md': `---\ntitle: Sida\nnav: ${page === 'nav'}\n---\n\nHej.\n` });
}

test('adding, changing and removing pictures, files and pages gives the same bytes as a clean build', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(state, { minLength: 2, maxLength: 4 }), async (states) => {
      const archive = new TestArchive({});
      for (const each of states) {
        apply(archive, each);
        const { code } = await archive.build();
        const clean = new TestArchive({});
        apply(clean, each);
        expect((await clean.build()).code).toBe(code);
        if (code === 0) expect(archive.site()).toEqual(clean.site());
        clean.remove();
      }
      archive.remove();
    }),
    { numRuns: runs(8) },
  );
});
