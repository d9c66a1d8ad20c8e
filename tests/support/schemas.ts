import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  RelaxNGValidator,
  XmlBufferInputProvider,
  XmlDocument,
  XsdValidator,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';

/** Returns a file of a package, whether or not the package exports it. */
export function packageFile(name: string, path: string): string {
  const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  return readFileSync(join(folder, path), 'utf8');
}

/**
 * Returns a schema that its makers publish but that is not part of this repository, from the folder named by
 * MAKERS_SCHEMAS (see CONTRIBUTING.md). Where there is none, the result is empty.
 */
export function makersSchema(name: string): string {
  const path = join(process.env.MAKERS_SCHEMAS ?? '', name);
  return process.env.MAKERS_SCHEMAS && existsSync(path) ? readFileSync(path, 'utf8') : '';
}

type Judge = (xml: string) => string[];

/** Returns a function that finds what a RELAX NG schema (XML syntax) has against a document. */
export function relaxNg(schema: string): Judge {
  return judgeBy(RelaxNGValidator.fromDoc(XmlDocument.fromString(schema)));
}

/** The same for an XML Schema of several files, one for each namespace. */
export function xmlSchema(files: Readonly<Record<string, string>>): Judge {
  const imports = Object.entries(files).map(([namespace, text], i) => {
    const name = `schema-${i}.xsd`;
    const bytes = new TextEncoder().encode(text);
    return { name, bytes, element: `<import namespace="${namespace}" schemaLocation="${name}"/>` };
  });
  const elements = imports.map(({ element }) => element).join('');
  const schema = `<schema xmlns="http://www.w3.org/2001/XMLSchema">${elements}</schema>`;
  xmlRegisterInputProvider(
    new XmlBufferInputProvider(Object.fromEntries(imports.map(({ name, bytes }) => [name, bytes]))),
  );
  try {
    return judgeBy(XsdValidator.fromDoc(XmlDocument.fromString(schema)));
  } finally {
    xmlCleanupInputProvider();
  }
}

function judgeBy(validator: RelaxNGValidator | XsdValidator): Judge {
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    } finally {
      document.dispose();
    }
  };
}
