// The shipped themes as functions: what stands in the place of src/render/ready.ts in the bundle.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const templates = join(root, 'templates');
const base = 'kommun';

/** The text of the module. */
export async function readyThemes() {
  const { digest, checkTemplates, sourceOf, templatesKey } = await compiler();
  const entries = readdirSync(templates).map((name) => {
    const sources = new Map();
    for (const folder of new Set([base, name])) {
      for (const path of readdirSync(join(templates, folder), { recursive: true })) {
        if (!path.endsWith('.hbs')) continue;
        const bytes = readFileSync(join(templates, folder, path));
        const inTheme = path.replaceAll('\\', '/');
        sources.set(inTheme, { path: `${folder}/${inTheme}`, text: bytes.toString(), hash: digest(bytes) });
      }
    }
    const { programs, diagnostics } = checkTemplates(sources);
    const source = sourceOf(programs);
    if (diagnostics.length > 0 || source === undefined)
      throw new Error(`the theme ${name} can't be made ready: ${JSON.stringify(diagnostics)}`);
    return `[${JSON.stringify(templatesKey(sources))}, (runtime) => {\n${source}\n}]`;
  });
  return `export const ready = new Map([${entries.join(', ')}]);`;
}

/** The parts of the program that make functions of templates. */
async function compiler() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { digest } from './src/digest.ts';
        export { checkTemplates } from './src/render/check.ts';
        export { sourceOf } from './src/render/functions.ts';
        export { templatesKey } from './src/render/theme.ts';`,
      resolveDir: root,
    },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    write: false,
  });
  const made = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(
    made,
    made.exports,
    createRequire(import.meta.url),
  );
  return made.exports;
}
