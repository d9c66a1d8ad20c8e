import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { contentSecurityPolicy } from '../../src/site/hosting/headers.ts';
import { serve } from '../pages/sites.ts';
import { releaseText, TestArchive } from '../support/archive.ts';
import { launchBrowser } from '../support/browser.ts';

test('a theme’s second stylesheet overrides the first one, under the published policy', async () => {
  const archive = new TestArchive({
    'releases/a.md': releaseText({ slug: 'a' }),
    'templates/kommun/assets/own.css': 'h1 { color: rgb(1, 2, 3) }\n',
  });
  await archive.build();
  const { base, close } = await serve(join(archive.root, 'dist'));
  onTestFinished(close);
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const tab = await browser.newPage();
  const told: string[] = [];
  tab.on('console', (line) => told.push(line.text()));
  for (const path of ['index.html', 'uppsala/2024/a.html']) {
    const response = await tab.goto(base + path);
    expect(response?.headers()['content-security-policy']).toBe(contentSecurityPolicy);
    const colour = await tab.evaluate("getComputedStyle(document.querySelector('h1')).color");
    expect([path, colour]).toEqual([path, 'rgb(1, 2, 3)']);
  }
  expect(told).toEqual([]);
});
