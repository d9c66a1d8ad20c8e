import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.doUnmock('satteri');
  vi.resetModules();
});

it('remark parses everything if the native parser has no binary', async () => {
  vi.resetModules();
  vi.doMock('satteri', () => {
    throw new Error('Cannot find native binding');
  });
  const { hasNative } = await import('../../src/parse/markdown/native.ts');
  const { html } = await import('./markdown-write.ts');
  expect(hasNative).toBe(false);
  expect(html('Vi *är* glada.')).toBe('<p>Vi <em>är</em> glada.</p>');
});
