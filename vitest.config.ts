import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** They build whole sites, start programs or open a browser: they come first, since they take longest. */
const sites = [
  'commands/cli',
  'commands/interrupted',
  'data/sample',
  'feeds/sample',
  'hosting/recipes',
  'pages/*',
  'sample/*',
  'search/page',
  'watch/*',
].map((name) => `tests/${name}.test.ts`);

export default defineConfig({
  test: {
    // The sources are loaded once a process, not once a file: a test leaves the process as it found it.
    isolate: false,
    maxWorkers: availableParallelism(),
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'sites', include: sites, globalSetup: 'tests/support/setup.ts' } },
      { extends: true, test: { name: 'units', include: ['tests/**/*.test.ts'], exclude: sites } },
    ],
  },
});
