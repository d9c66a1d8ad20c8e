/** In characters; the same for written summaries and those taken from the text. */
export const longestLead = 300;

/**
 * Returns the beginning of a text as a summary: at most about 300 characters, cut between words, with … if it is cut.
 */
export function cutLead(text: string): string {
  const lead = text.replace(/\s+/g, ' ').trim();
  if (lead.length <= longestLead) return lead;
  const space = lead.lastIndexOf(' ', longestLead);
  const cut = lead.slice(0, space > longestLead / 2 ? space : longestLead).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/[\s,;:–-]+$/, '')}…`;
}
