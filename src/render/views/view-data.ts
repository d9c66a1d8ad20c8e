import * as z from 'zod';
import { linkView, pageView } from './view-page.ts';
import type { View } from './view-type.ts';

export const dataFileView = z
  .object({
    name: z.string().describe('`releases.csv`'),
    url: z.string(),
    mediaType: z.string(),
    content: z.string().describe('What it contains: `Pressmeddelanden, CSV`.'),
    rows: z.string().exactOptional().describe('Number of rows; absent if it is not a table.'),
    size: z.string().describe('`840 kB`'),
  })
  .describe('A file of the open data.');
export interface DataFileView extends View<typeof dataFileView> {}

export const dataColumnView = z
  .object({
    name: z.string(),
    type: z.string().describe('`heltal`'),
    isOptional: z.boolean().describe('Whether a cell may be empty.'),
    meaning: z.string(),
    example: z.string().describe('The cell of the example row; may be empty.'),
  })
  .describe('A column of an open data table.');
export interface DataColumnView extends View<typeof dataColumnView> {}

export const dataTableView = z
  .object({
    id: z.string().describe('Id of the heading, unique on the page; name of the files without ending.'),
    heading: z.string(),
    rows: z.string().describe('`1 234 rader`'),
    key: z.array(z.string()).describe('The columns that together identify a row.'),
    columns: z.array(dataColumnView),
  })
  .describe('A table of the open data.');
export interface DataTableView extends View<typeof dataTableView> {}

export const openDataView = pageView
  .extend({
    kind: z.literal('data-page'),
    heading: z.string(),
    license: linkView.exactOptional().describe('The licence of the files, by its name or address.'),
    files: z.array(dataFileView),
    hundreds: z
      .array(
        z.object({
          year: z.string(),
          first: linkView,
          last: linkView.exactOptional().describe('Absent if there is only one file.'),
        }),
      )
      .describe('The files with up to a hundred releases each, by year.'),
    workbook: z.string().exactOptional().describe('Name of the workbook.'),
    example: z.string().exactOptional().describe('A short program that reads a table.'),
    tables: z.array(dataTableView),
    documents: z
      .array(z.object({ name: z.string(), url: z.string(), mediaType: z.string(), content: z.string() }))
      .describe('Documents next to the page of a release, as an example.'),
    version: z.string().describe('Version of the tables.'),
  })
  .describe('The open data: its files, tables and columns.');
export interface OpenDataView extends View<typeof openDataView> {}
