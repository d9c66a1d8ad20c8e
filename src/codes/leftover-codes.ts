import type { CodeBook } from './code.ts';

/** Codes for what other programs left in a file. */
export const leftoverCodes = {
  'merge-conflict': {
    severity: 'error',
    title: 'A merge conflict was not resolved',
    why: 'Both versions of the text would be published, with the marks of version control around them.',
    remedy: 'Keep the right version, and delete the other one and the lines with the marks.',
    example: '<<<<<<< HEAD\ncase: KSN-2017-0001\n=======\ncase: KSN-2017-0002\n>>>>>>> main',
  },
  'placeholder-left': {
    severity: 'warning',
    title: 'A template’s placeholder is left in the text',
    why: 'Other programs would have replaced {{ }}, {% %}, <% %> or [[ ]]. Here it is published as it stands.',
    remedy: 'Write what should stand in its place, or mark it as code if it belongs to the text.',
    example: 'title: "Nytt från {{ site.title }}"',
  },
  'encoding-mixed': {
    severity: 'warning',
    title: 'Letters were read with the wrong encoding',
    why: 'The text was UTF-8 and was saved by a program that took it for something else, so each å, ä and ö became two characters.',
    remedy: 'Type the letters again, or copy the text again from where it came from.',
    example: 'title: Ny fÃ¶rskola i centrum',
  },
  'reference-left': {
    severity: 'warning',
    title: 'A plain field contains HTML',
    why: 'Fields are plain text, so a character reference such as &amp; is shown as it is written.',
    remedy: 'Write the character itself.',
    example: 'title: Vatten &amp; avlopp',
  },
  'emphasis-open': {
    severity: 'warning',
    title: 'Asterisks that do not make text bold',
    why: 'Two asterisks after a space do not end bold text, so all of them are shown.',
    remedy: 'Remove the space, or delete the line if it is a field of the release.',
    example:
      '---\ntitle: Ny förskola i centrum\ndate: 2017-03-14\nmunicipality: Uppsala\n---\n\n**Datum: ** 2017-03-14',
  },
} as const satisfies CodeBook;
