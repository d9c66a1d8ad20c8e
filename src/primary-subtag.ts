/** Returns the primary subtag of a language (BCP 47): `en` for `en-GB`. */
export function primarySubtag(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
