/** Where the parts of an export stand in the payload. */
export interface Layout {
  readonly archive: string;
  readonly site: string;
  readonly history: string;
  readonly program: string;
  readonly warc: string;
  readonly readme: string;
}

export const plainLayout: Layout = {
  archive: 'archive',
  site: 'site',
  history: 'history',
  program: 'program',
  warc: 'warc',
  readme: 'README.txt',
};
