import { build } from 'esbuild';

type Parser = Pick<
  typeof import('@actions/workflow-parser') & typeof import('@actions/workflow-parser/actions/action-parser'),
  'parseWorkflow' | 'parseAction' | 'NoOperationTraceWriter'
>;

/** GitHub's own parser of workflows and actions. It imports JSON in a way that only bundlers support. */
async function workflowParser(): Promise<Parser> {
  const { outputFiles } = await build({
    stdin: {
      contents:
        "export * from '@actions/workflow-parser'; export * from '@actions/workflow-parser/actions/action-parser';",
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    format: 'esm',
    // with the browser version of the YAML package, which can be bundled
    platform: 'browser',
  });
  const text = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return import(`data:text/javascript;base64,${text}`);
}

/** Returns GitHub's errors for a workflow or an action. */
export async function mistakesIn(kind: 'workflow' | 'action', content: string): Promise<readonly string[]> {
  const { parseWorkflow, parseAction, NoOperationTraceWriter } = await workflowParser();
  const parse = kind === 'workflow' ? parseWorkflow : parseAction;
  const { context } = parse({ name: `${kind}.yml`, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}
