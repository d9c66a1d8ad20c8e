import * as z from 'zod';
import type { View } from './view-type.ts';

export const phoneView = z.object({
  label: z.string().describe('`Telefon`, `Mobil`.'),
  text: z.string(),
  url: z
    .string()
    .optional()
    .describe("`tel:+46…`, `tel:+46…;ext=12` or `tel:112`; absent if the number can't be dialled."),
});
export interface PhoneView extends View<typeof phoneView> {}

export const contactView = z.object({
  name: z.string(),
  title: z.string().optional(),
  party: z.string().optional(),
  organisation: z.string().optional(),
  phones: z.array(phoneView),
  email: z
    .object({
      text: z.string(),
      url: z.string(),
    })
    .optional(),
});
export interface ContactView extends View<typeof contactView> {}
