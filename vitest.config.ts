import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { sourcesDigest } from './scripts/sources.mjs';

/** The slowest tests, slowest first: they build whole sites, start programs or open a browser. */
const slow = [
  'watch/files',
  'watch/browser',
  'pages/browser-',
  'pages/html',
  'search/page',
  'build/rounds',
  'images/images',
  'commands/',
  'sample/',
  'watch/',
  'pages/',
  'build/',
];

/** Keeps the processors busy to the end. */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = slow.findIndex((name) => moduleId.replaceAll('\\', '/').includes(`/tests/${name}`));
      return found < 0 ? slow.length : found;
    };
    return files.toSorted((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

export default defineConfig({
  // as in the compiled program, so that both give the same bytes
  define: { SOURCES: JSON.stringify(sourcesDigest()) },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/setup.ts'],
    // The sources are loaded once per process, not once per file, so tests must leave the process unchanged.
    isolate: false,
    // one more than there are processors, because tests often wait for browsers and watches
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: SlowFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
