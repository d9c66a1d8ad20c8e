import {
  constructFromEvents,
  dump,
  EVENT_ID,
  type Event,
  FAILSAFE_SCHEMA,
  getScalarValue,
  nullCoreTag,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';
import { once } from '../../incremental/memoize.ts';
import type { Span } from '../../model/diagnostic.ts';
import { blankMistake, hasBlanks, withPlainLineEnds } from './blanks.ts';
import { type CheckComment, checkComments } from './check-comments.ts';
import { plainKey, tidyValues } from './decoded.ts';
import { blockAround } from './lines.ts';
import type { YamlMistake } from './mistake.ts';
import { commentsInValues, explain, explainNesting, explainSpecial } from './mistakes.ts';
import type { YamlNode } from './node.ts';

export interface YamlDocument {
  /**
   * By key: text, lists and mappings of text; an empty value, `~` and `null` are null. An empty document has no fields;
   * undefined if the document is not a mapping.
   */
  readonly fields: Readonly<Record<string, unknown>> | undefined;
  readonly mistakes: readonly YamlMistake[];
  /** Top-level keys whose lines were left out because of a mistake in them. */
  readonly withMistakes: ReadonlySet<string>;
  readonly checks: readonly CheckComment[];
  /** Built on first use. */
  readonly places: () => YamlNode;
}

/* YAML 1.2's failsafe schema, with null: `0701740605`, `12:30`, `yes` and `2017-03-14` stay as written. */
const schema = FAILSAFE_SCHEMA.withTags(nullCoreTag);
/** Maximum nesting; front matter needs three levels. */
const maxDepth = 20;
/** Maximum number of mistakes; the rest is then not read. */
const maxMistakes = 20;

/**
 * Parses YAML (1.2) without tags, anchors and aliases. Fields with a mistake are left out and the rest is read, so that
 * all mistakes are found at once. `offset` is where `text` begins in its file.
 */
export function readYaml(text: string, offset: number): YamlDocument {
  const mistakes: YamlMistake[] = [];
  const withMistakes = new Set<string>();
  const add = ({ problem, span }: YamlMistake) =>
    mistakes.push({ problem, span: { start: span.start + offset, end: span.end + offset } });
  let source = hasBlanks(text) ? withPlainLineEnds(text) : text;
  while (mistakes.length < maxMistakes) {
    const attempt = read(source);
    if ('value' in attempt) {
      const { events } = attempt;
      for (const comment of commentsInValues(source, (at) => isInScalar(events, at))) add(comment);
      const places = once(() => treeOf(events, source, offset));
      const { value, mistakes: inValues } = tidyValues(attempt.value, places);
      mistakes.push(...inValues);
      const checks = checkComments(source, (at) => isInScalar(events, at)).map(({ span, reason }) => ({
        span: { start: span.start + offset, end: span.end + offset },
        reason,
      }));
      return { fields: fieldsOf(value), mistakes, withMistakes, checks, places };
    }
    add(attempt);
    const block = blockAround(source, attempt.span.start);
    if (block.key !== undefined) withMistakes.add(block.key);
    const rest =
      source.slice(0, block.start) + blank(source.slice(block.start, block.end)) + source.slice(block.end);
    if (rest === source) break;
    source = rest;
  }
  for (const [, key] of text.matchAll(/^["']?([\p{L}\d_-]+)/gmu)) withMistakes.add(key ?? '');
  return { fields: {}, mistakes, withMistakes, checks: [], places: () => ({}) };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (value === null) return {};
  return isFields(value) ? value : undefined;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Attempt = { readonly value: unknown; readonly events: readonly Event[] } | YamlMistake;

function read(text: string): Attempt {
  const deep = explainNesting(text, maxDepth);
  if (deep) return deep;
  const mayHoldBlanks = hasBlanks(text);
  try {
    const events = parseEvents(text, { maxDepth });
    for (const event of events) {
      const special = specialAt(event);
      if (special >= 0) return explainSpecial(text, special);
      const blank = mayHoldBlanks && isPlainEvent(event) ? blankMistake(text, event.valueStart) : undefined;
      if (blank) return blank;
    }
    const documents = constructFromEvents(events, { source: text, schema, maxAliases: 0 });
    if (documents.length > 1) return explain(text, 'more than one document', text.search(/^\.\.\./m));
    return { value: documents[0] ?? null, events };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    // the parser has no position for a key that is itself a list or mapping
    const complex = error.reason.includes('complex keys')
      ? text.search(
          /^[ \t]*(?:- +)*(?:[^\s#"'-][^:\r\n]*:[ \t]+)?(?:[[{]+[ \t]*[[{]|\?)|^[ \t]*(?:- +)*[[{]/m,
        )
      : -1;
    return explain(text, error.reason, complex < 0 ? (error.mark?.position ?? 0) : complex);
  }
}

/** The position of an anchor, an alias or a tag, which are not supported. */
function specialAt(event: Event): number {
  switch (event.type) {
    case EVENT_ID.ALIAS:
      return event.anchorStart - 1;
    case EVENT_ID.SCALAR:
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return event.tagStart >= 0 ? event.tagStart : event.anchorStart >= 0 ? event.anchorStart - 1 : -1;
    default:
      return -1;
  }
}

function isPlainEvent(event: Event): event is Extract<Event, { type: 4 }> {
  return event.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN && event.valueStart >= 0;
}

function isInScalar(events: readonly Event[], at: number): boolean {
  return events.some(
    (event) => event.type === EVENT_ID.SCALAR && event.valueStart <= at && at < event.valueEnd,
  );
}

/** Replaces everything but line ends by spaces. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function treeOf(events: readonly Event[], text: string, offset: number): YamlNode {
  let next = 1;
  const lineFrom = (start: number): Span => {
    const line = text.slice(start, start + text.slice(start).search(/[\r\n]|$/)).trimEnd();
    return { start: start + offset, end: start + offset + line.length };
  };
  const node = (): YamlNode => {
    const event = events[next++];
    if (event?.type === EVENT_ID.SCALAR) {
      const span = scalarSpan(event, text, offset);
      return span ? { span } : {};
    }
    if (event?.type === EVENT_ID.SEQUENCE) {
      const items: YamlNode[] = [];
      while (next < events.length && events[next]?.type !== EVENT_ID.POP) items.push(node());
      next++;
      return { span: lineFrom(event.start), items };
    }
    if (event?.type === EVENT_ID.MAPPING) {
      const entries = new Map<string, { key: Span | undefined; value: YamlNode }>();
      while (next < events.length && events[next]?.type !== EVENT_ID.POP) {
        const key = events[next];
        const span = node().span;
        const name = key?.type === EVENT_ID.SCALAR ? plainKey(getScalarValue(text, key)) : '';
        entries.set(name, { key: span, value: node() });
      }
      next++;
      return { span: lineFrom(event.start), entries };
    }
    return {};
  };
  return node();
}

function scalarSpan(event: Extract<Event, { type: 4 }>, text: string, offset: number): Span | undefined {
  let { valueStart: start, valueEnd: end } = event;
  if (start < 0) return undefined;
  if (event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED) {
    start--;
    end++;
  } else if (event.style !== SCALAR_STYLE.PLAIN) {
    start += text.slice(start, end).search(/\S|$/);
  }
  return start < end ? { start: start + offset, end: end + offset } : undefined;
}

/** Whether a text needs no quotation marks in YAML and is parsed as itself by any schema. */
export function isPlainScalar(text: string): boolean {
  return dump(text, { lineWidth: -1 }) === `${text}\n`;
}
