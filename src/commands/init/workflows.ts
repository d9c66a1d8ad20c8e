import type { WriterLanguage } from '../../model/localized-text.ts';
import { initWords } from './init-words.ts';

/** A workflow for GitHub: checks every change and publishes the archive on GitHub Pages. */
export function githubWorkflow(language: WriterLanguage | undefined): string {
  const { github, memory, annotations } = initWords(language).workflow;
  return `${comment(github)}
name: Archive
on:
  push:
    branches: [main]
  pull_request:
  schedule:
    - cron: "7 * * * *"
  workflow_dispatch:
permissions:
  contents: read
concurrency: archive-\${{ github.ref }}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 24
          cache: npm
      # ${memory}
      - uses: actions/cache@v4
        with:
          path: .kommunike
          key: kommunike-\${{ github.run_id }}
          restore-keys: kommunike-
      - run: npm ci
      # ${annotations}
      - run: npm run build -- --format github
      - uses: actions/upload-pages-artifact@v4
        with:
          path: dist
  publish:
    if: github.event_name != 'pull_request'
    needs: build
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@v4
`;
}

/** The same for GitLab, where a schedule can't be part of the file. */
export function gitlabPipeline(language: WriterLanguage | undefined): string {
  const { gitlab, memory, comparison } = initWords(language).workflow;
  return `${comment(gitlab)}
default:
  image: node:24
  cache:
    # ${memory}
    - key: kommunike
      paths: [.kommunike]
    - key:
        files: [package-lock.json]
      paths: [.npm]
  before_script:
    - npm ci --cache .npm

check:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
    # ${comparison}
    - npm run --silent check -- --format gitlab > gl-code-quality-report.json
  artifacts:
    reports:
      codequality: gl-code-quality-report.json

pages:
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - npm run --silent build -- --format gitlab > gl-code-quality-report.json
  publish: dist
  artifacts:
    paths: [dist]
    reports:
      codequality: gl-code-quality-report.json
`;
}

function comment(lines: readonly string[]): string {
  return lines.map((line) => `# ${line}`).join('\n');
}
