import { expect, it, vi } from 'vitest';

vi.mock('satteri', () => {
  throw new Error('Cannot find native binding');
});

it('where the native parser has no binary, remark does everything', async () => {
  const { hasNative } = await import('../../src/parse/markdown/native.ts');
  const { html } = await import('./markdown-write.ts');
  expect(hasNative).toBe(false);
  expect(html('Vi *är* glada.')).toBe('<p>Vi <em>är</em> glada.</p>');
});
