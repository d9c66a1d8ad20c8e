/** In characters. */
const longest = 300;

/** The beginning of a text as a summary: at most about 300 characters, cut between words, with … where it is cut. */
export function cutLead(text: string): string {
  const lead = text.replace(/\s+/g, ' ').trim();
  if (lead.length <= longest) return lead;
  const space = lead.lastIndexOf(' ', longest);
  const cut = lead.slice(0, space > longest / 2 ? space : longest).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/[\s,;:–-]+$/, '')}…`;
}
