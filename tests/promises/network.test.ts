import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, releaseText, TestArchive } from '../support/archive.ts';
import { copyPictures, copySample, openSample, sampleNow } from '../support/sample.ts';
import { canCutNetwork, runGuarded } from './guarded.ts';

describe('the network', () => {
  test('is not needed to build the sample', { timeout: 600_000 }, async () => {
    const sample = await openSample();
    const archive = new TestArchive({});
    copySample(archive.root);
    copyPictures(sample, archive.root);
    const { code, printed, refused } = await runGuarded(archive.root, ['build', '--now', sampleNow]);
    expect([code, refused]).toEqual([0, []]);
    expect(printed).not.toContain('refused by the test');
    expect(filesBelow(join(archive.root, 'dist'))).toEqual(sample.bytes);
  });

  test('is not used by pages, styles or scripts to load anything from another host', async () => {
    const { files } = await openSample();
    const elsewhere =
      /\s(?:src|srcset|poster|data|action)="(?:[^"]*[\s,])?(?:https?:)?\/\/|<link rel="(?:stylesheet|icon|preload|modulepreload|preconnect|dns-prefetch|prefetch)"[^>]*href="(?:https?:)?\/\/|url\(\s*['"]?(?:https?:)?\/\/|@import/;
    const pages = Object.entries(files).filter(
      // mail programs load pictures from the site
      ([path]) => /\.(?:html|css|svg)$/.test(path) && !path.startsWith('nyhetsbrev/'),
    );
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.filter(([, text]) => elsewhere.test(text)).map(([path]) => path)).toEqual([]);
    const scripts = Object.entries(files).filter(([path]) => path.endsWith('.js'));
    const asks =
      /\b(?:fetch|import|sendBeacon|open)\(\s*['"`](?:https?:)?\/\/|new (?:WebSocket|EventSource|Worker)\(/;
    expect(scripts.filter(([, text]) => asks.test(text)).map(([path]) => path)).toEqual([]);
  });

  test.each([['check'], ['new', 'Nytt bad'], ['schema'], ['--help']])(
    'is not used by kommunike %s',
    { timeout: 120_000 },
    async (...args) => {
      const archive = new TestArchive({ 'releases/a.md': releaseText() });
      const { refused } = await runGuarded(archive.root, args);
      expect(refused).toEqual([]);
    },
  );

  test('is blocked by the guard, which notices a program that uses it', { timeout: 120_000 }, async () => {
    const archive = new TestArchive({});
    const script = join(archive.root, 'telling.mjs');
    writeFileSync(
      script,
      `import { connect } from 'node:net';
       import { readFileSync } from 'node:fs';
       const tries = [() => connect(80, '192.0.2.1'), () => fetch('http://a.example'), () => readFileSync('/etc/passwd')];
       for (const attempt of tries) try { await attempt(); } catch {}`,
    );
    const { refused } = await runGuarded(archive.root, [], script);
    expect(refused).toEqual(['connect', 'fetch', 'readFileSync /etc/passwd']);
  });

  test.runIf(process.platform === 'linux' && process.getuid?.() === 0)('is blocked by the system too', () => {
    expect(canCutNetwork).toBe(true);
  });
});
