import { en, sv } from '../../codes/wording.ts';
import type { WriterLanguage } from '../../model/localized-text.ts';

/** Texts of the report of an import. */
export interface ReportWords {
  readonly title: string;
  readonly counts: (documents: number, unsure: number, failed: number) => string;
  /** Headings of the list of documents. */
  readonly document: string;
  readonly release: string;
  readonly toCheck: string;
  readonly dropped: string;
  /** With a number before them. */
  readonly numberToCheck: string;
  readonly numberDropped: string;
  readonly leftOut: (file: string) => string;
  /** Headings of the found values. */
  readonly field: string;
  readonly value: string;
  readonly where: string;
  readonly howSure: string;
  readonly why: string;
  readonly sure: string;
  readonly check: string;
  readonly line: (line: number) => string;
  readonly files: (names: string) => string;
  readonly original: string;
  readonly boilerplate: string;
  /** Label of a box, with its heading and the number of the document. */
  readonly box: (heading: string, document: number) => string;
}

export const reportWords: Readonly<Record<WriterLanguage, ReportWords>> = {
  en: {
    title: 'Import',
    counts: (documents, unsure, failed) =>
      `${en.counted(documents, 'document', 'documents')}, ${unsure} with something to check, ${failed} without a release.`,
    document: 'Document',
    release: 'Release',
    toCheck: 'To check',
    dropped: 'Dropped',
    numberToCheck: 'to check',
    numberDropped: 'dropped',
    leftOut: (file) => `${file}: left out`,
    field: 'Field',
    value: 'Value',
    where: 'Where',
    howSure: 'Certainty',
    why: 'Reason',
    sure: 'sure',
    check: 'check',
    line: (line) => `line ${line}`,
    files: (names) => `Files next to the release: ${names}`,
    original: 'Original',
    boilerplate: 'Boilerplate',
    box: (heading, document) => `${heading} of document ${document}`,
  },
  sv: {
    title: 'Import',
    counts: (documents, unsure, failed) =>
      `${sv.counted(documents, 'dokument', 'dokument')}, ${unsure} med något att kontrollera, ${failed} utan pressmeddelande.`,
    document: 'Dokument',
    release: 'Pressmeddelande',
    toCheck: 'Att kontrollera',
    dropped: 'Utelämnat',
    numberToCheck: 'att kontrollera',
    numberDropped: 'utelämnade',
    leftOut: (file) => `${file}: utelämnat`,
    field: 'Fält',
    value: 'Värde',
    where: 'Var',
    howSure: 'Hur säkert',
    why: 'Varför',
    sure: 'säkert',
    check: 'kontrollera',
    line: (line) => `rad ${line}`,
    files: (names) => `Filer intill pressmeddelandet: ${names}`,
    original: 'Original',
    boilerplate: 'Om avsändaren',
    box: (heading, document) => `${heading}, dokument ${document}`,
  },
};
