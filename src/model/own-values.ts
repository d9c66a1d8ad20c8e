/**
 * What a site adds for templates of its own. The program hands it on and gives it no meaning. YAML is read as text, so
 * there are no numbers.
 */
export type OwnValue = string | boolean | readonly OwnValue[] | OwnValues;

export interface OwnValues {
  readonly [name: string]: OwnValue;
}
