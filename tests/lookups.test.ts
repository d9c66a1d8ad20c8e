import { join } from 'node:path';
import {
  isBinaryExpression,
  isCallExpression,
  isElementAccessExpression,
  isNumericLiteral,
  isStringLiteral,
  type Node,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { API, type Checker } from 'typescript/unstable/sync';
import { expect, test } from 'vitest';

/*
 * A lookup in a plain object also finds inherited names: `constructor`, `__proto__`, `toString`. The type checker finds
 * expressions that look up a text in an object with arbitrary keys; only `lookup` may do so.
 */

const root = join(import.meta.dirname, '..');

/** Whether a type accepts any text as a key. */
function isDictionary(checker: Checker, node: Node): boolean {
  const type = checker.getTypeAtLocation(node);
  const present = type && (checker.getNonNullableType(type) ?? type);
  if (!present) return false;
  const text = checker.getStringType();
  const types = present.isUnionType() ? (present.getTypes() ?? []) : [present];
  return types.some((one) => checker.getIndexInfosOfType(one).some(({ keyType }) => keyType.id === text.id));
}

function isUnsafe(checker: Checker, node: Node): boolean {
  if (isElementAccessExpression(node)) {
    const { expression, argumentExpression: key } = node;
    return !isStringLiteral(key) && !isNumericLiteral(key) && isDictionary(checker, expression);
  }
  if (isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.InKeyword)
    return !isStringLiteral(node.left) && isDictionary(checker, node.right);
  return isCallExpression(node) && /^Reflect\.[gs]et$/.test(textOf(node.expression));
}

function textOf(node: Node): string {
  return node.getSourceFile().text.slice(node.pos, node.end).trim();
}

test('lookups of authors’ text in plain objects use the function that ignores inherited properties', () => {
  const api = new API({ cwd: root });
  try {
    const [project] = api.updateSnapshot({ openProjects: [join(root, 'tsconfig.json')] }).getProjects();
    if (!project) throw new Error('there is no project');
    const { program, checker } = project;
    const found: string[] = [];
    let seen = 0;
    const source = join(root, 'src/').replaceAll('\\', '/');
    for (const file of program.getSourceFileNames().filter((name) => name.startsWith(source))) {
      const visit = (node: Node): void => {
        if (isElementAccessExpression(node)) seen++;
        if (isUnsafe(checker, node)) found.push(`${file.slice(source.length)}: ${textOf(node)}`);
        node.forEachChild(visit);
      };
      const tree = program.getSourceFile(file);
      if (tree) visit(tree);
    }
    expect(seen).toBeGreaterThan(100);
    // the key of a fingerprint is one of the object's own
    expect(found).toEqual([
      'incremental/fingerprint.ts: (value as Record<string, unknown>)[key]',
      'lookup.ts: object[key]',
    ]);
  } finally {
    api.close();
  }
});
