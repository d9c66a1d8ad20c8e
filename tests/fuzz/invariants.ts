import { isDeepStrictEqual } from 'node:util';
import type { Element, Root } from 'hast';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { writeHtml } from '../../src/body/write-html.ts';
import { codes } from '../../src/codes/index.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';

/** Maximum CPU time of an input, in milliseconds. */
const patience = 1000;

const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
const inherited = () => prototypes.map((prototype) => Reflect.ownKeys(prototype).length).join();
const inheritedBefore = inherited();

/** Runs a function twice: it must give the same result, quickly, and not modify shared prototypes. */
export function twice<T>(action: () => T): T {
  const began = process.cpuUsage();
  const first = action();
  const { user } = process.cpuUsage(began);
  if (user > patience * 1000) throw new Error(`it takes ${Math.round(user / 1000)} ms`);
  if (!isDeepStrictEqual(action(), first)) throw new Error('it comes to something else the second time');
  if (inherited() !== inheritedBefore) throw new Error('it changes what all objects inherit');
  return first;
}

/** Diagnostics must be documented, readable, and have a position in their file. */
export function checkDiagnostics(diagnostics: readonly Diagnostic[], file: string, text: string): void {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\r\n]/);
  for (const found of diagnostics) {
    const { code, message, hint, line, column, length } = found;
    const written = lines[line - 1];
    const wrong =
      found.file !== file ||
      !Object.hasOwn(codes, code) ||
      message === '' ||
      hint === '' ||
      message.length > 1000 ||
      hint.length > 1000 ||
      written === undefined ||
      column < 1 ||
      column > written.length + 1 ||
      length < 1 ||
      (length > 1 && column - 1 + length > written.length);
    if (wrong) throw new Error(`a diagnostic is out of place: ${JSON.stringify(found)}`);
  }
}

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard'],
    rules: { 'no-trailing-whitespace': 'off', 'long-title': 'off', 'require-sri': 'off' },
  }),
);

/** A body's tree must have no scripts. Every eighth is also checked for well-formed HTML, which is slow. */
export function checkBody(body: Root): void {
  checkElements(body);
  const html = writeHtml(body);
  if (html.length % 8 === 0) checkHtml(html);
}

function checkHtml(html: string): void {
  const { results } = validator.validateStringSync(html);
  for (const { messages } of results)
    for (const { ruleId, message, line, column } of messages)
      throw new Error(`${line}:${column} ${ruleId} ${message}`);
}

const deadElements = /^(?:script|style|iframe|object|embed|base|meta|link|form|svg|math)$/;

function checkElements(parent: Root | Element): void {
  for (const child of parent.children) {
    if (child.type !== 'element') {
      if (child.type !== 'text') throw new Error(`a body holds a ${child.type}`);
      continue;
    }
    if (deadElements.test(child.tagName)) throw new Error(`a body holds a <${child.tagName}>`);
    for (const [name, value] of Object.entries(child.properties)) {
      if (/^(?:on|style)/i.test(name)) throw new Error(`an element has ${name}`);
      const isAddress = ['href', 'src', 'cite'].includes(name);
      if (isAddress && /^\P{L}*(?:javascript|vbscript|data|file)\s*:/iu.test(String(value)))
        throw new Error(`an element has ${name}="${String(value)}"`);
    }
    checkElements(child);
  }
}

/** No tag of a page may run text of an author. */
export function checkPage(html: string): void {
  for (const [tag, name = ''] of html.matchAll(/<([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gi)) {
    const isInline = name === 'script' && !/\ssrc="|\stype="application\/ld\+json"/.test(tag);
    const bare = tag.replace(/"[^"]*"/g, '""');
    if (isInline || name === 'style' || /\s(?:on\w+|style)=/i.test(bare))
      throw new Error(`a page has ${tag}`);
    if (/\s(?:href|src|action)="\s*(?:javascript|vbscript|data:text)/i.test(tag))
      throw new Error(`a page has ${tag}`);
  }
}
