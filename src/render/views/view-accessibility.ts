import * as z from 'zod';
import { linkView, pageView } from './view-page.ts';
import type { View } from './view-type.ts';

export const inaccessibleView = z
  .object({
    what: z.string(),
    reason: z.string(),
    alternative: z.string().optional().describe('How to get the content in another way.'),
  })
  .describe('Content that is not accessible.');
export interface InaccessibleView extends View<typeof inaccessibleView> {}

export const statementPartView = z
  .object({
    heading: z.string(),
    texts: z.array(z.string()).describe('Paragraphs.'),
    links: z.array(linkView),
    lists: z
      .array(z.object({ heading: z.string(), items: z.array(inaccessibleView) }))
      .describe('Content that is not accessible, by why.'),
  })
  .describe('A part of the accessibility statement.');
export interface StatementPartView extends View<typeof statementPartView> {}

export const accessibilityView = pageView.extend({
  kind: z.literal('accessibility'),
  heading: z.string(),
  lead: z.string(),
  parts: z.array(statementPartView),
});
export interface AccessibilityView extends View<typeof accessibilityView> {}
