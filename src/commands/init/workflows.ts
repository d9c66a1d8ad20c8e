/** A workflow for GitHub: checks every change and publishes the archive on GitHub Pages. */
export const githubWorkflow = `# Checks every change, and publishes the archive on GitHub Pages (Settings → Pages → Source: GitHub Actions).
# The hourly run publishes what was under embargo; GitHub may start it some minutes late.
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
      # What Kommuniké remembers of the last build: only what changed is made anew.
      - uses: actions/cache@v4
        with:
          path: .kommunike
          key: kommunike-\${{ github.run_id }}
          restore-keys: kommunike-
      - run: npm ci
      # Mistakes become annotations in the files; with an error nothing is published.
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

/** The same for GitLab, where a schedule can't be part of the file. */
export const gitlabPipeline = `# Checks every change, and publishes the archive on GitLab Pages. What is under embargo is published by the next
# pipeline: add a schedule under Build → Pipeline schedules, such as "7 * * * *".
default:
  image: node:24
  cache:
    # What Kommuniké remembers of the last build: only what changed is made anew.
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
    # GitLab shows in the merge request which mistakes it brings, compared with the report of the default branch.
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
