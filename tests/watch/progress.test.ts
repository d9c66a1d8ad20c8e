import { expect, onTestFinished, test, vi } from 'vitest';
import { Watch } from '../../src/commands/watch.ts';
import { releaseText, TestArchive } from '../support/archive.ts';

/** The output of a watch whose clock advances by a second with every reading. */
async function printed(isTTY: boolean): Promise<string> {
  const { root } = new TestArchive({ 'releases/a.md': releaseText(), 'releases/b.md': releaseText() });
  let [text, time] = ['', 0];
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (time += 1000));
  onTestFinished(() => {
    clock.mockRestore();
    vi.unstubAllEnvs();
  });
  vi.stubEnv('CI', undefined);
  vi.stubEnv('TERM', 'xterm');
  const write = (more: unknown) => {
    text += more;
    return true;
  };
  const watch = new Watch(
    { root, format: 'pretty', port: '0', color: false },
    { out: { write }, err: { write, isTTY } },
  );
  onTestFinished(() => watch.quit());
  await watch.start();
  return text;
}

test('a first build that takes long shows its progress on a terminal, and removes it before the address', async () => {
  const text = await printed(true);
  expect(text).toContain('\r\u001b[2KReading files: 1');
  expect(text).toContain('\r\u001b[2KParsing releases: 1 of 2');
  expect(text.split('\r\u001b[2K').at(-1)).toContain('http://127.0.0.1');
});

test('elsewhere, no progress is shown', async () => {
  expect(await printed(false)).not.toContain('\u001b');
});
