/** The paths of the parts of an export in the payload. */
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

/** As in E-ARK CSIP 2.1: the payload is the root folder of the information package. */
export const csipLayout: Layout = {
  archive: 'representations/archive/data',
  site: 'representations/site/data',
  history: 'representations/history/data',
  program: 'representations/program/data',
  warc: 'representations/warc/data',
  readme: 'documentation/README.txt',
};
