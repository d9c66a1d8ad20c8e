/**
 * Values for a site's own templates. The program passes them on and does not interpret them. YAML is read as text, so
 * there are no numbers.
 */
export type OwnValue = string | boolean | readonly OwnValue[] | OwnValues;

export interface OwnValues {
  readonly [name: string]: OwnValue;
}
