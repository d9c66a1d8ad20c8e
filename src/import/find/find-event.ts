import type { Block } from '../imported-document.ts';
import { linesOf } from '../text/plain.ts';
import { labelled } from './found.ts';

/** Time and place of an invitation's event. */
export interface FoundEvent {
  readonly time: string | undefined;
  readonly place: string | undefined;
  readonly line: number;
}

const time = labelled((words) => words.eventTime, ':');
const place = labelled((words) => words.eventPlace, ':');

export function findEvent(blocks: readonly Block[]): FoundEvent | undefined {
  const lines = blocks.flatMap(({ text, line }) => linesOf(text).map((each) => ({ text: each, line })));
  const after = (label: RegExp) => {
    const at = lines.find(({ text }) => /^[^:]+:/.test(text) && label.test(text));
    return at && { value: at.text.replace(label, ''), line: at.line };
  };
  const [when, where] = [after(time), after(place)];
  const line = when?.line ?? where?.line;
  return line === undefined ? undefined : { time: when?.value, place: where?.value, line };
}
