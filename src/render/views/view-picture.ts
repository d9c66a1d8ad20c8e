import * as z from 'zod';
import type { View } from './view-type.ts';

export const candidateView = z
  .object({
    url: z.string(),
    width: z.number().describe('In pixels.'),
  })
  .describe('One width of a picture.');
export interface CandidateView extends View<typeof candidateView> {}

export const pictureSourceView = z
  .object({
    mediaType: z.string(),
    candidates: z.array(candidateView).describe('Smallest width first.'),
  })
  .describe('A picture in one format, for `<source>`.');
export interface PictureSourceView extends View<typeof pictureSourceView> {}

export const pictureView = z
  .object({
    sources: z.array(pictureSourceView).describe('Best format first.'),
    url: z.string().describe('For browsers that support none of these formats.'),
    width: z
      .number()
      .describe('Of the largest version, in pixels, so that the browser can reserve the space.'),
    height: z.number(),
    alt: z.string().describe('Alternative text.'),
    caption: z.string().exactOptional(),
    credit: z.string().exactOptional(),
    terms: z.string().exactOptional().describe('Terms of use, in words.'),
    licence: z
      .object({
        text: z.string().describe('`CC BY 4.0`'),
        url: z.string(),
      })
      .exactOptional(),
    download: z
      .object({
        url: z.string(),
        name: z.string().describe('Under which to save it: `ekeskars-kommun-2022-04-elfarjan-1.jpg`.'),
        text: z.string(),
      })
      .describe('The picture in full size, for print.'),
  })
  .describe('A press picture.');
export interface PictureView extends View<typeof pictureView> {}

export const attachmentView = z
  .object({
    title: z.string(),
    url: z.string(),
    type: z.string().describe('`PDF`'),
    size: z.string().describe('`2,1 MB`'),
  })
  .describe('A file to download.');
export interface AttachmentView extends View<typeof attachmentView> {}
