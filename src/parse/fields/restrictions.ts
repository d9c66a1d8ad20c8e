import { createProblem } from '../../codes/index.ts';
import { lookup } from '../../lookup.ts';
import type { YamlNode } from '../yaml/node.ts';
import type { YamlDocument } from '../yaml/yaml.ts';
import type { FieldProblem } from './issues.ts';
import { shapeProblem } from './problems.ts';
import { isAbsent, isFields, type Written } from './written.ts';

/** A key that restricts publication, with its parents, and a value to copy. */
export interface Restriction {
  readonly path: readonly string[];
  readonly takes: 'text' | 'fields';
  readonly example: string;
}

/** Those of a release. */
export const releaseRestrictions: readonly Restriction[] = [
  { path: ['draft'], takes: 'text', example: 'draft: true' },
  { path: ['embargo'], takes: 'text', example: 'embargo: 2017-03-14T10:00' },
  { path: ['expires'], takes: 'text', example: 'expires: 2027-03-14' },
  { path: ['withdrawn'], takes: 'fields', example: 'withdrawn: {date: 2017-03-14, reason: …}' },
];

/** Those of the config. */
export const configRestrictions: readonly Restriction[] = [
  { path: ['privacy'], takes: 'fields', example: 'privacy: {maskAfter: 5 years}' },
  { path: ['privacy', 'maskAfter'], takes: 'text', example: 'maskAfter: 5 years' },
];

/**
 * Reports restrictions that would be ignored because they have no value. An author who writes `embargo:` without a
 * value probably wants to fill it in later, so it does not mean “no embargo”. An explicit `''`, `null` or `~`, which
 * content management systems write for empty fields, counts as absent.
 */
export function* emptyRestrictions(
  restrictions: readonly Restriction[],
  written: Written,
  yaml: YamlDocument,
): Iterable<FieldProblem> {
  for (const { path, takes, example } of restrictions) {
    const value = path.reduce<unknown>(
      (fields, key) => (isFields(fields) ? lookup(fields, key) : undefined),
      written,
    );
    if (value === undefined || !isAbsent(value)) continue;
    const key = path.at(-1) ?? '';
    if (takes === 'text' && isFields(value))
      yield { path, at: 'value', problem: shapeProblem(key, value, ['text']) };
    else if (isUnfinished(nodeAt(yaml, path), value))
      yield { path, at: 'value', problem: createProblem('restriction-empty', key, example) };
  }
}

function nodeAt(yaml: YamlDocument, path: readonly string[]): YamlNode | undefined {
  return path.reduce<YamlNode | undefined>((node, key) => node?.entries?.get(key)?.value, yaml.places());
}

/** Whether a value, or one of its parts, is empty. */
function isUnfinished(node: YamlNode | undefined, value: unknown): boolean {
  if (Array.isArray(value)) return value.some((item, i) => isUnfinished(node?.items?.[i], item));
  if (isFields(value))
    return Object.entries(value).some(([key, part]) => isUnfinished(node?.entries?.get(key)?.value, part));
  return node?.span === undefined;
}
